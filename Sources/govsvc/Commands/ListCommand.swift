import ArgumentParser
import CatalogModel
import CatalogStore
import FindingReports
import Wording

/// `govsvc list`: the standards and items of a catalog.
struct ListCommand: Command {
  static let help = CommandHelp(
    Bilingual("列出目录中的标准和实施清单", "list the standards and items of a catalog"),
    details: [
      Bilingual("每行的编码可以直接用于 show、edit、export 等命令。", "The code of each line can be given to show, edit, export.")
    ],
    examples: [
      ("govsvc list --standards", Bilingual("只列标准", "standards only")),
      ("govsvc list --items --body 龙岗", Bilingual("只列一个机关的实施清单", "the items of one body")),
    ])

  static let configuration = CommandConfiguration("list", help)

  @Flag(help: ArgumentHelp(Bilingual("只列标准", "standards only")))
  var standards = false

  @Flag(help: ArgumentHelp(Bilingual("只列实施清单", "items only")))
  var items = false

  @Option(
    help: ArgumentHelp(
      Bilingual("只列这个实施主体的：编码，或名称的一部分", "only of this body: its code, or a part of its name"), value: .body))
  var body: String?

  @Option(help: ArgumentHelp(Bilingual("输出格式", "output format"), value: .format))
  var format = TextOrJSON.text

  @OptionGroup(title: HelpSection.general.rawValue)
  var catalog: CatalogOptions

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    let loaded = try session.load(catalog)
    session.noteUnread(loaded)
    let list = CatalogList(loaded.catalog, where: isIncluded)
    switch format {
    case .text:
      session.output.write(list.text(session.language, painter: session.painter))
      let standards = list.entries.count { $0.kind == .standard }
      let items = list.entries.count - standards
      session.note(
        Bilingual("\(standards) 个标准，\(items) 个实施清单", "\(counted(standards, "standard")), \(counted(items, "item"))"))
    case .json: session.output.write(list.json())
    }
    return .success
  }

  private func isIncluded(_ entry: CatalogList.Entry) -> Bool {
    if standards != items, standards != (entry.kind == .standard) { return false }
    guard let body else { return true }
    return entry.bodyCode == body.uppercased() || entry.body?.contains(body) == true
  }
}
