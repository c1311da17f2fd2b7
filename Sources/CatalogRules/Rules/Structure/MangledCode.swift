import CatalogModel
import Wording

/// GS0109: a code that a spreadsheet has turned into a number.
enum MangledCode: IssueRule {
  static let info = RuleInfo(
    109, "mangled-code", .error,
    message: Bilingual(
      "“{element}”{value} 被电子表格变成了科学计数法，末尾的数字已经丢失",
      "a spreadsheet has turned {element} into the number {value}: its last digits are lost"),
    cure: Bilingual(
      "从原始资料重新录入并加双引号；在表格中先把单元格设为“文本”再粘贴",
      "enter it again from the source, in double quotes; in a spreadsheet set the cell to “text” before pasting"),
    what: Bilingual("编码不得写成 4.40101E+17 这样的数字。", "A code is never written as a number such as 4.40101E+17."),
    why: Bilingual(
      "电子表格只保留 15 位数字，丢掉的位数无法还原。",
      "Spreadsheets keep 15 digits; what is lost cannot be worked out again."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("code: \"440125044002\"", with: "code: «4.40101E+17»", in: .standard)),
      .bad(.replace("- code: \"11440300MB2D097052\"", with: "- code: «1.14403e+17»", in: .organizations)),
      .good(),
    ])

  static func report(_ issue: StructureIssue, in file: SourceFile) -> IssueReport? {
    guard case .mangledCode = issue.kind else { return nil }
    return IssueReport()
  }
}
