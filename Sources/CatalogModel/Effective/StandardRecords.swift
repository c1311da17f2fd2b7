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
    if let tree = item.files[0].tree {
      for (index, entry) in item.records.entries.enumerated() {
        let layer = entry.base
        guard layer.file == 0, Int(layer.node) < records.count else { continue }
        records[Int(layer.node)] = Int32(index)
        guard let node = tree.nameNode(of: Int(layer.node), as: entry.kind) else { continue }
        names[index] = Name(hash: tree.contentHash(node) | 1, node: Int32(node))
      }
    }
    self.records = records
    self.names = names
  }

  /// What a record with all below it takes of the tables of the standard's own effective item.
  struct Stretch {
    let entries: Range<Int>
    let slots: Range<Int>
    let children: Range<Int>
  }

  /// What a record with all below it takes of the tables.
  func stretch(of index: Int) -> Stretch {
    let table = item.records
    let entry = table.entries[index]
    let end = Int(entry.end)
    let endSlot = end < table.entries.count ? Int(table.entries[end].firstSlot) : table.slots.count
    return Stretch(
      entries: index..<end, slots: Int(entry.firstSlot)..<endSlot,
      children: Int(entry.firstChild)..<Int(entry.endChild))
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
    return dictionary.withShapes { copy(index, of: standard, $0) }
  }

  /// Appends a copy of a record of the standard's own effective item, and of all below it.
  ///
  /// They take one stretch of each of its tables, which is copied as it is; then what points into it is moved.
  mutating func copy(_ index: Int, of standard: StandardRecords, _ shapes: ShapeIndex) -> UInt32 {
    let source = standard.item
    let stretch = standard.stretch(of: index)
    let entry = records.entries.append(copyOf: source.records.entries, stretch.entries)
    let slot = records.slots.append(copyOf: source.records.slots, stretch.slots)
    let child = records.children.append(copyOf: source.records.children, stretch.children)
    let (entries, slots) = (entry &- stretch.entries.lowerBound, slot &- stretch.slots.lowerBound)
    let children = child &- stretch.children.lowerBound
    for number in entry..<records.entries.count {
      let own = records.entries.base + number
      own.pointee.firstSlot = UInt32(truncatingIfNeeded: Int(own.pointee.firstSlot) &+ slots)
      own.pointee.firstChild = UInt32(truncatingIfNeeded: Int(own.pointee.firstChild) &+ children)
      own.pointee.endChild = UInt32(truncatingIfNeeded: Int(own.pointee.endChild) &+ children)
      own.pointee.end = UInt32(truncatingIfNeeded: Int(own.pointee.end) &+ entries)
      let shape = shapes.kinds + Int(own.pointee.kind.rawValue)
      for place in shape.pointee.nested {
        let below = records.slots.base + (Int(own.pointee.firstSlot) &+ Int(shapes.nested[place]))
        switch below.pointee.content {
        case .record: below.pointee.index = UInt32(truncatingIfNeeded: Int(below.pointee.index) &+ entries)
        case .records: below.pointee.index = UInt32(truncatingIfNeeded: Int(below.pointee.index) &+ children)
        case .absent, .node: break
        }
      }
    }
    for number in child..<records.children.count {
      records.children[number] = UInt32(truncatingIfNeeded: Int(records.children[number]) &+ entries)
    }
    if source.files.count > 1 || !source.missingSharedMaterials.isEmpty { moveFiles(of: entry, slot, source) }
    return UInt32(entry)
  }

  /// Appends copies of the records a slot of the standard's own effective item holds, and returns the slot's new index.
  mutating func copyBelow(_ slot: Slot, of standard: StandardRecords, _ shapes: ShapeIndex) -> UInt32 {
    guard slot.content == .records else { return copy(Int(slot.index), of: standard, shapes) }
    let start = records.children.extend(by: Int(slot.count))
    for child in 0..<Int(slot.count) {
      let own = Int(standard.item.records.children[Int(slot.index) + child])
      let number = copy(own, of: standard, shapes)
      records.children[start + child] = number
    }
    return UInt32(start)
  }

  /// Renames the files of the copied records and slots from those of the standard's own effective item to this one's.
  private mutating func moveFiles(of entry: Int, _ slot: Int, _ source: EffectiveItem) {
    for number in entry..<records.entries.count {
      if records.entries[number].kind == .material { noteMissing(in: records.entries[number].base, of: source) }
      let (own, base) = (moved(records.entries[number].own, source), moved(records.entries[number].base, source))
      records.entries[number].own = own
      records.entries[number].base = base
    }
    moveFiles(from: slot, source)
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
