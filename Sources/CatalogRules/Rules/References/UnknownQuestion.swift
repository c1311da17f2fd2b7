import CatalogModel
import Wording

/// GS0312: a key of a condition is the id of a question of the item, or any, none, results.
enum UnknownQuestion: ItemRule {
  static let info = RuleInfo(
    312, "unknown-question", .error,
    message: Bilingual("没有标识为“{id}”的问题", "there is no question “{id}”"),
    cure: Bilingual("{hint}", "{hint}"),
    what: Bilingual(
      "条件中的键是本事项问题的标识，或者 any、none、results。",
      "A key of a condition is the id of a question of the item, or any, none, results."),
    why: Bilingual(
      "不存在的问题没有回答，条件就永远不会按本意成立。",
      "A question that does not exist has no answer, so the condition never does what was meant."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("agent: [是]", with: "«agnet»: [是]", in: .standard)),
      .bad(
        .replace(
          "kind: 申请表格文书",
          with: "checks:\n  - text: 由经营者签字\n    when:\n      «signer»: [owner]", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "checks:\n  - text: 由经营者签字\n    when:\n      agent: [否]", in: .material)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for problem in subject.conditionProblems {
      guard case .unknownQuestion(let suggestion) = problem.kind else { continue }
      findings.add(
        Self.self, at: problem.value.place, element: "when",
        arguments: [
          Argument("id", problem.value.text),
          hint(
            suggestion, Bilingual("在 questions 中增加这个问题，或者删除条件", "add the question, or delete the line")),
        ], fixes: problem.value.replaced(by: suggestion))
    }
  }
}
