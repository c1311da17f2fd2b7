import CatalogModel
public import CatalogStore

/// What the rules find after a change and did not find before, told apart by fingerprint.
public struct FindingComparison: Sendable {
  /// The new findings, in order of place.
  public let added: [JudgedFinding]
  /// How many are gone.
  public let removedCount: Int

  /// Compares all that the rules find in two states of a catalog.
  public init(_ old: LoadedCatalog, _ new: LoadedCatalog, jobs: Int) {
    self.init(Self.findings(old, jobs: jobs), Self.findings(new, jobs: jobs))
  }

  /// All findings but those about what passes over nothing: an edit that mends a defect is not to blame for them.
  private static func findings(_ loaded: LoadedCatalog, jobs: Int) -> [JudgedFinding] {
    Validation(loaded, jobs: jobs).findings.filter { judged in
      !RuleRegistry.idle.contains { $0.info.code == judged.finding.code }
    }
  }

  /// Compares two states of a catalog that differ in one file: the outcome is that of comparing all, while rules over
  /// files and items look only at what the file is a part of.
  ///
  /// - Parameters:
  ///   - old: The catalog before.
  ///   - new: The catalog after, all other files being the same.
  ///   - path: The path of the file, which is in both.
  ///   - jobs: How many threads.
  public init(_ old: LoadedCatalog, _ new: LoadedCatalog, changing path: String, jobs: Int) {
    guard let review = ChangeReview(old, new, changing: path, jobs: jobs) else {
      self.init(old, new, jobs: jobs)
      return
    }
    let comparison = FindingComparison(review.before, review.after)
    // Which of several findings alike is the new one hangs on all of them.
    let names = Set(comparison.added.compactMap { $0.finding.item })
    guard !review.leavesOut(anyNamed: names) else {
      self.init(old, new, jobs: jobs)
      return
    }
    self = comparison
  }

  private init(_ before: [JudgedFinding], _ after: [JudgedFinding]) {
    var known: [String: Int] = [:]
    for finding in before { known[finding.finding.fingerprint, default: 0] += 1 }
    var added: [JudgedFinding] = []
    var kept = 0
    for finding in after {
      let fingerprint = finding.finding.fingerprint
      if let count = known[fingerprint], count > 0 {
        known[fingerprint] = count - 1
        kept += 1
      } else {
        added.append(finding)
      }
    }
    self.added = added
    removedCount = before.count - kept
  }
}
