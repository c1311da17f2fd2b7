import CatalogModel
import Wording

/// GS0421: an item that has themes has one for natural persons where it serves them, and one for legal persons
/// where it serves those.
enum ThemeMismatch: ItemRule {
  static let info = RuleInfo(
    421, "theme-mismatch", .note,
    message: Bilingual("服务对象{objects}，却没有“{theme}”", "the item serves {objects}, but has no {theme}"),
    cure: Bilingual("填写“{theme}”（{key}）", "write {key} ({theme})"),
    what: Bilingual(
      "写了主题分类的事项，服务自然人的有面向自然人的主题，服务法人和组织的有面向法人的主题。",
      "An item that has themes has one for natural persons where it serves them, and one for legal persons "
        + "where it serves those."),
    why: Bilingual("缺主题的事项，在门户的分类里找不到。", "An item without its theme is not found in the portal."),
    source: "温州市办事指南校核规则（公开代码）",
    examples: [
      .bad(.replace("objects: [自然人]", with: "objects: «[自然人, 企业法人]»\nnatural-themes: [设立变更]", in: .standard)),
      .bad(.replace("objects: [企业法人]", with: "objects: «[自然人]»\nlegal-themes: [设立变更]", in: .localStandard)),
      .good(.replace("objects: [自然人]", with: "objects: [自然人]\nnatural-themes: [设立变更]", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let root = subject.item.root
    guard root.has(.naturalThemes) || root.has(.legalThemes), let value = root[.objects] else { return }
    if !root.has(.naturalThemes), root.lists(.objects, "自然人") {
      add(.naturalThemes, Bilingual("包括自然人", "natural persons"), at: value.place, &findings)
    }
    if !root.has(.legalThemes), root.listsOther(.objects, than: "自然人") {
      add(.legalThemes, Bilingual("包括法人或者其他组织", "legal persons"), at: value.place, &findings)
    }
  }

  private static func add(_ key: Key, _ objects: Bilingual, at place: Place, _ findings: inout Findings) {
    let label = ElementDictionary.current.definition(of: key, in: .service)?.label ?? same(key.spelling)
    findings.add(
      Self.self, at: place, element: key.spelling,
      arguments: [Argument("objects", objects), Argument("theme", label), Argument("key", key.spelling)])
  }
}
