import ArgumentParser
import CatalogModel
import FindingReports
import GuideExport
import Wording

/// `govsvc checklist`: what one applicant has to bring (一次性告知).
struct ChecklistCommand: Command {
  static let help = CommandHelp(
    Bilingual("按申请人的回答列出办事清单（一次性告知）", "the checklist of one applicant's situation"),
    details: [
      Bilingual(
        "答案写“问题=选项”，几个选项用逗号分开；问题和选项可写标识，也可写原文。不知道的写“问题=?”：列出各种可能情形的材料，"
          + "哪些一定需要、哪些取决于这个回答，分开标明。",
        "An answer is question=option, several options separated by commas, by ids or by their words. What is not known "
          + "is question=?: the list is then of all cases still possible, and says what is certain and what depends."),
      Bilingual(
        "在终端中，缺少的答案逐个提问，只问影响结果的，可以返回修改；不在终端中的，指出缺少哪些答案，退出码为 1。",
        "At a terminal the answers that are missing are asked for, one at a time, only those that matter; you may go "
          + "back. Elsewhere those that are missing are told and the exit code is 1."), ItemNaming.help,
    ],
    examples: [
      (
        "govsvc checklist GD-QYBG --answer entity=llc --answer change=name,domicile",
        Bilingual("有限责任公司同时变更名称和住所", "a company changes name and domicile at once")
      ),
      (
        "govsvc checklist 440125044002 --answer individual-item=name --paper window",
        Bilingual("窗口核对单", "the tick list of a window")
      ),
      ("govsvc checklist 440125044002", Bilingual("不给答案：逐个提问", "without answers: asks the questions")),
    ])

  static let configuration = CommandConfiguration("checklist", help)

  @Argument(help: ArgumentHelp(Bilingual("标准或实施清单", "the standard or item"), value: .item))
  var item: String

  @Option(help: ArgumentHelp(Bilingual("一个问题的答案，可重复", "the answer to a question; may be repeated"), value: .answer))
  var answer: [String] = []

  @Option(
    help: ArgumentHelp(
      Bilingual(
        "印成什么：brief 清单，notice 一次性告知书，window 窗口核对单；JSON 包含全部内容",
        "what to print: brief, the list; notice, all the applicant is told; window, the tick list of a window; JSON has "
          + "it all"),
      value: .paper))
  var paper = PaperChoice.brief

  @Option(help: ArgumentHelp(Bilingual("输出格式", "output format"), value: .format))
  var format = TextJSONOrMarkdown.text

  @OptionGroup(title: HelpSection.general.rawValue)
  var catalog: CatalogOptions

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    let (catalog, selection) = try session.find(item, catalog)
    let effective = catalog.effective(selection.file)
    let sheet = CaseSheet(effective)
    let given = try sheet.answers(given: answer)
    var checklist = Checklist(effective, sheet: sheet, answers: given)
    if !checklist.missing.isEmpty, Conversation.isPossible(in: session) {
      let dialogue = AnswerDialogue(effective, sheet: sheet, answers: given)
      let ended = try Conversation(dialogue, language: session.language).run()
      checklist = Checklist(effective, sheet: sheet, answers: ended.answers)
      note(ended, &session)
    }
    write(checklist, CatalogNames(catalog), in: &session)
    return checklist.status
  }

  private func write(_ checklist: Checklist, _ names: CatalogNames, in session: inout Session) {
    let language = session.language
    switch (format, paper.paper) {
    case (.json, _): session.output.write(renderChecklistJSON(checklist, names: names, language: language))
    case (.text, nil): session.write(lines: renderChecklistText(checklist, names: names, language: language))
    case (.text, let paper?):
      session.write(lines: renderPaperText(checklist, paper, names: names, language: language))
    case (.markdown, nil): session.output.write(renderChecklistMarkdown(checklist, names: names, language: language))
    case (.markdown, let paper?):
      session.output.write(renderPaperMarkdown(checklist, paper, names: names, language: language))
    }
  }

  /// Says how to get the same list without being asked.
  private func note(_ dialogue: AnswerDialogue, _ session: inout Session) {
    let line = (["govsvc checklist", item] + dialogue.arguments).joined(separator: " ")
    session.note(Bilingual("不用再问，得到同样的清单：\(line)", "the same list without questions: \(line)"))
    session.note(Bilingual("", ""))
  }
}
