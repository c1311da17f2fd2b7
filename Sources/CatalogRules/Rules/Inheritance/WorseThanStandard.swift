import CatalogModel
import Wording

/// GS0502: where an item may differ, it is only better for the applicant: shorter, fewer, less necessary, cheaper,
/// more alternatives.
enum WorseThanStandard: ItemRule {
  static let info = RuleInfo(
    502, "worse-than-standard", .error,
    message: Bilingual(
      "“{element}”比标准更重：标准是“{standard}”，这里是“{item}”",
      "{element} is worse for the applicant: the standard says “{standard}”, here it is “{item}”"),
    cure: Bilingual("改为不重于标准的值，或者删除这一项", "write a value that is no worse, or delete it"),
    what: Bilingual(
      "可收紧的要素，实施清单只能改得更有利于办事人：时限更短、次数和份数更少、必要性更弱、收费更低、替代材料更多。",
      "Where an item may differ, it is only better for the applicant: shorter, fewer, less necessary, cheaper, "
        + "more alternatives."),
    why: Bilingual("各地可以做得更好，不得加重办事人负担。", "A body may do better than the standard, never worse."),
    source: "docs/format.md；四级四同要求（条文未取得）",
    examples: [
      .bad(.replace("promised: 2 工作日", with: "promised: «5 工作日»", in: .item)),
      .bad(.replace("version: 4", with: "visits: «1»\nvisit-reason: 核验", in: .item)),
      .bad(.replace("version: 4", with: "materials:\n  - id: agent-id\n    copy: «2»", in: .item)),
      .bad(.replace("version: 4", with: "materials:\n  - id: premises-proof\n    original: «2»", in: .item)),
      .bad(.replace("handling: \"02\"", with: "limits:\n      promised: «4 工作日»", in: .item)),
      .good(.replace("promised: 2 工作日", with: "promised: 即办", in: .item)),
      .good(
        .replace(
          "version: 4",
          with: "materials:\n  - id: agent-id\n    copy: 0\n    necessity: 支持容缺处理\n"
            + "    supplement-within: 1 工作日", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for change in subject.changes where change.narrowing == .worse {
      findings.add(
        Self.self, at: change.item.place, element: change.path,
        arguments: [
          Argument("element", change.element.label), Argument("item", change.item.shown),
          Argument("standard", change.standard?.shown ?? change.element.fallback ?? ""),
        ],
        related: change.standard.map { [Related($0.place, Bilingual("标准写在这里", "the standard says it here"))] } ?? [])
    }
  }
}
