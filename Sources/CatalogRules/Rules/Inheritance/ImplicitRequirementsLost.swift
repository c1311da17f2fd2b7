import CatalogModel
import Wording

/// GS0508: where no requirement is written, every material is required; as soon as one is, only what is written
/// counts.
enum ImplicitRequirementsLost: ItemRule {
  static let info = RuleInfo(
    508, "implicit-requirements-lost", .error,
    message: Bilingual(
      "标准没有写 requires，全部材料都要提交；这里写了要求，标准的 {count} 份材料就都不再要求",
      "the standard writes no requires, so that all of its materials are asked for; with a requirement here "
        + "its {count} materials no longer are"),
    cure: Bilingual("在标准中写明 requires，再由实施清单增加", "write requires in the standard, then let the item add to it"),
    what: Bilingual(
      "标准没有写任何材料要求时，全部材料都要提交；只要有一处写了要求，就只按要求提交。",
      "Where no requirement is written, every material is required; as soon as one is, only what is written counts."),
    why: Bilingual(
      "实施清单本想增加一份材料，结果去掉了标准的全部材料。", "The item meant to add one material and lost all of the standard's."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace(
          "version: 1",
          with: "materials:\n  - id: map\n    name: 平面图\nrequires:\n  - material: «map»\n"
            + "    reason: 试点", in: .localItem)),
      .good(.replace("version: 4", with: "requires:\n  - material: premises-proof\n    reason: 试点", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard let file = subject.item.item, subject.item.standard != nil else { return }
    var rows = subject.item.records(of: .requirement)
    guard let first = rows.next(), first.base.file === file, rows.allSatisfy({ $0.base.file === file }) else { return }
    let lost = subject.item.root.records(.materials).count { !$0.isAddition }
    guard lost > 0 else { return }
    findings.add(
      Self.self, at: (first[.material] ?? first.origin).place, element: "requires",
      arguments: [Argument("count", String(lost))])
  }
}
