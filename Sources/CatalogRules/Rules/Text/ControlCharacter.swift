import CatalogModel
import CatalogText
import Wording

/// GS0022: a control character.
enum ControlCharacter: RefusalRule {
  static let kind = Refusal.Kind.controlCharacter
  static let fixTitle = Bilingual("删除这个字符", "delete the character")
  static let info = RuleInfo(
    22, "control-character", .error,
    message: Bilingual(
      "第 {line} 行有看不见的控制字符 {detail}",
      "line {line} holds the control character {detail}"),
    cure: Bilingual(
      "删除这个字符；它常随网页或旧系统的内容一起粘贴进来",
      "delete the character; it often comes with text pasted from web pages or old systems"),
    what: Bilingual(
      "文本中不得有控制字符，制表符和换行除外；用 \\ 转义写出的也不行。",
      "Text holds no control characters but tabs and line ends, not even as an escape."),
    why: Bilingual(
      "控制字符不能写进 XML，导出的指南会损坏。",
      "XML cannot hold control characters: the exported guide would be broken."),
    source: "docs/format.md；YAML 1.2.2 §5.1；XML 1.0 §2.2",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind: 申请«\u{7}»表格文书", in: .material)),
      .bad(.replace("kind: 申请表格文书", with: "kind: \"申请«\\a»表格文书\"", in: .material)),
      .good(),
    ])
}
