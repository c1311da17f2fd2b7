import CatalogModel
import Testing
import Wording

/// Shape 3: the application is signed by the new legal representative when that change is among the chosen.
///
/// It forced `when` on a check: the material is the same in every case, only what the checker looks at differs.
struct ConditionalCheckTests {
  static let form = """
    govsvc: material/1
    id: company-application
    name: 公司登记申请书
    checks:
      - 加盖公司公章

    """
  static let standard = """
    govsvc: standard/1
    local-code: GD-CHECK
    name: 公司变更登记
    questions:
      - id: change
        ask: 变更哪些事项？
        choose: many
        options:
          - id: name
            label: 名称
          - id: legal-rep
            label: 法定代表人
    materials:
      - id: application
        use: company-application
        checks:
          - text: 由变更后的法定代表人签署
            when:
              change: [legal-rep]
            otherwise: 不予受理
          - text: 由法定代表人签署
            when:
              change:
                none: [legal-rep]
    requires: [application]
    cases:
      - id: name
        name: 名称变更
        when:
          change: [name]
      - id: legal-rep
        name: 法定代表人变更
        when:
          change: [legal-rep]

    """

  @Test func `checks follow the joint answer, those of the shared form stay`() throws {
    let item = try SmallCatalog.effective(Self.form, Self.standard)
    let rows = [
      ("change=name", "加盖公司公章 由法定代表人签署"),
      ("change=legal-rep", "加盖公司公章 由变更后的法定代表人签署"),
      ("change=name,legal-rep", "加盖公司公章 由变更后的法定代表人签署"),
    ].map { text, checks in
      let line = item.checklist(text).filings.first?.lines.first
      return (text, line?.checks.map { $0.record.text(.text) ?? "" }.joined(separator: " ") ?? "", checks)
    }
    expectRows(rows)
    let sheet = CaseSheet(item)
    let alone = Checklist.filing(of: 0, in: item, sheet: sheet).lines[0].checks
    #expect(alone.map(\.isOpen) == [false, true, true])
    let reason = alone[1].condition.map { sheet.sentence($0, .chinese) }
    #expect(reason == "变更哪些事项：法定代表人")
    #expect(alone[1].record.textOrDefault(.otherwise) == "不予受理")
    #expect(alone[2].record.textOrDefault(.otherwise) == "一次性补正")
  }
}
