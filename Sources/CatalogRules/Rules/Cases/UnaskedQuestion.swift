import CaseLogic
import CatalogModel
import Wording

/// GS0609: every question is asked in some situation.
enum UnaskedQuestion: ItemRule {
  static let info = RuleInfo(
    609, "unasked-question", .error,
    message: Bilingual("在任何情况下都不会问到问题“{question}”", "the question “{question}” is never asked"),
    cure: Bilingual("改正 asked-when 或者 never，或者删除这个问题", "mend asked-when or never, or delete the question"),
    what: Bilingual(
      "每个问题都在某种情况下提问。不决定情形的问题，只报告确定问不到的。",
      "Every question is asked in some situation. Of questions that select nothing those are told that surely are not."),
    why: Bilingual("问不到的问题说明引导写错了。", "A question that is never asked shows that the questions are wrong."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace(
          "choose: yes-no",
          with: "choose: yes-no\n  - id: «place»\n    ask: 是否在本区？\n    choose: yes-no\n"
            + "    asked-when:\n      agent: [是]\n      none:\n        - agent: [是]", in: .standard),
        .replace(
          "      entity-item: [name]\n",
          with: "      entity-item: [name]\n      none:\n        - place: [否]\n", in: .standard)),
      .bad(
        .replace("agent: [是]", with: "agent: [是]\n      place: [是]", in: .standard),
        .replace(
          "choose: yes-no",
          with: "choose: yes-no\n  - id: «place»\n    ask: 是否在本区？\n    choose: yes-no\n"
            + "    asked-when:\n      agent: [否]\n      none:\n        - agent: [是, 否]", in: .standard)),
      .good(
        .replace("agent: [是]", with: "agent: [是]\n      place: [是]", in: .standard),
        .replace(
          "choose: yes-no",
          with: "choose: yes-no\n  - id: place\n    ask: 是否在本区？\n    choose: yes-no\n"
            + "    asked-when:\n      agent: [是]\n      entity-item:\n        none: [premises]", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    // Never rows that exclude everything are told instead.
    guard subject.proof?.neverRowsExcludingAll.isEmpty ?? true else { return }
    for index in subject.proof?.unaskedQuestions ?? [] { add(index, subject, &findings) }
    guard subject.proof != nil, subject.structure.isEmpty else { return }
    for index in subject.sheet.questionnaire.questionsNeverAsked() { add(index, subject, &findings) }
  }

  private static func add(_ index: Int, _ subject: ItemSubject, _ findings: inout Findings) {
    findings.add(
      Self.self, at: subject.questionPlace(index), element: "questions",
      arguments: [Argument("question", subject.questionName(index))])
  }
}
