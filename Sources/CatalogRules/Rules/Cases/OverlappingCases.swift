import CaseLogic
import CatalogModel
import Wording

/// GS0602: every combination of answers that selects leads to exactly one case; proved by counting all paths.
enum OverlappingCases: ItemRule {
  static let info = RuleInfo(
    602, "overlapping-cases", .error,
    message: Bilingual(
      "一种情况同时属于 {number} 个办事情形（{cases}）：{answers}", "a situation belongs to {number} cases ({cases}): {answers}"),
    cure: Bilingual(
      "收窄其中的情形，使它们互不重叠（这样的情况共 {count} 种）；复现：{command}",
      "narrow the cases until they no longer overlap ({count} such situations); to see it: {command}"),
    what: Bilingual(
      "决定情形的问题，每一种回答都恰好落入一个情形。计数全部路径来证明。",
      "Every combination of answers that selects leads to exactly one case; proved by counting all paths."),
    why: Bilingual(
      "同一情况两个情形，材料和时限就有两种说法。",
      "With two cases for one situation there are two answers to what to bring and how long it takes."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace("entity-item: [premises]", with: "«entity-item: [premises, name]»", in: .standard)),
      .bad(
        .replace("      entity-item: [name]\n", with: "      agent: [是]\n", in: .standard),
        .replace("entity-item: [premises]", with: "«agent: [是, 否]»", in: .standard)),
      .good(
        .replace("entity-item: [name]", with: "entity-item: [premises]", in: .standard),
        .replace(
          "    when:\n      entity-item: [premises]\n    requires",
          with: "    when:\n      entity-item: [name]\n    requires", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard let proof = subject.proof else { return }
    for overlap in proof.overlaps where overlap.cases.count > 1 {
      let others = overlap.cases.filter { $0 != overlap.cases[1] }.prefix(shown)
      findings.add(
        Self.self, at: subject.conditionPlace(overlap.cases[1], beside: overlap.cases[0]), element: "cases",
        arguments: [
          Argument("answers", subject.words(overlap)), Argument("number", String(overlap.cases.count)),
          Argument("cases", overlap.cases.map { subject.caseName($0) }.joined(separator: "、")),
          Argument("count", countWords(overlap.pathCount, in: proof)),
          Argument("command", subject.command(overlap.path)),
        ],
        related: others.map { index in
          let name = subject.caseName(index)
          return Related(
            subject.conditionPlace(index, beside: overlap.cases[1]),
            Bilingual("情形“\(name)”的条件也成立", "the condition of “\(name)” holds, too"))
        })
    }
  }

  /// How many of the other cases are shown with their lines.
  private static let shown = 4
}
