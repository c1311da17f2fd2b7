import ArgumentParser
import CatalogModel
import GuideExport
import Wording

/// `govsvc export`: guides (办事指南).
struct ExportCommand: Command {
  static let help = CommandHelp(
    Bilingual("导出办事指南", "export guides for applicants"),
    details: [
      Bilingual(
        "每个实施清单一份指南，含每个办事情形的材料清单；没有实施清单的标准也有一份。目录有错误时不导出。",
        "A guide for each item, with the checklist of each case; standards without items have one, too. Errors in the "
          + "catalog stop the export."),
      Bilingual(
        "输出文件夹整体写成或整体不变，只替换以前导出的文件夹。“--output -”把一份指南写到标准输出。",
        "The folder is written as a whole or not at all, and only replaces what an earlier export wrote. --output - writes "
          + "one guide to standard output."), ItemNaming.help,
    ],
    examples: [
      ("govsvc export markdown --output guides", Bilingual("全部指南", "all guides")),
      ("govsvc export xml 440125044002 --output xml", Bilingual("一个标准的全部实施清单", "all items of one standard")),
      (
        "govsvc export markdown 龙岗/个体工商户变更登记 --output -", Bilingual("看一份指南", "look at one guide")
      ),
    ])

  static let configuration = CommandConfiguration("export", help)

  @Argument(help: ArgumentHelp(Bilingual("格式：xml 或 markdown", "xml or markdown"), value: .format))
  var format: FormatChoice

  @Argument(
    help: ArgumentHelp(Bilingual("只导出这些事项；标准表示其全部实施清单", "these only; a standard means all its items"), value: .item))
  var items: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(Bilingual("输出文件夹；“-”表示标准输出", "the folder to write; - means standard output"), value: .folder))
  var output: String

  @Flag(help: ArgumentHelp(Bilingual("不按 guide.xsd 检查 XML", "do not check XML against guide.xsd")))
  var noCheck = false

  @Flag(
    help: ArgumentHelp(Bilingual("以前导出的文件被手工改过时仍然替换", "replace files of an earlier export though they were edited")))
  var replaceEdited = false

  @OptionGroup(title: HelpSection.general.rawValue)
  var catalog: CatalogOptions

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    let request = ExportRequest(
      format: format.format, items: items, output: output, isChecked: !noCheck, replacingEdited: replaceEdited)
    return try request.execute(catalog, in: &session)
  }
}

/// The formats of guides.
enum FormatChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
  case xml
  case markdown

  /// The format.
  var format: GuideFormat { self == .xml ? .xml : .markdown }
}
