import CaseLogic
import CatalogModel
import Wording

/// GS0608: a question that is asked offers an option.
enum NoOptionOffered: ItemRule {
  static let info = RuleInfo(
    608, "no-option-offered", .error,
    message: Bilingual(
      "问题“{question}”在这种情况下没有可选的选项：{answers}", "the question “{question}” offers no option here: {answers}"),
    cure: Bilingual(
      "放宽选项的 offered-when，或者收窄问题的 asked-when；复现：{command}",
      "widen offered-when of an option, or narrow asked-when; to see it: {command}"),
    what: Bilingual("提问的时候至少有一个选项可选。", "A question that is asked offers an option."),
    why: Bilingual("没有选项的问题，办事人答不下去。", "The applicant cannot go on at a question without options."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace(
          "  - id: agent\n",
          with: "  - id: «place»\n    ask: 场所在哪里？\n    choose: one\n    options:\n      - id: here\n"
            + "        label: 本区\n        offered-when:\n          entity-item: [premises]\n"
            + "  - id: agent\n", in: .standard),
        .replace(
          "      entity-item: [name]\n",
          with: "      entity-item: [name]\n      place: [here]\n", in: .standard)),
      .good(
        .replace(
          "  - id: agent\n",
          with: "  - id: place\n    ask: 场所在哪里？\n    choose: one\n    asked-when:\n"
            + "      entity-item: [premises]\n    options:\n      - id: here\n        label: 本区\n"
            + "        offered-when:\n          entity-item: [premises]\n  - id: agent\n", in: .standard),
        .replace(
          "      entity-item: [premises]\n    requires",
          with: "      entity-item: [premises]\n      place: [here]\n    requires", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for offer in subject.proof?.emptyOffers ?? [] {
      findings.add(
        Self.self, at: subject.questionPlace(offer.question), element: "questions",
        arguments: [
          Argument("question", subject.questionName(offer.question)), Argument("answers", subject.words(offer.path)),
          Argument("command", subject.command(offer.path)),
        ])
    }
  }
}
