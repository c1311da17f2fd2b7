import CatalogModel
import Wording

/// GS0209: a parent (its 基本编码 ends in Y) holds what its sub-items share: name, type, bases; no cases, materials,
/// limits or fees.
enum ParentWithContent: ItemRule {
  static let info = RuleInfo(
    209, "parent-with-content", .warning,
    message: Bilingual("主项不直接办理，不填写“{element}”", "a parent is not handled itself and has no {element}"),
    cure: Bilingual("把这一要素移到各子项", "move it to the sub-items"),
    what: Bilingual(
      "主项（基本编码以 Y 结尾）只有名称、类型、依据等共同内容，没有情形、材料、时限和收费。",
      "A parent (its 基本编码 ends in Y) holds what its sub-items share: name, type, bases; no cases, materials, "
        + "limits or fees."),
    why: Bilingual("没有机构实施主项，写在这里的内容不会出现在任何指南中。", "No body implements a parent, so what stands here is in no guide."),
    source: "GB/T 39554.1-2020；编码结构依公布的编码归纳",
    examples: [
      .bad(
        .write(
          "govsvc: standard/1\ncode: \"44012504400Y\"\nname: 个体工商户登记\ntype: 行政许可\n«visits»: 0\n",
          path: "standards/44012504400Y.yaml")),
      .good(
        .write(
          "govsvc: standard/1\ncode: \"44012504400Y\"\nname: 个体工商户登记\ntype: 行政许可\n",
          path: "standards/44012504400Y.yaml")),
    ])

  private static let foreign: [Key] = [
    .questions, .cases, .never, .materials, .requires, .limits, .visits, .fees, .steps, .specialProcedures, .apply,
  ]

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.isParent else { return }
    for element in subject.item.root.elements where foreign.contains(element.key) {
      findings.add(
        Self.self, at: subject.item.file.keyPlace(element.key), element: element.key.spelling,
        arguments: [Argument("element", element.label)])
    }
  }
}
