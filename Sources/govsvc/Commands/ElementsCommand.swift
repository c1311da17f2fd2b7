import ArgumentParser
import CatalogModel
import FindingReports
import Wording

/// `govsvc elements`: the element dictionary.
struct ElementsCommand: Command {
  static let help = CommandHelp(
    Bilingual("列出全部要素：键、要素名称、类型、何处必填、说明", "list all elements: key, name, type, presence, meaning"),
    details: [
      Bilingual(
        "文件、命令和指南中的要素名称都出自这一份要素字典。",
        "Names of elements in files, commands and guides come from this one dictionary.")
    ])

  static let configuration = CommandConfiguration("elements", help)

  @Option(help: ArgumentHelp(Bilingual("输出格式", "output format"), value: .format))
  var format = TextJSONOrMarkdown.text

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    let pages = ElementPages(language: session.language)
    switch format {
    case .text: session.output.write(pages.text(of: .current, painter: session.painter))
    case .json: session.output.write(ElementsJSON.text(of: .current))
    case .markdown: session.output.write(pages.markdown(of: .current))
    }
    return .success
  }
}
