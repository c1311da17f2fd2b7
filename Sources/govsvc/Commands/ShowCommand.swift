import ArgumentParser
import CatalogModel
import FindingReports
import Wording

/// `govsvc show`: an item as it is in force, each value with its origin.
struct ShowCommand: Command {
  static let help = CommandHelp(
    Bilingual("显示事项的全部要素，以及每个值写在哪个文件的哪一行", "show an item with the file and line of each value"),
    details: [ItemNaming.help],
    examples: [
      ("govsvc show 440125044002", Bilingual("显示一个标准", "show a standard")),
      (
        "govsvc show 11440300MB2D0970524440125044002",
        Bilingual("显示一个实施清单：标准加上本机关填写的内容", "show a body's item: its standard with what the body says")
      ),
      ("govsvc show 龙岗/个体工商户变更登记 --format json", Bilingual("用名称指定，输出 JSON", "name it by words, write JSON")),
    ])

  static let configuration = CommandConfiguration("show", help)

  @Argument(help: ArgumentHelp(Bilingual("要显示的标准或实施清单", "the standard or item"), value: .item))
  var item: String

  @Option(help: ArgumentHelp(Bilingual("输出格式", "output format"), value: .format))
  var format = TextOrJSON.text

  @OptionGroup(title: HelpSection.general.rawValue)
  var catalog: CatalogOptions

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    let (catalog, selection) = try session.find(item, catalog)
    let outline = EffectiveOutline(catalog.effective(selection.file))
    let body = catalog.bodyName(of: outline.item)
    switch format {
    case .text:
      let report = EffectiveText(
        outline, bodyName: body, language: session.language, painter: session.painter,
        columns: StandardStreams.columns)
      session.output.write(report.text())
    case .json: session.output.write(EffectiveJSON(outline, bodyName: body).text())
    }
    return .success
  }
}
