import CatalogModel
import Wording

/// GS0447: where a declaration replaces proof, a material says what is declared.
enum CommitmentWithoutPromise: ItemRule {
  static let info = RuleInfo(
    447, "commitment-without-promise", nil,
    message: Bilingual(
      "实行告知承诺制，却没有承诺书，也没有材料以告知承诺免提交",
      "a declaration replaces proof here, but no material is a declaration or waived by one"),
    cure: Bilingual(
      "列出承诺书，或者在以承诺代替的材料上写 waiver: 告知承诺", "list the declaration, or write waiver: 告知承诺 at what it replaces"),
    what: Bilingual(
      "“是否告知承诺制”为“是”的，有一种名称含“承诺”的材料，或者有材料以告知承诺免提交。所据做法没有查到原文，默认关闭。",
      "An item with commitment: 是 has a material with 承诺 in its name, or one that is waived by 告知承诺. The text this "
        + "rests on was not found, so the rule is off by default."),
    why: Bilingual(
      "没有承诺书的文本，办事人不知道承诺什么、不实有什么后果。", "Otherwise nobody knows what is declared, and what follows if it is untrue."),
    source: "国办发〔2020〕42号（原文未见，据公开资料转述）",
    examples: [
      .bad(
        .replace("visits: 0", with: "visits: 0\ncommitment: «是»", in: .standard),
        .replace("name: 经营场所申报承诺书", with: "name: 经营场所申报表", in: .standard)),
      .good(.replace("visits: 0", with: "visits: 0\ncommitment: 是", in: .standard)),
      .good(.replace("visits: 0", with: "visits: 0\ncommitment: 否", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let root = subject.item.root
    guard root.says(.commitment, "是"), let commitment = root[.commitment] else { return }
    let isDeclared = root.records(.materials).contains { material in
      material.says(.waiver, "告知承诺") || material[.name]?.contains("承诺") ?? false
    }
    guard !isDeclared else { return }
    findings.add(Self.self, at: commitment.place, element: "commitment")
  }
}
