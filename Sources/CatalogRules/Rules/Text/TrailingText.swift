import CatalogModel
import CatalogText
import Wording

/// GS0074: text behind a value that has ended.
enum TrailingText: RefusalRule {
  static let kind = Refusal.Kind.trailingText
  static let info = RuleInfo(
    74, "trailing-text", .error,
    message: Bilingual(
      "第 {line} 行的值已经结束，后面多出“{text}”",
      "line {line}: the value has ended, but “{text}” follows"),
    cure: Bilingual(
      "把多出的文字移进引号，或删除；注释前加“ #”",
      "move it inside of the quotes or delete it; put “ #” before a comment"),
    what: Bilingual(
      "引号、右括号或“|”之后只能跟注释。",
      "Only a comment follows a closing quote, a closing bracket or “|”."),
    why: Bilingual(
      "多出的文字不属于任何要素。",
      "What follows belongs to no element."),
    source: "docs/format.md；YAML 1.2.2 §7.3",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind: \"申请\" «表格文书»", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: \"申请\" # 表格文书", in: .material)),
    ])
}
