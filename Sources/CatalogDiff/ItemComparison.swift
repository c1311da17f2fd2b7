import CatalogModel
import CatalogText
import Wording

/// What became of one item.
struct ItemOutcome: Sendable {
  /// What the item's own words changed.
  var own: [Difference] = []
  /// For the path of the standard (the new one, or the old where it is gone), what reaches the item from it.
  var fromStandard: (path: String, keys: Set<ReachKey>)?
  /// For the id of a shared material, what reaches the item from it.
  var fromMaterials: [String: Set<ReachKey>] = [:]
  /// How many cases can be concerned.
  var caseCount = 0
  /// The item's name in messages.
  var name = ""
  /// What the item is, where it was compared.
  var facts: SubjectFacts?
  /// The item's own changes, once they are told; nil where it has none.
  var subject: SubjectChanges?
}

/// Which items each change of a standard or a shared material reaches.
struct Reach: Sendable {
  /// By the path of the standard, then by the key of the difference.
  private(set) var standards: [String: [ReachKey: Set<String>]] = [:]
  /// By the id of the shared material, then by the key of the difference.
  private(set) var materials: [String: [ReachKey: Set<String>]] = [:]

  init(_ outcomes: [Outcome]) {
    for case .item(let outcome) in outcomes {
      if let (path, keys) = outcome.fromStandard {
        for key in keys { standards[path, default: [:]][key, default: []].insert(outcome.name) }
      }
      for (id, keys) in outcome.fromMaterials {
        for key in keys { materials[id, default: [:]][key, default: []].insert(outcome.name) }
      }
    }
  }

  /// All items a standard's changes reach.
  func items(ofStandard path: String) -> [String] {
    sorted(standards[path]?.values.reduce(into: Set()) { $0.formUnion($1) } ?? [])
  }

  /// All items a material's changes reach.
  func items(ofMaterial id: String) -> [String] {
    sorted(materials[id]?.values.reduce(into: Set()) { $0.formUnion($1) } ?? [])
  }

  private func sorted(_ names: Set<String>) -> [String] {
    names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension CatalogComparison {
  /// The key under which an item follows a standard that came, went or got another code as a whole.
  static let wholeKey = ReachKey("*")

  /// Compares an item and tells its own changes.
  func outcome(of pair: SubjectPair) -> ItemOutcome {
    var outcome = compareItem(pair)
    outcome.subject = subject(of: pair, outcome)
    (outcome.own, outcome.facts) = ([], nil)
    return outcome
  }

  /// Compares an item on both sides as it is in force, and tells apart whose words changed it.
  private func compareItem(_ pair: SubjectPair) -> ItemOutcome {
    guard let before = pair.old, let after = pair.new else { return ItemOutcome() }
    let (oldStandard, newStandard) = (old.standard(of: before), new.standard(of: after))
    let paths = [oldStandard?.path, newStandard?.path].compactMap { $0 }
    let isUntouched =
      pair.isSame && changedStandards.isDisjoint(with: paths) && (oldStandard == nil) == (newStandard == nil)
      && !before.uses(changedMaterials) && !after.uses(changedMaterials)
    guard !isUntouched, before.tree != nil, after.tree != nil else { return ItemOutcome() }
    let comparison = compared(before, after, oldStandard, newStandard)
    let newItem = comparison.new.item
    var outcome = ItemOutcome()
    outcome.name = newItem.name
    outcome.caseCount = comparison.caseCount
    let standard = commonStandard(oldStandard, newStandard, before, after)
    var standardKeys: Set<ReachKey> = []
    if let standard, pair.isRecoded || standard.isWhole { standardKeys.insert(Self.wholeKey) }
    for difference in comparison.differences {
      switch difference.cause {
      case .item: outcome.own.append(difference)
      case .material(let id): outcome.fromMaterials[id, default: []].insert(difference.reachKey)
      case .standard:
        guard let standard else {
          outcome.own.append(difference)
          continue
        }
        if !standard.isWhole { standardKeys.insert(difference.reachKey) }
      }
    }
    if let standard, !standardKeys.isEmpty { outcome.fromStandard = (standard.path, standardKeys) }
    if !pair.isSame || !outcome.own.isEmpty { outcome.facts = facts(of: newItem, bodyNames.new) }
    return outcome
  }

  /// The comparison of both sides of an item or a standard, of which only what it needs is put together.
  func compared(
    _ before: SourceFile, _ after: SourceFile, _ oldStandard: SourceFile? = nil, _ newStandard: SourceFile? = nil
  ) -> RecordComparison {
    if skipsSame, changedMaterials.isEmpty, var comparison = inPart(before, after, oldStandard, newStandard) {
      comparison.run()
      return comparison
    }
    var comparison = RecordComparison(
      old: old.effective(before).root, new: new.effective(after).root, skipsSame: skipsSame)
    comparison.run()
    return comparison
  }

  /// The comparison with the lists that it looks into; nil where it has to look into all.
  private func inPart(
    _ before: SourceFile, _ after: SourceFile, _ oldStandard: SourceFile?, _ newStandard: SourceFile?
  ) -> RecordComparison? {
    let oldFiles = oldStandard.map { [$0, before] } ?? [before]
    let newFiles = newStandard.map { [$0, after] } ?? [after]
    guard let same = SameElements(oldFiles, newFiles) else { return nil }
    let lists = ListsToCompare(same, oldFiles, newFiles)
    let comparison = RecordComparison(
      old: old.effective(before, over: oldStandard, records: lists.keys).root,
      new: new.effective(after, over: newStandard, records: lists.keys).root, same: same,
      knowsRequirements: lists.knowsRequirements)
    return comparison.passesOverSame ? comparison : nil
  }

  /// The standard that an item follows on both sides; whole where it came or went under the item.
  private func commonStandard(
    _ old: SourceFile?, _ new: SourceFile?, _ before: SourceFile, _ after: SourceFile
  ) -> (path: String, isWhole: Bool)? {
    switch (old, new) {
    case (let old?, let new?): standardPaths[old.path] == new.path ? (new.path, false) : nil
    case (let old?, nil): self.new.standardCode(of: after) == old.stem ? (old.path, true) : nil
    case (nil, let new?): self.old.standardCode(of: before) == new.stem ? (new.path, true) : nil
    case (nil, nil): nil
    }
  }

  /// The item's own changes; nil where it has none.
  private func subject(of pair: SubjectPair, _ outcome: ItemOutcome) -> SubjectChanges? {
    guard let file = pair.new ?? pair.old, !pair.isSame || !outcome.own.isEmpty else { return nil }
    let (catalog, names) = pair.new == nil ? (old, bodyNames.old) : (new, bodyNames.new)
    let facts = outcome.facts ?? facts(of: catalog.effective(file), names)
    // A new code that only follows the standard's is told there.
    let isConsequence = pair.isRecoded && outcome.own.isEmpty && followsRecodedStandard(pair)
    if isConsequence { return nil }
    return facts.changes(pair, outcome.own, caseCount: outcome.caseCount)
  }

  private func facts(of item: EffectiveItem, _ bodyNames: [String: String]) -> SubjectFacts {
    SubjectFacts(
      kind: .item, name: item.root.text(.name) ?? "", code: item.file.tree == nil ? item.file.stem : item.name,
      body: item.bodyCode.flatMap { bodyNames[$0] })
  }

  private func followsRecodedStandard(_ pair: SubjectPair) -> Bool {
    guard let before = pair.old, let after = pair.new, let oldStandard = old.standard(of: before),
      let newStandard = new.standard(of: after)
    else { return false }
    return standardPaths[oldStandard.path] == newStandard.path && oldStandard.subjectCode != newStandard.subjectCode
  }
}

extension Catalog {
  /// The names of bodies by their codes; of two with one code, that of the first.
  var bodyNames: [String: String] {
    guard let organizations, let tree = organizations.tree, let list = organizations.value(.organizations) else {
      return [:]
    }
    let bodies = tree.elements(of: list.node)
    var names: [String: String] = Dictionary(minimumCapacity: bodies.reduce(0) { count, _ in count + 1 })
    // The codes of bodies without a name.
    var nameless: Set<String> = []
    for body in bodies {
      guard let code = tree.value(of: Key.code.rawValue, in: body).map({ tree.text($0) }), names[code] == nil,
        !nameless.contains(code)
      else { continue }
      if let name = tree.value(of: Key.name.rawValue, in: body) {
        names[code] = tree.text(name)
      } else {
        nameless.insert(code)
      }
    }
    return names
  }
}
