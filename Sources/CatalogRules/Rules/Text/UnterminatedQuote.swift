import CatalogModel
import CatalogText
import Wording

/// GS0072: a quote that does not end.
enum UnterminatedQuote: RefusalRule {
  static let kind = Refusal.Kind.unterminatedQuote
  static let fixTitle = Bilingual("在末尾补上引号", "close the quote at the end")
  static let info = RuleInfo(
    72, "unterminated-quote", .error,
    message: Bilingual(
      "第 {line} 行的引号只有一半，没有结束",
      "the quote in line {line} does not end"),
    cure: Bilingual(
      "在值的末尾补上引号；不需要引号的，删除前面的引号",
      "write the quote at the end of the value too, or delete the one that begins it"),
    what: Bilingual(
      "引号要成对，并在同一行结束。",
      "Quotes come in pairs and end in their line."),
    why: Bilingual(
      "少一个引号，后面的内容都会被当作这个值。",
      "Without the second quote all that follows would be part of the value."),
    source: "docs/format.md；YAML 1.2.2 §7.3",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind: «\"申请表格文书»", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: \"申请表格文书\"", in: .material)),
    ])
}
