import CatalogStore
import FindingReports
import Glibc
import Wording

/// The variables of the environment that govsvc looks at.
struct Environment: Sendable {
  private let values: [(name: String, value: String)]

  /// The environment of this process.
  init() {
    var values: [(name: String, value: String)] = []
    for name in Self.names {
      guard let value = getenv(name) else { continue }
      values.append((name, String(cString: value)))
    }
    self.values = values
  }

  /// An environment made up of `values`.
  init(_ values: [String: String]) { self.values = values.map { ($0.key, $0.value) } }

  /// The language of the locale, by the order of POSIX; nil if it is neither Chinese nor English.
  var language: Language? {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = value(of: name), !value.isEmpty { return Language(tag: value) }
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
    if let value = value(of: "NO_COLOR"), !value.isEmpty { return false }
    for name in ["CLICOLOR_FORCE", "FORCE_COLOR"] {
      if let value = value(of: name), !value.isEmpty, value != "0" { return true }
    }
    return isTerminal && value(of: "TERM") != "dumb"
  }

  private func value(of name: String) -> String? { values.first { $0.name == name }?.value }

  /// The user's folder for what can be made again; nil where none is known.
  var cacheFolder: CacheFolder? {
    CacheFolder(cacheHome: value(of: "XDG_CACHE_HOME"), home: value(of: "HOME"))
  }

  private static let names = [
    "XDG_CACHE_HOME", "HOME",
    "CLICOLOR_FORCE", "FORCE_COLOR", "LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR", "TERM",
  ]
}
