import CatalogModel
import CatalogText
import Wording

/// GS0051: no space behind the dash of an entry.
enum MissingSpaceAfterDash: RefusalRule {
  static let kind = Refusal.Kind.missingSpaceAfterDash
  static let fixTitle = Bilingual("在“-”后加空格", "put a space behind the “-”")
  static let info = RuleInfo(
    51, "missing-space-after-dash", .error,
    message: Bilingual(
      "第 {line} 行的“-”后面没有空格",
      "line {line} has no space behind the “-”"),
    cure: Bilingual(
      "在“-”后加一个空格",
      "put a space behind the “-”"),
    what: Bilingual(
      "列表项以“-”加一个空格开头。",
      "An entry of a list begins with “-” and a space."),
    why: Bilingual(
      "没有空格，“-”就成了文字的一部分，列表少了一项。",
      "Without a space the “-” is part of the text, and the list lacks an entry."),
    source: "docs/format.md；YAML 1.2.2 §8.2.1",
    examples: [
      .bad(.replace("  - 广东政务服务网办事指南", with: "  «-»广东政务服务网办事指南", in: .standard)),
      .good(),
    ])
}
