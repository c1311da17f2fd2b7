import CatalogText
import Glibc

/// Two states of an effective item, lent side by side: records are compared where their texts lie, and nothing is
/// counted, copied or allocated.
///
/// Says what ``Record/saysSame(as:)`` and ``Record/saysSame(_:as:)`` say of the same records.
public struct ItemPairView {
  /// The earlier state.
  public let old: ItemView
  /// The later state.
  public let new: ItemView
  private let dictionary = ElementDictionary.current

  /// Makes a pair that is valid as long as both views are.
  public init(_ old: ItemView, _ new: ItemView) {
    self.old = old
    self.new = new
  }

  /// Whether a record of the old state and one of the new say the same, element by element.
  public func saySame(_ record: Int, _ other: Int) -> Bool {
    let (entry, otherEntry) = (old.entries + record, new.entries + other)
    let kind = entry.pointee.kind
    guard kind == otherEntry.pointee.kind, entry.pointee.isAddition == otherEntry.pointee.isAddition else {
      return false
    }
    if isOneMapping(kind, entry.pointee, otherEntry.pointee) { return true }
    let slots = old.slots + Int(entry.pointee.firstSlot)
    let otherSlots = new.slots + Int(otherEntry.pointee.firstSlot)
    for position in 0..<dictionary.count(of: kind) where !isSame(slots[position], otherSlots[position]) { return false }
    return true
  }

  /// Whether two records of one kind say the same for the element at a position; also where neither says it.
  public func saySame(_ record: Int, _ other: Int, at position: Int) -> Bool {
    isSame(
      old.slots[Int(old.entries[record].firstSlot) + position], new.slots[Int(new.entries[other].firstSlot) + position])
  }

  /// Whether two records of one kind say the same for an element; also where neither says it.
  public func saySame(_ record: Int, _ other: Int, _ key: Key) -> Bool {
    guard let slot = old.slot(record, of: key), let otherSlot = new.slot(other, of: key) else { return true }
    return isSame(slot.pointee, otherSlot.pointee)
  }

  /// Whether two records say a scalar of the same text for an element.
  public func haveSameText(_ record: Int, _ other: Int, _ key: Key) -> Bool {
    guard let value = old.value(record, key), let otherValue = new.value(other, key) else { return false }
    return isScalar(old.tape(value.file), value.index) && isScalar(new.tape(otherValue.file), otherValue.index)
      && hasSameContent(value.file, value.index, otherValue.file, otherValue.index)
  }

  private func isScalar(_ tape: ItemView.Tape, _ node: UInt32) -> Bool { tape.nodes?[Int(node)].isScalar ?? false }

  /// Whether both records are a mapping of the same bytes, and nothing else: all that is under it is then the same, too.
  ///
  /// Not where a material uses a shared one, nor for a whole item, of which not all may be put together.
  private func isOneMapping(_ kind: RecordKind, _ entry: RecordEntry, _ otherEntry: RecordEntry) -> Bool {
    guard kind != .service, entry.own.file == entry.base.file, entry.own.node == entry.base.node,
      otherEntry.own.file == otherEntry.base.file, otherEntry.own.node == otherEntry.base.node
    else { return false }
    if kind == .material, usesShared(old, entry) || usesShared(new, otherEntry) { return false }
    return isSameMapping(entry.own, otherEntry.own)
  }

  private func usesShared(_ view: ItemView, _ entry: RecordEntry) -> Bool {
    guard let position = dictionary.position(of: Key.use.rawValue, in: entry.kind) else { return false }
    return view.slots[Int(entry.firstSlot) + position].content != .absent
  }

  /// Whether two mappings are the same bytes: what stands in them then means the same, as long as it is as much.
  private func isSameMapping(_ layer: Layer, _ other: Layer) -> Bool {
    if isOneNode(layer.file, layer.node, other.file, other.node) { return true }
    let (tape, otherTape) = (old.tapes + Int(layer.file), new.tapes + Int(other.file))
    guard let nodes = tape.pointee.nodes, let bytes = tape.pointee.bytes, let otherNodes = otherTape.pointee.nodes,
      let otherBytes = otherTape.pointee.bytes
    else { return false }
    let (node, otherNode) = (nodes[Int(layer.node)], otherNodes[Int(other.node)])
    let count = Int(node.end) - Int(node.start)
    return node.kind == .blockMapping && otherNode.kind == .blockMapping
      && node.next - layer.node == otherNode.next - other.node && count == Int(otherNode.end) - Int(otherNode.start)
      && memcmp(bytes + Int(node.start), otherBytes + Int(otherNode.start), count) == 0
  }

  /// Whether two nodes are one node of one file that both states have.
  private func isOneNode(_ file: UInt16, _ node: UInt32, _ otherFile: UInt16, _ otherNode: UInt32) -> Bool {
    guard node == otherNode, let nodes = old.tapes[Int(file)].nodes else { return false }
    return nodes == new.tapes[Int(otherFile)].nodes
  }

  private func isSame(_ slot: Slot, _ other: Slot) -> Bool {
    guard slot.content == other.content else { return false }
    switch slot.content {
    case .absent: return true
    case .node: return isSameNode(slot, other)
    case .record: return saySame(Int(slot.index), Int(other.index))
    case .records:
      guard slot.count == other.count else { return false }
      for position in 0..<Int(slot.count)
      where !saySame(old.child(Int(slot.index) + position), new.child(Int(other.index) + position)) { return false }
      return true
    }
  }

  /// Whether a node and all below it are the same nodes with the same contents.
  private func isSameNode(_ slot: Slot, _ other: Slot) -> Bool {
    if isOneNode(slot.file, slot.index, other.file, other.index) { return true }
    guard let nodes = old.tapes[Int(slot.file)].nodes, let otherNodes = new.tapes[Int(other.file)].nodes else {
      return false
    }
    let (first, otherFirst) = (Int(slot.index), Int(other.index))
    let count = Int(nodes[first].next) - first
    guard count == Int(otherNodes[otherFirst].next) - otherFirst else { return false }
    for offset in 0..<count {
      let (one, two) = (nodes[first + offset], otherNodes[otherFirst + offset])
      guard one.kind == two.kind, Int(one.next) - first == Int(two.next) - otherFirst else { return false }
      switch one.kind {
      case .key, .plain, .singleQuoted, .doubleQuoted, .literal:
        let (node, otherNode) = (UInt32(first + offset), UInt32(otherFirst + offset))
        if !hasSameContent(slot.file, node, other.file, otherNode) { return false }
      case .blockMapping, .blockSequence, .flowSequence, .emptyMapping: break
      }
    }
    return true
  }

  private func hasSameContent(_ file: UInt16, _ node: UInt32, _ otherFile: UInt16, _ otherNode: UInt32) -> Bool {
    let (tape, otherTape) = (old.tapes + Int(file), new.tapes + Int(otherFile))
    guard let one = tape.pointee.content(Int(node)), let two = otherTape.pointee.content(Int(otherNode)) else {
      guard let tree = tape.pointee.file.tree, let otherTree = otherTape.pointee.file.tree else { return false }
      return tree.sameContent(Int(node), otherTree, Int(otherNode))
    }
    guard one.count == two.count else { return false }
    guard one.count > 0, let start = one.baseAddress, let otherStart = two.baseAddress else { return true }
    return memcmp(start, otherStart, one.count) == 0
  }
}

extension ItemView {
  /// Whether a scalar has exactly this text, compared by bytes.
  public func says(_ node: Node, text: String) -> Bool {
    withContent(node) { content in content.count == text.utf8.count && content.elementsEqual(text.utf8) }
  }
}
