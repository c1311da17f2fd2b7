import CatalogModel
import CatalogText
import Wording

/// GS0053: `1. text` instead of `- text`.
enum NumberedList: RefusalRule {
  static let kind = Refusal.Kind.numberedList
  static let fixTitle = Bilingual("改为“- ”", "write “- ”")
  static let info = RuleInfo(
    53, "numbered-list", .error,
    message: Bilingual(
      "第 {line} 行用编号“{detail}”开头，列表项应以“-”开头",
      "line {line} begins with the number “{detail}”; an entry of a list begins with “-”"),
    cure: Bilingual(
      "把编号改为“- ”；导出的指南会自动编号",
      "write “- ” for the number; exported guides are numbered by themselves"),
    what: Bilingual(
      "列表项以“- ”开头，不写序号。",
      "Entries of a list begin with “- ” and have no numbers."),
    why: Bilingual(
      "手写的序号在增删后就会错位。",
      "Numbers written by hand are wrong after the next insertion."),
    source: "docs/format.md；YAML 1.2.2 §8.2.1",
    examples: [
      .bad(.replace("  - 广东政务服务网办事指南", with: "  «1.» 广东政务服务网办事指南", in: .standard)),
      .good(.replace("  - 广东政务服务网办事指南", with: "  - 1. 广东政务服务网办事指南", in: .standard)),
    ])
}
