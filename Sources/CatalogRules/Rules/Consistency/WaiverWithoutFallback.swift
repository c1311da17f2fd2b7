import CatalogModel
import Wording

/// GS0450: where shared data or an e-licence replaces a paper, what follows if it is not to be had is said.
enum WaiverWithoutFallback: ItemRule {
  static let info = RuleInfo(
    450, "waiver-without-fallback", nil,
    message: Bilingual(
      "材料“{name}”以{waiver}免提交，没有写明取不到数据时怎么办",
      "the material “{name}” is waived ({waiver}), but what follows where it is not to be had is not said"),
    cure: Bilingual("填写“无法免提交时的处理”（waiver-fallback）", "write waiver-fallback"),
    what: Bilingual(
      "以数据共享、电子证照免提交的材料，写明无法取得时的处理。是部分省份的做法，默认关闭。",
      "A material that is waived by shared data or an e-licence says what follows where it is not to be had. It is some "
        + "provinces' practice and off by default."),
    why: Bilingual(
      "数据不全时，办事人到了窗口才知道还要带证。", "Where data lack, the applicant learns at the window that the paper is needed."),
    source: "浙江省材料形式用语“系统自动获取，如数据不全则需申请者提交”（公开数据）",
    examples: [
      .bad(.replace("waiver: 电子证照", with: "waiver: «电子证照»", in: .standard)),
      .good(.replace("waiver: 电子证照", with: "waiver: 告知承诺", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for material in subject.item.root.records(.materials).saying(.waiver) where !material.has(.waiverFallback) {
      guard let waiver = material[.waiver], waiver.contains("数据共享") || waiver.contains("电子证照") else { continue }
      let label = CodeList.waiver.labels.first { $0.chinese == waiver.text } ?? same(waiver.text)
      findings.add(
        Self.self, at: waiver.place, element: "materials[\(material.id ?? "")].waiver-fallback",
        arguments: [Argument("name", material.text(.name) ?? material.id ?? ""), Argument("waiver", label)])
    }
  }
}
