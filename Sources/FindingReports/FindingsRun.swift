public import CatalogModel
public import CatalogRules

/// What a run of the rules found, as far as it is to be told.
public struct FindingsRun: Sendable {
  /// The findings, in order of path, place and code.
  public let findings: [JudgedFinding]
  /// How many files were read.
  public let fileCount: Int
  /// How many standards and items were looked at.
  public let itemCount: Int
  /// What was found and is passed over, with the reason, in the same order.
  public let suppressed: [SuppressedFinding]
  /// Whether only what a change brings is told.
  public let isOfChange: Bool

  /// Everything a run found.
  public init(_ validation: Validation, isOfChange: Bool = false) {
    self.init(
      findings: validation.findings, suppressed: validation.suppressed, fileCount: validation.fileCount,
      itemCount: validation.itemCount, isOfChange: isOfChange)
  }

  /// What a run found, in other words.
  public init(_ findings: [JudgedFinding], of validation: Validation) {
    self.init(
      findings: findings, suppressed: validation.suppressed, fileCount: validation.fileCount,
      itemCount: validation.itemCount)
  }

  /// Findings of a number of files and items.
  public init(
    findings: [JudgedFinding], suppressed: [SuppressedFinding] = [], fileCount: Int, itemCount: Int,
    isOfChange: Bool = false
  ) {
    self.findings = findings
    self.suppressed = suppressed
    self.isOfChange = isOfChange
    self.fileCount = fileCount
    self.itemCount = itemCount
  }

  /// The findings that a condition holds for, of the same run.
  public func restricted(to isIncluded: (JudgedFinding) -> Bool) -> FindingsRun {
    FindingsRun(
      findings: findings.filter(isIncluded), suppressed: suppressed.filter { isIncluded($0.judged) },
      fileCount: fileCount, itemCount: itemCount, isOfChange: isOfChange)
  }

  /// The run with the findings in front that are listed where only `count` are: the gravest, in their order.
  public func gravestFirst(_ count: Int) -> FindingsRun {
    guard count < findings.count else { return self }
    var isListed = [Bool](repeating: false, count: findings.count)
    var left = count
    for severity in [Severity.error, .warning, .note] {
      for index in findings.indices where left > 0 && findings[index].severity == severity {
        isListed[index] = true
        left -= 1
      }
    }
    let listed = findings.indices.filter { isListed[$0] }
    let others = findings.indices.filter { !isListed[$0] }
    return FindingsRun(
      findings: (listed + others).map { findings[$0] }, suppressed: suppressed, fileCount: fileCount,
      itemCount: itemCount, isOfChange: isOfChange)
  }

  /// How many findings are of a severity.
  public func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// Whether a finding is of a severity or a graver one.
  public func reaches(_ severity: Severity) -> Bool {
    findings.contains { $0.severity >= severity }
  }

  /// The paths that the first `count` findings point into, and also those that are passed over where they are told.
  public func paths(ofFirst count: Int, withSuppressed: Bool = false) -> Set<String> {
    var paths: Set<String> = []
    for judged in findings.prefix(count) + (withSuppressed ? suppressed.map(\.judged) : []) {
      paths.insert(judged.finding.place.path)
      paths.formUnion(judged.finding.related.map(\.place.path))
    }
    return paths
  }
}
