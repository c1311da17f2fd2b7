import CaseLogic
import CatalogModel
import Wording

/// GS0601: every combination of answers that selects leads to exactly one case; proved by counting all paths.
enum Gap: ItemRule {
  static let info = RuleInfo(
    601, "gap", .error,
    message: Bilingual("有情况不属于任何办事情形：{answers}", "situations without a case: {answers}"),
    cure: Bilingual(
      "增加或者放宽一个情形，不会发生的写入 never（共 {count} 种）；最接近的是“{nearest}”，只差：{missing}；复现：{command}",
      "add or widen a case, or write it under never if it cannot occur (situations: {count}); nearest is "
        + "“{nearest}”, which only lacks: {missing}; to see it: {command}"),
    what: Bilingual(
      "决定情形的问题，每一种回答都恰好落入一个情形。计数全部路径来证明。",
      "Every combination of answers that selects leads to exactly one case; proved by counting all paths."),
    why: Bilingual(
      "落空的情况，办事人按指引走到最后，得不到材料清单。", "The applicant follows the questions to the end and gets no checklist."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace("cases:\n", with: "«cases»:\n", in: .standard),
        .replace(
          "  - id: premises-change\n    name: 变更经营场所\n    when:\n      entity-item: [premises]\n    requires:\n",
          with: "", in: .standard),
        .replace(
          "      - material: premises-proof\n        alternatives: [premises-promise]\n",
          with: "", in: .standard)),
      .bad(
        .replace("cases:\n", with: "«cases»:\n", in: .standard),
        .replace(
          "      entity-item: [premises]\n",
          with: "      entity-item: [premises]\n      agent: [否]\n", in: .standard)),
      .good(
        .replace(
          "      entity-item: [premises]\n",
          with: "      entity-item: [premises]\n      agent: [否]\n", in: .standard),
        .replace(
          "cases:\n",
          with: "never:\n  - when:\n      entity-item: [premises]\n      agent: [是]\n"
            + "    reason: 经营场所由经营者本人变更\ncases:\n", in: .standard)),
    ])

  /// How many gaps are shown, each of all situations with the same answers in common.
  private static let shown = 10

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard let proof = subject.proof, !subject.sheet.cases.isEmpty else { return }
    for gap in proof.gaps.prefix(shown) {
      let nearest = subject.sheet.questionnaire.nearestCase(to: gap.path)
      let related = nearest.map {
        [Related(subject.casePlace($0.caseIndex), Bilingual("最接近的情形在这里", "the nearest case is here"))]
      }
      findings.add(
        Self.self, at: subject.caseFile.keyPlace(.cases), element: "cases",
        arguments: [
          Argument("answers", subject.words(gap)), Argument("count", countWords(gap.pathCount, in: proof)),
          Argument("nearest", nearest.map { subject.caseName($0.caseIndex) } ?? ""),
          Argument("missing", missing(nearest, subject)), Argument("command", subject.command(gap.path)),
        ],
        related: related ?? [])
    }
  }

  /// The lines of the nearest case that do not hold, in words.
  private static func missing(_ nearest: NearestCase?, _ subject: ItemSubject) -> Bilingual {
    guard let nearest, let when = subject.sheet.questionnaire.cases[nearest.caseIndex].when else { return same("") }
    let lines = Condition(nearest.lines.filter(when.lines.indices.contains).map { when.lines[$0] })
    return Bilingual(subject.sheet.sentence(lines, .chinese), subject.sheet.sentence(lines, .english))
  }
}
