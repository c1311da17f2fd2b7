import CatalogModel
import Wording

/// GS0206: the level is the 19th character of the 实施编码; without one, `level` says it.
enum LevelMissing: ItemRule {
  static let info = RuleInfo(
    206, "level-missing", .error,
    message: Bilingual("没有实施编码的实施清单要写明行使层级", "an item without an 实施编码 must say its level"),
    cure: Bilingual("填写“行使层级”，例如 level: 县级", "write level, such as level: 县级"),
    what: Bilingual(
      "行使层级在实施编码第19位；没有实施编码的，由 level 写明。",
      "The level is the 19th character of the 实施编码; without one, `level` says it."),
    why: Bilingual(
      "不知道行使层级，就不知道由哪一级办理，也无法赋码。",
      "Without the level nobody knows at which tier the item is handled, and no code can be given."),
    source: "GB/T 39554.1-2020；编码结构依公布的编码归纳",
    examples: [
      .bad(
        .replace("level: 省级\n", with: "", in: .localItem),
        .replace("standard: GD-SAMPLE", with: "standard: «GD-SAMPLE»", in: .localItem)),
      .good(),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let item = subject.item
    guard let file = item.item, !item.saysItself(.code), !item.saysItself(.level) else { return }
    findings.add(Self.self, at: file.place(ofFirst: .standard, .localCode), element: "level")
  }
}
