import CaseLogic
import CatalogModel
import Wording

/// GS0604: every case is reached by some answers.
enum UnreachableCase: ItemRule {
  static let info = RuleInfo(
    604, "unreachable-case", .error,
    message: Bilingual("没有一种回答落入情形“{case}”", "no answers lead to the case “{case}”"),
    cure: Bilingual("改正它的 when，或者删除这一情形", "mend its `when`, or delete the case"),
    what: Bilingual("每个情形都有回答可以到达。", "Every case is reached by some answers."),
    why: Bilingual(
      "到不了的情形，它的材料和时限永远没人看到。", "Nobody ever sees the materials and limits of a case that is never reached."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace(
          "cases:\n",
          with: "cases:\n  - id: «both»\n    name: 同时变更\n    when:\n      agent: [是]\n      none:\n"
            + "        - agent: [是]\n", in: .standard)),
      .good(),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    // Never rows that exclude everything are told instead.
    guard subject.proof?.neverRowsExcludingAll.isEmpty ?? true else { return }
    for index in subject.proof?.unreachableCases ?? [] where !subject.sheet.cases.isEmpty {
      findings.add(
        Self.self, at: subject.casePlace(index), element: "cases",
        arguments: [Argument("case", subject.caseName(index))])
    }
  }
}
