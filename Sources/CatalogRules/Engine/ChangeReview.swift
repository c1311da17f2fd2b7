import CatalogModel
import CatalogStore

/// What the rules find before and after a change of one file; findings that cannot differ are left out on both sides.
///
/// A standard's file is a part of the items that follow it, a shared material's of whoever uses it. Findings of several
/// items at one place are folded into one, so whoever may have a finding at such a place is looked at too.
struct ChangeReview {
  /// The findings before.
  private(set) var before: [JudgedFinding] = []
  /// The findings after.
  private(set) var after: [JudgedFinding] = []
  private let old: State
  private let new: State
  private let standardNumbers: ByteTable
  /// The standards and items that are looked at, by number.
  private var scope: Set<Int> = []

  /// One of the two states.
  private struct State {
    let lists: CatalogLists
    /// The standards, then the items, each in order of path.
    let subjects: [SourceFile]
    let survey: CatalogSurvey

    var catalog: Catalog { lists.catalog }
  }

  /// Reviews a change; nil where the file is one that all others refer to, so that everything is to be looked at.
  init?(_ old: LoadedCatalog, _ new: LoadedCatalog, changing path: String, jobs: Int) {
    let subjects = (old.catalog.standards + old.catalog.items, new.catalog.standards + new.catalog.items)
    let changed = subjects.0.firstIndex { $0.path == path }
    let material = old.catalog.materials.first { $0.path == path }
    guard subjects.0.count == subjects.1.count, changed != nil || material != nil else { return nil }
    let lists = (CatalogLists(old.catalog), CatalogLists(new.catalog))
    let parts = Self.survey(subjects.0, lists.0, jobs: jobs)
    var later = parts
    if let changed {
      for index in later.indices { later[index].remove(changed) }
      var part = CatalogSurveyPart()
      part.add(subjects.1[changed], number: changed, lists.1)
      later.append(part)
    }
    self.old = State(lists: lists.0, subjects: subjects.0, survey: Self.survey(parts, subjects.0, lists.0))
    self.new = State(lists: lists.1, subjects: subjects.1, survey: Self.survey(later, subjects.1, lists.1))
    var numbers = ByteTable(capacity: old.catalog.standards.count)
    for (number, file) in old.catalog.standards.enumerated() { numbers.insert(file.stem, number) }
    standardNumbers = numbers
    if let changed { include(changed) }
    if let material { includeUsers(of: material.stem) }
    guard review(material.map { _ in path }, jobs: jobs) else { return nil }
  }

  /// Whether a standard or item that was not looked at has one of some names.
  func leavesOut(anyNamed names: Set<String>) -> Bool {
    guard !names.isEmpty else { return false }
    return new.subjects.indices.contains { !scope.contains($0) && names.contains(new.subjects[$0].itemName) }
  }

  /// Runs the rules over both states; false where a finding lies in a file that anything may have one in.
  private mutating func review(_ material: String?, jobs: Int) -> Bool {
    let rules = ActiveRules(SeverityPolicy(manifest: old.catalog.manifest))
    var parts = (run(rules, old, jobs: jobs), run(rules, new, jobs: jobs))
    let known = scope.count
    for (part, state) in [(parts.0, old), (parts.1, new)] {
      for path in part.sharedPlaces where !includeAll(havingFindingsIn: path, state.catalog) { return false }
    }
    if scope.count > known { parts = (run(rules, old, jobs: jobs), run(rules, new, jobs: jobs)) }
    before = judged(parts.0, rules, old, material, jobs: jobs)
    after = judged(parts.1, rules, new, material, jobs: jobs)
    return true
  }

  private func judged(
    _ found: ScopedFindings, _ rules: ActiveRules, _ state: State, _ material: String?, jobs: Int
  ) -> [JudgedFinding] {
    var collected: [Finding] = []
    for file in state.catalog.materials where file.path == material {
      collected += rules.file(file) + rules.listed(FileSubject(file, state.lists, rules.wording))
    }
    collected += found.findings + rules.catalog(state.survey, jobs: jobs)
    let policy = SeverityPolicy(manifest: state.catalog.manifest)
    let merged = Validation.merged(collected, policy)
    var suppressions = Suppressions(Baseline(state.catalog.baseline))
    for file in state.catalog.files { suppressions.add(file) }
    return suppressions.isEmpty ? merged : suppressions.sorted(merged, policy).reported
  }
}

extension ChangeReview {
  /// What the rules over files and items find in the scope.
  private struct ScopedFindings {
    var findings: [Finding] = []
    /// The paths of findings of an item that lie in another file than its own.
    var sharedPlaces: Set<String> = []
  }

  private func run(_ rules: ActiveRules, _ state: State, jobs: Int) -> ScopedFindings {
    let files = scope.sorted().map { state.subjects[$0] }
    let standardCount = scope.count { $0 < state.catalog.standards.count }
    let order = StandardOrder(standardCount: standardCount, count: files.count) { index, body in
      var stem = files[index].stem
      return stem.withUTF8(body)
    }
    let pass = ValidationPass(
      rules: rules, lists: state.lists, suppressions: Suppressions(Baseline(nil)), files: .loaded(files),
      standardCount: standardCount, order: order, mostBytes: .max)
    var found = ScopedFindings()
    for batch in ValidationPass.inOrder(pass.run(jobs: jobs) ?? []) {
      found.findings += batch.findings
      guard batch.isOverItem else { continue }
      let own = files[batch.subject].path
      for finding in batch.findings where finding.place.path != own { found.sharedPlaces.insert(finding.place.path) }
    }
    return found
  }

  private static func survey(_ subjects: [SourceFile], _ lists: CatalogLists, jobs: Int) -> [CatalogSurveyPart] {
    parallelFold(
      subjects.count, jobs: jobs, state: { CatalogSurveyPart() },
      body: { part, number in part.add(subjects[number], number: number, lists) }, result: { $0 })
  }

  private static func survey(
    _ parts: [CatalogSurveyPart], _ subjects: [SourceFile], _ lists: CatalogLists
  ) -> CatalogSurvey {
    CatalogSurvey(
      lists, standardCount: lists.catalog.standards.count, parts: parts, path: { subjects[$0].path },
      standardFile: { subjects[$0] })
  }
}

extension ChangeReview {
  /// Takes a standard with the items that follow it, or an item with the standards it follows.
  private mutating func include(_ number: Int) {
    scope.insert(number)
    if number < old.catalog.standards.count {
      scope.formUnion(subjects(naming: old.subjects[number].stem, as: .follows))
      return
    }
    for state in [old, new] {
      let code = state.catalog.standardCode(of: state.subjects[number])
      if let standard = code.flatMap({ standardNumbers[$0] }) { scope.insert(standard) }
    }
  }

  /// Takes all that a shared material is a part of.
  private mutating func includeUsers(of material: String) {
    for number in subjects(naming: material, as: .use) { include(number) }
  }

  /// Takes all that may have findings in a file; false where it is no standard's, item's or shared material's.
  private mutating func includeAll(havingFindingsIn path: String, _ catalog: Catalog) -> Bool {
    if let material = catalog.materials.first(where: { $0.path == path }) {
      includeUsers(of: material.stem)
      return true
    }
    guard let number = old.subjects.firstIndex(where: { $0.path == path }) else { return false }
    include(number)
    return true
  }

  private func subjects(naming text: String, as kind: CatalogSurvey.Kind) -> [Int] {
    old.survey.entries.compactMap { entry in
      entry.kind == kind && old.survey.withText(entry, { $0.elementsEqual(text.utf8) }) ? Int(entry.subject) : nil
    }
  }
}

extension CatalogSurveyPart {
  /// Collects the texts of a standard's or an item's file in memory.
  fileprivate mutating func add(_ file: SourceFile, number: Int, _ lists: CatalogLists) {
    let follows = file.kind == .item ? lists.catalog.standardCode(of: file) : nil
    add(FileSubject(file, lists), number: number, follows: follows)
  }
}

extension SourceFile {
  /// What `EffectiveItem.name` says of the thing this file is about, without making it.
  fileprivate var itemName: String {
    guard kind == .item else { return text(.code) ?? text(.localCode) ?? stem }
    return text(.code) ?? "\(text(.authority) ?? "?")/\(text(.standard) ?? text(.localCode) ?? stem)"
  }
}
