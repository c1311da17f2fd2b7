import CatalogModel
import Wording

/// GS0414: a 非必要 material says when it is handed in: by `when`, or by a note.
enum OptionalWithoutCondition: ItemRule {
  static let info = RuleInfo(
    414, "optional-without-condition", .warning,
    message: Bilingual(
      "材料“{name}”非必要，没有写明什么情况下提交", "the material “{name}” is 非必要, but when to hand it in is not said"),
    cure: Bilingual("写 when 说明何时需要，或者写 note 说明", "write `when`, or explain it in `note`"),
    what: Bilingual(
      "非必要的材料写明提交的条件：when，或者一句说明。", "A 非必要 material says when it is handed in: by `when`, or by a note."),
    why: Bilingual("不写条件，办事人分不清要不要准备。", "Otherwise the applicant cannot tell whether to prepare it."),
    source: "山东、深圳等地事项要素和容缺受理规定（公开资料）",
    examples: [
      .bad(
        .replace(
          "- material: premises-proof\n",
          with: "- material: premises-proof\n        necessity: «非必要»\n", in: .standard)),
      .bad(.replace("name: 备案说明", with: "name: 备案说明\n    necessity: «非必要»", in: .localStandard)),
      .good(.replace("agent: [是]", with: "agent: [是]\n    necessity: 非必要", in: .standard)),
      .good(.replace("name: 备案说明", with: "name: 备案说明\n    necessity: 非必要\n    note: 情况复杂的提交", in: .localStandard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard !subject.records.said.isDisjoint(with: [.materialNecessity, .requirementNecessity]) else { return }
    let materials = subject.item.root.records(.materials)
    let isOptional = materials.saying(.necessity).contains { $0.says(.necessity, "非必要") }
    // Without an optional material only a requirement that says so itself can be meant.
    if isOptional {
      for requirement in subject.item.records(of: .requirement, saying: .material) {
        check(requirement, subject, &findings)
      }
    } else {
      for requirement in subject.item.records(of: .requirement, saying: .necessity) {
        check(requirement, subject, &findings)
      }
    }
    guard isOptional, !subject.writesRequirements else { return }
    for material in materials.saying(.necessity) where !material.has(.note) {
      guard let necessity = material[.necessity], necessity.equals("非必要") else { continue }
      add(material, necessity, &findings)
    }
  }

  private static func check(_ requirement: Record, _ subject: ItemSubject, _ findings: inout Findings) {
    guard !requirement.has(.when), !requirement.has(.note), let id = requirement[.material],
      let material = subject.material(named: id), !material.has(.note),
      let necessity = requirement[.necessity] ?? material[.necessity], necessity.equals("非必要")
    else { return }
    add(material, necessity, &findings)
  }

  private static func add(_ material: Record, _ necessity: Value, _ findings: inout Findings) {
    let id = material.id ?? ""
    findings.add(
      Self.self, at: necessity.place, element: "requires[\(id)].when",
      arguments: [Argument("name", material.text(.name) ?? id)])
  }
}
