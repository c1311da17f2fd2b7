import CaseLogic
import CatalogModel
import Wording

/// GS0605: every option of a question that selects is on some path.
enum UnreachableOption: ItemRule {
  static let info = RuleInfo(
    605, "unreachable-option", .error,
    message: Bilingual("选项“{option}”在任何情况下都不能选", "the option “{option}” can never be chosen"),
    cure: Bilingual("改正 offered-when 或者 never，或者删除这一选项", "mend offered-when or never, or delete the option"),
    what: Bilingual("问题的每个选项都在某种情况下可选。", "Every option of a question that selects is on some path."),
    why: Bilingual("选不到的选项说明引导写错了。", "An option that cannot be chosen shows that the questions are wrong."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace("- id: premises\n", with: "- id: «premises»\n", in: .standard),
        .replace(
          "cases:\n",
          with: "never:\n  - when:\n      entity-item: [premises]\n    reason: 不再办理\ncases:\n", in: .standard)),
      .good(),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for place in subject.proof?.unreachableOptions ?? [] {
      let options = subject.sheet.questions[place.question].records(.options)
      let labels = subject.sheet.optionLabels(place.question)
      let listed = place.option < options.count ? options[place.option].idPlace : nil
      let label = labels.indices.contains(place.option) ? labels[place.option] : ""
      findings.add(
        Self.self, at: listed ?? subject.questionPlace(place.question), element: "questions",
        arguments: [Argument("option", label)])
    }
  }
}
