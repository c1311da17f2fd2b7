import CatalogModel
import CatalogText

extension SameElements {
  /// The lists of records of the whole item that a comparison of its own file's two states looks into; nil where that
  /// may be any.
  ///
  /// Records of a list name those of others, and what a list calls its records decides what others say. So the lists
  /// can be left out that say the same where no other differs either. Of the cases, limits and visits may differ:
  /// they name nothing, and no case is recognised by them.
  func listsToCompare(_ old: SourceFile, _ new: SourceFile) -> KeySet? {
    if Self.otherLists.contains(where: { !contains($0) }) { return nil }
    if contains(.cases) { return Self.noList }
    guard let oldTree = old.tree, let newTree = new.tree, oldTree.hasCasesOtherOnlyInLimits(newTree) else { return nil }
    return Self.onlyCases
  }

  private static let noList = KeySet([])
  private static let onlyCases = KeySet([.cases])
  /// The lists of records of an item, but its cases.
  private static let otherLists: [Key] = ElementDictionary.current.elements(of: .service).compactMap { element in
    guard case .records = element.type, element.key != .cases else { return nil }
    return element.key
  }
}

extension SyntaxTree {
  /// Whether both trees list the same cases, which say the same but for their limits and visits.
  fileprivate func hasCasesOtherOnlyInLimits(_ other: SyntaxTree) -> Bool {
    guard let list = value(of: Key.cases.rawValue, in: 0), let otherList = other.value(of: Key.cases.rawValue, in: 0),
      nodes[list].isSequence, other.nodes[otherList].isSequence
    else { return false }
    let (cases, otherCases) = (Array(elements(of: list)), Array(other.elements(of: otherList)))
    guard cases.count == otherCases.count else { return false }
    return zip(cases, otherCases).allSatisfy { one, two in
      isSame(one, as: two, of: other) || isOtherOnlyInLimits(one, two, of: other)
    }
  }

  private func isOtherOnlyInLimits(_ one: Int, _ two: Int, of other: SyntaxTree) -> Bool {
    guard nodes[one].isMapping, other.nodes[two].isMapping else { return false }
    let (entries, otherEntries) = (Array(entries(of: one)), Array(other.entries(of: two)))
    guard entries.count == otherEntries.count else { return false }
    return zip(entries, otherEntries).allSatisfy { entry, otherEntry in
      let key = nodes[entry.key].key
      guard key == other.nodes[otherEntry.key].key else { return false }
      return key == Key.limits.rawValue || key == Key.visits.rawValue
        || isSame(entry.value, as: otherEntry.value, of: other)
    }
  }
}
