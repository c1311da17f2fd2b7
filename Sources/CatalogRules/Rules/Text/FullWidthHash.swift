import CatalogModel
import CatalogText
import Wording

/// GS0069: a full-width `＃` that begins a comment.
enum FullWidthHash: RefusalRule {
  static let kind = Refusal.Kind.fullWidthHash
  static let fixTitle = Bilingual("改为半角“#”", "write “#”")
  static let info = RuleInfo(
    69, "full-width-hash", .error,
    message: Bilingual(
      "第 {line} 行的注释符号是全角“＃”，应为半角“#”",
      "line {line} begins a comment with a full-width “＃”; it must be “#”"),
    cure: Bilingual(
      "把“＃”改为“#”",
      "write “#” for “＃”"),
    what: Bilingual(
      "注释以半角“#”开头。",
      "A comment begins with a half-width “#”."),
    why: Bilingual(
      "全角“＃”是文字，注释会被当作内容。",
      "A full-width “＃” is text: the comment would be content."),
    source: "docs/format.md；YAML 1.2.2 §6.6",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "«＃» 填写说明\nkind: 申请表格文书", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "# 填写说明\nkind: 申请表格文书", in: .material)),
    ])
}
