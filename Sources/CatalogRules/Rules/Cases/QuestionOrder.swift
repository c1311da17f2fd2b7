import CaseLogic
import CatalogModel
import Wording

/// GS0612: asked-when and offered-when name earlier questions only.
enum QuestionOrder: ItemRule {
  static let info = RuleInfo(
    612, "question-order", .error,
    message: Bilingual(
      "这里的条件用到后面才问的问题“{question}”", "this condition names the question “{question}”, which comes later"),
    cure: Bilingual("把问题“{question}”移到前面", "move the question “{question}” up"),
    what: Bilingual("asked-when 和 offered-when 只用前面的问题。", "asked-when and offered-when name earlier questions only."),
    why: Bilingual(
      "问题按文件中的顺序提问，后面的回答还不知道。", "Questions are asked in the order of the file, so a later answer is not known yet."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("choose: many", with: "choose: many\n    asked-when:\n      «agent»: [是]", in: .standard)),
      .good(
        .replace(
          "choose: yes-no",
          with: "choose: yes-no\n    asked-when:\n      entity-item: [name]", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for problem in subject.structure {
      guard case .namesLaterQuestion(let question) = problem.fault else { continue }
      findings.add(
        Self.self, at: subject.place(problem, naming: question), element: "when",
        arguments: [Argument("question", subject.questionName(question))])
    }
  }
}
