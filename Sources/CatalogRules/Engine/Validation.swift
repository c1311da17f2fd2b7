public import CatalogModel
public import CatalogStore
import CatalogText

/// A finding with what the whole run knows of it.
public struct JudgedFinding: Sendable {
  /// The finding.
  public let finding: Finding
  /// Its severity in this catalog.
  public let severity: Severity
  /// The names of the items it is also true of, where it stands in a file that several share.
  public let affectedItems: [String]

  /// Makes a judged finding.
  public init(finding: Finding, severity: Severity, affectedItems: [String]) {
    self.finding = finding
    self.severity = severity
    self.affectedItems = affectedItems
  }
}

/// A run of the rules over a catalog.
public struct Validation: Sendable {
  /// What was found, in order of path, place and code.
  public let findings: [JudgedFinding]
  /// How many files were read.
  public let fileCount: Int
  /// How many standards and items were looked at.
  public let itemCount: Int
  /// What was found and is passed over, with the reason, in the same order.
  public let suppressed: [SuppressedFinding]
  /// Comments and entries of the baseline that pass over nothing; empty where a file could not be read, and for an
  /// outcome that was known already.
  public let idle: [IdleSuppression]
  /// Whether visits were ended because of an error, so that not every item was visited.
  public private(set) var hasEndedVisits = false

  /// An outcome that is known already.
  init(findings: [JudgedFinding], suppressed: [SuppressedFinding], fileCount: Int, itemCount: Int) {
    self.findings = findings
    self.suppressed = suppressed
    idle = []
    self.fileCount = fileCount
    self.itemCount = itemCount
  }

  /// Whether every file could be read, so that all is known that the rules can find.
  public var isWhole: Bool { !findings.contains { RuleRegistry.unreadable.contains($0.finding.code) } }

  /// The errors that keep guides from being written: those that are reported, and those that are passed over although
  /// a guide could not say what is meant.
  public var errorsInTheWay: [JudgedFinding] {
    let passedOver = suppressed.map(\.judged).filter { $0.severity == .error && $0.finding.breaksGuides }
    return Self.inOrder(findings.filter { $0.severity == .error } + passedOver)
  }

  /// How many findings are of a severity.
  public func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// Runs every rule that is on over a catalog in memory.
  ///
  /// - Parameters:
  ///   - loaded: The catalog.
  ///   - policy: The severities; the manifest's by default.
  ///   - jobs: How many threads.
  public init(_ loaded: LoadedCatalog, policy: SeverityPolicy? = nil, jobs: Int = 1) {
    self.init(
      loaded, policy: policy ?? SeverityPolicy(manifest: loaded.catalog.manifest),
      suppressions: Suppressions(Baseline(loaded.catalog.baseline)), jobs: jobs)
  }

  /// The same with a baseline, and allowances, that need not be the catalog's.
  init(_ loaded: LoadedCatalog, policy: SeverityPolicy, suppressions: Suppressions, jobs: Int) {
    let catalog = loaded.catalog
    let subjects = catalog.standards + catalog.items
    let order = StandardOrder(standardCount: catalog.standards.count, count: subjects.count) { index, body in
      var stem = subjects[index].stem
      return stem.withUTF8(body)
    }
    let pass = ValidationPass(
      rules: ActiveRules(policy), lists: CatalogLists(catalog), suppressions: suppressions, files: .loaded(subjects),
      standardCount: catalog.standards.count, order: order, mostBytes: .max)
    self.init(pass, parts: pass.run(jobs: jobs) ?? [], problems: loaded.problems, policy, jobs: jobs)
  }

  /// Runs every rule that is on over a catalog's folder, reading each standard's and item's file only for its turn.
  ///
  /// - Parameters:
  ///   - listed: The catalog.
  ///   - lists: Its files in the root and in `materials/`, already read.
  ///   - enabling: Rules that are on even where they are off by default.
  ///   - findsErrorsAlone: Whether rules are left out that find nothing but warnings and notes in this catalog.
  ///   - jobs: How many threads; nil is one for each core, and more where they wait for the disk.
  ///   - visitor: Makes a visitor for a thread. Visitors take every item, and every standard that no item follows,
  ///     right after the rules over it, while no error has been found; of a catalog with more bytes than the limit
  ///     only some.
  /// - Throws: Only for the root itself.
  public init(
    _ listed: ListedCatalog, _ lists: ListedCatalog.Lists, enabling: Set<RuleCode> = [],
    findsErrorsAlone: Bool = false, jobs: Int?, visitor: (@Sendable () -> any ItemVisitor)? = nil
  ) throws(StoreError) {
    let wholePolicy = SeverityPolicy(manifest: lists.catalog.manifest, enabling: enabling)
    let policy = findsErrorsAlone ? wholePolicy.errorsAlone : wholePolicy
    let table = listed.table
    let standards = table.indices(of: .standard)
    let subjects = standards + table.indices(of: .item)
    let order = StandardOrder(standardCount: standards.count, count: subjects.count) { index, body in
      table.withStem(subjects[index], body)
    }
    var suppressions = Suppressions(Baseline(lists.catalog.baseline))
    for file in lists.catalog.files { suppressions.add(file) }
    let pass = ValidationPass(
      rules: ActiveRules(policy), lists: CatalogLists(lists.catalog), suppressions: suppressions,
      files: .listed(listed, subjects),
      standardCount: standards.count, order: order, mostBytes: listed.limits.totalBytes - lists.byteCount)
    let visits = visitor.map { ItemVisits($0) }
    guard let parts = pass.run(jobs: jobs, visits: visits) else {
      let rest = try listed.withRootFilesOnly()
      try self.init(
        rest, try rest.lists(jobs: jobs), enabling: enabling, findsErrorsAlone: findsErrorsAlone, jobs: jobs)
      return
    }
    self.init(pass, parts: parts, problems: listed.problems + lists.problems, policy, jobs: jobs)
    hasEndedVisits = visits?.areOver ?? false
  }

  private init(
    _ pass: ValidationPass, parts: [ValidationPass.Part], problems: [LayoutProblem], _ policy: SeverityPolicy,
    jobs: Int?
  ) {
    let catalog = pass.lists.catalog
    let rules = pass.rules
    let problems = LayoutProblem.inOrder(problems + parts.flatMap(\.problems))
    let common = catalog.files.filter { $0.kind != .standard && $0.kind != .item }
    var collected = rules.layout(problems)
    for file in common {
      collected += rules.file(file)
      if file.kind == .material || file.kind == .organizations {
        collected += rules.listed(FileSubject(file, pass.lists, pass.rules.wording))
      }
    }
    collected += ValidationPass.inOrder(parts).flatMap(\.findings)
    let survey = CatalogSurvey(
      pass.lists, standardCount: pass.standardCount, parts: parts.map(\.survey), path: { pass.path($0) },
      standardFile: { pass.file($0) })
    collected += rules.catalog(survey, jobs: jobs)
    var suppressions = pass.suppressions
    for file in common { suppressions.add(file) }
    for part in parts { suppressions.add(part.suppressions) }
    (findings, suppressed, idle) = Validation.judged(collected, rules, policy, suppressions)
    itemCount = parts.reduce(0) { $0 + $1.subjectCount }
    fileCount = common.count + itemCount + problems.count
  }

  /// The findings that are reported, and those that are passed over.
  private static func judged(
    _ collected: [Finding], _ rules: ActiveRules, _ policy: SeverityPolicy, _ suppressions: Suppressions
  ) -> (reported: [JudgedFinding], suppressed: [SuppressedFinding], idle: [IdleSuppression]) {
    let merged = Validation.merged(collected, policy)
    guard !suppressions.isEmpty else { return (merged, [], []) }
    let outcome = suppressions.sorted(merged, policy)
    // Where something could not be read, nobody knows what passes over nothing.
    guard !outcome.idle.isEmpty, !merged.contains(where: { RuleRegistry.unreadable.contains($0.finding.code) }) else {
      return (outcome.reported, outcome.suppressed, [])
    }
    let idle = Validation.merged(rules.idle(outcome.idle), policy)
    return (inOrder(outcome.reported + idle), outcome.suppressed, outcome.idle)
  }

  /// Findings in the order in which they are shown.
  static func inOrder(_ findings: [JudgedFinding]) -> [JudgedFinding] {
    findings.sorted { stands($0, before: $1) }
  }

  /// Whether a finding is shown before another.
  static func stands(_ one: JudgedFinding, before other: JudgedFinding) -> Bool {
    SortKey(one.finding) < SortKey(other.finding)
  }

  /// Sorts findings and folds those that several items share into one.
  static func merged(_ findings: [Finding], _ policy: SeverityPolicy) -> [JudgedFinding] {
    var order: [FindingKey] = []
    var groups: [FindingKey: (finding: Finding, items: [String])] = [:]
    for finding in findings {
      let key = FindingKey(finding)
      if groups[key] != nil {
        if let item = finding.item, groups[key]?.finding.item != item { groups[key]?.items.append(item) }
      } else {
        order.append(key)
        groups[key] = (finding, [])
      }
    }
    let judged = order.compactMap { key in
      groups[key].flatMap { group in
        policy[group.finding.code].map {
          JudgedFinding(finding: group.finding, severity: $0, affectedItems: group.items)
        }
      }
    }
    return inOrder(judged)
  }
}

/// What makes two findings of different items one: the same rule at the same place with the same words.
private struct FindingKey: Hashable {
  let code: RuleCode
  let place: Place
  let arguments: [Argument]

  init(_ finding: Finding) {
    code = finding.code
    place = finding.place
    arguments = finding.arguments
  }
}

/// The order in which findings are shown.
private struct SortKey: Comparable {
  let finding: Finding

  init(_ finding: Finding) {
    self.finding = finding
  }

  static func < (one: SortKey, other: SortKey) -> Bool {
    let left = one.finding
    let right = other.finding
    if left.place.path != right.place.path {
      return left.place.path.utf8.lexicographicallyPrecedes(right.place.path.utf8)
    }
    if left.place.span.start != right.place.span.start { return left.place.span.start < right.place.span.start }
    if left.code != right.code { return left.code < right.code }
    return left.fingerprint.utf8.lexicographicallyPrecedes(right.fingerprint.utf8)
  }

  static func == (one: SortKey, other: SortKey) -> Bool {
    !(one < other) && !(other < one)
  }
}
