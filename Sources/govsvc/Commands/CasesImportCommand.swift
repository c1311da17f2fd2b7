import ArgumentParser
import CaseExchange
import CatalogEdit
import CatalogModel
import FindingReports
import Wording

/// `govsvc cases import`: decision tables of other tools as questions and cases.
struct CasesImportCommand: Command {
  static let help = CommandHelp(
    Bilingual("把决策表导入为问题和情形", "import a decision table as questions and cases"),
    details: [
      Bilingual(
        "读 DMN（1.1 至 1.5 的决策表）和 CSV（UTF-8）。不能表示的内容逐处指出行、列和改法，一处都不导入。",
        "Reads DMN (decision tables of 1.1 to 1.5) and CSV (UTF-8). What cannot be represented is told with line, column "
          + "and cure, and nothing is imported."),
      Bilingual(
        "--into 修改一个事项：先检查、后写入，注释和情形的其他要素（材料、时限等）不变；表中没有的情形删除。"
          + "不写 --into 的，把目录格式的文字写到标准输出或 -o 指定的文件。",
        "--into edits an item: checked before it is written, comments and all else that a case has (materials, limits) "
          + "stay; cases that the table lacks go. Without --into the catalog's text goes to standard output or to -o."),
      ItemNaming.help,
    ],
    examples: [
      ("govsvc cases import qybg.dmn --into GD-QYBG --dry-run", Bilingual("只看会改什么", "only show what would change")),
      ("govsvc cases import table.csv", Bilingual("看成为目录的哪些文字", "see it in the catalog's text")),
    ])

  static let configuration = CommandConfiguration("import", help)

  @Argument(
    help: ArgumentHelp(Bilingual("要导入的文件；“-”表示标准输入", "the file to import; - means standard input"), value: .file))
  var file: String

  @Option(
    help: ArgumentHelp(Bilingual("dmn 或 csv；不写时按文件的扩展名", "dmn or csv; told by the file's name"), value: .format))
  var format: ExchangeFormat?

  @Option(help: ArgumentHelp(Bilingual("修改这个标准或实施清单", "the standard or item to edit"), value: .item))
  var into: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      Bilingual("不修改事项，写到这个文件；“-”表示标准输出", "edit no item, write this file; - means standard output"), value: .file))
  var output: String?

  @Option(
    help: ArgumentHelp(
      Bilingual("DMN 中有几个决策表时用哪一个", "which decision, where a document has several tables"), value: .decision))
  var decision: String?

  @Flag(help: ArgumentHelp(Bilingual("只显示会改什么，不写入", "show what would change, write nothing")))
  var dryRun = false

  @Flag(help: ArgumentHelp(Bilingual("即使增加错误也写入", "write although it adds errors")))
  var force = false

  @OptionGroup(title: HelpSection.general.rawValue)
  var catalog: CatalogOptions

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    let request = CasesImportRequest(
      file: NamedFile(path: file), format: format ?? ExchangeFormat(fileName: file), decision: decision)
    guard let into else {
      return try request.write(to: NamedFile(path: output ?? "-"), in: &session)
    }
    guard output == nil else {
      throw Failure(.usage, Bilingual("--into 和 --output 只能写一个", "give --into or --output, not both"))
    }
    return try request.edit(
      PlannedEdit(item: into, isDryRun: dryRun, isForced: force), catalog, in: &session)
  }
}
