import CatalogModel
import Wording

/// GS0707: every standard, parents aside, has an item.
enum StandardWithoutItems: CatalogRule {
  static let info = RuleInfo(
    707, "standard-without-items", .note,
    message: Bilingual("没有机构实施这个标准", "no body implements this standard"),
    cure: Bilingual("增加实施清单；不再办理的，登记停用", "add an item, or retire the standard"),
    what: Bilingual("每个标准（主项除外）至少有一个实施清单。", "Every standard, parents aside, has an item."),
    why: Bilingual("没有实施主体的标准，办事人无处可办。", "Nobody can apply for what no body handles."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace("local-code: GD-SAMPLE", with: "local-code: «GD-SAMPLE»", in: .localStandard), .remove(.localItem)),
      .good(),
    ])

  static func check(_ catalog: CatalogSurvey, _ findings: inout Findings) {
    guard catalog.standardCount > 0 else { return }
    var implemented = ByteTable(capacity: catalog.standardCount)
    for entry in catalog.entries where entry.kind == .follows {
      catalog.withText(entry) { _ = implemented.insert($0, 0) }
    }
    for standard in 0..<catalog.standardCount {
      let isLone = catalog.withStandardStem(standard) { implemented[$0] == nil && $0.last != UInt8(ascii: "Y") }
      guard isLone, let file = catalog.standard(standard) else { continue }
      findings.add(Self.self, at: file.place(ofFirst: .code, .localCode))
    }
  }
}
