import CatalogText

/// A standard's own effective item as the ground of items that follow it: what no item touches is copied from it.
public struct StandardRecords: Sendable {
  /// What tells a record of a list apart.
  struct Name: Sendable {
    /// The hash of the text; 0 where nothing tells the record apart.
    var hash: UInt64 = 0
    /// The node of the text.
    var node: Int32 = -1
  }

  /// The standard by itself.
  public let item: EffectiveItem
  /// For each node of the standard's tape, the record that begins there; -1 where none does.
  private let records: [Int32]
  /// For each record, what tells it apart in its list.
  let names: [Name]

  /// Takes the effective item of a standard by itself.
  public init(_ item: EffectiveItem) {
    self.item = item
    var records = [Int32](repeating: -1, count: item.files[0].tree?.nodes.count ?? 0)
    var names = [Name](repeating: Name(), count: item.records.entries.count)
    for (index, entry) in item.records.entries.enumerated() {
      let layer = entry.base
      guard layer.file == 0, Int(layer.node) < records.count, let tree = item.files[0].tree else { continue }
      records[Int(layer.node)] = Int32(index)
      guard let node = tree.nameNode(of: Int(layer.node), as: entry.kind) else { continue }
      names[index] = Name(hash: tree.contentHash(node) | 1, node: Int32(node))
    }
    self.records = records
    self.names = names
  }

  /// The record that begins at a node of the standard's tape.
  func record(at node: UInt32) -> Int? {
    guard Int(node) < records.count, records[Int(node)] >= 0 else { return nil }
    return Int(records[Int(node)])
  }
}

extension SyntaxTree {
  /// The node whose text tells a record of a list apart when lists merge: its id, what its kind names instead, or its
  /// words.
  func nameNode(of record: Int, as kind: RecordKind) -> Int? {
    guard nodes[record].isMapping else {
      return kind.shorthand == kind.identity && kind.identity != nil || kind.words != nil ? record : nil
    }
    return value(of: Key.id.rawValue, in: record) ?? kind.identity.flatMap { value(of: $0.rawValue, in: record) }
      ?? kind.words.flatMap { value(of: $0.rawValue, in: record) }
  }
}

extension EffectiveAssembly {
  /// Appends a copy of the standard's record at a mapping that no other file speaks of; nil where it cannot be.
  mutating func copyOfStandard(_ kind: RecordKind, _ layer: Layer) -> UInt32? {
    guard let standard, layer.file == 0, files.count > 1, let index = standard.record(at: layer.node),
      standard.item.records.entries[index].kind == kind
    else { return nil }
    return copy(index, of: standard.item)
  }

  /// Appends a copy of a record of the standard's own effective item, and of all below it.
  mutating func copy(_ index: Int, of source: EffectiveItem) -> UInt32 {
    let entry = source.records.entries[index]
    let number = UInt32(records.entries.count)
    let first = records.slots.count
    records.entries.append(
      RecordEntry(
        kind: entry.kind, firstSlot: UInt32(first), own: moved(entry.own, source), base: moved(entry.base, source),
        isAddition: false))
    let from = Int(entry.firstSlot)
    let end = index + 1 < source.records.entries.count ? Int(source.records.entries[index + 1].firstSlot) : nil
    records.slots.append(contentsOf: source.records.slots[from..<(end ?? source.records.slots.count)])
    if entry.kind == .material { noteMissing(in: entry.base, of: source) }
    let isPlain = source.files.count == 1
    for position in first..<records.slots.count {
      let slot = records.slots[position]
      if !isPlain, slot.content != .absent, slot.file != 0 { records.slots[position].file = moved(slot.file, source) }
      if slot.content == .record || slot.content == .records {
        records.slots[position].index = copyBelow(slot, of: source)
      }
    }
    return number
  }

  /// Appends copies of the records a slot of the standard's own effective item holds, and returns the slot's new index.
  mutating func copyBelow(_ slot: Slot, of source: EffectiveItem) -> UInt32 {
    guard slot.content == .records else { return copy(Int(slot.index), of: source) }
    let start = records.children.count
    records.children.append(contentsOf: repeatElement(0, count: Int(slot.count)))
    for child in 0..<Int(slot.count) {
      records.children[start + child] = copy(Int(source.records.children[Int(slot.index) + child]), of: source)
    }
    return UInt32(start)
  }

  /// A shared material that the standard names and nobody has is missing in the item too.
  private mutating func noteMissing(in layer: Layer, of source: EffectiveItem) {
    guard !source.missingSharedMaterials.isEmpty, let tree = source.files[0].tree, layer.file == 0 else { return }
    let range = Int(layer.node)..<Int(tree.nodes[Int(layer.node)].next)
    missingSharedMaterials += source.missingSharedMaterials.filter { range.contains($0.node) }
  }

  mutating func moved(_ layer: Layer, _ source: EffectiveItem) -> Layer {
    layer.file == 0 ? layer : Layer(file: moved(layer.file, source), node: layer.node)
  }

  mutating func moved(_ file: UInt16, _ source: EffectiveItem) -> UInt16 {
    file == 0 ? 0 : number(of: source.files[Int(file)])
  }
}
