import CatalogModel
import Wording

/// GS0319: the standard an item names is in standards/.
enum UnknownStandard: ItemRule {
  static let info = RuleInfo(
    319, "unknown-standard", .error,
    message: Bilingual("目录中没有标准 {code}", "the catalog has no standard {code}"),
    cure: Bilingual("{hint}", "{hint}"),
    what: Bilingual("standard 引用的标准在 standards/ 中。", "The standard an item names is in standards/."),
    why: Bilingual("没有标准，实施清单就没有名称、材料和情形。", "Without it the item has no name, no materials and no cases."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("standard: GD-SAMPLE", with: "standard: «GD-SAMPEL»", in: .localItem)),
      .good(),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let item = subject.item
    guard item.item != nil, item.standard == nil, let value = item.own(.standard), !item.saysItself(.code) else {
      return
    }
    let near = nearest(value.text, among: subject.catalog.standardNames, onlyOne: true)
    let otherwise = Bilingual("增加 standards/\(value.text).yaml", "add standards/\(value.text).yaml")
    findings.add(
      Self.self, at: value.place, element: "standard",
      arguments: [Argument("code", value.text), hint(near, otherwise)],
      fixes: value.replaced(by: near))
  }
}
