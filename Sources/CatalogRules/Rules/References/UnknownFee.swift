import CatalogModel
import Wording

/// GS0304: every fee that `fees` of a case names is in the item's `fees`.
enum UnknownFee: DanglingReferenceRule {
  static let list = Key.fees
  static let info = RuleInfo(
    304, "unknown-fee", .error,
    message: Bilingual("没有标识为“{id}”的收费项目", "there is no fee “{id}”"),
    cure: Bilingual("{hint}", "{hint}"),
    what: Bilingual(
      "情形的 fees中的收费项目标识，都在本事项的 fees 中。", "Every fee that `fees` of a case names is in the item's `fees`."),
    why: Bilingual("引用落空，收费就不会告知办事人。", "The applicant is then not told of the fee."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("name: 变更名称", with: "name: 变更名称\n    fees: [«copy»]", in: .standard)),
      .bad(.replace("handling: \"02\"", with: "fees: [«copy»]", in: .item)),
      .good(.replace("handling: \"02\"", with: "fees: []", in: .item)),
    ])
}
