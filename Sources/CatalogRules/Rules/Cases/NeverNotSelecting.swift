import CaseLogic
import CatalogModel
import Wording

/// GS0616: rows of `never` name only questions that select.
enum NeverNotSelecting: ItemRule {
  static let info = RuleInfo(
    616, "never-not-selecting", .error,
    message: Bilingual(
      "never 用到不决定情形的问题“{question}”", "never names the question “{question}”, which selects no case"),
    cure: Bilingual("只用决定情形的问题，或者删除这一行", "name only questions that select, or delete the row"),
    what: Bilingual("never 只用决定情形的问题。", "Rows of `never` name only questions that select."),
    why: Bilingual(
      "不决定情形的问题不在路径上，这一行排除不了任何情况。", "A question that selects nothing is on no path, so the row excludes nothing."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace(
          "cases:\n",
          with: "never:\n  - when:\n      entity-item: [name]\n      «agent»: [是]\n    reason: 不会发生\n"
            + "cases:\n", in: .standard)),
      .good(
        .replace(
          "cases:\n",
          with: "never:\n  - when:\n      entity-item:\n        all: [name, premises]\n"
            + "    reason: 不会发生\ncases:\n", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for problem in subject.structure {
      guard case .neverNamesUnselecting(let question) = problem.fault else { continue }
      findings.add(
        Self.self, at: subject.place(problem, naming: question), element: "when",
        arguments: [Argument("question", subject.questionName(question))])
    }
  }
}
