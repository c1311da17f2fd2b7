import CatalogModel
import CatalogText
import Wording

/// GS0075: no space before a comment.
enum MissingSpaceBeforeComment: RefusalRule {
  static let kind = Refusal.Kind.missingSpaceBeforeComment
  static let fixTitle = Bilingual("在“#”前加空格", "put a space before “#”")
  static let info = RuleInfo(
    75, "missing-space-before-comment", .error,
    message: Bilingual(
      "第 {line} 行的“#”前面没有空格，不是注释",
      "line {line} has no space before “#”, which then begins no comment"),
    cure: Bilingual(
      "在“#”前加一个空格",
      "put a space before “#”"),
    what: Bilingual(
      "行内注释的“#”前要有空格。",
      "A space stands before the “#” of a comment."),
    why: Bilingual(
      "没有空格，各种软件读法不一。",
      "Without it, software differs in how it reads the line."),
    source: "docs/format.md；YAML 1.2.2 §6.6",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind: \"申请表格文书\"«#» 说明", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: \"申请表格文书\" # 说明", in: .material)),
    ])
}
