import ArgumentParser
import CaseExchange
import CatalogModel
import FindingReports
import Wording

/// `govsvc cases export`: an item's questions and cases for other tools.
struct CasesExportCommand: Command {
  static let help = CommandHelp(
    Bilingual("把事项的问题和情形导出为决策表", "export an item's questions and cases as a decision table"),
    details: [
      Bilingual(
        "dmn 是 DMN 1.3 文件：情形一个决策表，每个提问条件一个决策表，FEEL 表达式；DMN 没有的内容写在自己的命名空间里，"
          + "导入时读回。csv 是表格软件能打开的决策表。决策表不能表示的条件会指名，不导出。",
        "dmn is a DMN 1.3 document: a decision table of the cases and one for each “asked when”, in FEEL; what DMN cannot "
          + "say stands in our own namespace and is read back by import. csv is a decision table for spreadsheets. A "
          + "condition that no decision table can say is named, and nothing is exported."), ItemNaming.help,
    ],
    examples: [
      ("govsvc cases export GD-QYBG -o qybg.dmn", Bilingual("导出为 DMN", "as DMN")),
      ("govsvc cases export GD-QYBG --format csv -o qybg.csv", Bilingual("导出为 CSV", "as CSV")),
    ])

  static let configuration = CommandConfiguration("export", help)

  @Argument(help: ArgumentHelp(Bilingual("标准或实施清单", "the standard or item"), value: .item))
  var item: String

  @Option(
    help: ArgumentHelp(
      Bilingual("dmn 或 csv；不写时按输出文件的扩展名，默认 dmn", "dmn or csv; told by the output's name, else dmn"), value: .format))
  var format: ExchangeFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      Bilingual("输出文件；不写或写“-”表示标准输出", "the file to write; standard output without it, or with -"), value: .file))
  var output = "-"

  @OptionGroup(title: HelpSection.general.rawValue)
  var catalog: CatalogOptions

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    let (catalog, selection) = try session.find(item, catalog)
    let bytes: [UInt8]
    let table: DecisionTable
    do throws(ExchangeRefusal) {
      table = try DecisionTable(CaseSheet(catalog.effective(selection.file)))
      switch format ?? ExchangeFormat(fileName: output) ?? .dmn {
      case .dmn: bytes = try table.dmn(toolVersion: productVersion)
      case .csv: bytes = table.csv()
      }
    } catch {
      throw Failure(.usage, error.message, hint: error.cure)
    }
    try NamedFile(path: output).write(bytes, in: &session)
    guard output != "-" else { return .success }
    session.note(
      Bilingual(
        "已导出 \(table.questions.count) 个问题、\(table.cases.count) 个情形到 \(output)",
        "exported \(counted(table.questions.count, "question")) and \(counted(table.cases.count, "case")) to \(output)")
    )
    return .success
  }
}
