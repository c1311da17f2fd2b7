import CatalogModel
import Wording

/// GS0317: a question to choose from has options; a number question has bounds.
enum IncompleteQuestion: ItemRule {
  static let info = RuleInfo(
    317, "incomplete-question", .error,
    message: Bilingual(
      "问题“{id}”不完整：单选、多选要有选项，数值要有 from 和 to",
      "the question “{id}” is incomplete: one and many need options, number needs from and to"),
    cure: Bilingual(
      "补上选项，或者补上 from 和 to（from 不大于 to，小数位数不超过 decimals）",
      "add the options, or from and to (from at most to, decimals as in `decimals`)"),
    what: Bilingual(
      "单选、多选问题至少有一个选项；数值问题有最小值和最大值。", "A question to choose from has options; a number question has bounds."),
    why: Bilingual("不完整的问题没有人能回答。", "Nobody can answer an incomplete question."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace("- id: agent\n", with: "- id: «agent»\n", in: .standard),
        .replace("choose: yes-no", with: "choose: one", in: .standard),
        .replace("agent: [是]", with: "entity-item: [name]", in: .standard)),
      .bad(
        .replace("- id: agent\n", with: "- id: «agent»\n", in: .standard),
        .replace("choose: yes-no", with: "choose: number\n    from: \"1\"", in: .standard),
        .replace("agent: [是]", with: "agent: 1..2", in: .standard)),
      .good(
        .replace("choose: yes-no", with: "choose: number\n    from: \"1\"\n    to: \"9\"", in: .standard),
        .replace("agent: [是]", with: "agent: 1..2", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for problem in subject.conditionProblems where problem.kind == .incompleteQuestion {
      findings.add(
        Self.self, at: problem.value.place, element: "when",
        arguments: [Argument("id", problem.value.text)])
    }
  }
}
