import CaseLogic
import CatalogModel
import Wording

/// GS0606: every question selects a case, switches a material, check or fee, or decides about such a question.
enum IdleQuestion: ItemRule {
  static let info = RuleInfo(
    606, "idle-question", .warning,
    message: Bilingual("问题“{question}”什么也不决定", "the question “{question}” decides nothing"),
    cure: Bilingual("在情形或者材料的条件中使用它，或者删除", "use it in a condition of a case or a material, or delete it"),
    what: Bilingual(
      "每个问题或者决定情形，或者开关材料、要点、收费等，或者决定别的这种问题要不要问。",
      "Every question selects a case, switches a material, check or fee, or decides about such a question."),
    why: Bilingual("多问一个没用的问题，办事人就多答一遍。", "A question of no use is one more the applicant must answer."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace(
          "  - id: agent\n",
          with: "  - id: «paper»\n    ask: 是否领取过纸质执照？\n    choose: yes-no\n  - id: agent\n", in: .standard)),
      .bad(
        .replace("  - id: agent\n", with: "  - id: «agent»\n", in: .standard),
        .replace("    when:\n      agent: [是]\n", with: "", in: .standard)),
      .good(
        .replace(
          "  - id: agent\n",
          with: "  - id: paper\n    ask: 是否领取过纸质执照？\n    choose: yes-no\n  - id: agent\n", in: .standard),
        .replace("agent: [是]", with: "agent: [是]\n      paper: [是]", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.ownsCases, !subject.sheet.questions.isEmpty else { return }
    let questionnaire = subject.sheet.questionnaire
    var used = questionnaire.selecting()
    let rows = subject.survey.rows
    for index in rows.indices { used.insert(namedBy: rows[index].condition) }
    guard !used.holdsAll(questionnaire.questions.count) else { return }
    for index in questionnaire.questions.indices.reversed() where used.contains(index) {
      questionnaire.questions[index].insertNamed(into: &used)
    }
    for index in questionnaire.questions.indices where !used.contains(index) {
      findings.add(
        Self.self, at: subject.questionPlace(index), element: "questions",
        arguments: [Argument("question", subject.questionName(index))])
    }
  }
}
