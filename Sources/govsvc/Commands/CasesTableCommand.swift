import ArgumentParser
import CatalogModel
import FindingReports
import Wording

/// `govsvc cases table`: the materials of an item against its cases.
struct CasesTableCommand: Command {
  static let help = CommandHelp(
    Bilingual("材料与情形对照表", "the materials of an item against its cases"),
    details: [
      Bilingual(
        "每种材料一行，每个情形一列：必要、符合条件时必要、支持容缺处理、非必要、不需要；条件列在表下。材料清单相同的情形也列出来。"
          + "实施清单只列本机关办理的情形。",
        "A line for each material, a column for each case: required, required on a condition, may follow later, optional, "
          + "not needed; the conditions stand below, with the cases whose checklists are the same. For a body's item only "
          + "the cases it offers are shown."),
      Bilingual(
        "CSV 供电子表格使用：文件开头带 Excel 识别 UTF-8 所需的标记（--no-bom 不带）；像公式的内容和编码前加单引号，避免被计算或者改写。",
        "CSV is for spreadsheets: it begins with the mark by which Excel knows UTF-8 (not with --no-bom); what looks like "
          + "a formula or a code gets an apostrophe, so that it is neither calculated nor changed."), ItemNaming.help,
    ],
    examples: [
      ("govsvc cases table GD-QYBG", Bilingual("在终端里看", "look at it in a terminal")),
      ("govsvc cases table GD-QYBG --format csv >table.csv", Bilingual("用电子表格打开", "open it in a spreadsheet")),
    ])

  static let configuration = CommandConfiguration("table", help)

  @Argument(help: ArgumentHelp(Bilingual("标准或实施清单", "the standard or item"), value: .item))
  var item: String

  @Option(help: ArgumentHelp(Bilingual("输出格式", "output format"), value: .format))
  var format = TextMarkdownOrCSV.text

  @Flag(help: ArgumentHelp(Bilingual("CSV 开头不带字节顺序标记", "no byte order mark at the start of CSV")))
  var noBom = false

  @OptionGroup(title: HelpSection.general.rawValue)
  var catalog: CatalogOptions

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    let (catalog, selection) = try session.find(item, catalog)
    let report = CaseTableReport(CaseTable(catalog.effective(selection.file)), language: session.language)
    switch format {
    case .text: session.output.write(report.text(painter: session.painter))
    case .markdown: session.output.write(report.markdown())
    case .csv: session.output.write(report.csv(hasMark: !noBom))
    }
    return .success
  }
}

/// The formats of a table.
enum TextMarkdownOrCSV: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text
  case markdown
  case csv
}
