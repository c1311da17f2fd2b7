import CaseLogic
import CatalogModel
import Wording

/// GS0607: every row of `never` excludes some path; rows that speak of joint answers (all) aside.
enum NeverWithoutEffect: ItemRule {
  static let info = RuleInfo(
    607, "never-without-effect", .warning,
    message: Bilingual("这一行 never 没有排除任何情况", "this row of never excludes nothing"),
    cure: Bilingual("改正组合，或者删除这一行", "mend the combination, or delete the row"),
    what: Bilingual(
      "never 的每一行都排除至少一条路径；谈多选并存的行（all）除外。",
      "Every row of `never` excludes some path; rows that speak of joint answers (all) aside."),
    why: Bilingual("不起作用的排除，多半是选项写错了。", "A row without effect mostly names the wrong options."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace(
          "cases:\n",
          with: "never:\n  - when:\n      «agent: [是]\n      none:\n        - agent: [是]»\n"
            + "    reason: 不会发生\ncases:\n", in: .standard),
        .replace(
          "      entity-item: [name]\n",
          with: "      entity-item: [name]\n      agent: [是, 否]\n", in: .standard)),
      .good(
        .replace(
          "cases:\n",
          with: "never:\n  - when:\n      entity-item:\n        all: [name, premises]\n"
            + "    reason: 不会同时发生\ncases:\n", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard let proof = subject.proof, !proof.neverRowsWithoutEffect.isEmpty else { return }
    let rows = subject.sheet.never.filter { $0.has(.when) }
    for index in proof.neverRowsWithoutEffect where rows.indices.contains(index) {
      findings.add(Self.self, at: rows[index][.when]?.place ?? rows[index].origin.place, element: "never")
    }
  }
}
