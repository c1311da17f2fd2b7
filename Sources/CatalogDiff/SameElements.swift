import CatalogModel
import CatalogText

/// Which elements of a whole item all its files say alike on both sides, found on the files' tapes.
///
/// An element of the item is made of what its files say for that key, and of nothing else; so where no file says
/// another thing, neither does the item.
struct SameElements: Sendable {
  /// By `Key.rawValue`, whether a file says something else.
  private var differing = [Bool](repeating: false, count: Key.allCases.count)

  /// Compares the files one by one; nil where they are not of the same kinds.
  init?(_ old: EffectiveItem, _ new: EffectiveItem) { self.init(old.files, new.files) }

  /// Compares the files one by one; nil where they are not of the same kinds.
  init?(_ old: [SourceFile], _ new: [SourceFile]) {
    guard old.count == new.count else { return nil }
    for (before, after) in zip(old, new) where before !== after {
      guard before.kind == after.kind, let oldTree = before.tree, let newTree = after.tree, oldTree.nodes[0].isMapping,
        newTree.nodes[0].isMapping
      else { return nil }
      if before.kind == .material { return nil }
      note(oldTree, newTree)
    }
  }

  /// Whether every file says the same for the key, or none anything.
  func contains(_ key: Key) -> Bool { !differing[Int(key.rawValue)] }

  /// The positions of those keys that some file says otherwise; and of those by which a comparison looks at more than
  /// the element itself.
  func positions(among keys: [Key]) -> [Int] {
    var positions: [Int] = []
    for position in keys.indices {
      let key = keys[position]
      if differing[Int(key.rawValue)] || key == .materials || key == .notOffered { positions.append(position) }
    }
    return positions
  }

  private mutating func note(_ old: SyntaxTree, _ new: SyntaxTree) {
    let ends = CommonEnds(old.bytes, new.bytes)
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: differing.count) { keys in
      keys.initialize(repeating: -1)
      for entry in old.entries(of: 0) {
        let key = Int(old.nodes[entry.key].key)
        if key < keys.count { keys[key] = Int32(entry.key) }
      }
      for entry in new.entries(of: 0) {
        let key = Int(new.nodes[entry.key].key)
        guard key < keys.count else { continue }
        let oldKey = Int(keys[key])
        keys[key] = -1
        if oldKey >= 0, new.isSameEntry(entry.key, as: oldKey, of: old, ends) { continue }
        if oldKey < 0 || !old.isSame(oldKey + 1, as: entry.value, of: new) { differing[key] = true }
      }
      for key in keys.indices where keys[key] >= 0 { differing[key] = true }
    }
  }
}
