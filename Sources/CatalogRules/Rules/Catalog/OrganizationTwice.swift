import CatalogModel
import Wording

/// GS0705: an organization is listed once in organizations.yaml.
enum OrganizationTwice: CatalogRule {
  static let info = RuleInfo(
    705, "organization-twice", .warning,
    message: Bilingual("机构名称“{name}”登记了两次，编码不同", "the organization “{name}” is listed twice, with different codes"),
    cure: Bilingual("保留正确的一个；确是两个机构的，名称写全", "keep the right one; if they are two bodies, write their full names"),
    what: Bilingual("一个机构在 organizations.yaml 中登记一次。", "An organization is listed once in organizations.yaml."),
    why: Bilingual("一个机构两个编码，它的实施清单会分到两处。", "With two codes its items fall apart into two lists."),
    source: "GB 32100-2015",
    examples: [
      .bad(.replace("name: 广东省市场监督管理局", with: "name: «深圳市市场监督管理局龙岗监管局»", in: .organizations)),
      .good(),
    ])

  static func check(_ survey: CatalogSurvey, _ findings: inout Findings) {
    var first: [String: Value] = [:]
    for row in survey.lists.catalog.organizations?.value(.organizations)?.elements ?? [] {
      guard let value = row.value(.name) else { continue }
      guard let other = first[value.text] else {
        first[value.text] = value
        continue
      }
      findings.add(
        Self.self, at: value.place, element: "organizations.name", arguments: [Argument("name", value.text)],
        related: [Related(other.place, Bilingual("最先登记在这里", "first listed here"))])
    }
  }
}
