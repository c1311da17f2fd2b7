import CatalogModel
import CatalogText
import Wording

/// GS0071: a typographic quote where a half-width one is meant.
enum FullWidthQuote: RefusalRule {
  static let kind = Refusal.Kind.fullWidthQuote
  static let fixTitle = Bilingual("改为半角引号", "write a half-width quote")
  static let relatedLabel = Bilingual("引号从这里开始", "the quote begins here")
  static let info = RuleInfo(
    71, "full-width-quote", .error,
    message: Bilingual(
      "第 {line} 行的引号是“{text}”，应为半角引号",
      "line {line} holds the quote “{text}” where a half-width quote belongs"),
    cure: Bilingual(
      "把包住整个值的引号都改为半角双引号",
      "write half-width double quotes around the value"),
    what: Bilingual(
      "包住整个值的引号用半角，前后成对；正文里的引号用中文引号。",
      "Quotes around a value are half-width and come in pairs; quotes inside of prose are typographic."),
    why: Bilingual(
      "中文引号是文字，值没有在该结束的地方结束。",
      "A typographic quote is text: the value does not end where it should."),
    source: "docs/format.md；YAML 1.2.2 §7.3",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind: \"申请表格文书«”»", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "kind: “申请表格文书”", in: .material)),
    ])
}
