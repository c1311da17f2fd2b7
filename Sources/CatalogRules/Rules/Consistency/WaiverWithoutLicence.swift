import CatalogModel
import Wording

/// GS0413: a material that is waived by an e-licence names the types that will do.
enum WaiverWithoutLicence: ItemRule {
  static let info = RuleInfo(
    413, "waiver-without-licence", .note,
    message: Bilingual(
      "材料“{name}”凭电子证照免提交，没有写明哪种电子证照", "the material “{name}” is waived by an e-licence, but none is named"),
    cure: Bilingual("在“关联电子证照”（licences）中写明类型代码", "name the e-licence types in licences"),
    what: Bilingual(
      "免提交方式为电子证照的材料，关联电子证照类型。不少类型的代码没有公布，所以只作提示。",
      "A material that is waived by an e-licence names the types that will do. The codes of many types are not "
        + "published, so this is a note only."),
    why: Bilingual(
      "不写明类型，系统无从调取，窗口仍会要纸质材料。", "Without a type nothing can be retrieved, and the window asks for paper again."),
    source: "免证办做法（公开资料）",
    examples: [
      .bad(
        .replace(
          "    licences: [\"11100000000013127D001\"]\n    waiver: 电子证照",
          with: "    waiver: «电子证照»", in: .standard)),
      .bad(.replace("version: 4", with: "materials:\n  - id: premises-proof\n    waiver: «电子证照»", in: .item)),
      .good(
        .replace(
          "    licences: [\"11100000000013127D001\"]\n    waiver: 电子证照",
          with: "    waiver: 数据共享", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.records.said.contains(.materialWaiver) else { return }
    for material in subject.item.root.records(.materials).saying(.waiver) {
      guard !material.hasElements(.licences), material.says(.waiver, "电子证照"), let waiver = material[.waiver] else {
        continue
      }
      findings.add(
        Self.self, at: waiver.place, element: "materials[\(material.id ?? "")].licences",
        arguments: [Argument("name", material.text(.name) ?? material.id ?? "")])
    }
  }
}
