import ArgumentParser
import CatalogModel
import GuideExport
import Wording

/// `govsvc cases resolve`: what answers lead to, and what to ask next.
struct CasesResolveCommand: Command {
  static let help = CommandHelp(
    Bilingual("由回答得出可能的情形和下一个要问的问题", "from answers to the possible cases and the next question"),
    details: [
      Bilingual(
        "供程序逐问调用：每次给出已有的回答，得到已确定的情形、可能的情形、还影响结果的问题和下一问。不知道的写“问题=?”。",
        "For programs that ask one question after the other: from the answers so far, the cases that apply, those that "
          + "are possible, the questions that still matter and the next one. What is not known is question=?."),
      Bilingual(
        "下一问选平均问得最少的；找最好的顺序太费时的，选平均剩下情形最少的。情形确定以后，选回答后还要问的最少的。",
        "The next question is that of the order that asks fewest on average; where finding it would take too long, the "
          + "one that leaves the fewest cases on average; once the case is decided, the one that leaves the fewest "
          + "questions."),
      Bilingual(
        "结果已确定的退出码为 0；回答不全、不能采用或者不能这样申请的为 1。",
        "The exit code is 0 where all that matters is answered, and 1 where answers are missing, cannot be taken or "
          + "cannot be filed."), ItemNaming.help,
    ],
    examples: [
      ("govsvc cases resolve GD-QYBG --format json", Bilingual("从头开始：第一问", "from the start: the first question")),
      (
        "govsvc cases resolve GD-QYBG --answer entity=llc --answer change=? --format json",
        Bilingual("不知道变更哪些事项", "what changes is not known")
      ),
    ])

  static let configuration = CommandConfiguration("resolve", help)

  @Argument(help: ArgumentHelp(Bilingual("标准或实施清单", "the standard or item"), value: .item))
  var item: String

  @Option(help: ArgumentHelp(Bilingual("一个问题的答案，可重复", "the answer to a question; may be repeated"), value: .answer))
  var answer: [String] = []

  @Option(help: ArgumentHelp(Bilingual("输出格式", "output format"), value: .format))
  var format = TextOrJSON.text

  @OptionGroup(title: HelpSection.general.rawValue)
  var catalog: CatalogOptions

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    let (catalog, selection) = try session.find(item, catalog)
    let effective = catalog.effective(selection.file)
    let sheet = CaseSheet(effective)
    let answers = try sheet.answers(given: answer)
    let checklist = Checklist(effective, sheet: sheet, answers: answers)
    let next = Checklist.nextQuestion(after: answers, in: effective, sheet: sheet)
    let report = ResolutionReport(
      checklist, next: next, names: CatalogNames(catalog), language: session.language)
    switch format {
    case .text: session.write(lines: report.text())
    case .json: session.output.write(report.json())
    }
    return checklist.status
  }
}
