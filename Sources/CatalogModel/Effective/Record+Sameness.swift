public import CatalogText
import Glibc

/// Records of two states of a catalog, compared where their texts lie: no text is copied.
///
/// What is the same here says the same in every respect. The reverse does not hold: another order, another way of
/// quoting or a default written out differ here and mean the same.
extension Record {
  /// Whether both records say the same, element by element, and both or neither are additions of the body's file.
  public func saysSame(as other: Record) -> Bool {
    if item === other.item && index == other.index { return true }
    let (entry, otherEntry) = (item.records.entries[index], other.item.records.entries[other.index])
    guard entry.kind == otherEntry.kind, entry.isAddition == otherEntry.isAddition else { return false }
    let (first, otherFirst) = (Int(entry.firstSlot), Int(otherEntry.firstSlot))
    for position in 0..<item.dictionary.count(of: entry.kind) {
      let (slot, otherSlot) = (item.records.slots[first + position], other.item.records.slots[otherFirst + position])
      if !item.isSame(slot, as: otherSlot, of: other.item) { return false }
    }
    return true
  }

  /// Whether both records, which are of one kind, say the same for one element; also where neither says it.
  public func saysSame(_ key: Key, as other: Record) -> Bool {
    item.isSame(slot(key), as: other.slot(key), of: other.item)
  }
}

extension EffectiveItem {
  fileprivate func isSame(_ slot: Slot, as other: Slot, of otherItem: EffectiveItem) -> Bool {
    guard slot.content == other.content else { return false }
    switch slot.content {
    case .absent: return true
    case .node:
      guard let tree = files[Int(slot.file)].tree, let otherTree = otherItem.files[Int(other.file)].tree else {
        return false
      }
      return tree.isSame(Int(slot.index), as: Int(other.index), of: otherTree)
    case .record:
      return Record(item: self, index: Int(slot.index))
        .saysSame(as: Record(item: otherItem, index: Int(other.index)))
    case .records:
      guard slot.count == other.count else { return false }
      for position in 0..<Int(slot.count) {
        let record = Record(item: self, index: Int(records.children[Int(slot.index) + position]))
        let otherRecord = Record(item: otherItem, index: Int(otherItem.records.children[Int(other.index) + position]))
        if !record.saysSame(as: otherRecord) { return false }
      }
      return true
    }
  }
}

extension SyntaxTree {
  /// Whether a node and all below it are the same nodes with the same contents as another tree's.
  public func isSame(_ node: Int, as other: Int, of otherTree: SyntaxTree) -> Bool {
    let count = Int(nodes[node].next) - node
    guard count == Int(otherTree.nodes[other].next) - other else { return false }
    if isSameText(nodes[node], as: otherTree.nodes[other], of: otherTree) { return true }
    for offset in 0..<count {
      let (one, two) = (nodes[node + offset], otherTree.nodes[other + offset])
      guard one.kind == two.kind, Int(one.next) - node == Int(two.next) - other else { return false }
      switch one.kind {
      case .key, .plain, .singleQuoted, .doubleQuoted, .literal:
        if !sameContent(node + offset, otherTree, other + offset) { return false }
      case .blockMapping, .blockSequence, .flowSequence, .emptyMapping: break
      }
    }
    return true
  }

  /// Whether two nodes, with as many below each, are written in the same bytes: then all of them are the same.
  private func isSameText(_ node: Node, as other: Node, of otherTree: SyntaxTree) -> Bool {
    let count = Int(node.end) - Int(node.start)
    guard node.kind == other.kind, count == Int(other.end) - Int(other.start) else { return false }
    return bytes.withUnsafeBytes { one in
      otherTree.bytes.withUnsafeBytes { two in
        guard let start = one.baseAddress, let otherStart = two.baseAddress else { return count == 0 }
        return memcmp(start + Int(node.start), otherStart + Int(other.start), count) == 0
      }
    }
  }
}
