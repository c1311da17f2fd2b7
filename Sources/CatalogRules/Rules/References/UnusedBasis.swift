import CatalogModel
import Wording

/// GS0311: every legal basis is referred to by a material, a condition, a limit or a fee.
enum UnusedBasis: ItemRule {
  static let info = RuleInfo(
    311, "unused-basis", nil,
    message: Bilingual("依据“{law}”没有被引用", "nothing refers to the legal basis “{law}”"),
    cure: Bilingual("在材料、条件、收费等处引用，或者删除", "refer to it where it applies, or delete it"),
    what: Bilingual(
      "每条依据都有材料、条件、期限或者收费引用它。只作整个事项依据的不必引用，所以默认关闭。",
      "Every legal basis is referred to by a material, a condition, a limit or a fee. A basis of the whole "
        + "item need not be, so the rule is off by default."),
    why: Bilingual("逐项引用依据，审查时才看得出哪项要求没有依据。", "Only references show which demand has no basis."),
    source: "行政许可法第十四至十七条",
    examples: [
      .bad(.replace("- id: rule", with: "- id: «rule»", in: .localStandard)),
      .good(
        .replace("law: 示例办法", with: "law: 示例办法\nconditions:\n  - text: 条件\n    bases: [rule]", in: .localStandard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.ownsCases else { return }
    for basis in subject.records.unnamed where basis.kind == .basis {
      guard let id = basis[.id] else { continue }
      findings.add(
        Self.self, at: id.place, element: "bases[\(id.text)]",
        arguments: [Argument("law", (basis.text(.law) ?? id.text) + (basis.text(.article) ?? ""))])
    }
  }
}
