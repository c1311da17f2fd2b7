import CatalogModel
import ServiceCodes
import Wording

/// GS0418: an item expires after it has taken effect.
enum ExpiresBeforeEffective: ItemRule {
  static let info = RuleInfo(
    418, "expires-before-effective", .error,
    message: Bilingual(
      "失效日期 {expires} 不晚于生效日期 {effective}",
      "the item expires on {expires}, not after it takes effect on {effective}"),
    cure: Bilingual("改正两个日期", "mend the dates"),
    what: Bilingual("失效日期晚于生效日期。", "An item expires after it has taken effect."),
    why: Bilingual("这样的事项一天也没有生效过。", "Such an item is never in force."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("effective: 2022-03-01", with: "effective: 2022-03-01\nexpires: «2022-03-01»", in: .standard)),
      .bad(.replace("version: 4", with: "expires: «2021-12-31»", in: .item)),
      .good(.replace("effective: 2022-03-01", with: "effective: 2022-03-01\nexpires: 2027-03-01", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let root = subject.item.root
    guard let expires = root.date(.expires), let effective = root.date(.effective), expires <= effective,
      let value = root[.expires]
    else { return }
    findings.add(
      Self.self, at: value.place, element: "expires",
      arguments: [Argument("expires", expires.description), Argument("effective", effective.description)],
      related: (root[.effective]?.place).map { [Related($0, Bilingual("生效日期在这里", "it takes effect here"))] } ?? [])
  }
}
