import CaseLogic
import CatalogModel
import Wording

/// GS0613: no question depends on itself, neither at once nor through others.
enum QuestionCycle: ItemRule {
  static let info = RuleInfo(
    613, "question-cycle", .error,
    message: Bilingual(
      "问题通过“{question}”依赖自己，怎样排序都不行", "the question depends on itself through “{question}”; no order would help"),
    cure: Bilingual("去掉其中一个 asked-when 或者 offered-when", "take out one asked-when or offered-when"),
    what: Bilingual(
      "问题不依赖自己：不直接依赖，也不通过别的问题依赖。", "No question depends on itself, neither at once nor through others."),
    why: Bilingual("互相等待的问题谁也问不出来。", "Of questions that wait for each other none is asked."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("choose: yes-no", with: "choose: yes-no\n    asked-when:\n      «agent»: [是]", in: .standard)),
      .bad(
        .replace("choose: many", with: "choose: many\n    asked-when:\n      «agent»: [是]", in: .standard),
        .replace(
          "choose: yes-no",
          with: "choose: yes-no\n    asked-when:\n      entity-item: [name]", in: .standard)),
      .good(
        .replace(
          "choose: yes-no",
          with: "choose: yes-no\n    asked-when:\n      entity-item: [name]", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for problem in subject.structure {
      guard case .dependsOnItself(let question) = problem.fault else { continue }
      findings.add(
        Self.self, at: subject.place(problem, naming: question), element: "when",
        arguments: [Argument("question", subject.questionName(question))])
    }
  }
}
