import CatalogText

/// Lays an item's records over those of its standard's own effective item: the way of almost every item.
///
/// It makes what `EffectiveAssembly.record(_:_:)` makes of the two files' mappings, without looking at the standard's
/// tape again; what it does not know (materials that use shared ones, very long lists) it leaves to that.
extension EffectiveAssembly {
  /// Lists longer than this are merged by the general way, which looks names up in a table.
  private static let longestList = 64

  /// Appends a record of the standard with what the item's mapping says over it, and returns its number.
  ///
  /// - Parameters:
  ///   - index: The record of the standard's own effective item.
  ///   - node: The item's mapping, or the scalar of a short form.
  ///   - standard: The standard's own effective item.
  ///   - walk: The item's tape.
  /// - Returns: The number of the record.
  mutating func lay(_ index: Int, _ node: Int, _ standard: StandardRecords, _ walk: LayerWalk) -> UInt32 {
    let source = standard.item
    let entry = source.records.entries[index]
    let kind = entry.kind
    let shape = walk.shapes.kinds + Int(kind.rawValue)
    let from = Int(entry.firstSlot)
    let first = records.slots.extend(by: shape.pointee.count)
    source.records.slots.withUnsafeBufferPointer { slots in
      guard let slots = slots.baseAddress else { return }
      (records.slots.base + first).initialize(from: slots + from, count: shape.pointee.count)
    }
    let number = records.begin(
      kind, own: Layer(file: walk.file, node: UInt32(node)), base: moved(entry.base, source), isAddition: false,
      firstSlot: first)
    if source.files.count > 1 { moveFiles(from: first, source) }
    records.note(entry.said | walk.fill(kind, node, records.slots.base + first), of: number)
    noteOverrides(number, from: from, first: first, source, walk)
    for place in shape.pointee.nested {
      let position = Int(walk.shapes.nested[place])
      let new = records.slots[first + position]
      let old = source.records.slots[from + position]
      let isSaid = new.content == .node && new.file == walk.file
      if isSaid {
        let below = below(
          walk.shapes.shapes[shape.pointee.first + position], entry, old, Int(new.index), standard, walk)
        records.slots[first + position] = below
      } else if old.content == .record || old.content == .records {
        let below = copyBelow(old, of: standard, walk.shapes)
        records.slots[first + position].index = below
      }
    }
    records.end(number)
    return UInt32(number)
  }

  mutating func moveFiles(from first: Int, _ source: EffectiveItem) {
    for position in first..<records.slots.count where records.slots[position].content != .absent {
      let file = records.slots[position].file
      if file != 0 { records.slots[position].file = moved(file, source) }
    }
  }

  /// The records under an element that the item says.
  private mutating func below(
    _ element: ElementShape, _ entry: RecordEntry, _ old: Slot, _ node: Int, _ standard: StandardRecords,
    _ walk: LayerWalk
  ) -> Slot {
    let isList = element.form == .records
    guard isList ? walk.isSequence(node) : walk.isMapping(node) else {
      // What is no record in the item leaves the standard's as it is.
      guard old.content == .record || old.content == .records else { return .absent }
      var slot = old
      slot.index = copyBelow(old, of: standard, walk.shapes)
      return slot
    }
    if isList {
      guard old.content == .records else { return walk.list(element.child, node, &self) }
      return merge(element, entry, old, node, standard, walk)
    }
    let number =
      old.content == .record
      ? lay(Int(old.index), node, standard, walk) : walk.record(element.child, node, &self)
    return Slot(content: .record, file: walk.file, index: number, count: 0)
  }

  /// Notes what the item says although the standard says it too.
  private mutating func noteOverrides(
    _ number: Int, from: Int, first: Int, _ source: EffectiveItem, _ walk: LayerWalk
  ) {
    let entry = records.entries[number]
    let shape = walk.shapes[entry.kind]
    for position in 0..<shape.count {
      let new = records.slots[first + position]
      let old = source.records.slots[from + position]
      guard new.file == walk.file, new.content == .node, old.content != .absent else { continue }
      let element = walk.shapes.shapes[shape.first + position]
      let isLeaf = element.form != .record && (element.form != .records || isReplaced(element.child))
      guard isLeaf, !isIdentity(element.key, of: entry.kind, first: first) else { continue }
      var standard = Layer(file: moved(old.file, source), node: old.index)
      if old.content != .node {
        guard let tree = source.files[0].tree, entry.base.file == 0,
          let list = tree.value(of: element.key.rawValue, in: Int(entry.base.node))
        else { continue }
        standard = Layer(file: 0, node: UInt32(list))
      }
      let item = Layer(file: new.file, node: new.index)
      if element.key == entry.kind.identity, text(standard) == text(item) { continue }
      overrides.append(
        Override.Note(record: UInt32(number), position: UInt32(position), standard: standard, item: item))
    }
  }

  private func isReplaced(_ kind: RecordKind) -> Bool { kind.identity == nil && kind != .check }

  private func text(_ layer: Layer) -> String? { files[Int(layer.file)].tree?.text(Int(layer.node)) }
}

extension EffectiveAssembly {
  /// Merges a list of the item with the standard's: the standard's order, then what the item adds.
  private mutating func merge(
    _ element: ElementShape, _ entry: RecordEntry, _ old: Slot, _ list: Int, _ standard: StandardRecords,
    _ walk: LayerWalk
  ) -> Slot {
    let kind = element.child
    guard kind.identity != nil || kind.words != nil else { return walk.list(kind, list, &self) }
    let count = Int(old.count)
    var elements: [Int] = []
    var at = list + 1
    while at < Int(walk.nodes[list].next) {
      if walk.isRecord(at) { elements.append(at) }
      at = Int(walk.nodes[at].next)
    }
    let isLong = max(count, elements.count) > Self.longestList
    if isLong || kind == .material && (standard.item.files.count > 1 || elements.contains(where: walk.uses)) {
      return generally(element, entry, list, standard, walk)
    }
    let (partners, additions) = paired(elements, kind, old, standard)
    let start = records.children.extend(by: count + additions.count)
    for row in 0..<count {
      let index = Int(standard.item.records.children[Int(old.index) + row])
      let number =
        partners[row] < 0
        ? copy(index, of: standard, walk.shapes) : lay(index, partners[row], standard, walk)
      records.children[start + row] = number
    }
    for (offset, node) in additions.enumerated() {
      let number = walk.record(kind, node, &self)
      records.children[start + count + offset] = number
    }
    return Slot(
      content: .records, file: walk.file, index: UInt32(start), count: UInt32(count + additions.count))
  }

  /// For each row of the standard's list the element of the item's that speaks of it, or -1; and the elements that speak
  /// of none.
  private func paired(
    _ elements: [Int], _ kind: RecordKind, _ old: Slot, _ standard: StandardRecords
  ) -> (partners: [Int], additions: [Int]) {
    var partners = [Int](repeating: -1, count: Int(old.count))
    guard let tree = files[1].tree, let base = files[0].tree else { return (partners, elements) }
    var additions: [Int] = []
    for node in elements {
      if let row = partner(of: node, kind, old, partners, standard, tree, base) {
        partners[row] = node
      } else {
        additions.append(node)
      }
    }
    return (partners, additions)
  }

  /// The row of the standard's list that an element of the item's speaks of and no other does yet.
  private func partner(
    of node: Int, _ kind: RecordKind, _ old: Slot, _ partners: [Int], _ standard: StandardRecords, _ tree: SyntaxTree,
    _ base: SyntaxTree
  ) -> Int? {
    guard let name = tree.nameNode(of: node, as: kind) else { return nil }
    let hash = tree.contentHash(name) | 1
    for row in partners.indices.reversed() {
      let own = standard.names[Int(standard.item.records.children[Int(old.index) + row])]
      guard own.hash == hash, base.sameContent(Int(own.node), tree, name) else { continue }
      return partners[row] < 0 ? row : nil
    }
    guard kind == .requirement, tree.nodes[node].isMapping,
      tree.value(of: Key.id.rawValue, in: node) == nil,
      let material = tree.value(of: Key.material.rawValue, in: node)
    else { return nil }
    let rows = partners.indices.filter { row in
      let index = Int(standard.item.records.children[Int(old.index) + row])
      let mapping = Int(standard.item.records.entries[index].base.node)
      guard base.nodes[mapping].isMapping, let own = base.value(of: Key.material.rawValue, in: mapping) else {
        return false
      }
      return base.sameContent(own, tree, material)
    }
    return rows.count == 1 && partners[rows[0]] < 0 ? rows[0] : nil
  }

  /// Merges by the general way, from the two files' tapes.
  private mutating func generally(
    _ element: ElementShape, _ entry: RecordEntry, _ list: Int, _ standard: StandardRecords, _ walk: LayerWalk
  ) -> Slot {
    let own = Layer(file: walk.file, node: UInt32(list))
    guard entry.base.file == 0, let base = files[0].tree?.value(of: element.key.rawValue, in: Int(entry.base.node))
    else { return walk.list(element.child, list, &self) }
    let numbers = merge(element.child, [Layer(file: 0, node: UInt32(base)), own])
    return Slot(
      content: .records, file: walk.file, index: records.appendChildren(numbers), count: UInt32(numbers.count))
  }
}
