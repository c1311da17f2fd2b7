import CatalogModel
import ServiceCodes
import Wording

/// GS0500: the 基本编码 of an item has a standard; an item without one carries all elements itself, and its own cases
/// are proved.
enum ItemWithoutStandard: ItemRule {
  static let info = RuleInfo(
    500, "item-without-standard", .note,
    message: Bilingual("目录中没有标准 {code}，实施清单单独成立", "the catalog has no standard {code}, so the item stands by itself"),
    cure: Bilingual(
      "目录统一时，把共同的要素移到 standards/{code}.yaml",
      "while the catalog is being unified, move what is common to standards/{code}.yaml"),
    what: Bilingual(
      "实施清单的基本编码有标准；没有的，清单自己写全要素，办事情形也由它自己证明不重不漏。",
      "The 基本编码 of an item has a standard; an item without one carries all elements itself, and its own cases "
        + "are proved."),
    why: Bilingual(
      "没有标准，同一事项在各地就可能有不同的材料和时限。",
      "Without a standard the same item may ask for different things in different places."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace(
          "code: \"11440300MB2D0970524440125044002\"",
          with: "code: «\"11440300MB2D0970524440125044002\"»\nname: 个体工商户变更登记\ntype: 行政许可\n"
            + "objects: [自然人]", in: .item), .remove(.standard)),
      .good(),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let item = subject.item
    guard item.item != nil, item.standard == nil, !item.saysItself(.standard),
      let value = item.own(.code) ?? item.own(.localCode)
    else { return }
    let code = item.baseCode?.description ?? value.text
    findings.add(Self.self, at: value.place, element: "code", arguments: [Argument("code", code)])
  }
}
