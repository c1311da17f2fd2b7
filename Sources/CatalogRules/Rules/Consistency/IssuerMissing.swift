import CatalogModel
import Wording

/// GS0411: a material issued by the government names who issues it.
enum IssuerMissing: ItemRule {
  static let info = RuleInfo(
    411, "issuer-missing", .warning,
    message: Bilingual(
      "政府部门核发的材料“{name}”没有写明核发机关", "the material “{name}” is issued by the government, but by whom is not said"),
    cure: Bilingual("填写“出具单位”（issuer）", "write issuer"),
    what: Bilingual("来源渠道为政府部门核发的材料，写明核发机关。", "A material issued by the government names who issues it."),
    why: Bilingual(
      "不写由谁核发，办事人不知道去哪里开；也无法改为部门间核验。",
      "Otherwise the applicant does not know where to get it, nor can departments check it among themselves."),
    source: "江苏省事项必填要素校核（公开代码）",
    examples: [
      .bad(.replace("source: 政府部门核发\n    issuer: 公安机关", with: "source: «政府部门核发»", in: .standard)),
      .bad(.replace("kind: 申请表格文书", with: "source: «政府部门核发»", in: .material)),
      .good(.replace("source: 政府部门核发\n    issuer: 公安机关", with: "source: 申请人自备", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.records.said.contains(.materialSource) else { return }
    let view = subject.view
    for number in view.records(0, .materials) {
      guard let said = view.value(Int(number), .source), !view.has(Int(number), .issuer), view.says(said, "政府部门核发")
      else { continue }
      let (material, source) = (view.record(Int(number)), view.value(said))
      findings.add(
        Self.self, at: source.place, element: "materials[\(material.id ?? "")].issuer",
        arguments: [Argument("name", material.text(.name) ?? material.id ?? "")])
    }
  }
}
