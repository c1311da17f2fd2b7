import CatalogModel
import Wording

/// GS0316: any, all, none and results are words of the condition grammar and no ids of questions.
enum ReservedQuestion: ItemRule {
  static let info = RuleInfo(
    316, "reserved-question", .error,
    message: Bilingual("“{id}”不能作问题的标识", "“{id}” cannot be the id of a question"),
    cure: Bilingual("换一个标识", "choose another id"),
    what: Bilingual(
      "any、all、none、results 是条件语法的用词，不能作问题的标识。",
      "any, all, none and results are words of the condition grammar and no ids of questions."),
    why: Bilingual("条件中的这些键会被当作语法，而不是问题。", "In a condition these keys are grammar, not questions."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace("- id: agent\n", with: "- id: «any»\n", in: .standard),
        .replace("agent: [是]", with: "entity-item: [name]", in: .standard)),
      .good(
        .replace("- id: agent\n", with: "- id: all-day\n", in: .standard),
        .replace("agent: [是]", with: "all-day: [是]", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for problem in subject.conditionProblems where problem.kind == .reservedQuestion {
      findings.add(
        Self.self, at: problem.value.place, element: "when",
        arguments: [Argument("id", problem.value.text)])
    }
  }
}
