import CatalogModel
import CatalogStore
import Wording

extension Failure {
  /// A failure of finding, reading or writing a catalog.
  init(_ error: StoreError) {
    self.init(ExitStatus(rawValue: error.exitCode) ?? .internalFault, error.message)
  }

  /// A text that names no item, or several; the candidates stand below, each as it would be written.
  init(_ error: SelectionError) {
    var lines = error.candidates.map { "\($0.selector)  \($0.name)" }
    if error.omitted > 0 { lines.append("…") }
    let list = lines.joined(separator: "\n")
    self.init(
      error.kind == .ambiguous ? .usage : .noInput, error.message, hint: list.isEmpty ? nil : Bilingual(list, list))
  }
}
