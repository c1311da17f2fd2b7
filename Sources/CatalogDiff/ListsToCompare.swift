import CatalogModel
import CatalogText

/// The records of a whole item that a comparison of two states of its files looks into.
///
/// Records of a list name those of others, and what a list calls its records decides what others say. So lists can be
/// left out that say the same, as long as no record that is on both sides has another id; that shows when the others
/// are matched. So can single records that say the same; only of the item's limits cases speak.
struct ListsToCompare {
  /// The keys of the lists, and of the single records.
  let keys: KeySet
  /// Whether nothing differs that decides what a case requires.
  let knowsRequirements: Bool

  /// - Parameters:
  ///   - same: What all files say alike.
  ///   - old: The files of the old state.
  ///   - new: The files of the new state, in the same order.
  init(_ same: SameElements, _ old: [SourceFile], _ new: [SourceFile]) {
    let cases = same.contains(.cases) ? CaseDifference.none : CaseDifference(old, new)
    var wanted = Self.limits
    for element in Self.nested where !same.contains(element.key) {
      wanted.insert(element.key)
      if element.key != .cases || cases != .limits { wanted.formUnion(element.named) }
    }
    knowsRequirements = cases != .other && Self.ofRequirements.allSatisfy { same.contains($0) || $0 == .cases }
    if !knowsRequirements || !Self.ofCases.allSatisfy({ same.contains($0) }) {
      wanted.formUnion(Self.allOfCases)
    }
    keys = wanted
  }

  private static let limits = KeySet([.limits])

  /// The lists that decide what a case requires.
  private static let ofRequirements: [Key] = [.cases, .materials, .requires]
  /// The lists that belong to cases besides.
  private static let ofCases: [Key] = [.questions, .never, .notOffered]
  private static let allOfCases = KeySet(ofRequirements + ofCases)

  /// An element of an item that holds records.
  private struct Nested {
    let key: Key
    /// The lists that its records, and those below them, name.
    let named: KeySet
  }

  private static let nested: [Nested] = ElementDictionary.current.elements(of: .service).compactMap { element in
    switch element.type {
    case .record(let kind), .records(let kind): Nested(key: element.key, named: named(by: kind))
    default: nil
    }
  }

  private static func named(by kind: RecordKind, depth: Int = 0) -> KeySet {
    var named = KeySet([])
    for element in ElementDictionary.current.elements(of: kind) {
      switch element.type {
      case .reference(let list), .list(.reference(let list)): named.insert(list)
      case .condition: named.formUnion(KeySet([.questions, .results]))
      case .record(let inner), .records(let inner):
        if depth < 8 { named.formUnion(Self.named(by: inner, depth: depth + 1)) }
      default: break
      }
    }
    return named
  }
}

/// What differs between the cases of two states of an item's files.
private enum CaseDifference {
  case none
  /// Only limits and visits: they name nothing, and no case is recognised by them.
  case limits
  case other

  init(_ old: [SourceFile], _ new: [SourceFile]) {
    self = .none
    for (before, after) in zip(old, new) where before !== after {
      guard let tree = before.tree, let otherTree = after.tree else {
        self = .other
        return
      }
      let list = tree.value(of: Key.cases.rawValue, in: 0)
      let otherList = otherTree.value(of: Key.cases.rawValue, in: 0)
      switch (list, otherList) {
      case (nil, nil): continue
      case (let list?, let otherList?) where tree.hasCasesOtherOnlyInLimits(list, otherList, of: otherTree):
        self = .limits
      default:
        self = .other
        return
      }
    }
  }
}

extension SyntaxTree {
  /// Whether two lists have the same cases, which say the same but for their limits and visits.
  fileprivate func hasCasesOtherOnlyInLimits(_ list: Int, _ otherList: Int, of other: SyntaxTree) -> Bool {
    guard nodes[list].isSequence, other.nodes[otherList].isSequence else { return false }
    var (cases, otherCases) = (elements(of: list), other.elements(of: otherList))
    while true {
      switch (cases.next(), otherCases.next()) {
      case (nil, nil): return true
      case (let one?, let two?) where isSame(one, as: two, of: other) || isOtherOnlyInLimits(one, two, of: other):
        continue
      default: return false
      }
    }
  }

  private func isOtherOnlyInLimits(_ one: Int, _ two: Int, of other: SyntaxTree) -> Bool {
    guard nodes[one].isMapping, other.nodes[two].isMapping else { return false }
    var (entries, otherEntries) = (self.entries(of: one), other.entries(of: two))
    while true {
      switch (entries.next(), otherEntries.next()) {
      case (nil, nil): return true
      case (let entry?, let otherEntry?):
        let key = nodes[entry.key].key
        let isLimit = key == Key.limits.rawValue || key == Key.visits.rawValue
        guard key == other.nodes[otherEntry.key].key, isLimit || isSame(entry.value, as: otherEntry.value, of: other)
        else { return false }
      default: return false
      }
    }
  }
}
