import CatalogModel
import Wording

/// GS0449: what the government issued itself need not be handed in; an aim of some cities, off by default.
enum GovernmentPaperNotWaived: ItemRule {
  static let info = RuleInfo(
    449, "government-paper-not-waived", nil,
    message: Bilingual(
      "政府部门核发的材料“{name}”没有免提交", "the material “{name}” was issued by the government, yet it must be handed in"),
    cure: Bilingual(
      "能以数据共享、电子证照或者部门核验取得的，写免提交方式（waiver）",
      "write waiver where shared data, an e-licence or a check between departments will do"),
    what: Bilingual(
      "来源渠道是政府部门核发的材料，写有免提交方式。是部分城市推进“免证办”的目标，默认关闭。",
      "A material that the government issues is waived in some way. It is an aim of some cities and off by default."),
    why: Bilingual("政府自己发的证，不必再由办事人带来。", "What the government issued need not be brought back to it."),
    source: "九江、德州、咸宁等地“免证办”做法（公开资料）",
    examples: [
      .bad(
        .replace("source: 政府部门核发", with: "source: «政府部门核发»", in: .standard),
        .replace("    waiver: 电子证照\n", with: "", in: .standard)),
      .good(),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for material in subject.item.root.records(.materials).saying(.source) where !material.has(.waiver) {
      guard material.says(.source, "政府部门核发"), let source = material[.source] else { continue }
      findings.add(
        Self.self, at: source.place, element: "materials[\(material.id ?? "")].waiver",
        arguments: [Argument("name", material.text(.name) ?? material.id ?? "")])
    }
  }
}
