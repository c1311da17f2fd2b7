import CatalogModel
import CatalogText
import Wording

/// GS0065: a character that may not begin a value.
enum ReservedIndicator: RefusalRule {
  static let kind = Refusal.Kind.reservedIndicator
  static let fixTitle = Bilingual("给值加双引号", "put the value in double quotes")
  static let info = RuleInfo(
    65, "reserved-indicator", .error,
    message: Bilingual(
      "第 {line} 行的值不能以“{text}”开头",
      "a value cannot begin with “{text}” (line {line})"),
    cure: Bilingual(
      "给整个值加双引号",
      "put the value in double quotes"),
    what: Bilingual(
      "没有引号的值不以 @、`、%、逗号、右括号等符号开头。",
      "A value without quotes does not begin with @, `, %, a comma or a closing bracket."),
    why: Bilingual(
      "这些符号在 YAML 里另有用途，软件读到就出错。",
      "YAML keeps these characters for other uses; software fails on them."),
    source: "docs/format.md；YAML 1.2.2 §5.3",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "note: «@»申请表格文书", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: \"@申请表格文书\"", in: .material)),
    ])
}
