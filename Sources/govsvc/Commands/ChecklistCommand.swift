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
        "答案写“问题=选项”，几个选项用逗号分开；问题和选项可写标识，也可写原文。缺少的答案会指出来，并列出各个选项。",
        "An answer is question=option, several options separated by commas, by ids or by their words. Answers that are "
          + "missing are told, with the options there are."), ItemNaming.help,
    ],
    examples: [
      (
        "govsvc checklist GD-QYBG --answer entity=llc --answer change=name,domicile",
        Bilingual("有限责任公司同时变更名称和住所", "a company changes name and domicile at once")
      ),
      ("govsvc checklist 440125044002", Bilingual("不给答案：列出要问的问题", "without answers: tells the questions")),
    ])

  static let configuration = CommandConfiguration("checklist", help)

  @Argument(help: ArgumentHelp(Bilingual("标准或实施清单", "the standard or item"), value: .item))
  var item: String

  @Option(help: ArgumentHelp(Bilingual("一个问题的答案，可重复", "the answer to a question; may be repeated"), value: .answer))
  var answer: [String] = []

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
    let checklist: Checklist
    do throws(AnswerError) {
      checklist = Checklist(effective, sheet: sheet, answers: try sheet.answers(answer))
    } catch {
      throw Failure(.usage, error.message)
    }
    let names = CatalogNames(catalog)
    switch format {
    case .text: session.write(lines: renderChecklistText(checklist, names: names, language: session.language))
    case .json: session.output.write(renderChecklistJSON(checklist, names: names, language: session.language))
    case .markdown: session.output.write(renderChecklistMarkdown(checklist, names: names, language: session.language))
    }
    return .success
  }
}
