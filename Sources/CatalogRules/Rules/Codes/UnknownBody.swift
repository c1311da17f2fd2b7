import CatalogModel
import Wording

/// GS0204: the body of every item is listed in organizations.yaml.
enum UnknownBody: CatalogRule {
  static let info = RuleInfo(
    204, "unknown-body", .error,
    message: Bilingual("实施主体 {body} 没有登记", "the implementing body {body} is not registered"),
    cure: Bilingual("在 organizations.yaml 中登记该机构，或者改正编码", "register it in organizations.yaml, or mend the code"),
    what: Bilingual(
      "每个实施清单的实施主体都登记在 organizations.yaml 中。", "The body of every item is listed in organizations.yaml."),
    why: Bilingual(
      "没有登记的机构没有名称，指南印不出由谁办理。",
      "A body that is not listed has no name, so the guide cannot say who handles the item."),
    source: "GB/T 39554.1-2020；编码结构依公布的编码归纳",
    examples: [
      .bad(
        .replace("11440300MB2D097052", with: "11440300MB2D072246", in: .organizations),
        .replace("\"11440300MB2D0970524440125044002\"", with: "«\"11440300MB2D0970524440125044002\"»", in: .item)),
      .bad(
        .replace("11440000MB2D023437", with: "11440300MB2D072246", in: .organizations),
        .replace("\"11440000MB2D023437\"", with: "«\"11440000MB2D023437\"»", in: .localItem)),
      .good(),
    ])

  static func check(_ catalog: Catalog, _ findings: inout Findings) {
    let known = Set(bodies(of: catalog))
    for item in catalog.items {
      guard let value = item.value(.code) ?? item.value(.authority) else { continue }
      let text = value.text
      let body = item.value(.code) == nil ? text : String(text.prefix(18))
      guard !known.contains(body) else { continue }
      findings.add(Self.self, at: value.place, element: "authority", arguments: [Argument("body", body)])
    }
  }

  /// The codes of all organizations.
  static func bodies(of catalog: Catalog) -> [String] {
    catalog.organizations?.value(.organizations)?.elements.compactMap { $0.value(.code)?.text } ?? []
  }
}
