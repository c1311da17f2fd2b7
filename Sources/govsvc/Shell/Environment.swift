import FindingReports
import Glibc
import Wording

/// The variables of the environment that govsvc looks at.
struct Environment: Sendable {
  private let values: [String: String]

  /// The environment of this process.
  init() {
    var values: [String: String] = [:]
    for name in Self.names {
      guard let value = getenv(name) else { continue }
      values[name] = String(cString: value)
    }
    self.values = values
  }

  /// An environment made up of `values`.
  init(_ values: [String: String]) { self.values = values }

  /// The language of the locale, by the order of POSIX; nil if it is neither Chinese nor English.
  var language: Language? {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = values[name], !value.isEmpty { return Language(tag: value) }
    }
    return nil
  }

  /// Whether to colour what goes to a stream.
  ///
  /// `--color` decides; then `NO_COLOR`, `CLICOLOR_FORCE` and `FORCE_COLOR` if they are set and not empty (and not `0`,
  /// for the last two); then whether the stream is a terminal that is not a dumb one.
  func isColoured(_ choice: ColorChoice, isTerminal: Bool) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if let value = values["NO_COLOR"], !value.isEmpty { return false }
    for name in ["CLICOLOR_FORCE", "FORCE_COLOR"] {
      if let value = values[name], !value.isEmpty, value != "0" { return true }
    }
    return isTerminal && values["TERM"] != "dumb"
  }

  private static let names = [
    "CLICOLOR_FORCE", "FORCE_COLOR", "LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR", "TERM",
  ]
}
