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

  /// Everything a run found.
  public init(_ validation: Validation) {
    self.init(findings: validation.findings, fileCount: validation.fileCount, itemCount: validation.itemCount)
  }

  /// Findings of a number of files and items.
  public init(findings: [JudgedFinding], fileCount: Int, itemCount: Int) {
    self.findings = findings
    self.fileCount = fileCount
    self.itemCount = itemCount
  }

  /// The findings that a condition holds for, of the same run.
  public func restricted(to isIncluded: (JudgedFinding) -> Bool) -> FindingsRun {
    FindingsRun(findings: findings.filter(isIncluded), fileCount: fileCount, itemCount: itemCount)
  }

  /// How many findings are of a severity.
  public func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// Whether a finding is of a severity or a graver one.
  public func reaches(_ severity: Severity) -> Bool {
    findings.contains { $0.severity >= severity }
  }

  /// The paths that the first `count` findings point into.
  public func paths(ofFirst count: Int) -> Set<String> {
    var paths: Set<String> = []
    for judged in findings.prefix(count) {
      paths.insert(judged.finding.place.path)
      paths.formUnion(judged.finding.related.map(\.place.path))
    }
    return paths
  }
}
