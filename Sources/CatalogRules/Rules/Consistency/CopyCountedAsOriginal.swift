import CatalogModel
import Wording

/// GS0410: a material that is called 复印件 asks for no original; a name with 原件 or several papers in it is not
/// checked, but alternatives (或者) are one paper, a copy whichever is handed in.
enum CopyCountedAsOriginal: ItemRule {
  static let info = RuleInfo(
    410, "copy-counted-as-original", .warning,
    message: Bilingual("“{name}”是复印件，原件份数却是 {count}", "“{name}” is a copy, but {count} originals are asked for"),
    cure: Bilingual("写 original: 0，复印件份数写在 copy", "write original: 0, and the number in copy"),
    what: Bilingual(
      "名称写明是复印件的材料，原件份数为0，复印件份数不为0。名称同时写原件或者几种材料的不检查。",
      "A material that is called 复印件 asks for no original; a name with 原件 or several papers in it is not checked."),
    why: Bilingual("办事人会按份数带原件，多跑一趟。", "The applicant goes by the numbers and brings an original in vain."),
    source: "已公布办事指南中的矛盾",
    examples: [
      .bad(
        .replace("    original: 0\n    copy: 1\n", with: "", in: .standard),
        .replace("- id: agent-id", with: "- id: «agent-id»", in: .standard)),
      .bad(.replace("agent: [是]", with: "agent: [是]\n    original: «1»", in: .standard)),
      .bad(.replace("version: 4", with: "materials:\n  - id: agent-id\n    original: «2»", in: .item)),
      .good(
        .replace(
          "name: 经办人身份证明复印件\n    kind: 证件证书证明\n    original: 0",
          with: "name: 经办人身份证明原件及复印件\n    kind: 证件证书证明\n    original: 1", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.namesCopies else { return }
    for material in subject.item.root.records(.materials) {
      guard let name = copyName(material), let count = material.integer(.original), count > 0 else { continue }
      add(name, count, at: material[.original]?.place ?? material.idPlace, "materials[\(material.id ?? "")]", &findings)
    }
    guard subject.records.said.contains(.requirementOriginal) else { return }
    for requirement in subject.item.records(of: .requirement, saying: .original) {
      guard let value = requirement[.original], let count = requirement.integer(.original), count > 0,
        let id = requirement[.material], let material = subject.material(named: id), let name = copyName(material)
      else { continue }
      add(name, count, at: value.place, "requires[\(id.text)]", &findings)
    }
  }

  private static func copyName(_ material: Record) -> String? {
    guard material.says(.name, endingIn: "复印件"), let name = material.text(.name) else { return nil }
    return ["原件", "和", "及", "、"].contains(where: name.contains) ? nil : name
  }

  private static func add(
    _ name: String, _ count: Int, at place: Place, _ owner: String, _ findings: inout Findings
  ) {
    findings.add(
      Self.self, at: place, element: owner + ".original",
      arguments: [Argument("name", name), Argument("count", String(count))])
  }
}
