import CatalogModel
import Wording

/// GS0503: where an item differs, it can be seen that it does better.
enum NarrowingUnclear: ItemRule {
  static let info = RuleInfo(
    503, "narrowing-unclear", .warning,
    message: Bilingual(
      "“{element}”与标准不同，看不出是否更有利于办事人：标准是“{standard}”，这里是“{item}”",
      "{element} differs from the standard, and it cannot be told whether it is better for the applicant: the "
        + "standard says “{standard}”, here it is “{item}”"),
    cure: Bilingual(
      "改为可以比较的写法（同一单位），或者在标准中放开这一要素",
      "write it so that both compare (one unit), or free the element in the standard"),
    what: Bilingual(
      "可收紧的要素改动后能看出更有利于办事人。单位不同的时限、改写的条件等无法比较。",
      "Where an item differs, it can be seen that it does better. Limits of different units and rewritten "
        + "conditions do not compare."),
    why: Bilingual("看不出轻重的改动要由人来审。", "A change that cannot be weighed must be looked at by a person."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("promised: 2 工作日", with: "promised: «2 自然日»", in: .item)),
      .bad(
        .replace(
          "version: 4",
          with: "requires:\n  - material: agent-id\n    when:\n      «entity-item: [name]»", in: .item)),
      .good(
        .replace("promised: 2 工作日", with: "promised: 8 小时", in: .item),
        .replace("promised: 3 工作日", with: "promised: 24 小时", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for change in subject.changes where change.narrowing == .unknown {
      findings.add(
        Self.self, at: change.item.place, element: change.path,
        arguments: [
          Argument("element", change.element.label), Argument("item", change.item.shown),
          Argument("standard", change.standard?.shown ?? ""),
        ],
        related: change.standard.map { [Related($0.place, Bilingual("标准写在这里", "the standard says it here"))] } ?? [])
    }
  }
}
