import ArgumentParser
import Wording

/// `govsvc cases`: the questions of an item and the cases (办事情形) they lead to.
struct CasesCommand: Command {
  static let help = CommandHelp(
    Bilingual("办事情形：证明不重不漏、比较、交换", "the cases of items: prove, compare, exchange"),
    details: [
      Bilingual(
        "事项用问题把办事人引到办事情形，每种情况恰好属于一个情形，每个情形一份材料清单。",
        "Questions lead each applicant to a case: every situation belongs to exactly one case, and each case has one "
          + "checklist.")
    ])

  static let configuration = CommandConfiguration(
    "cases", help,
    subcommands: [
      CasesVerifyCommand.self, CasesResolveCommand.self, CasesTreeCommand.self, CasesTableCommand.self,
      CasesCompareCommand.self, CasesExportCommand.self,
      CasesImportCommand.self,
    ])

  @OptionGroup(title: HelpSection.general.rawValue)
  var catalog: CatalogOptions

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    session.output.write(try Help.text(for: ["cases"], session: session))
    return .success
  }
}
