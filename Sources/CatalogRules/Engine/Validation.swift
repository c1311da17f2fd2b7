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

  /// How many findings are of a severity.
  public func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// Runs every rule that is on.
  ///
  /// - Parameters:
  ///   - loaded: The catalog.
  ///   - policy: The severities; the manifest's by default.
  ///   - jobs: How many threads.
  public init(_ loaded: LoadedCatalog, policy: SeverityPolicy? = nil, jobs: Int = 1) {
    let catalog = loaded.catalog
    let policy = policy ?? SeverityPolicy(manifest: catalog.manifest)
    let rules = ActiveRules(policy)
    var collected = rules.layout(loaded.problems)
    collected += parallelMap(catalog.files.count, jobs: jobs) { rules.file(catalog.files[$0]) }.flatMap { $0 }
    let subjects = catalog.standards + catalog.items
    collected += parallelMap(subjects.count, jobs: jobs) { index in
      let file = subjects[index]
      return file.tree == nil ? [] : rules.item(catalog.effective(file), in: catalog)
    }.flatMap { $0 }
    collected += rules.catalog(catalog)
    findings = Validation.merged(collected, policy)
    fileCount = catalog.files.count + loaded.problems.count
    itemCount = subjects.count
  }

  /// Sorts findings and folds those that several items share into one.
  private static func merged(_ findings: [Finding], _ policy: SeverityPolicy) -> [JudgedFinding] {
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
    return judged.sorted { SortKey($0.finding) < SortKey($1.finding) }
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
