import CatalogModel
import CatalogText
import Wording

/// GS0455: a material that is called 原件 asks for an original.
enum OriginalNotCounted: ItemRule {
  static let info = RuleInfo(
    455, "original-not-counted", .warning,
    message: Bilingual(
      "“{name}”是原件，份数却是原件 0、复印件 {copy}", "“{name}” is an original, but none and {copy} copies are asked for"),
    cure: Bilingual(
      "把份数写在 original，或者改正材料名称；原件只供核对的，写在审查要点中",
      "write the number in original, or mend the name; where the original is only shown, say so in a check"),
    what: Bilingual(
      "名称写明是原件的材料，原件份数不为0。免提交的、只收电子化的、各情形另写份数的不检查；原件、复印件份数都是0的由 GS0444 检查。",
      "A material that is called 原件 asks for some original, unless it is waived, electronic only, or counted by each "
        + "requirement. Where neither originals nor copies are asked for, GS0444 tells it."),
    why: Bilingual("按份数准备的办事人不带原件，到了窗口才知道要原件。", "Who goes by the numbers brings a copy and is sent back."),
    source: "已公布办事指南中的矛盾（材料类型为原件而原件份数为0）",
    examples: [
      .bad(
        .replace(
          "name: 经办人身份证明复印件\n    kind: 证件证书证明\n    original: 0",
          with: "name: 经办人身份证明原件\n    kind: 证件证书证明\n    original: «0»", in: .standard),
        .replace("    waiver: 电子证照", with: "    note: 核对后退还", in: .standard)),
      .bad(
        .replace("kind: 申请表格文书", with: "kind: 申请表格文书\noriginal: «0»\ncopy: 2", in: .material),
        .replace("name: 个体工商户登记（备案）申请书", with: "name: 个体工商户登记申请书（原件）", in: .material)),
      .good(.replace("name: 经办人身份证明复印件", with: "name: 经办人身份证明原件", in: .standard)),
      .good(
        .replace("kind: 申请表格文书", with: "kind: 申请表格文书\noriginal: 0\ncopy: 2", in: .material)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let view = subject.view
    for material in view.records(0, .materials) {
      let number = Int(material)
      guard let original = view.value(number, .original), view.says(original, "0"), !view.has(number, .waiver),
        let copy = view.value(number, .copy), !view.says(copy, "0")
      else { continue }
      let record = view.record(number)
      guard record.says(.name, endingIn: "原件") || record.says(.name, endingIn: "（原件）"),
        !NothingToHandIn.isElsewhere(record, subject)
      else { continue }
      findings.add(
        Self.self, at: view.value(original).place, element: "materials[\(record.id ?? "")].original",
        arguments: [Argument("name", record.text(.name) ?? ""), Argument("copy", view.value(copy).text)])
    }
  }
}
