import CaseLogic
import CatalogModel
import Wording

/// GS0603: that every situation has exactly one case must be provable in the steps a proof may take.
enum CasesNotProved: ItemRule {
  static let info = RuleInfo(
    603, "cases-not-proved", .error,
    message: Bilingual(
      "条件互相牵连太多，在限定的步数内不能判断情形是否不重不漏",
      "the conditions are too tangled to decide in the steps allowed whether each situation has exactly one case"),
    cure: Bilingual(
      "简化 never、asked-when 和情形里的嵌套条件；与情形无关的问题只用于材料条件",
      "simplify never rows, asked-when and nested conditions of cases; use questions that do not matter to the case "
        + "in conditions of materials only"),
    what: Bilingual(
      "情形不重不漏要能在限定的步数内证明。",
      "That every situation has exactly one case must be provable in the steps a proof may take."),
    why: Bilingual("没有证明的引导，没有人知道它会不会落空。", "Nobody knows whether questions that are not proved lead anywhere."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace("questions:\n", with: "questions:\n" + questions + last, in: .standard),
        .replace("cases:\n", with: "«cases»:\n", in: .standard),
        .replace("      entity-item: [name]\n", with: "      entity-item: [name]\n" + lines, in: .standard)),
      .good(
        .replace("questions:\n", with: "questions:\n" + questions, in: .standard)),
    ])

  /// Sixty questions, and one that is asked unless one of sixty sets of three answers was given.
  private static let questions = (0...59).map { "  - id: q\($0)\n    ask: 问题\($0)？\n    choose: yes-no\n" }.joined()
  private static let last =
    "  - id: last\n    ask: 最后一个问题？\n    choose: yes-no\n    asked-when:\n      none:\n"
    + (0...59).map { number in
      let three = [number, (number * 5 + 1) % 60, (number * 13 + 6) % 60]
      return "        - " + three.map { "q\($0): [是]\n" }.joined(separator: "          ")
    }.joined()
  private static let lines = "      any:\n        - last: [是]\n        - last: [否]\n"

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard let proof = subject.proof, proof.obstacle == .stepLimit else { return }
    findings.add(Self.self, at: subject.caseFile.keyPlace(.cases), element: "cases", arguments: [])
  }
}
