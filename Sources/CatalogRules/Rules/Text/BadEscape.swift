import CatalogModel
import CatalogText
import Wording

/// GS0073: an escape that YAML does not know.
enum BadEscape: RefusalRule {
  static let kind = Refusal.Kind.badEscape
  static let fixTitle = Bilingual("把“\\”写成两个", "write the backslash twice")
  static let info = RuleInfo(
    73, "bad-escape", .error,
    message: Bilingual(
      "第 {line} 行的“{text}”不是可用的转义写法",
      "line {line}: “{text}” is no escape"),
    cure: Bilingual(
      "反斜杠本身写成“\\\\”，或把双引号改为单引号",
      "write a backslash as “\\\\”, or use single quotes"),
    what: Bilingual(
      "双引号里的反斜杠只用于 YAML 规定的转义。",
      "A backslash in double quotes begins one of YAML's escapes."),
    why: Bilingual(
      "写错的转义，各种软件读法不一，文件路径之类会变样。",
      "Software differs in how it reads other escapes; a file's path, say, would change."),
    source: "docs/format.md；YAML 1.2.2 §5.7",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind: \"申请«\\y»表格文书\"", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: '申请\\y表格文书'", in: .material)),
    ])
}
