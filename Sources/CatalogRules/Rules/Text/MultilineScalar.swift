import CatalogModel
import CatalogText
import Wording

/// GS0063: a value that goes on in the next line.
enum MultilineScalar: RefusalRule {
  static let kind = Refusal.Kind.multilineScalar
  static let relatedLabel = Bilingual("前后文在这里", "the other part is here")
  static let info = RuleInfo(
    63, "multiline-scalar", .error,
    message: Bilingual(
      "第 {line} 行的文字跨了行",
      "the text in line {line} goes on over several lines"),
    cure: Bilingual(
      "合成一行；需要分行的，在冒号后写“|”，正文另起行并缩进两格",
      "join the lines; to keep them apart, write “|” behind the colon and the text below it, indented by two spaces"),
    what: Bilingual(
      "不写“|”的值只占一行。",
      "A value without “|” has one line."),
    why: Bilingual(
      "跨行的文字读出来会多一个空格，汉字之间不该有。",
      "Lines that are joined get a space between them, which does not belong between Chinese characters."),
    source: "docs/format.md；YAML 1.2.2 §7.3",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind: 申请表格\n  «文书»", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: |\n  申请表格\n  文书", in: .material)),
    ])
}
