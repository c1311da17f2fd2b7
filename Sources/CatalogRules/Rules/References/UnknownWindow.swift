import CatalogModel
import Wording

/// GS0306: every window that `windows` of a case names is in the item's `windows`.
enum UnknownWindow: DanglingReferenceRule {
  static let list = Key.windows
  static let info = RuleInfo(
    306, "unknown-window", .error,
    message: Bilingual("没有标识为“{id}”的办理窗口", "there is no window “{id}”"),
    cure: Bilingual("{hint}", "{hint}"),
    what: Bilingual(
      "情形的 windows中的办理窗口标识，都在本事项的 windows 中。",
      "Every window that `windows` of a case names is in the item's `windows`."),
    why: Bilingual("引用落空，办事人不知道去哪里办。", "The applicant is then not told where to go."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("handling: \"02\"", with: "windows: [«hal»]", in: .item)),
      .good(.replace("handling: \"02\"", with: "windows: [hall]", in: .item)),
    ])
}
