import ArgumentParser
import FindingReports

/// A form of findings and where it goes: `sarif`, or `sarif=findings.sarif`.
struct FindingOutput: ExpressibleByArgument, Hashable, Sendable {
  let format: FindingFormat
  /// The file to write; nil for standard output.
  let path: String?

  static let text = FindingOutput(format: .text, path: nil)

  private init(format: FindingFormat, path: String?) {
    self.format = format
    self.path = path
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = FindingFormat(rawValue: String(parts[0])) else { return nil }
    self.format = format
    guard parts.count == 2 else {
      path = nil
      return
    }
    guard !parts[1].isEmpty else { return nil }
    path = String(parts[1])
  }

  static let allValueStrings = FindingFormat.allCases.map(\.rawValue)
  var defaultValueDescription: String { format.rawValue + (path.map { "=\($0)" } ?? "") }
}
