import CatalogModel
import Wording

/// GS0501: what is locked only the standard says; an item does not change it.
enum LockedElementChanged: ItemRule {
  static let info = RuleInfo(
    501, "locked-element-changed", .error,
    message: Bilingual(
      "“{element}”由标准统一规定：标准是“{standard}”，这里改成了“{item}”",
      "{element} is fixed by the standard, which says “{standard}”; here it is “{item}”"),
    cure: Bilingual(
      "删除这一项；确应因地而异的，在标准的 local 或者 narrow 中放开",
      "delete it; if bodies may differ, allow it in the standard's local or narrow"),
    what: Bilingual("锁定的要素只由标准规定，实施清单不得改动。", "What is locked only the standard says; an item does not change it."),
    why: Bilingual(
      "同一事项、同一标准：名称、类型、依据等在各地必须一致。", "One item has one standard: name, type, bases are the same everywhere."),
    source: "国办发〔2018〕45号；四级四同要求（条文未取得）",
    examples: [
      .bad(.replace("version: 4", with: "name: «个体工商户变更»", in: .item)),
      .bad(.replace("promised: 2 工作日", with: "statutory: «15 工作日»", in: .item)),
      .bad(
        .replace("version: 4", with: "version: 4\nlocked: [limits.promised]", in: .standard),
        .replace("promised: 2 工作日", with: "promised: «2 工作日»", in: .item)),
      .good(.replace("version: 4", with: "name: 个体工商户变更登记", in: .item)),
      .good(
        .replace("version: 4", with: "version: 4\nlocal: [name]", in: .standard),
        .replace("version: 4", with: "name: 个体工商户变更", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.item.item != nil else { return }
    for change in subject.item.overrides {
      guard subject.variation(of: change) == .locked,
        !change.item.says(theSameAs: change.standard)
      else { continue }
      findings.add(
        Self.self, at: change.item.place, element: change.path,
        arguments: [
          Argument("element", change.element.label), Argument("item", change.item.shown),
          Argument("standard", change.standard.shown),
        ],
        related: [Related(change.standard.place, Bilingual("标准写在这里", "the standard says it here"))])
    }
  }
}
