import CatalogModel
import TestSupport
import Testing

/// Ids that name records of an item's lists, whichever file says either.
struct ReferenceTests {
  static let standard = """
    govsvc: standard/1
    code: "440112035002"
    name: 许可证核发
    bases:
      - id: law-24
        law: 甲法
    results:
      - id: licence
        name: 许可证
    materials:
      - id: form
        name: 申请书
        bases: [law-42]
      - id: plan
        use: missing
    requires:
      - form
      - material: plam
        alternatives: [form, other]
        checks:
          - text: 签字
            bases: [law-24]
    cases:
      - id: new
        name: 新建
        results: [licences]

    """

  @Test func `ids of nothing are found in every file, with what was probably meant`() throws {
    let body = """
      govsvc: item/1
      code: "11440300MB2D0970524440112035002"
      windows:
        - id: hall
          name: 大厅
      cases:
        - id: new
          windows: [hal]
          without: [from]
      not-offered:
        - cases: [now, new]

      """
    let item = try SmallCatalog.effective(Self.standard, body)
    let found = item.danglingReferences().map { reference in
      "\(reference.value.file.kind) \(reference.list)/\(reference.element.key) \(reference.value.text) "
        + "→ \(reference.suggestion ?? "-")"
    }
    #expect(
      Set(found) == [
        "standard bases/bases law-42 → law-24", "standard materials/material plam → plan",
        "standard materials/alternatives other → -", "standard results/results licences → licence",
        "item windows/windows hal → hall", "item materials/without from → form", "item cases/cases now → new",
      ], "\(found)")
    #expect(item.missingSharedMaterials.map(\.text) == ["missing"])
    #expect(item.namedIDs(of: .materials) == ["form", "plam", "other", "from"])
    #expect(item.records(of: .check).map { $0.text(.text) } == ["签字"])
  }
}
