import CatalogModel
import Wording

/// GS0444: a paper that must be handed in is asked for in some number.
enum NothingToHandIn: ItemRule {
  static let info = RuleInfo(
    444, "nothing-to-hand-in", .note,
    message: Bilingual("材料“{name}”的原件、复印件份数都是0", "neither an original nor a copy of “{name}” is asked for"),
    cure: Bilingual(
      "填写份数；不用交的，写免提交方式（waiver），只收电子材料的写 form: 电子化", "write the numbers; where it is waived or electronic, say so"),
    what: Bilingual(
      "必要的材料，原件份数和复印件份数不都是0；免提交的、只收电子化的、各情形另写份数的不检查。",
      "Of a required material the numbers of originals and copies are not both 0, unless it is waived, electronic only, or "
        + "counted by each requirement."),
    why: Bilingual("必要又不用交，办事人不知道要不要带。", "Required and yet none: nobody knows whether to bring it."),
    source: "已公布办事指南中的矛盾（材料份数为0，说明却要原件和复印件各一份）",
    examples: [
      .bad(
        .replace(
          "- id: premises-promise\n    name: 经营场所申报承诺书",
          with: "- id: premises-promise\n    name: 经营场所申报承诺书\n    original: «0»", in: .standard)),
      .bad(
        .replace("version: 4", with: "version: 4\nmaterials:\n  - id: premises-proof\n    original: «0»", in: .item)),
      .good(
        .replace(
          "- id: premises-promise\n    name: 经营场所申报承诺书",
          with: "- id: premises-promise\n    name: 经营场所申报承诺书\n    original: 0\n    form: 电子化", in: .standard)),
      .good(.replace("original: 0\n    copy: 1", with: "original: 0\n    copy: 0", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let view = subject.view
    for material in view.records(0, .materials) {
      let number = Int(material)
      guard let original = view.value(number, .original), view.says(original, "0") else { continue }
      if let copy = view.value(number, .copy), !view.says(copy, "0") { continue }
      if view.has(number, .waiver) || isElsewhere(view.record(number), subject) { continue }
      let record = view.record(number)
      findings.add(
        Self.self, at: view.value(original).place, element: "materials[\(record.id ?? "")].original",
        arguments: [Argument("name", record.text(.name) ?? record.id ?? "")])
    }
  }

  /// Whether the material is no paper that everybody brings, or its numbers stand at its requirements.
  static func isElsewhere(_ material: Record, _ subject: ItemSubject) -> Bool {
    if material.says(.form, "电子化") || material.says(.necessity, "非必要") { return true }
    guard subject.records.said.contains(.requirementOriginal), let id = material[.id] else { return false }
    return subject.item.records(of: .requirement, saying: .original).contains { $0.says(.material, theSameAs: id) }
  }
}
