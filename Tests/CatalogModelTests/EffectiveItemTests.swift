import CaseLogic
import CatalogModel
import ServiceCodes
import TestSupport
import Testing

@Suite struct EffectiveItemTests {
  static let standard = """
    govsvc: standard/1
    code: "440112035002"
    name: 许可证核发
    limits:
      statutory: 20 工作日
      promised: 9 工作日
    visits: 1
    materials:
      - id: form
        use: form
        note: 本事项的说明
      - id: plan
        name: 方案
        original: 2
      - id: photo
        name: 照片
    requires: [form]
    cases:
      - id: new
        name: 新建
        limits:
          promised: 7 工作日
        requires:
          - plan
          - material: photo
            copy: 3
      - id: repair
        name: 修缮
        requires: [photo]

    """
  static let item = """
    govsvc: item/1
    code: "11440100MB2C91103Q3440112035002"
    limits:
      promised: 5 工作日
    materials:
      - id: plan
        original: 1
      - id: seal
        name: 印章
    cases:
      - id: new
        handling: "03"
        limits:
          promised: 4 工作日
        without: [photo]
        add:
          - material: seal
            reason: 试点办法
      - id: repair
        handling: "10"
    not-offered:
      - cases: [repair]
        handled-by: "114401005799639727"

    """
  static let form = """
    govsvc: material/1
    id: form
    name: 申请表
    kind: 申请表格文书
    note: 通用说明

    """

  static func load(standard: String = standard, item: String = item) throws -> EffectiveItem {
    let catalog = TestCatalog.make([
      "standards/440112035002.yaml": standard, "materials/form.yaml": form,
      "items/11440100MB2C91103Q/11440100MB2C91103Q3440112035002.yaml": item,
    ])
    #expect(catalog.files.allSatisfy { $0.refusals.isEmpty && $0.issues.isEmpty })
    return catalog.effective(try #require(catalog.items.first))
  }

  @Test func `the more special wins and every value knows its line`() throws {
    let item = try Self.load()
    let cases = item.root.records(.cases)
    let new = try #require(cases[id: "new"])
    let repair = try #require(cases[id: "repair"])
    #expect(item.root.text(.name) == "许可证核发" && item.level == "市级")
    #expect(item.limit(.promised, of: new) == TimeLimit(parsing: "4 工作日"))
    #expect(item.limit(.promised, of: repair) == TimeLimit(parsing: "5 工作日"))
    #expect(item.limit(.statutory, of: new) == TimeLimit(parsing: "20 工作日"))
    #expect(item.visits(of: new) == 1)
    #expect(item.root.record(.limits)?[.promised]?.file.kind == .item)
    #expect(item.root.record(.limits)?[.statutory]?.file.kind == .standard)
    #expect(item.handlingCode(of: new) == "11440100MB2C91103Q344011203500203")
    #expect(item.name == "11440100MB2C91103Q3440112035002" && item.bodyCode == "11440100MB2C91103Q")
    #expect(!item.offers(repair) && item.offers(new))
  }

  @Test func `shared materials lie under the standard's words, the item's over them`() throws {
    let item = try Self.load()
    let materials = item.root.records(.materials)
    #expect(materials.map { $0.id ?? "" } == ["form", "plan", "photo", "seal"])
    let form = try #require(materials[id: "form"])
    #expect(form.text(.name) == "申请表" && form[.name]?.file.kind == .material)
    #expect(form.text(.note) == "本事项的说明" && form.integer(.original) == 1)
    #expect(materials[id: "plan"]?.integer(.original) == 1)
    #expect(materials[id: "seal"]?.isAddition == true && materials[id: "plan"]?.isAddition == false)
  }

  @Test func `requirements are the standard's less what the body leaves out, then what it adds`() throws {
    let item = try Self.load()
    let cases = item.root.records(.cases)
    let new = item.requirements(of: cases[id: "new"])
    #expect(new.map(\.materialID) == ["form", "plan", "seal"])
    #expect(new.map(\.isAddition) == [false, false, true])
    let repair = item.requirements(of: cases[id: "repair"])
    #expect(repair.map(\.materialID) == ["form", "photo"])
    let alone = try Self.load(item: "govsvc: item/1\ncode: \"11440100MB2C91103Q3440112035002\"\n")
    let photo = alone.requirements(of: alone.root.records(.cases)[id: "new"]).last
    #expect(photo?.copy == 3 && photo?.original == 1 && photo?.necessity == "必要")
  }

  @Test func `what both say is an override with its path and both places`() throws {
    let item = try Self.load()
    let paths = item.overrides.map { "\($0.path): \($0.standard.text) → \($0.item.text)" }
    #expect(
      Set(paths) == [
        "limits.promised: 9 工作日 → 5 工作日", "materials[plan].original: 2 → 1",
        "cases[new].limits.promised: 7 工作日 → 4 工作日",
      ])
  }

  @Test func `without requirements every material is required, without cases there is one`() throws {
    let standard = "govsvc: standard/1\ncode: \"440112035002\"\nname: 甲\nmaterials:\n  - id: a\n    name: 乙\n"
    let catalog = TestCatalog.make(["standards/440112035002.yaml": standard])
    let item = catalog.effective(try #require(catalog.standards.first))
    #expect(item.requirements(of: nil).map(\.name) == ["乙"])
    #expect(CaseSheet(item).questionnaire.cases.count == 1)
  }
}
