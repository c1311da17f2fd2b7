import ArgumentParser
import CatalogModel
import CatalogRules
import FindingReports
import Wording

/// `govsvc explain`: what a rule checks, and why.
struct ExplainCommand: Command {
  static let help = CommandHelp(
    Bilingual("说明一条规则：检查什么、为什么、正误示例、依据", "explain a rule: what, why, bad and good examples, source"),
    examples: [
      ("govsvc explain GS0412", Bilingual("按代码", "by its code")),
      ("govsvc explain promised-over-statutory", Bilingual("按名称", "by its name")),
    ])

  static let configuration = CommandConfiguration("explain", help)

  @Argument(help: ArgumentHelp(Bilingual("规则的代码或名称", "codes or names of rules"), value: .rule))
  var rules: [String]

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    let pages = RulePages(language: session.language)
    for (index, text) in rules.enumerated() {
      guard let rule = RuleRegistry.rule(named: text) else { throw Self.unknown(text) }
      if index > 0 { session.output.write("\n") }
      session.output.write(pages.text(of: rule.info, toWidth: min(StandardStreams.columns, 100)))
    }
    return .success
  }

  /// The failure for a text that names no rule.
  static func unknown(_ text: String) -> Failure {
    let names = RuleRegistry.all.map { $0.info.name }
    let codes = RuleRegistry.all.map { $0.info.code.description }
    let near = nearestName(to: text, among: names) ?? nearestName(to: text.uppercased(), among: codes)
    var (chinese, english) = ("没有规则“\(text)”", "there is no rule '\(text)'")
    if let near {
      chinese += "，是否想用“\(near)”？"
      english += "; did you mean '\(near)'?"
    }
    return Failure(
      .usage, Bilingual(chinese, english), hint: Bilingual("全部规则见：govsvc rules", "All rules: govsvc rules"))
  }
}
