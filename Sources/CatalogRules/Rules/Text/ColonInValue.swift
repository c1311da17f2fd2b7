import CatalogModel
import CatalogText
import Wording

/// GS0064: `: ` inside a plain value.
enum ColonInValue: RefusalRule {
  static let kind = Refusal.Kind.colonInValue
  static let fixTitle = Bilingual("给整个值加双引号", "put the value in double quotes")
  static let info = RuleInfo(
    64, "colon-in-value", .error,
    message: Bilingual(
      "第 {line} 行的值里有半角冒号加空格，会被当作另一个要素",
      "the value in line {line} holds a colon and a space, which read as another element"),
    cure: Bilingual(
      "给整个值加双引号，或把冒号改为全角“：”",
      "put the value in double quotes, or write a full-width colon"),
    what: Bilingual(
      "没有引号的值里不得有半角冒号加空格。",
      "A value without quotes holds no colon followed by a space."),
    why: Bilingual(
      "软件分不清哪一个冒号后面才是值。",
      "No software can tell behind which colon the value begins."),
    source: "docs/format.md；YAML 1.2.2 §7.3.3",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind: 申请«:» 表格文书", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: \"申请: 表格文书\"", in: .material)),
    ])
}
