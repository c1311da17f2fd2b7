import CatalogModel
import Wording

/// GS0307: every case that `not-offered` names is in the item's `cases`.
enum UnknownCase: DanglingReferenceRule {
  static let list = Key.cases
  static let info = RuleInfo(
    307, "unknown-case", .error,
    message: Bilingual("没有标识为“{id}”的办事情形", "there is no case “{id}”"),
    cure: Bilingual("{hint}", "{hint}"),
    what: Bilingual(
      "not-offered中的办事情形标识，都在本事项的 cases 中。", "Every case that `not-offered` names is in the item's `cases`."),
    why: Bilingual("引用落空，本机构不办的情形仍会出现在它的指南中。", "The guide then still offers a case that the body does not handle."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("version: 4", with: "not-offered:\n  - cases: [«name-chnge»]", in: .item)),
      .good(.replace("version: 4", with: "not-offered:\n  - cases: [premises-change]", in: .item)),
    ])
}
