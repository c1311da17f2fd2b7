/// The committed instruction counts that `make bench-guard` holds the program to.
struct Thresholds: Equatable {
  /// How much more than its threshold a count may be, in percent.
  static let tolerance = 3

  /// What a count is, compared with its threshold.
  enum Verdict: Equatable {
    /// More than the tolerance above.
    case exceeded
    /// Within the tolerance.
    case kept
    /// More than the tolerance below: a new threshold would hold the gain.
    case undercut
    /// The file has no such name.
    case absent
  }

  private(set) var counts: [String: Int] = [:]

  init(counts: [String: Int]) { self.counts = counts }

  /// Reads lines of a name, a tab and a number; lines that start with `#` are remarks.
  init(parsing text: String) throws(BenchError) {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 2, !cells[0].isEmpty, let count = Int(cells[1]), count > 0 else {
        throw BenchError("a threshold is a name, a tab and a number: \(line)")
      }
      guard counts.updateValue(count, forKey: String(cells[0])) == nil else {
        throw BenchError("a threshold stands twice: \(cells[0])")
      }
    }
  }

  /// How much a count differs from its threshold, in percent.
  func difference(of count: Int, _ name: String) -> Double? {
    counts[name].map { (Double(count) / Double($0) - 1) * 100 }
  }

  func verdict(on count: Int, _ name: String) -> Verdict {
    guard let threshold = counts[name] else { return .absent }
    if count * 100 > threshold * (100 + Self.tolerance) { return .exceeded }
    return count * 100 < threshold * (100 - Self.tolerance) ? .undercut : .kept
  }

  /// The file's text, in the order of `names`.
  func text(_ names: [String], remark: String) -> String {
    remark.split(separator: "\n").map { "# \($0)\n" }.joined()
      + names.compactMap { name in counts[name].map { "\(name)\t\($0)\n" } }.joined()
  }
}
