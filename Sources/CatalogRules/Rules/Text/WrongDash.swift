import CatalogModel
import CatalogText
import Wording

/// GS0052: another dash or a bullet instead of `-`.
enum WrongDash: RefusalRule {
  static let kind = Refusal.Kind.wrongDash
  static let fixTitle = Bilingual("改为半角“-”", "write “-”")
  static let info = RuleInfo(
    52, "wrong-dash", .error,
    message: Bilingual(
      "第 {line} 行的列表符号是“{text}”，应为半角“-”",
      "line {line} begins an entry with “{text}”; it must be “-”"),
    cure: Bilingual(
      "把“{text}”改为“-”，后面空一格",
      "write “-” and a space for “{text}”"),
    what: Bilingual(
      "列表项以半角“-”加一个空格开头。",
      "An entry of a list begins with a half-width “-” and a space."),
    why: Bilingual(
      "破折号、圆点是文字，列表少了一项。",
      "A long dash or bullet is text, and the list lacks an entry."),
    source: "docs/format.md；YAML 1.2.2 §8.2.1",
    examples: [
      .bad(.replace("  - 广东政务服务网办事指南", with: "  «－» 广东政务服务网办事指南", in: .standard)),
      .bad(.replace("  - 广东政务服务网办事指南", with: "  «•» 广东政务服务网办事指南", in: .standard)),
      .good(.replace("  - 广东政务服务网办事指南", with: "  - 广东政务服务网——办事指南", in: .standard)),
    ])
}
