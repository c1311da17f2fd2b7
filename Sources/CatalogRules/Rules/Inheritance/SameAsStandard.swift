import CatalogModel
import Wording

/// GS0507: an item says only what differs from its standard; versions, dates, sources and notes aside.
enum SameAsStandard: ItemRule {
  static let info = RuleInfo(
    507, "same-as-standard", .note,
    message: Bilingual(
      "“{element}”与标准相同，不必再写：{item}", "{element} is the same as in the standard and need not be written: {item}"),
    cure: Bilingual("删除这一项", "delete it"),
    what: Bilingual(
      "实施清单只写与标准不同的内容；版本、日期、来源和备注除外。",
      "An item says only what differs from its standard; versions, dates, sources and notes aside."),
    why: Bilingual(
      "重复的内容在标准修改后会变成差异，而没有人想要这个差异。",
      "What is repeated turns into a difference nobody wanted when the standard changes."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("promised: 2 工作日", with: "promised: «3 工作日»", in: .item)),
      .bad(.replace("version: 4", with: "channels: «[窗口办理, 网上办理]»", in: .item)),
      .good(.replace("version: 4", with: "version: 4\nsources:\n  - 广东政务服务网办事指南", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.item.item != nil else { return }
    for change in subject.item.overrides {
      guard !own.contains(change.key), change.item.says(theSameAs: change.standard) else { continue }
      findings.add(
        Self.self, at: change.item.place, element: change.path,
        arguments: [
          Argument("element", change.element.label), Argument("item", change.item.shown),
        ],
        related: [Related(change.standard.place, Bilingual("标准写在这里", "the standard says it here"))])
    }
  }

  private static let own = KeySet([.version, .effective, .expires, .sources, .note])
}
