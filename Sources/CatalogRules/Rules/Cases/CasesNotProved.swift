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
        .replace("questions:\n", with: "questions:\n" + questions, in: .standard),
        .replace("cases:\n", with: "never:\n" + never + "«cases»:\n", in: .standard),
        .replace("      entity-item: [name]\n", with: "      entity-item: [name]\n" + lines, in: .standard)),
      .good(
        .replace("questions:\n", with: "questions:\n" + questions, in: .standard)),
    ])

  /// Fourteen people at thirteen windows, never two at one: that this cannot be takes too long to find out.
  private static let (people, windows) = (0..<14, 0..<13)
  private static let questions = people.map { person in
    let options = windows.map { "      - id: w\($0)\n        label: 窗口\($0)\n" }.joined()
    return "  - id: p\(person)\n    ask: 第\(person)人在哪个窗口？\n    choose: one\n    options:\n" + options
  }.joined()
  private static let never = people.flatMap { person in
    (0..<person).flatMap { other in
      windows.map { window in
        "  - when:\n      p\(other): [w\(window)]\n      p\(person): [w\(window)]\n    reason: 一个窗口一人\n"
      }
    }
  }.joined()
  private static let lines = people.map { person in
    "      p\(person): [\(windows.map { "w\($0)" }.joined(separator: ", "))]\n"
  }.joined()

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard let proof = subject.proof, proof.obstacle == .stepLimit else { return }
    findings.add(Self.self, at: subject.caseFile.keyPlace(.cases), element: "cases", arguments: [])
  }
}
