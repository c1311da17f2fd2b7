import CatalogText

/// Takes records that only one mapping says from a file's tape, through pointers that are borrowed for the walk.
struct LayerWalk {
  /// The file's number in the item.
  let file: UInt16
  /// Whether the records stand only in an item that follows a standard.
  let isAddition: Bool
  let nodes: UnsafePointer<Node>
  let shapes: ShapeIndex

  /// Appends a record and all below it, and returns its number.
  func record(_ kind: RecordKind, _ node: Int, _ assembly: inout EffectiveAssembly) -> UInt32 {
    let shape = shapes.kinds + Int(kind.rawValue)
    let layer = Layer(file: file, node: UInt32(truncatingIfNeeded: node))
    let number = assembly.records.begin(
      kind, own: layer, base: layer, isAddition: isAddition, slots: shape.pointee.count)
    let first = assembly.records.firstSlot(of: number)
    let said = fill(kind, node, assembly.records.slots.base + first)
    assembly.records.note(said, of: number)
    if said & ElementShape.nestedMark == 0 || !isMapping(node) {
      assembly.records.end(number)
      return UInt32(truncatingIfNeeded: number)
    }
    for place in shape.pointee.nested {
      let position = Int(shapes.nested[place])
      let slot = assembly.records.slots[first &+ position]
      guard slot.content == .node else { continue }
      let element = shapes.shapes + (shape.pointee.first &+ position)
      let below = self.below(element, Int(slot.index), &assembly)
      assembly.records.slots[first &+ position] = below
    }
    assembly.records.end(number)
    return UInt32(truncatingIfNeeded: number)
  }

  /// Appends the records under an element, and returns what its slot holds from now on.
  @inline(__always)
  private func below(
    _ element: UnsafePointer<ElementShape>, _ node: Int, _ assembly: inout EffectiveAssembly
  ) -> Slot {
    let child = element.pointee.child
    if element.pointee.form == .records { return isSequence(node) ? list(child, node, &assembly) : .absent }
    guard isMapping(node) else { return .absent }
    return Slot(content: .record, file: file, index: record(child, node, &assembly), count: 0)
  }

  /// Fills a record's slots, of which `slots` is the first, and returns the marks of the elements that are said.
  @inline(__always)
  func fill(_ kind: RecordKind, _ node: Int, _ slots: UnsafeMutablePointer<Slot>) -> UInt64 {
    let shape = shapes.kinds + Int(kind.rawValue)
    let elements = shapes.shapes + shape.pointee.first
    guard isMapping(node) else {
      let position = shape.pointee.shorthand
      guard position >= 0 else { return 0 }
      slots[position] = Slot(content: .node, file: file, index: UInt32(node), count: 0)
      return elements[position].marks
    }
    var said: UInt64 = 0
    let positions = shapes.positions(of: kind)
    var at = node &+ 1
    let end = nodes[node].kind == .blockMapping ? Int(nodes[node].next) : at
    while at < end {
      let key = Int(nodes[at].key)
      if key < shapes.keyCount, positions[key] != ShapeIndex.absent {
        let position = Int(positions[key])
        slots[position] = Slot(content: .node, file: file, index: UInt32(truncatingIfNeeded: at &+ 1), count: 0)
        said |= elements[position].marks
      }
      at = Int(nodes[at &+ 1].next)
    }
    return said
  }

  /// Appends the records of a list.
  func list(_ kind: RecordKind, _ list: Int, _ assembly: inout EffectiveAssembly) -> Slot {
    let end = Int(nodes[list].next)
    var count = 0
    var at = list &+ 1
    while at < end {
      if isRecord(at) { count &+= 1 }
      at = Int(nodes[at].next)
    }
    let start = assembly.records.children.extend(by: count)
    var position = start
    at = list &+ 1
    while at < end {
      if isRecord(at) {
        let number = kind == .material ? material(at, &assembly) : record(kind, at, &assembly)
        assembly.records.children[position] = number
        position &+= 1
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
    guard isMapping(node) else { return false }
    var at = node &+ 1
    let end = Int(nodes[node].next)
    while at < end {
      if nodes[at].key == Key.use.rawValue { return true }
      at = Int(nodes[at &+ 1].next)
    }
    return false
  }

  @inline(__always)
  func isMapping(_ node: Int) -> Bool { nodes[node].isMapping }

  @inline(__always)
  func isSequence(_ node: Int) -> Bool { nodes[node].isSequence }

  /// Whether a node can be a record of a list: a mapping, or the scalar of a short form.
  @inline(__always)
  func isRecord(_ node: Int) -> Bool { !isSequence(node) && nodes[node].kind != .key }
}
