import CatalogModel
import Testing

/// Shape 7: a material that is 原件1 for one case and 复印件1 for another; one that is needed only when a licence has
/// been lost.
///
/// It forced numbers on requirements beside those of the material, and `when` on a requirement.
struct CopiesByCaseTests {
  static let standard = """
    govsvc: standard/1
    code: "440112035002"
    name: 许可证办理
    questions:
      - id: kind
        ask: 办理什么？
        choose: many
        options:
          - id: first
            label: 核发
          - id: change
            label: 变更
      - id: lost
        ask: 许可证是否遗失？
        choose: yes-no
        asked-when:
          kind: [change]
    materials:
      - id: plan
        name: 设计方案
        necessity: 支持容缺处理
      - id: statement
        name: 遗失声明
        copy: 2
    cases:
      - id: first
        name: 核发
        when:
          kind: [first]
        requires:
          - plan
      - id: change
        name: 变更
        when:
          kind: [change]
        requires:
          - material: plan
            original: 0
            copy: 1
            necessity: 非必要
          - material: statement
            when:
              lost: [是]

    """

  @Test func `the requirement's numbers win over the material's, jointly the largest`() throws {
    let item = try SmallCatalog.effective(Self.standard)
    let rows = [
      ("kind=first", "plan 1/0 支持容缺处理"),
      ("kind=change lost=否", "plan 0/1 非必要"),
      ("kind=change lost=是", "plan 0/1 非必要, statement 1/2 必要"),
      ("kind=first,change lost=否", "plan 1/1 支持容缺处理"),
      ("kind=change", "plan 0/1 非必要, statement? 1/2 必要"),
    ].map { text, expected in
      let lines = item.checklist(text).filings.first?.lines ?? []
      let shown = lines.map { line in
        "\(line.material?.id ?? "")\(line.isOpen ? "?" : "") \(line.original)/\(line.copy) \(line.necessity)"
      }
      return (text, shown.joined(separator: ", "), expected)
    }
    expectRows(rows)
  }
}
