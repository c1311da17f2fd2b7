public import CatalogText

// Elements by their position among those of a record's kind, for walks over all of them.

extension ItemView {
  /// Whether any file says the element at a position.
  @inlinable
  public func has(_ record: Int, at position: Int) -> Bool {
    slots[Int(entries[record].firstSlot) &+ position].content != .absent
  }

  /// The record under the element at a position.
  @inlinable
  public func record(_ record: Int, at position: Int) -> Int? {
    let slot = slots[Int(entries[record].firstSlot) &+ position]
    return slot.content == .record ? Int(slot.index) : nil
  }

  /// The records of the element at a position, by their numbers.
  @inlinable
  public func records(_ record: Int, at position: Int) -> UnsafeBufferPointer<UInt32> {
    let slot = slots[Int(entries[record].firstSlot) &+ position]
    guard slot.content == .records, let children else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: children + Int(slot.index), count: Int(slot.count))
  }

  /// The mapping of a record that only one file says, or the scalar of its short form; nil where several are laid over
  /// each other.
  @inlinable
  public func onlySource(_ record: Int) -> Node? {
    let (own, base) = (entries[record].own, entries[record].base)
    return own.file == base.file && own.node == base.node ? Node(file: own.file, index: own.node) : nil
  }

  /// The bytes of a node as they stand in its file, with all that is under it.
  @inlinable
  public func source(_ node: Node) -> UnsafeBufferPointer<UInt8> {
    let tape = tapes + Int(node.file)
    guard let nodes = tape.pointee.nodes, let bytes = tape.pointee.bytes else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    let (start, end) = (Int(nodes[Int(node.index)].start), Int(nodes[Int(node.index)].end))
    return UnsafeBufferPointer(start: bytes + start, count: max(0, end - start))
  }
}
