import CatalogModel
import TestSupport
import Testing

/// What texts on the command line select.
struct SelectionTests {
  private let catalog = TestCatalog.make([
    "organizations.yaml": """
    govsvc: organizations/1
    organizations:
      - code: "11440300MB2D097052"
        name: 深圳市市场监督管理局龙岗监管局
      - code: "11440000MB2D023437"
        name: 广东省市场监督管理局
    """,
    "standards/440125044002.yaml": """
    govsvc: standard/1
    code: "440125044002"
    name: 个体工商户变更登记
    limits:
      promised: 3 工作日
    materials:
      - id: agent-id
        name: 经办人身份证明复印件
        copy: 1
        checks: [签字, 盖章]
      - id: notice
        name: 通知书
    requires:
      - agent-id
      - id: notice-once
        material: notice
    cases:
      - id: name-change
        name: 变更名称
        limits:
          promised: 1 工作日
      - id: scope-change
        name: 变更经营范围
    """,
    "standards/GD-QYBG.yaml": "govsvc: standard/1\nlocal-code: GD-QYBG\nname: 企业变更登记\n",
    "items/11440300MB2D097052/11440300MB2D0970524440125044002.yaml":
      "govsvc: item/1\ncode: \"11440300MB2D0970524440125044002\"\ncases:\n  - id: name-change\n    handling: \"02\"\n",
    "items/11440300MB2D097052/GD-QYBG.yaml":
      "govsvc: item/1\nstandard: GD-QYBG\nauthority: \"11440300MB2D097052\"\nlevel: 县级\n",
    "items/11440000MB2D023437/GD-QYBG.yaml":
      "govsvc: item/1\nstandard: GD-QYBG\nauthority: \"11440000MB2D023437\"\nlevel: 省级\n",
  ])

  private func selected(_ text: String, _ preference: ItemSelector.Preference = .either) -> String {
    do throws(SelectionError) {
      let found = try ItemSelector.resolve(text, in: catalog, prefer: preference)
      return found.file.path + (found.serviceCase.map { " " + $0 } ?? "")
    } catch {
      return "\(error.kind): " + error.candidates.map(\.selector).joined(separator: ", ")
    }
  }

  @Test func textsSelectFiles() {
    let longgang = "items/11440300MB2D097052/"
    let table: [(String, String)] = [
      ("440125044002", "standards/440125044002.yaml"),
      ("４４０１２５０４４００２ ", "standards/440125044002.yaml"),
      ("gd-qybg", "standards/GD-QYBG.yaml"),
      ("standards/GD-QYBG", "standards/GD-QYBG.yaml"),
      ("organizations.yaml", "organizations.yaml"),
      ("个体工商户", "standards/440125044002.yaml"),
      ("11440300mb2d0970524440125044002", longgang + "11440300MB2D0970524440125044002.yaml"),
      ("11440300MB2D097052444012504400202", longgang + "11440300MB2D0970524440125044002.yaml name-change"),
      ("11440300MB2D097052444012504400203", "notFound: 11440300MB2D097052444012504400202"),
      ("龙岗/GD-QYBG", longgang + "GD-QYBG.yaml"),
      ("龙岗/个体", longgang + "11440300MB2D0970524440125044002.yaml"),
      ("11440000MB2D023437/企业变更登记", "items/11440000MB2D023437/GD-QYBG.yaml"),
      ("变更登记", "ambiguous: 440125044002, GD-QYBG"),
      ("龙岗/变更", "ambiguous: 11440300MB2D0970524440125044002, 11440300MB2D097052/GD-QYBG"),
      ("440125044003", "notFound: 440125044002"),
      ("企业变更备案", "notFound: GD-QYBG"),
      ("汕头/GD-QYBG", "notFound: "),
      ("", "notFound: "),
    ]
    for (text, expected) in table {
      #expect(selected(text) == expected, "\(text)")
    }
  }

  @Test func preferencesDecideBetweenStandardAndItem() {
    #expect(selected("个体工商户", .item) == "items/11440300MB2D097052/11440300MB2D0970524440125044002.yaml")
    #expect(selected("GD-QYBG", .item) == "ambiguous: 11440000MB2D023437/GD-QYBG, 11440300MB2D097052/GD-QYBG")
    #expect(selected("GD-QYBG", .standard) == "standards/GD-QYBG.yaml")
  }

  private func path(_ text: String) -> String {
    guard let file = catalog.standard("440125044002") else { return "no standard" }
    do throws(ElementPathError) {
      return try ElementPath.parse(text, in: .service, of: catalog.effective(file).root).description
    } catch {
      return "\(error.kind): " + error.suggestions.joined(separator: ", ")
    }
  }

  @Test func textsNameElements() {
    let table: [(String, String)] = [
      ("limits.promised", "limits.promised"),
      ("promised", "limits.promised"),
      ("承诺办结时限", "limits.promised"),
      ("Promised Limit", "limits.promised"),
      ("办理时限.承诺办结时限", "limits.promised"),
      ("materials[agent-id].copy", "materials[agent-id].copy"),
      ("申请材料[经办人身份证明复印件].复印件份数", "materials[agent-id].copy"),
      ("经办人身份证明复印件/复印件份数", "materials[agent-id].copy"),
      ("变更名称/承诺办结时限", "cases[name-change].limits.promised"),
      ("requires[notice-once].necessity", "requires[notice-once].necessity"),
      ("materials[agent-id].checks[2]", "materials[agent-id].checks[2]"),
      ("objects[企业法人]", "objects[企业法人]"),
      ("cases", "cases"),
      (
        "materials.copy",
        "missingSelector(CatalogModel.Key.materials): materials[agent-id].copy, materials[notice].copy"
      ),
      (
        "复印件份数",
        "ambiguous: materials[agent-id].copy, materials[notice].copy, requires[agent-id].copy, "
          + "requires[notice-once].copy"
      ),
      ("limit.promised", "unknownElement(in: CatalogModel.RecordKind.service): limits"),
      ("承诺时限", "unknownElement(in: CatalogModel.RecordKind.service): 承诺办结时限, 承诺办结时限说明"),
      ("name[x]", "notAList(CatalogModel.Key.name): "),
      ("name.text", "noFurther(CatalogModel.Key.name): "),
      ("materials[", "malformed: "),
      ("", "malformed: "),
    ]
    for (text, expected) in table {
      #expect(path(text) == expected, "\(text)")
    }
  }

  @Test func waysLeadToValues() throws {
    let file = try #require(catalog.standard("440125044002"))
    let root = catalog.effective(file).root
    let table: [(String, String?)] = [
      ("cases[name-change].limits.promised", "1 工作日"),
      ("materials[agent-id].checks[2]", "盖章"),
      ("materials[2]", "通知书"),
      ("materials", "经办人身份证明复印件、通知书"),
      ("visits", nil),
      ("cases[none].limits.promised", nil),
    ]
    for (text, expected) in table {
      let path = try ElementPath.parse(text, in: .service, of: root)
      #expect(root.summary(at: path) == expected, "\(text)")
    }
  }
}
