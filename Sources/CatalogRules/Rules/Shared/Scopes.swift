import CatalogModel
import ServiceCodes
import Wording

extension ItemSubject {
  /// What limits, visits and the like may stand on: the whole item (nil), then each case.
  var scopes: [Record?] { [nil] + sheet.cases.map { $0 } }

  /// Whether the subject is a standard that is not implemented by itself: its 基本编码 ends in `Y`.
  var isParent: Bool { item.item == nil && (item.baseCode?.isParent ?? false) }
}

/// The path of an element of the whole item or of a case, such as `cases[name-change].limits.promised`.
func path(_ serviceCase: Record?, _ element: String) -> String {
  serviceCase.map { "cases[\($0.id ?? "")].\(element)" } ?? element
}

/// The text in both languages.
func same(_ text: String) -> Bilingual { Bilingual(text, text) }

/// “Did you mean …?”, or what to do where nothing is near.
func hint(_ suggestion: String?, _ otherwise: Bilingual) -> Argument {
  guard let suggestion else { return Argument("hint", otherwise) }
  return Argument("hint", Bilingual("是不是想写 \(suggestion)？", "did you mean \(suggestion)?"))
}
