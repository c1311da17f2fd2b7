import ArgumentParser
import CatalogRules
import FindingReports
import Wording

/// `govsvc rules`: all rules.
struct RulesCommand: Command {
  static let help = CommandHelp(
    Bilingual("列出全部检查规则", "list all rules"),
    details: [
      Bilingual(
        "markdown 格式是规则的完整文档；单条规则见 govsvc explain。",
        "The markdown format is the rules' whole documentation; for one rule see govsvc explain.")
    ])

  static let configuration = CommandConfiguration("rules", help)

  @Option(help: ArgumentHelp(Bilingual("输出格式", "output format"), value: .format))
  var format = TextJSONOrMarkdown.text

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    let infos = RuleRegistry.all.map { $0.info }
    let pages = RulePages(language: session.language)
    switch format {
    case .text: session.output.write(pages.table(of: infos, painter: session.painter))
    case .json: session.output.write(RulesJSON.text(of: infos))
    case .markdown: session.output.write(pages.markdown(of: infos))
    }
    return .success
  }
}
