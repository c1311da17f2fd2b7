import CatalogModel
import CatalogRules
import CatalogStore

/// What the rules find after a change and did not find before, told apart by fingerprint.
struct FindingComparison {
  /// The new findings, in order of place.
  let added: [JudgedFinding]
  /// How many are gone.
  let removedCount: Int

  init(_ old: LoadedCatalog, _ new: LoadedCatalog, jobs: Int) {
    let before = Validation(old, jobs: jobs).findings
    let after = Validation(new, jobs: jobs).findings
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
