import CaseLogic
import CatalogModel
import Wording

/// GS0614: `results` stands only where it selects no case, and questions that depend on results come after all that
/// select.
enum ResultsSelect: ItemRule {
  static let info = RuleInfo(
    614, "results-select", .error,
    message: Bilingual(
      "条件中的 results 用在会决定情形的地方，或者用在决定情形的问题之前",
      "results stand in a condition that selects a case, or before a question that does"),
    cure: Bilingual("改用问题的回答作条件；按结果提问的问题放在最后", "use answers instead; put questions that depend on results last"),
    what: Bilingual(
      "results 只用在不决定情形的条件中；按结果提问的问题排在所有决定情形的问题之后。",
      "`results` stands only where it selects no case, and questions that depend on results come after all "
        + "that select."),
    why: Bilingual("结果由情形决定，不能反过来决定情形。", "The case decides the result, not the other way round."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace(
          "      entity-item: [name]\n",
          with: "      «entity-item: [name]\n      results: [licence]»\n", in: .standard)),
      .good(
        .replace("choose: yes-no", with: "choose: yes-no\n    asked-when:\n      results: [licence]", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for problem in subject.structure {
      switch problem.fault {
      case .resultsSelect, .resultsBeforeSelecting: break
      default: continue
      }
      findings.add(
        Self.self, at: subject.place(problem), element: "when",
        arguments: [])
    }
  }
}
