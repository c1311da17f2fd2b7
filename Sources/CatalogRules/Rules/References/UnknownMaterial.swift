import CatalogModel
import Wording

/// GS0301: every material that a requirement, a replacement or a removal names is in the item's `materials`.
enum UnknownMaterial: DanglingReferenceRule {
  static let list = Key.materials
  static let info = RuleInfo(
    301, "unknown-material", .error,
    message: Bilingual("没有标识为“{id}”的材料", "there is no material “{id}”"),
    cure: Bilingual("{hint}", "{hint}"),
    what: Bilingual(
      "requires、add、without、alternatives 等中的材料标识，都在本事项的 materials 中。",
      "Every material that a requirement, a replacement or a removal names is in the item's `materials`."),
    why: Bilingual(
      "引用落空，清单上就少一份材料，或者多要一份。", "Where a reference fails, a checklist lacks a material or asks for one too many."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("  - application\n", with: "  - «aplication»\n", in: .standard)),
      .bad(.replace("alternatives: [premises-promise]", with: "alternatives: [«promise»]", in: .standard)),
      .bad(.replace("handling: \"02\"", with: "without: [«letter»]", in: .item)),
      .good(.replace("handling: \"02\"", with: "without: [agent-id]", in: .item)),
    ])
}
