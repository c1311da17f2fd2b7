import CatalogModel
import Wording

/// GS0313: every option a condition names is one of the question's; a yes-no question has 是 and 否.
enum UnknownOption: ItemRule {
  static let info = RuleInfo(
    313, "unknown-option", .error,
    message: Bilingual("问题“{question}”没有选项“{id}”", "the question “{question}” has no option “{id}”"),
    cure: Bilingual("{hint}", "{hint}"),
    what: Bilingual(
      "条件中的选项都是该问题的选项；是否问题只有“是”和“否”。",
      "Every option a condition names is one of the question's; a yes-no question has 是 and 否."),
    why: Bilingual(
      "不存在的选项没有人能选，条件就少了一种情况。",
      "Nobody can choose an option that does not exist, so the condition misses a situation."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("entity-item: [premises]", with: "entity-item: [«premise»]", in: .standard)),
      .bad(.replace("agent: [是]", with: "agent: [«yes»]", in: .standard)),
      .good(.replace("agent: [是]", with: "agent: [是, 否]", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for problem in subject.conditionProblems {
      guard case .unknownOption(let question, let suggestion) = problem.kind else { continue }
      findings.add(
        Self.self, at: problem.value.place, element: "when",
        arguments: [
          Argument("question", question), Argument("id", problem.value.text),
          hint(suggestion, Bilingual("增加这个选项，或者改用已有的选项", "add the option, or name an existing one")),
        ], fixes: problem.value.replaced(by: suggestion))
    }
  }
}
