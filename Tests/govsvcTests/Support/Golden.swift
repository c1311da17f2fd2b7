import Glibc
import Testing

/// Texts that were looked at once and must stay: `Goldens/NAME`.
///
/// `RECORD_GOLDENS=1` in the environment of the tests writes them anew.
enum Golden {
  /// Fails the test if `text` differs from the golden of that name.
  static func expect(_ text: String, is name: String, location: SourceLocation = #_sourceLocation) {
    let path = TestData.folder() + "/Goldens/" + name
    if getenv("RECORD_GOLDENS") != nil {
      do { try TestData.write(text.utf8, to: path) } catch { Issue.record(error, sourceLocation: location) }
      return
    }
    let golden = (try? TestData.contents(of: path)) ?? ""
    guard golden != text else { return }
    func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    let difference = zip(lines(golden), lines(text)).enumerated().first { $0.element.0 != $0.element.1 }
    let place =
      difference.map { "line \($0.offset + 1): “\($0.element.1)”, golden “\($0.element.0)”" } ?? "other length"
    Issue.record("\(name) differs: \(place)", sourceLocation: location)
  }
}
