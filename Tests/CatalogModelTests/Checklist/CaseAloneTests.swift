import CatalogModel
import Testing

/// A case's own checklist, as a guide prints it: what the case decides is decided, the rest stays open.
struct CaseAloneTests {
  static let standard = """
    govsvc: standard/1
    code: "440112035002"
    name: 许可证办理
    questions:
      - id: entity
        ask: 谁申请？
        choose: one
        options:
          - id: llc
            label: 有限责任公司
          - id: jsc
            label: 股份有限公司
          - id: person
            label: 自然人
      - id: change
        ask: 变更什么？
        choose: many
        asked-when:
          entity: [llc, jsc]
        options:
          - id: name
            label: 名称
          - id: scope
            label: 经营范围
      - id: agent
        ask: 是否由经办人提交？
        choose: yes-no
    materials:
      - id: form
        name: 申请书
        checks:
          - text: 盖公章
            when:
              entity: [llc, jsc]
          - text: 股东签字
            when:
              entity: [llc]
          - text: 本人签字
            when:
              entity: [person]
      - id: agent-id
        name: 经办人身份证明
      - id: notice
        name: 名称告知书
    requires:
      - form
      - material: agent-id
        when:
          agent: [是]
      - material: notice
        when:
          change: [name]
    cases:
      - id: name
        name: 名称变更
        when:
          entity: [llc, jsc]
          change: [name]
      - id: scope
        name: 经营范围变更
        when:
          entity: [llc, jsc]
          change: [scope]
      - id: person
        name: 自然人变更
        when:
          entity: [person]

    """

  @Test func `conditions that the case decides are decided`() throws {
    let item = try SmallCatalog.effective(Self.standard)
    let sheet = CaseSheet(item)
    func shown(_ filing: Filing) -> String {
      filing.lines.map { line in
        let checks = line.checks.map { ($0.record.text(.text) ?? "") + ($0.isOpen ? "?" : "") }
        return "\(line.material?.id ?? "")\(line.isOpen ? "?" : "")\(checks.isEmpty ? "" : "\(checks)")"
      }.joined(separator: " ")
    }
    expectRows([
      (
        "name", shown(Checklist.filing(ofCaseAlone: 0, in: item, sheet: sheet)),
        "form[\"盖公章\", \"股东签字?\"] agent-id? notice"
      ),
      ("scope", shown(Checklist.filing(ofCaseAlone: 1, in: item, sheet: sheet)), "form[\"盖公章\", \"股东签字?\"] agent-id?"),
      ("person", shown(Checklist.filing(ofCaseAlone: 2, in: item, sheet: sheet)), "form[\"本人签字\"] agent-id?"),
      (
        "all open", shown(Checklist.filing(of: 2, in: item, sheet: sheet)),
        "form[\"盖公章?\", \"股东签字?\", \"本人签字?\"] agent-id? notice?"
      ),
    ])
  }

  @Test func `an item without cases has one checklist`() throws {
    let lines = Self.standard.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.prefix { $0 != "cases:" }.joined(separator: "\n") + "\n"
    let item = try SmallCatalog.effective(text)
    let filing = Checklist.filing(ofCaseAlone: nil, in: item, sheet: CaseSheet(item))
    #expect(filing.cases.isEmpty && filing.lines.map(\.isOpen) == [false, true, true])
    #expect(item.checklist("entity=person agent=否").outline == ": form")
  }
}
