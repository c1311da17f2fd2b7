import CatalogModel
import CatalogText
import Wording

/// GS0116: a text that begins or ends with a blank.
enum PaddedValue: IssueRule {
  static let info = RuleInfo(
    116, "padded-value", .warning,
    message: Bilingual("“{element}”的开头或者末尾有空格", "{element} begins or ends with a blank"),
    cure: Bilingual("删去首尾的空格", "take the blanks at its ends away"),
    what: Bilingual(
      "文字的开头和末尾没有空格，全角空格也不行。", "A text has no blank at its beginning or end, full-width ones included."),
    why: Bilingual(
      "多一个看不见的空格，同一名称就对不上、查不到。",
      "With a blank that nobody sees, one name becomes two that neither match nor are found."),
    source: "已公布办事指南中的缺陷（公开资料）",
    examples: [
      .bad(.replace("name: 变更名称", with: "name: «\"变更名称 \"»", in: .standard)),
      .bad(.replace("name: 变更名称", with: "name: «变更名称\u{3000}»", in: .standard)),
      .bad(.replace("name: 个体工商户登记（备案）申请书", with: "name: «' 申请书'»", in: .material)),
      .good(.replace("name: 变更名称", with: "name: 变更 名称", in: .standard)),
    ])

  static func report(_ issue: StructureIssue, in file: SourceFile) -> IssueReport? {
    guard case .paddedValue = issue.kind else { return nil }
    let text = withoutOuterBlanks(issue.text)
    guard !text.isEmpty else { return IssueReport() }
    let isQuoted = file.bytes(in: issue.span).first.map { $0 == 0x22 || $0 == 0x27 } ?? false
    return IssueReport(
      fix: issue.replaced(
        by: ScalarStyle.inFlow(text, quoted: isQuoted), Bilingual("删去首尾的空格", "take the blanks away"), .safe,
        in: file))
  }
}
