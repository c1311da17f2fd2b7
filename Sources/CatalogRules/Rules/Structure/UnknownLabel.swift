import CatalogModel
import CatalogText
import Wording

/// GS0106: a label that its code list lacks.
enum UnknownLabel: IssueRule {
  static let info = RuleInfo(
    106, "unknown-label", .error,
    message: Bilingual("“{element}”没有“{value}”这个选项", "{element} has no choice “{value}”"),
    cure: Bilingual("{hint}应为：{choice}", "{hint}it must be {choice}"),
    what: Bilingual(
      "有固定选项的要素只能填代码表中的名称，一字不差。",
      "An element with a list of choices holds one of its Chinese labels, to the letter."),
    why: Bilingual(
      "别的说法换不成标准代码，与上级平台交换时会被退回。",
      "Other words have no code and are sent back when data is exchanged."),
    source: "docs/elements.md；GB/T 39554.1-2020",
    examples: [
      .bad(.replace("type: 行政许可", with: "type: «行政审批许可»", in: .standard)),
      .bad(.replace("type: 行政许可", with: "type: «行政 许可»", in: .standard)),
      .bad(.replace("objects: [自然人]", with: "objects: [«自然人们»]", in: .standard)),
      .bad(.replace("processing: 承诺件", with: "processing: «承诺»", in: .standard)),
      .bad(.replace("type: 行政许可", with: "type: «Administrative licence»", in: .standard)),
      .good(.replace("type: 行政许可", with: "type: \"行政许可\"", in: .standard)),
    ])

  static func report(_ issue: StructureIssue, in file: SourceFile) -> IssueReport? {
    guard case .unknownLabel(let suggestion) = issue.kind else { return nil }
    guard case .label(let list)? = issue.element?.type.single else { return IssueReport() }
    let choice = Argument("choice", list.choice)
    guard let suggestion else { return IssueReport(arguments: [Argument("hint", ""), choice]) }
    // An English label that stands for one Chinese label only leaves no doubt.
    let isTranslation = list.labels.filter { $0.english == issue.text.lowercased() }.count == 1
    // So does the label with blanks in it, or with full-width letters and signs.
    let isSame = labelForm(of: issue.text) == labelForm(of: suggestion)
    let hint = Bilingual("是不是想写“\(suggestion)”？", "did you mean “\(suggestion)”? ")
    return IssueReport(
      arguments: [Argument("hint", hint), choice],
      fix: issue.replaced(
        by: ScalarStyle.inFlow(suggestion, quoted: false),
        Bilingual("改为“\(suggestion)”", "write “\(suggestion)”"), isTranslation || isSame ? .safe : .unsafe, in: file))
  }
}
