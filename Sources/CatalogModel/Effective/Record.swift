import CatalogText
public import ServiceCodes

/// A view of one record of an effective item: it knows where its values stand and reads them when asked.
public struct Record: Sendable {
  /// The effective item it belongs to.
  public let item: EffectiveItem
  /// Its number in the item; 0 is the whole item.
  public let index: Int

  /// The kind of record.
  public var kind: RecordKind { item.records.entries[index].kind }

  /// Whether the body's own file adds the record to what the standard has.
  public var isAddition: Bool { item.records.entries[index].isAddition }

  /// The mapping that says most about the record.
  public var origin: Value { value(at: item.records.entries[index].own) }

  /// The mapping of the standard, or of the only file there is.
  public var base: Value { value(at: item.records.entries[index].base) }

  private func value(at layer: Layer) -> Value {
    Value(file: item.files[Int(layer.file)], node: Int(layer.node))
  }

  func slot(_ key: Key) -> Slot {
    let entry = item.records.entries[index]
    guard let position = item.dictionary.position(of: key.rawValue, in: entry.kind) else { return .absent }
    return item.records.slots[Int(entry.firstSlot) + position]
  }

  /// Whether any file says the element.
  public func has(_ key: Key) -> Bool { slot(key).content != .absent }

  /// The value of an element that is a scalar, a list of scalars or a condition.
  public subscript(_ key: Key) -> Value? {
    let slot = slot(key)
    guard slot.content == .node else { return nil }
    return Value(file: item.files[Int(slot.file)], node: Int(slot.index))
  }

  /// The record under an element that holds one.
  public func record(_ key: Key) -> Record? {
    let slot = slot(key)
    guard slot.content == .record else { return nil }
    return Record(item: item, index: Int(slot.index))
  }

  /// The records of an element that holds a list of them.
  public func records(_ key: Key) -> Records {
    let slot = slot(key)
    guard slot.content == .records else { return Records(item: item, children: 0..<0) }
    let start = Int(slot.index)
    return Records(item: item, children: start..<start + Int(slot.count))
  }

  /// Every element that some file says, in the dictionary's order.
  public var elements: [Element] {
    item.dictionary.elements(of: kind).filter { has($0.key) }
  }
}

extension Record {
  /// A scalar's text, or nil where no file says it.
  public func text(_ key: Key) -> String? { self[key]?.text }

  /// A scalar's text, or its default.
  public func textOrDefault(_ key: Key) -> String? {
    text(key) ?? item.dictionary.definition(of: key, in: kind)?.fallback
  }

  /// The texts of a list of scalars.
  public func texts(_ key: Key) -> [String] { self[key]?.elements.map(\.text) ?? [] }

  /// A whole number, or its default.
  public func integer(_ key: Key) -> Int? {
    if let number = withScalar(key, { CatalogModel.integer($0) }) { return number }
    return item.dictionary.definition(of: key, in: kind)?.fallback.flatMap { Int($0) }
  }

  /// A time limit.
  public func limit(_ key: Key) -> TimeLimit? {
    withScalar(key) { TimeLimit(parsing: $0) } ?? nil
  }

  /// A date.
  public func date(_ key: Key) -> CivilDate? {
    withScalar(key) { CivilDate($0) } ?? nil
  }

  /// The id of the record.
  public var id: String? { text(.id) }
}

/// The records of a list, in the order in which they hold: the standard's, then the item's additions.
public struct Records: RandomAccessCollection, Sendable {
  let item: EffectiveItem
  let children: Range<Int>

  /// The first position: 0.
  public var startIndex: Int { 0 }
  /// The position after the last.
  public var endIndex: Int { children.count }

  /// The record at a position.
  public subscript(position: Int) -> Record {
    Record(item: item, index: Int(item.records.children[children.lowerBound + position]))
  }

  /// The record with an id.
  public subscript(id id: String) -> Record? { saying(.id, id, most: 1).first }

  /// The records that say a scalar of exactly this text, compared by bytes.
  ///
  /// - Parameters:
  ///   - key: The key of the scalar.
  ///   - text: The text.
  ///   - most: How many are looked for.
  /// - Returns: The first of them, in their order.
  func saying(_ key: Key, _ text: String, most: Int = .max) -> [Record] {
    var found: [Record] = []
    // Records of a list mostly stand in one file.
    var (file, tree) = (UInt16.max, SyntaxTree?.none)
    for child in children {
      let index = Int(item.records.children[child])
      let entry = item.records.entries[index]
      guard let position = item.dictionary.position(of: key.rawValue, in: entry.kind) else { continue }
      let slot = item.records.slots[Int(entry.firstSlot) + position]
      guard slot.content == .node else { continue }
      if slot.file != file { (file, tree) = (slot.file, item.files[Int(slot.file)].tree) }
      guard tree?.equals(Int(slot.index), text) ?? false else { continue }
      found.append(Record(item: item, index: index))
      if found.count == most { break }
    }
    return found
  }
}
