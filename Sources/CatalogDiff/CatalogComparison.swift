public import CatalogModel
import CatalogStore
import CatalogText
import Wording

/// Everything that changed from one state of a catalog to another.
///
/// Subjects are matched by code, not by file; items are compared as they are in force. Order and layout that carry no
/// meaning are not seen. What a standard or a shared material changes in items is told once, with the items it reaches.
///
/// - Parameters:
///   - old: The earlier state.
///   - new: The later state.
///   - jobs: Threads; nil is one for each core.
/// - Returns: The changes in order of code.
public func changes(from old: Catalog, to new: Catalog, jobs: Int? = nil) -> CatalogChanges {
  CatalogComparison(old: old, new: new, jobs: jobs ?? availableCores()).run()
}

/// Two states of a catalog with their subjects matched.
struct CatalogComparison: Sendable {
  let old: Catalog
  let new: Catalog
  let jobs: Int
  /// What of either state was not read.
  let unread: (old: UnreadFiles, new: UnreadFiles)
  /// Whether what says the same on both sides is passed over; off, every element is compared, with the same result.
  var skipsSame = true
  let standards: [SubjectPair]
  let items: [SubjectPair]
  let materials: [SubjectPair]
  /// The names of bodies by their codes.
  let bodyNames: (old: [String: String], new: [String: String])
  /// Ids of shared materials whose bytes differ, or that are on one side only.
  let changedMaterials: Set<String>
  /// For the path of an old standard, the path of the new one that is the same.
  let standardPaths: [String: String]
  /// Paths of new and old standards' files whose bytes differ or that use a shared material that changed.
  let changedStandards: Set<String>

  init(
    old: Catalog, new: Catalog, jobs: Int,
    unread: (old: UnreadFiles, new: UnreadFiles) = (UnreadFiles(), UnreadFiles())
  ) {
    self.old = old
    self.new = new
    self.jobs = jobs
    self.unread = unread
    let names = new.bodyNames
    bodyNames = (old.organizations === new.organizations ? names : old.bodyNames, names)
    materials = SubjectMatch(old.materials, new.materials).all.map { Self.marked($0, unread) }
    changedMaterials = Set(
      materials.filter { !$0.isSame }.flatMap { [$0.old?.stem, $0.new?.stem].compactMap { $0 } })
    let successors = new.successors.merging(old.successors.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var match = SubjectMatch(old.standards, new.standards)
    match.pairLeft(old: { successors[$0.subjectCode] }, new: { $0.subjectCode })
    match.pairLeft(old: { old.content(of: $0) }, new: { new.content(of: $0) })
    standards = match.all.map { Self.marked($0, unread) }
    var codes: [String: String] = [:]
    var paths: [String: String] = [:]
    for pair in standards {
      guard let before = pair.old, let after = pair.new else { continue }
      paths[before.path] = after.path
      if pair.isRecoded { codes[before.subjectCode] = after.subjectCode }
    }
    standardPaths = paths
    var itemMatch = SubjectMatch(old.items, new.items)
    itemMatch.pairLeft(old: { successors[$0.subjectCode] }, new: { $0.subjectCode })
    itemMatch.pairLeft(old: { Self.recoded($0, codes) }, new: { $0.subjectCode })
    itemMatch.pairLeft(old: { old.content(of: $0) }, new: { new.content(of: $0) })
    items = itemMatch.all.map { Self.marked($0, unread) }
    let changed = changedMaterials
    changedStandards = Set(
      standards.filter { pair in
        !pair.isSame || [pair.old, pair.new].contains { $0.map { $0.uses(changed) } ?? false }
      }.flatMap { [$0.old?.path, $0.new?.path].compactMap { $0 } })
  }

  /// The code an item has after its standard was recoded; nil where it was not.
  private static func recoded(_ item: SourceFile, _ codes: [String: String]) -> String? {
    if codes.isEmpty { return nil }
    if let code = item.text(.code), code.utf8.count == 31 {
      return codes[String(code.suffix(12))].map { code.prefix(19) + $0 }
    }
    guard let standard = item.text(.standard), let body = item.text(.authority) else { return nil }
    return codes[standard].map { body + "/" + $0 }
  }

  /// Compares every subject that may have changed.
  func run() -> CatalogChanges {
    // Standards first: their comparisons are the longest, and do not hang on what becomes of the items.
    let first = standards.count
    let outcomes = parallelMap(first + items.count, jobs: jobs) { position in
      position < first
        ? Outcome.standard(compareStandard(standards[position])) : .item(outcome(of: items[position - first]))
    }
    let reach = Reach(outcomes)
    let standardReach = standardsReached()
    var subjects: [SubjectChanges] = []
    for (position, outcome) in outcomes.enumerated() {
      switch outcome {
      case .standard(let outcome):
        if let subject = outcome?.told(standards[position], reach) { subjects.append(subject) }
      case .item(let outcome):
        if let subject = outcome.subject { subjects.append(subject) }
      }
    }
    subjects += materials.compactMap { compareMaterial($0, reach, standardReach) } + compareLists()
    return CatalogChanges(subjects: inOrder(subjects))
  }
}

/// What became of a standard or an item.
enum Outcome: Sendable {
  case standard(StandardOutcome?)
  case item(ItemOutcome)
}

extension SourceFile {
  /// Whether a material of the file uses one of the shared materials.
  func uses(_ shared: Set<String>) -> Bool {
    guard !shared.isEmpty else { return false }
    return !usedMaterials.isDisjoint(with: shared)
  }

  /// The shared materials the file names.
  var usedMaterials: Set<String> {
    guard let tree, let list = value(.materials) else { return [] }
    var used: Set<String> = []
    for material in tree.elements(of: list.node) where tree.nodes[material].isMapping {
      if let use = tree.value(of: Key.use.rawValue, in: material) { used.insert(tree.text(use)) }
    }
    return used
  }
}

/// Subjects in the order in which they are told: by code, standards before items, then the other kinds.
private func inOrder(_ subjects: [SubjectChanges]) -> [SubjectChanges] {
  let places = subjects.map { SubjectPlace($0) }
  return places.indices.sorted { places[$0].precedes(places[$1]) }.map { subjects[$0] }
}

/// Where a subject stands among the others.
private struct SubjectPlace {
  private let rank: Int
  /// An item stands behind its standard: both have the standard's code at their end.
  private let sortCode: [UInt8]
  private let kind: Int
  private let code: [UInt8]

  init(_ subject: SubjectChanges) {
    kind = subject.kind.rawValue
    rank = subject.kind == .standard || subject.kind == .item ? 0 : kind
    code = Array(subject.code.utf8)
    guard subject.kind == .item else {
      sortCode = code
      return
    }
    let last = code.count == 31 ? code.suffix(12) : code.split(separator: UInt8(ascii: "/")).last
    sortCode = Array(last ?? code[...])
  }

  func precedes(_ other: SubjectPlace) -> Bool {
    if rank != other.rank { return rank < other.rank }
    if sortCode != other.sortCode { return sortCode.lexicographicallyPrecedes(other.sortCode) }
    if kind != other.kind { return kind < other.kind }
    return code.lexicographicallyPrecedes(other.code)
  }
}
