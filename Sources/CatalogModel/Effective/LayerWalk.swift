import CatalogText

/// Takes records that only one mapping says from a file's tape, through pointers that are borrowed for the walk.
struct LayerWalk {
  /// The file's number in the item.
  let file: UInt16
  /// Whether the records stand only in an item that follows a standard.
  let isAddition: Bool
  let nodes: UnsafeBufferPointer<Node>
  let shapes: ShapeIndex

  /// Appends a record and all below it, and returns its number.
  func record(_ kind: RecordKind, _ node: Int, _ assembly: inout EffectiveAssembly) -> UInt32 {
    let shape = shapes[kind]
    let layer = Layer(file: file, node: UInt32(node))
    let number = UInt32(assembly.records.entries.count)
    let entry = RecordEntry(
      kind: kind, firstSlot: UInt32(assembly.records.slots.count), own: layer, base: layer, isAddition: isAddition)
    let first = assembly.records.begin(entry, slots: shape.count)
    guard fill(kind, node, first: first, &assembly.records) else { return number }
    for place in shape.nested {
      let position = Int(shapes.nested[place])
      let slot = assembly.records.slots[first + position]
      guard slot.content == .node else { continue }
      let element = shapes.shapes[shape.first + position]
      let below = Int(slot.index)
      if element.form == .record {
        let isRecord = nodes[below].isMapping
        let inner = isRecord ? record(element.child, below, &assembly) : 0
        assembly.records.slots[first + position] =
          isRecord ? Slot(content: .record, file: file, index: inner, count: 0) : .absent
      } else {
        assembly.records.slots[first + position] =
          nodes[below].isSequence ? list(element.child, below, &assembly) : .absent
      }
    }
    return number
  }

  /// Fills a record's slots and returns whether any of them may hold records.
  @discardableResult
  func fill(_ kind: RecordKind, _ node: Int, first: Int, _ records: inout RecordTable) -> Bool {
    guard nodes[node].isMapping else {
      let position = shapes[kind].shorthand
      guard position >= 0 else { return false }
      records.slots[first + position] = Slot(content: .node, file: file, index: UInt32(node), count: 0)
      return true
    }
    var at = node + 1
    let end = nodes[node].kind == .blockMapping ? Int(nodes[node].next) : at
    return records.slots.withUnsafeMutableBufferPointer { slots in
      while at < end {
        let position = shapes.position(of: nodes[at].key, in: kind)
        if position >= 0 {
          slots[first + position] = Slot(content: .node, file: file, index: UInt32(at + 1), count: 0)
        }
        at = Int(nodes[at + 1].next)
      }
      return !shapes[kind].nested.isEmpty
    }
  }

  /// Appends the records of a list.
  func list(_ kind: RecordKind, _ list: Int, _ assembly: inout EffectiveAssembly) -> Slot {
    let start = assembly.records.children.count
    let end = Int(nodes[list].next)
    var count = 0
    var at = list + 1
    while at < end {
      if isRecord(at) { count += 1 }
      at = Int(nodes[at].next)
    }
    assembly.records.children.append(contentsOf: repeatElement(0, count: count))
    var position = start
    at = list + 1
    while at < end {
      if isRecord(at) {
        let number = kind == .material ? material(at, &assembly) : record(kind, at, &assembly)
        assembly.records.children[position] = number
        position += 1
      }
      at = Int(nodes[at].next)
    }
    return Slot(content: .records, file: file, index: UInt32(start), count: UInt32(count))
  }

  /// Appends a material, with the shared one it uses below it.
  private func material(_ node: Int, _ assembly: inout EffectiveAssembly) -> UInt32 {
    guard uses(node) else { return record(.material, node, &assembly) }
    return assembly.record(.material, assembly.layered(.material, [Layer(file: file, node: UInt32(node))]))
  }

  /// Whether a material uses a shared one.
  func uses(_ node: Int) -> Bool {
    guard nodes[node].isMapping else { return false }
    var at = node + 1
    let end = Int(nodes[node].next)
    while at < end {
      if nodes[at].key == Key.use.rawValue { return true }
      at = Int(nodes[at + 1].next)
    }
    return false
  }

  private func isRecord(_ node: Int) -> Bool { nodes[node].isMapping || nodes[node].isScalar }
}
