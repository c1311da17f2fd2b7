import CatalogModel
import Wording

/// GS0215: the 实施编码 holds the body, the level and the 基本编码: an item that has one writes no standard, authority or
/// level.
enum DerivedElement: ItemRule {
  static let info = RuleInfo(
    215, "derived-element", .warning,
    message: Bilingual("“{element}”已经包含在实施编码中，不再填写", "{element} is part of the 实施编码 and is not written again"),
    cure: Bilingual("删除这一项", "delete it"),
    what: Bilingual(
      "实施编码包含实施主体、行使层级和基本编码，有实施编码的清单不再写 standard、authority、level。",
      "The 实施编码 holds the body, the level and the 基本编码: an item that has one writes no standard, authority or "
        + "level."),
    why: Bilingual("同一事实写两处，迟早会不一致。", "A fact that is written twice will differ one day."),
    source: "GB/T 39554.1-2020；编码结构依公布的编码归纳；docs/format.md",
    examples: [
      .bad(.replace("version: 4", with: "«level»: 县级", in: .item)),
      .good(),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let item = subject.item
    guard item.item != nil, item.saysItself(.code) else { return }
    check(.standard, item, &findings)
    check(.authority, item, &findings)
    check(.level, item, &findings)
  }

  private static func check(_ key: Key, _ item: EffectiveItem, _ findings: inout Findings) {
    guard let value = item.own(key), let element = ElementDictionary.current.definition(of: key, in: .service) else {
      return
    }
    findings.add(
      Self.self, at: value.keyPlace, element: key.spelling, arguments: [Argument("element", element.label)])
  }
}
