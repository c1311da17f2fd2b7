import CatalogModel
import Wording

/// GS0305: every special procedure that `special-procedures` of a case names is in the item's `special-procedures`.
enum UnknownProcedure: DanglingReferenceRule {
  static let list = Key.specialProcedures
  static let info = RuleInfo(
    305, "unknown-procedure", .error,
    message: Bilingual("没有标识为“{id}”的特别程序", "there is no special procedure “{id}”"),
    cure: Bilingual("{hint}", "{hint}"),
    what: Bilingual(
      "情形的 special-procedures中的特别程序标识，都在本事项的 special-procedures 中。",
      "Every special procedure that `special-procedures` of a case names is in the item's `special-procedures`."),
    why: Bilingual("特别程序不计入办结时限，应当书面告知申请人。", "Special procedures stop the clock and must be told to the applicant."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("name: 变更名称", with: "name: 变更名称\n    special-procedures: [«hearing»]", in: .standard)),
      .good(.replace("name: 变更名称", with: "name: 变更名称\n    special-procedures: []", in: .standard)),
    ])
}
