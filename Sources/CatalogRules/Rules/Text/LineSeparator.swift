import CatalogModel
import CatalogText
import Wording

/// GS0024: a character that some readers take for the end of a line.
enum LineSeparator: RefusalRule {
  static let kind = Refusal.Kind.lineSeparator
  static let fixTitle = Bilingual("删除这个字符", "delete the character")
  static let info = RuleInfo(
    24, "line-separator", .error,
    message: Bilingual(
      "第 {line} 行有特殊换行符 {detail}",
      "line {line} holds the line separator {detail}"),
    cure: Bilingual(
      "删除这个字符，需要换行的改用回车键换行",
      "delete the character; where a line should end, use the Enter key"),
    what: Bilingual(
      "换行只用 LF 或 CRLF，不得使用 U+2028、U+2029、U+0085。",
      "Lines end with LF or CRLF, never with U+2028, U+2029 or U+0085."),
    why: Bilingual(
      "有的软件把它当换行，有的不当，同一文件会读出两种内容。",
      "Some software takes it for a line end, some does not: the same file would be read in two ways."),
    source: "docs/format.md；YAML 1.2.2 §5.4",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind: 申请«\u{2028}»表格文书", in: .material)),
      .good(),
    ])
}
