import CaseLogic
import CatalogModel
import TestSupport
import Testing

/// Which requirements a case has, and what a body makes of them.
struct RequirementTests {
  static let implied = """
    govsvc: standard/1
    code: "440112035002"
    name: 许可证办理
    materials:
      - id: form
        name: 申请书
      - id: plan
        name: 方案
        original: 2
    cases:
      - id: new
        name: 新建
      - id: repair
        name: 修缮

    """

  private func item(_ text: String, over standard: String = implied) throws -> EffectiveItem {
    try SmallCatalog.effective(standard, "govsvc: item/1\ncode: \"11440300MB2D0970524440112035002\"\n" + text)
  }

  private func outline(_ item: EffectiveItem) -> String {
    item.root.records(.cases).map { serviceCase in
      let rows = item.requirements(of: serviceCase).map { row in
        "\(row.materialID)\(row.isAddition ? "+" : "") \(row.original)/\(row.copy)"
      }
      return "\(serviceCase.id ?? ""): \(rows.joined(separator: ", "))"
    }.joined(separator: " | ")
  }

  @Test func `a body that adds or changes one requirement does not lose the implied ones`() throws {
    let seal = "materials:\n  - id: seal\n    name: 回执\n"
    let rows = [
      ("", "new: form 1/0, plan 2/0 | repair: form 1/0, plan 2/0"),
      (seal, "new: form 1/0, plan 2/0, seal+ 1/0 | repair: form 1/0, plan 2/0, seal+ 1/0"),
      (
        seal + "cases:\n  - id: new\n    add:\n      - material: seal\n        reason: 试点办法\n",
        "new: form 1/0, plan 2/0, seal+ 1/0 | repair: form 1/0, plan 2/0"
      ),
      ("requires:\n  - material: plan\n    original: 1\n", "new: form 1/0, plan 1/0 | repair: form 1/0, plan 1/0"),
      (
        "cases:\n  - id: repair\n    requires:\n      - material: plan\n        original: 0\n    without: [form]\n",
        "new: form 1/0, plan 2/0 | repair: plan 0/0"
      ),
    ]
    expectRows(try rows.map { text, expected in (text, outline(try item(text)), expected) })
  }

  @Test func `without takes away what the case and every case requires, never what the body adds`() throws {
    let standard = Self.implied.replacing("cases:\n", with: "requires: [form]\ncases:\n")
      .replacing("name: 新建\n", with: "name: 新建\n    requires: [plan]\n")
    let text = """
      cases:
        - id: new
          without: [form, plan]
          add:
            - material: plan
              copy: 1
              reason: 试点办法
        - id: repair
          without: [plan]
      """
    #expect(outline(try item(text, over: standard)) == "new: plan+ 2/1 | repair: form 1/0")
  }

  @Test func `a row of a body goes with the standard's only row of the material, whatever that row's id`() throws {
    let standard = Self.implied.replacing(
      "cases:\n", with: "requires:\n  - id: one\n    material: form\n    copy: 2\n  - plan\ncases:\n")
    let rows = [
      ("requires:\n  - material: form\n    copy: 1\n", "new: form 1/1, plan 2/0 | repair: form 1/1, plan 2/0"),
      (
        "requires:\n  - id: one\n    material: form\n    copy: 1\n",
        "new: form 1/1, plan 2/0 | repair: form 1/1, plan 2/0"
      ),
      (
        "requires:\n  - id: two\n    material: form\n    copy: 1\n",
        "new: form 1/2, plan 2/0, form+ 1/1 | repair: form 1/2, plan 2/0, form+ 1/1"
      ),
    ]
    expectRows(try rows.map { text, expected in (text, outline(try item(text, over: standard)), expected) })
  }

  @Test func `a body that puts another material under a row's id changes the standard`() throws {
    let standard = Self.implied.replacing("cases:\n", with: "requires:\n  - id: one\n    material: form\ncases:\n")
    let rows = [
      ("requires:\n  - id: one\n    material: plan\n", "requires[one].material: form → plan"),
      ("requires:\n  - id: one\n    material: form\n    copy: 1\n", ""),
    ]
    expectRows(
      try rows.map { text, expected in
        let changes = try item(text, over: standard).overrides
        return (text, changes.map { "\($0.path): \($0.standard.text) → \($0.item.text)" }.joined(), expected)
      })
  }

  @Test func `lists of ids on a case choose, in their order; a case without one has all`() throws {
    let windows = "windows:\n  - id: a\n    name: 甲厅\n  - id: b\n    name: 乙厅\n"
    let standard = Self.implied.replacing("cases:\n", with: windows + "cases:\n")
      .replacing("name: 新建\n", with: "name: 新建\n    windows: [a]\n")
    let more = "windows:\n  - id: c\n    name: 丙厅\n"
    let rows = [
      ("", "a | a b"), (more, "a | a b c"),
      (more + "cases:\n  - id: new\n    windows: [c, a, x]\n  - id: repair\n    windows: []\n", "c a | "),
    ]
    expectRows(
      try rows.map { text, expected in
        let item = try item(text, over: standard)
        let chosen = item.root.records(.cases).map { serviceCase in
          item.selected(.windows, of: serviceCase).map { $0.id ?? "" }.joined(separator: " ")
        }
        return (text, chosen.joined(separator: " | "), expected)
      })
  }

  @Test func `a case with a misspelt option still has a checklist`() throws {
    let text = """
      govsvc: standard/1
      code: "440112035002"
      name: 许可证办理
      questions:
        - id: kind
          ask: 办理什么？
          choose: one
          options:
            - id: new
              label: 新建
        - id: lost
          ask: 是否遗失？
          choose: yes-no
      materials:
        - id: form
          name: 申请书
      cases:
        - id: new
          name: 新建
          when:
            kind: [nwe]
            lost: [是]

      """
    let item = try SmallCatalog.effective(text)
    let sheet = CaseSheet(item)
    #expect(sheet.problems.count == 1)
    let filing = Checklist.filing(ofCaseAlone: 0, in: item, sheet: sheet)
    #expect(filing.lines.map(\.name) == ["申请书"])
  }
}
