import CaseLogic
import CatalogModel
import Wording

/// GS0603: that every situation has exactly one case must be provable: at most 100,000 paths.
enum CasesNotProved: ItemRule {
  static let info = RuleInfo(
    603, "cases-not-proved", .error,
    message: Bilingual(
      "回答的组合超过 {limit} 种，情形是否不重不漏没有得到证明",
      "there are more than {limit} combinations of answers, so that the cases are not proved"),
    cure: Bilingual(
      "减少决定情形的问题：与情形无关的问题只用于材料条件，或者用 asked-when 限定何时提问",
      "let fewer questions select: use those that do not matter to the case in conditions of materials only, "
        + "or limit them by asked-when"),
    what: Bilingual(
      "情形不重不漏要能证明：路径不超过 100000 条。",
      "That every situation has exactly one case must be provable: at most 100,000 paths."),
    why: Bilingual("没有证明的引导，没有人知道它会不会落空。", "Nobody knows whether questions that are not proved lead anywhere."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace("questions:\n", with: "questions:\n" + questions, in: .standard),
        .replace("cases:\n", with: "«cases»:\n", in: .standard),
        .replace("      entity-item: [name]\n", with: "      entity-item: [name]\n" + lines, in: .standard)),
      .good(.replace("questions:\n", with: "questions:\n" + questions, in: .standard)),
    ])

  /// Seventeen questions to choose from, which make 131,072 paths when they select.
  private static let questions = (1...17).map { "  - id: q\($0)\n    ask: 问题\($0)？\n    choose: yes-no\n" }.joined()
  private static let lines = (1...17).map { "      q\($0): [是, 否]\n" }.joined()

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard let proof = subject.proof, proof.obstacle == .pathLimit else { return }
    findings.add(
      Self.self, at: subject.caseFile.keyPlace(.cases), element: "cases", arguments: [Argument("limit", "100000")])
  }
}
