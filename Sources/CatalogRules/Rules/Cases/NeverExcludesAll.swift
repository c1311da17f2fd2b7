import CaseLogic
import CatalogModel
import Wording

/// GS0618: rows of `never` leave some situation.
enum NeverExcludesAll: ItemRule {
  static let info = RuleInfo(
    618, "never-excludes-all", .error,
    message: Bilingual("never 排除了所有情况，没有人能办理", "the rows of never exclude every situation, so that nobody can apply"),
    cure: Bilingual("收窄组合，或者删除这一行", "narrow the combination, or delete the row"),
    what: Bilingual("never 的各行不排除所有情况。", "The rows of `never` leave some situation."),
    why: Bilingual("什么情况都不会发生，情形就没有意义。", "Where nothing can occur no case means anything."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace(
          "cases:\n",
          with: "never:\n  - when:\n      «entity-item: [name, premises]»\n    reason: 不再办理\ncases:\n", in: .standard)),
      .bad(
        .replace(
          "cases:\n",
          with: "never:\n  - when:\n      «entity-item: [name]»\n    reason: 不再办理\n"
            + "  - when:\n      «entity-item: [premises]»\n    reason: 不再办理\ncases:\n", in: .standard)),
      .good(
        .replace(
          "cases:\n",
          with: "never:\n  - when:\n      entity-item: [name]\n    reason: 不再办理\ncases:\n", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for index in subject.proof?.neverRowsExcludingAll ?? [] where subject.sheet.never.indices.contains(index) {
      let row = subject.sheet.never[index]
      findings.add(Self.self, at: row[.when]?.place ?? row.origin.place, element: "never")
    }
  }
}
