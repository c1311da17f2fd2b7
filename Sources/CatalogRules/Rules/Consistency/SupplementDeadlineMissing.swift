import CatalogModel
import Wording

/// GS0415: a material that may follow later has a time by which it must; one that is waived need not.
enum SupplementDeadlineMissing: ItemRule {
  static let info = RuleInfo(
    415, "supplement-deadline-missing", .warning,
    message: Bilingual(
      "材料“{name}”支持容缺处理，没有写明补正时限", "the material “{name}” may follow later, but by when is not said"),
    cure: Bilingual("在材料中填写“容缺补正时限”（supplement-within）", "write supplement-within at the material"),
    what: Bilingual(
      "支持容缺处理的材料写明容缺补正时限；免提交的材料不检查。",
      "A material that may follow later has a time by which it must; one that is waived need not."),
    why: Bilingual("没有时限的容缺，办事人不知道最迟何时补交。", "Without it the applicant does not know the last day."),
    source: "山东、深圳等地事项要素和容缺受理规定（公开资料）",
    examples: [
      .bad(
        .replace(
          "- material: premises-proof\n",
          with: "- material: premises-proof\n        necessity: «支持容缺处理»\n", in: .standard)),
      .bad(.replace("version: 4", with: "materials:\n  - id: premises-proof\n    necessity: «支持容缺处理»", in: .item)),
      .good(.replace("waiver: 电子证照", with: "necessity: 支持容缺处理\n    supplement-within: 1 工作日", in: .standard)),
      .good(.replace("waiver: 电子证照", with: "waiver: 电子证照\n    necessity: 支持容缺处理", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard !subject.records.said.isDisjoint(with: [.materialNecessity, .requirementNecessity]) else { return }
    for material in subject.item.root.records(.materials).saying(.necessity)
    where !material.has(.supplementWithin) && material.says(.necessity, "支持容缺处理") {
      check(material, material, &findings)
    }
    for requirement in subject.item.records(of: .requirement, saying: .necessity)
    where requirement.says(.necessity, "支持容缺处理") {
      guard let id = requirement[.material], let material = subject.material(named: id),
        !material.has(.supplementWithin)
      else { continue }
      check(material, requirement, &findings)
    }
  }

  private static func check(_ material: Record, _ owner: Record, _ findings: inout Findings) {
    guard !material.has(.waiver), let necessity = owner[.necessity] else { return }
    let id = material.id ?? ""
    findings.add(
      Self.self, at: necessity.place, element: "materials[\(id)].supplement-within",
      arguments: [Argument("name", material.text(.name) ?? id)])
  }
}
