import CatalogModel
import Wording

/// GS0302: every legal basis that `bases` anywhere names is in the item's `bases`.
enum UnknownBasis: DanglingReferenceRule {
  static let list = Key.bases
  static let info = RuleInfo(
    302, "unknown-basis", .error,
    message: Bilingual("没有标识为“{id}”的依据", "there is no legal basis “{id}”"),
    cure: Bilingual("{hint}", "{hint}"),
    what: Bilingual(
      "各处 bases中的依据标识，都在本事项的 bases 中。", "Every legal basis that `bases` anywhere names is in the item's `bases`."),
    why: Bilingual(
      "依据落空，就说不清为什么要这份材料、收这笔费。", "Without the basis nobody can say why a paper is asked for or a fee is charged."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("bases: [regulation-24]", with: "bases: [«regulation-42»]", in: .standard)),
      .bad(
        .replace(
          "name: 龙岗区行政服务大厅",
          with: "name: 大厅\nfees:\n  - id: copy\n    name: 工本费\n    amount: 5 元/本\n    bases: [«r24»]", in: .item)),
      .good(),
    ])
}
