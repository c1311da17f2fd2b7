import CatalogText

/// An element that an item says although its standard says it too.
public struct Override: Sendable {
  /// What the assembly notes of it.
  struct Note: Sendable {
    /// The number of the record it is an element of.
    let record: UInt32
    /// The element's position among those of the record's kind.
    let position: UInt32
    /// Where the standard says it.
    let standard: Layer
    /// Where the item says it.
    let item: Layer
  }

  private let effective: EffectiveItem
  private let note: Note

  init(_ note: Note, of effective: EffectiveItem) {
    self.note = note
    self.effective = effective
  }

  /// The element.
  public var element: Element { effective.dictionary[place] }

  /// The element's key.
  public var key: Key { effective.dictionary.key(at: place) }

  /// Who may differ from a standard in the element, as the dictionary has it.
  public var declaredVariation: Variation { effective.dictionary.variation(at: place) }

  private var place: ElementPlace {
    ElementPlace(owner: effective.records.entries[Int(note.record)].kind, position: Int(note.position))
  }

  /// The path of the element, such as `cases[name-change].limits.promised`.
  public var path: String {
    let record = effective.path(ofRecord: Int(note.record))
    return record.isEmpty ? element.key.spelling : "\(record).\(element.key.spelling)"
  }

  /// What the standard says.
  public var standard: Value { value(note.standard) }

  /// What the item says.
  public var item: Value { value(note.item) }

  private func value(_ layer: Layer) -> Value {
    Value(file: effective.files[Int(layer.file)], node: Int(layer.node))
  }
}

/// The overrides of an effective item, made when they are asked for.
public struct Overrides: RandomAccessCollection, Sendable {
  private let effective: EffectiveItem

  init(_ effective: EffectiveItem) { self.effective = effective }

  /// The first position.
  public var startIndex: Int { 0 }
  /// The position after the last.
  public var endIndex: Int { effective.overrideNotes.count }

  /// The override at a position.
  public subscript(position: Int) -> Override { Override(effective.overrideNotes[position], of: effective) }
}

extension Overrides {
  /// Whether one of them is what the item says at a node of its own file.
  public func haveItemNode(_ node: Int) -> Bool {
    effective.overrideNotes.contains { Int($0.item.node) == node }
  }

  /// What the standard says of an element of a record, where the item says it too.
  public func standardValue(_ key: Key, of record: Record) -> Value? {
    let position = effective.dictionary.position(of: key.rawValue, in: record.kind)
    let note = effective.overrideNotes.first { Int($0.record) == record.index && Int($0.position) == position }
    return note.map { Override($0, of: effective).standard }
  }
}

extension EffectiveItem {
  /// The path of a record, such as `cases[name-change].limits`; empty for the whole item.
  func path(ofRecord wanted: Int) -> String {
    var steps: [String] = []
    return find(wanted, from: 0, &steps) ? steps.joined(separator: ".") : ""
  }

  /// Looks for a record under another and leaves the steps to it.
  private func find(_ wanted: Int, from index: Int, _ steps: inout [String]) -> Bool {
    if index == wanted { return true }
    let entry = records.entries[index]
    for (position, element) in dictionary.elements(of: entry.kind).enumerated() {
      let slot = records.slots[Int(entry.firstSlot) + position]
      guard slot.content == .record || slot.content == .records else { continue }
      let below =
        slot.content == .record
        ? [slot.index] : Array(records.children[Int(slot.index)..<Int(slot.index) + Int(slot.count)])
      for child in below {
        let name = slot.content == .records ? nameInList(Int(child)).map { "[\($0)]" } : nil
        steps.append(element.key.spelling + (name ?? ""))
        if find(wanted, from: Int(child), &steps) { return true }
        steps.removeLast()
      }
    }
    return false
  }

  /// What tells a record of a list apart, by the file that names it first.
  private func nameInList(_ index: Int) -> String? {
    let entry = records.entries[index]
    guard let tree = files[Int(entry.base.file)].tree else { return nil }
    let node = Int(entry.base.node)
    guard tree.nodes[node].isMapping else {
      return entry.kind.shorthand == entry.kind.identity ? tree.text(node) : nil
    }
    let id = tree.value(of: Key.id.rawValue, in: node)
    return (id ?? entry.kind.identity.flatMap { tree.value(of: $0.rawValue, in: node) }).map { tree.text($0) }
  }
}
