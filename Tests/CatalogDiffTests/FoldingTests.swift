import CatalogDiff
import CatalogModel
import TestSupport
import Testing
import Wording

@Suite struct FoldingTests {
  static func changed(_ texts: [String: String]) -> CatalogChanges {
    changes(from: Sample.catalog(), to: Sample.catalog(texts), jobs: 2)
  }

  @Test func `a dropped material is one change with the cases that named it`() throws {
    var texts = Sample.files
    texts[Sample.standardPath] = Sample.standard
      .replacing(
        "  - id: agent-id\n    name: 身份证明\n    original: 0\n    copy: 1\n    waiver: 电子证照\n    licences: [\"11100000000013127D001\"]\n",
        with: ""
      )
      .replacing("  - material: agent-id\n    when:\n      agent: [是]\n", with: "")
    let found = Self.changed(texts)
    #expect(Sample.lines(found) == ["standard: materialDropped lighter 所有情形"])
    let change = try #require(found.subjects.first?.changes.first)
    #expect(change.message.chinese == "取消材料“身份证明”（原 2 个情形需要）")
    #expect(change.oldPlace?.path == Sample.standardPath && change.newPlace == nil)
  }

  @Test func `a change in a standard is told once, with the items it reaches and not those that hide it`() throws {
    let found = Self.changed(Sample.edited(Sample.standardPath, "promised: 3 工作日", "promised: 2 工作日"))
    #expect(found.subjects.count == 1)
    let standard = try #require(found.subjects.first)
    #expect(standard.reachedItems == ["11440100MB2C91103Q3440125044002"])
    #expect(standard.changes.map(\.message.chinese) == ["承诺办结时限 3 → 2 工作日"])
    #expect(standard.changes.map(\.message.english) == ["promised limit 3 → 2 working days"])
    let visits = Self.changed(Sample.edited(Sample.standardPath, "visits: 1", "visits: 0"))
    #expect(visits.subjects.map(\.reachedItems.count) == [2])
  }

  @Test func `a change of a shared material is told once, with the items and standards that use it`() throws {
    let found = Self.changed(Sample.edited(Sample.materialPath, "kind: 申请表格文书", "kind: 申请表格文书\ncopy: 1"))
    #expect(Sample.lines(found) == ["material: copiesMore heavier"])
    let material = try #require(found.subjects.first)
    #expect(material.reachedItems.count == 2 && material.reachedStandards == ["440125044002"])
    #expect(material.changes.map(\.reachedItems.count) == [2])
  }

  @Test func `an inline material that moves to a shared file is no change`() {
    var texts = Sample.edited(Sample.standardPath, "    name: 承诺书\n", "    use: promise\n")
    texts["materials/promise.yaml"] = "govsvc: material/1\nid: promise\nname: 承诺书\n"
    #expect(Self.changed(texts).isEmpty, "\(Sample.lines(Self.changed(texts)))")
  }

  @Test func `a case that splits off is a division anew, heavier and lighter for nobody`() {
    let texts = Sample.edited(
      Sample.standardPath, "cases:\n  - id: name-change\n    name: 变更名称\n    when:\n      change: [name, scope]\n",
      "cases:\n  - id: scope-change\n    name: 变更范围\n    when:\n      change: [scope]\n"
        + "  - id: name-change\n    name: 变更名称\n    when:\n      change: [name]\n")
    #expect(
      Sample.lines(Self.changed(texts)) == [
        "standard: caseNarrowed neutral 变更名称", "standard: caseAdded neutral",
      ])
  }

  @Test func `a file that moves is moved, one that comes or goes is told as a whole`() {
    var texts = Sample.files
    texts["standards/old/440125044002.yaml"] = texts.removeValue(forKey: Sample.standardPath)
    let item = texts.removeValue(forKey: Sample.otherPath)
    #expect(Sample.lines(Self.changed(texts)).sorted() == ["item: removed neutral", "standard: moved neutral"])
    texts = Sample.files
    texts["items/11440100MB2C91103Q/11440100MB2C91103Q3440125044003.yaml"] = item?.replacing("044002", with: "044003")
    #expect(Sample.lines(Self.changed(texts)) == ["item: added neutral"])
    texts = Sample.files
    texts[Sample.standardPath] = nil
    let bereft = Self.changed(texts)
    let refused = Self.changed(Sample.edited(Sample.standardPath, "visits: 1", "visits:1"))
    #expect(Sample.lines(refused) == ["standard: unreadable neutral"])
    #expect(Sample.lines(bereft) == ["standard: removed neutral"] && bereft.subjects.map(\.reachedItems.count) == [2])
  }

  @Test func `another code is a recoding that the items follow, by content or by the register of retired codes`() throws
  {
    var texts = Sample.files.mapValues { $0.replacing("440125044002", with: "440125044009") }
    texts["standards/440125044009.yaml"] = texts.removeValue(forKey: Sample.standardPath)
    for path in [Sample.itemPath, Sample.otherPath] {
      texts[path.replacing("044002.yaml", with: "044009.yaml")] = texts.removeValue(forKey: path)
    }
    let found = Self.changed(texts)
    #expect(Sample.lines(found) == ["standard: recoded neutral"])
    let standard = try #require(found.subjects.first)
    #expect(standard.status == .recoded(from: "440125044002") && standard.code == "440125044009")
    #expect(standard.reachedItems.count == 2 && found.codeChanges == 1)

    texts["standards/440125044009.yaml"] = texts["standards/440125044009.yaml"]?.replacing(
      "visits: 1", with: "visits: 0"
    )
    .replacing("name: 变更登记", with: "name: 变更登记（新）")
    texts["retired.yaml"] = """
      govsvc: retired/1
      retired:
        - code: "440125044002"
          name: 变更登记
          date: 2026-01-01
          reason: 更名
          successors: ["440125044009"]

      """
    let registered = Self.changed(texts).subjects.first { $0.kind == .standard }
    #expect(registered?.status == .recoded(from: "440125044002"))
    #expect(registered?.changes.contains { $0.kind == .visitsFewer } == true)
  }

  @Test func `an id that changes with all that names it is one change of identity`() {
    var texts = Sample.files
    texts[Sample.standardPath] = Sample.standard.replacing("proof", with: "use-proof")
      .replacing("- id: premises\n", with: "- id: site\n").replacing("change: [premises]", with: "change: [site]")
      .replacing("[name, premises]", with: "[name, site]")
    let found = Self.changed(texts)
    #expect(Sample.lines(found) == ["standard: idRenamed neutral", "standard: idRenamed neutral"])
    #expect(found.codeChanges == 2)
  }
}
