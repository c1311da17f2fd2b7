import CatalogModel
import Wording

/// GS0310: where requirements are written, every material is required by some case or may replace another.
enum UnusedMaterial: ItemRule {
  static let info = RuleInfo(
    310, "unused-material", .warning,
    message: Bilingual("材料“{name}”没有任何情形需要", "no case requires the material “{name}”"),
    cure: Bilingual("在 requires 中列出，或者删除这一材料", "name it in requires, or delete it"),
    what: Bilingual(
      "写了材料要求的事项，每份材料都有情形需要，或者可以替代别的材料。",
      "Where requirements are written, every material is required by some case or may replace another."),
    why: Bilingual(
      "没有情形需要的材料不会出现在任何清单上，多半是漏写了要求。",
      "A material that no case requires is on no checklist: mostly a requirement was forgotten."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace("        alternatives: [premises-promise]\n", with: "", in: .standard),
        .replace("- id: premises-promise", with: "- id: «premises-promise»", in: .standard)),
      .bad(.replace("version: 4", with: "materials:\n  - id: «seal-record»\n    name: 印章备案回执", in: .item)),
      .good(.replace("  - id: letter", with: "  - id: letter\n  - id: other\n    name: 其他", in: .localStandard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard !subject.records.unnamed.isEmpty, subject.writesRequirements else { return }
    for material in subject.records.unnamed where material.kind == .material {
      // A standard's material is told with the standard, unless the body alone could name it.
      guard subject.ownsCases || material.isAddition, let id = material[.id] else { continue }
      findings.add(
        Self.self, at: id.place, element: "materials[\(id.text)]",
        arguments: [Argument("name", material.text(.name) ?? id.text)])
    }
  }
}
