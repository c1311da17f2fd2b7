import ArgumentParser
import CatalogModel
import GuideExport
import Wording

/// `govsvc cases tree`: the questions of an item as a tree.
struct CasesTreeCommand: Command {
  static let help = CommandHelp(
    Bilingual("情形引导的问题树：最多问几个、平均问几个", "the questions as a tree, its depth and average"),
    details: [
      Bilingual(
        "只含决定情形的问题；多选题按只选一项展开，选了几项的，得到各项的情形。相同的部分只写一次，超过 2000 个节点的不再展开，并且注明。",
        "Only questions that decide the case; where several options may be chosen, one is taken, and several lead to "
          + "the cases of each. Equal parts are written once; beyond 2,000 nodes nothing is opened, and it says so."),
      Bilingual(
        "mermaid 可以直接放进 Markdown；dot 交给 Graphviz 画图。",
        "mermaid goes into Markdown as it is; dot is drawn by Graphviz."), ItemNaming.help,
    ],
    examples: [
      ("govsvc cases tree GD-QYBG", Bilingual("文本", "text")),
      ("govsvc cases tree GD-QYBG --format dot", Bilingual("交给 Graphviz 画图", "drawn by Graphviz")),
    ])

  static let configuration = CommandConfiguration("tree", help)

  @Argument(help: ArgumentHelp(Bilingual("标准或实施清单", "the standard or item"), value: .item))
  var item: String

  @Option(help: ArgumentHelp(Bilingual("输出格式", "output format"), value: .format))
  var format = TreeFormat.text

  @OptionGroup(title: HelpSection.general.rawValue)
  var catalog: CatalogOptions

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  /// The formats of a tree.
  enum TreeFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
    case text
    case mermaid
    case dot
    case json
  }

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    let (catalog, selection) = try session.find(item, catalog)
    let effective = catalog.effective(selection.file)
    let report = TreeReport(of: effective, sheet: CaseSheet(effective), language: session.language)
    switch format {
    case .text: session.write(lines: report.text())
    case .mermaid: session.write(lines: report.mermaid())
    case .dot: session.write(lines: report.graphviz())
    case .json: session.output.write(report.json())
    }
    return .success
  }
}
