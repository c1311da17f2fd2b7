import CatalogModel
import ServiceCodes
import Wording

/// GS0416: what may follow later comes before the promised limit ends; different units are not compared.
enum SupplementDeadlineLate: ItemRule {
  static let info = RuleInfo(
    416, "supplement-deadline-late", .warning,
    message: Bilingual(
      "材料“{name}”的容缺补正时限 {within} 不短于承诺办结时限 {promised}",
      "the material “{name}” may follow within {within}, no shorter than the promised limit {promised}"),
    cure: Bilingual("缩短容缺补正时限", "shorten supplement-within"),
    what: Bilingual(
      "容缺补正时限短于承诺办结时限；单位不同的不比较。目录在 govsvc.yaml 中写明“容缺补正提前量”的，由 GS0431 按它检查。",
      "What may follow later comes before the promised limit ends; different units are not compared. Where the catalog's "
        + "govsvc.yaml says supplement-margin, GS0431 goes by that instead."),
    why: Bilingual("补正比办结还晚，决定就只能在材料不齐时作出。", "Otherwise the decision is made before the material has come."),
    source: "山东、深圳等地事项要素和容缺受理规定（公开资料）",
    examples: [
      .bad(.replace("waiver: 电子证照", with: "necessity: 支持容缺处理\n    supplement-within: «2 工作日»", in: .standard)),
      .bad(
        .replace("waiver: 电子证照", with: "supplement-within: 1 工作日", in: .standard),
        .replace("version: 4", with: "materials:\n  - id: agent-id\n    supplement-within: «5 工作日»", in: .item)),
      .good(.replace("waiver: 电子证照", with: "supplement-within: 1 工作日", in: .standard)),
      .good(.replace("waiver: 电子证照", with: "supplement-within: 5 自然日", in: .standard)),
      .good(
        .replace("profile: guangdong", with: "profile: guangdong\nsupplement-margin: 0 工作日", in: .manifest),
        .replace("waiver: 电子证照", with: "supplement-within: 2 工作日", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.records.said.contains(.materialSupplement), let promised = subject.records.limits.promised,
      !promised.isAtOnce, subject.catalog.manifest?.value(.supplementMargin) == nil
    else { return }
    for material in subject.item.root.records(.materials).saying(.supplementWithin) {
      guard let value = material[.supplementWithin], let within = material.limit(.supplementWithin),
        let order = within.compare(with: promised), order != .shorter
      else { continue }
      let id = material.id ?? ""
      findings.add(
        Self.self, at: value.place, element: "materials[\(id)].supplement-within",
        arguments: [
          Argument("name", material.text(.name) ?? id), Argument("within", within.wording),
          Argument("promised", promised.wording),
        ])
    }
  }
}
