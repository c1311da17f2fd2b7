import CatalogModel
import CatalogText
import Wording

/// GS0025: CR without LF.
enum BareCarriageReturn: RefusalRule {
  static let kind = Refusal.Kind.carriageReturn
  static let fixTitle = Bilingual("改为换行", "make it a line end")
  static let info = RuleInfo(
    25, "bare-carriage-return", .error,
    message: Bilingual(
      "第 {line} 行有单独的回车符（CR），后面没有换行符（LF）",
      "line {line} holds a carriage return without a line feed"),
    cure: Bilingual(
      "在编辑器中把换行方式改为 LF 后重新保存",
      "set the editor's line ends to LF and save again"),
    what: Bilingual(
      "换行只用 LF 或 CRLF。",
      "Lines end with LF or CRLF."),
    why: Bilingual(
      "单独的回车会让后面的内容在屏幕上盖住前面的内容。",
      "A bare carriage return lets the text behind it cover the text before it on the screen."),
    source: "docs/format.md；YAML 1.2.2 §5.4",
    examples: [
      .bad(.replace("\nkind: ", with: "«\r»kind: ", in: .material)),
      .good(.replace("\nkind: ", with: "\r\nkind: ", in: .material)),
    ])
}
