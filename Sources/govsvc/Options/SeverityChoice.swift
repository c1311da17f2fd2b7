import ArgumentParser
import CatalogModel

/// The level of `--fail-on`.
enum SeverityChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
  case error
  case warning
  case note

  /// The severity.
  var severity: Severity {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
