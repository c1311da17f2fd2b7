import CatalogModel
import CatalogText
import Wording

/// GS0013: a line over the limit of bytes.
enum LineTooLong: RefusalRule {
  static let kind = Refusal.Kind.lineTooLong
  static let info = RuleInfo(
    13, "line-too-long", .error,
    message: Bilingual(
      "第 {line} 行超过 {detail} 字节",
      "line {line} has more than {detail} bytes"),
    cure: Bilingual(
      "把长文改成多行：键后写“|”，正文另起行并缩进两格",
      "write a long text in several lines: “|” behind the key, the text below it, indented by two spaces"),
    what: Bilingual(
      "一行不超过 64 KiB。",
      "A line has at most 64 KiB."),
    why: Bilingual(
      "这样长的行无法审阅，也无法逐行比对。",
      "Nobody can review such a line or compare it with another."),
    source: "docs/format.md",
    examples: [
      .bad(.stretch("kind: 申请表格文书", with: .init("«note: ", "说明", 11_000, "»"), in: .material)),
      .good(.stretch("kind: 申请表格文书", with: .init("note: ", "说明", 1_000), in: .material)),
    ])
}
