import CatalogModel
import TestSupport
import Testing

/// Shape 6: a street office with a `TE…` code; an item that has only a local code; an item whose level digit does not
/// follow from its body's region.
///
/// They forced kinds of body codes, `local-code` with `standard`, `authority` and `level`, and a level that is read
/// from the 19th character and from nothing else.
struct CodeTests {
  @Test func `bodies, levels and standards are told by the code or, without one, by the item`() throws {
    let texts = [
      "govsvc: standard/1\ncode: \"442106041002\"\nname: 居住证签注\n",
      "govsvc: standard/1\nlocal-code: GD-QYBG\nname: 企业变更登记\n",
      "govsvc: item/1\ncode: \"TE44011350000011705442106041002\"\n",
      // The body is a city's by its region, the item is handled at the county level.
      "govsvc: item/1\ncode: \"114401005799639727" + "4442106041002\"\n",
      "govsvc: item/1\nstandard: GD-QYBG\nauthority: TE4401135000001190\nlevel: 镇（乡、街道）级\n",
      "govsvc: item/1\nstandard: GD-QYBG\nauthority: SZ-STREET\nlevel: 村（社区）级\n",
    ]
    let catalog = SmallCatalog.make(texts)
    let rows = catalog.items.map { file in
      let item = catalog.effective(file)
      let standard = item.standard?.stem ?? "none"
      return "\(item.name): \(item.bodyCode ?? "?") \(item.level ?? "?") \(standard)"
    }
    #expect(
      rows == [
        "1144010057996397274442106041002: 114401005799639727 县级 442106041002",
        "SZ-STREET/GD-QYBG: SZ-STREET 村（社区）级 GD-QYBG",
        "TE44011350000011705442106041002: TE4401135000001170 镇（乡、街道）级 442106041002",
        "TE4401135000001190/GD-QYBG: TE4401135000001190 镇（乡、街道）级 GD-QYBG",
      ])
  }

  @Test func `without a national code cases are filed apart by their suffix, and none has a 业务办理项编码`() throws {
    let standard = LicenceChangeTests.standard
    let item = """
      govsvc: item/1
      standard: GD-SMALL
      authority: "11440300MB2D097052"
      level: 县级
      cases:
        - id: name
          handling: "01"
        - id: increase
          handling: "02"
        - id: decrease
          handling: "01"
      """
    let effective = try SmallCatalog.effective(standard, item)
    #expect(effective.root.text(.name) == "企业变更登记" && effective.implementationCode == nil)
    let checklist = effective.checklist("entity=llc change=name,capital,shareholder direction=increase cause=rename")
    #expect(checklist.outline == "name:  | increase:  | renamed: ")
    #expect(checklist.filings.allSatisfy { $0.handlingCode == nil })
    let joint = effective.checklist("entity=llc change=name,capital direction=decrease")
    #expect(joint.outline == "name+decrease: ")
  }

  @Test func `codes are refused by the kind of their element`() {
    let rows = [
      ("standards/a.yaml", "govsvc: standard/1\nlocal-code: \"440125044002\"\nname: 甲\n", "wrongCode(local)"),
      ("standards/a.yaml", "govsvc: standard/1\ncode: GD-QYBG\nname: 甲\n", "wrongCode(base)"),
      ("items/a/a.yaml", "govsvc: item/1\nstandard: A-1\nauthority: TE12\nlevel: 县级\n", "none"),
      ("items/a/a.yaml", "govsvc: item/1\nstandard: A-1\nauthority: 深圳\nlevel: 县级\n", "wrongCode(organization)"),
      ("items/a/a.yaml", "govsvc: item/1\nstandard: A-1\nauthority: \"12\"\nlevel: 县级\n", "wrongCode(organization)"),
    ].map { path, text, expected in
      let kinds = TestCatalog.make([path: text]).files.flatMap(\.issues).map { issue -> String in
        if case .wrongCode(let use) = issue.kind { return "wrongCode(\(use))" }
        return "\(issue.kind)"
      }
      return (text, kinds.first ?? "none", expected)
    }
    expectRows(rows)
  }
}
