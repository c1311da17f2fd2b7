import CaseLogic
import CatalogModel
import ServiceCodes
import Testing
import Wording

/// What several cases ask for together, by §5 of the format.
struct UnionTests {
  static let standard = """
    govsvc: standard/1
    code: "440112035002"
    name: 许可证办理
    limits:
      statutory: 20 工作日
      promised: 6 工作日
    visits: 0
    apply:
      - within: 30 自然日
        from: 变更之日
    results:
      - id: notice
        name: 通知书
      - id: licence
        name: 许可证
    fees:
      - id: copy
        name: 工本费
        amount: 10 元/本
    questions:
      - id: change
        ask: 变更什么？
        choose: many
        options:
          - id: a
            label: 甲
          - id: b
            label: 乙
          - id: c
            label: 丙
          - id: d
            label: 丁
          - id: e
            label: 戊
      - id: agent
        ask: 是否由经办人提交？
        choose: yes-no
    never:
      - when:
          change:
            all: [a, d]
        reason: 甲、丁不能同时变更
    materials:
      - id: form
        name: 申请书
      - id: proof
        name: 证明
      - id: promise
        name: 承诺书
      - id: letter
        name: 公函
    requires:
      - form
      - id: agent-copy
        material: proof
        original: 0
        copy: 3
        when:
          agent: [是]
    cases:
      - id: a
        name: 变更甲
        when:
          change: [a]
        visits: 2
        results: [notice]
        fees: []
        limits:
          promised: 3 工作日
        requires:
          - material: proof
            necessity: 非必要
            copy: 1
            note: 甲的说明
      - id: b
        name: 变更乙
        when:
          change: [b]
        results: [notice, licence]
        apply:
          - within: 10 自然日
            from: 变更之日
          - within: 5 工作日
            from: 公告之日
        requires:
          - material: proof
            necessity: 支持容缺处理
            original: 2
            alternatives: [promise, letter]
            note: 乙的说明
      - id: c
        name: 变更丙
        when:
          change: [c]
        limits:
          statutory: 30 自然日
        apply:
          - not-before: "2025-03-01"
          - before: 迁入新址
        requires:
          - material: proof
            alternatives: [letter]
          - material: promise
            when:
              agent: [是]
      - id: e
        name: 变更戊
        when:
          change: [e]
        apply: []
      - id: d
        name: 变更丁
        when:
          change: [d]
        apply:
          - not-before: "2025-06-01"
          - before: 迁入新址

    """

  private func shown(_ line: ChecklistLine) -> String {
    let alternatives = line.alternatives.map { $0.id ?? "" }.joined(separator: ",")
    return "\(line.necessity) \(line.original)/\(line.copy) [\(alternatives)]"
  }

  @Test func `a material of several cases is asked for once, in the strongest way`() throws {
    let item = try SmallCatalog.effective(Self.standard)
    let rows = [
      ("change=a agent=否", "非必要 1/1 []"),
      ("change=a agent=是", "必要 1/3 []"),
      ("change=b agent=否", "支持容缺处理 2/0 [promise,letter]"),
      ("change=a,b agent=否", "支持容缺处理 2/1 [promise,letter]"),
      // What does instead must do for every case.
      ("change=b,c agent=否", "必要 2/0 [letter]"),
      ("change=a,b,c agent=是", "必要 2/3 []"),
    ].map { text, expected in
      let lines = item.checklist(text).filings.first?.lines.filter { $0.material?.id == "proof" } ?? []
      return (text, lines.map(shown).joined(separator: "; "), expected)
    }
    expectRows(rows)
    let joint = try #require(item.checklist("change=a,b agent=否").filings.first)
    #expect(joint.lines.map { $0.material?.id } == ["form", "proof"])
    #expect(joint.lines[1].notes == ["甲的说明", "乙的说明"] && joint.lines[1].terms.count == 2)
  }

  @Test func `limits and visits are the largest, results and fees stand once`() throws {
    let item = try SmallCatalog.effective(Self.standard)
    let rows = [
      ("change=a agent=否", "20 工作日 | 3 工作日 | 2 | notice | "),
      ("change=a,b agent=否", "20 工作日 | 6 工作日 | 2 | notice licence | copy"),
      ("change=b,c agent=否", "20 工作日 30 自然日 | 6 工作日 | 0 | notice licence | copy"),
    ].map { text, expected in
      let filing = item.checklist(text).filings.first
      let parts = [
        filing?.statutory.map(\.description), filing?.promised.map(\.description),
        [filing?.visits.map(String.init) ?? "-"],
        filing?.resultParts.map { $0.record.id ?? "" }, filing?.fees.map { $0.record.id ?? "" },
      ]
      return (text, parts.map { ($0 ?? []).joined(separator: " ") }.joined(separator: " | "), expected)
    }
    expectRows(rows)
  }

  @Test func `the earliest term and the latest first day hold, what cannot be compared stands`() throws {
    let item = try SmallCatalog.effective(Self.standard)
    let rows = [
      ("change=a", "30 自然日"),
      ("change=b", "10 自然日; 5 工作日"),
      // The case's 10 days are earlier than the item's 30 from the same day; 5 working days count from another.
      ("change=a,b", "10 自然日; 5 工作日"),
      ("change=c,d", "迁入新址; 2025-06-01"),
      ("change=e", ""),
      ("change=a,c", "30 自然日; 2025-03-01; 迁入新址"),
    ].map { text, expected in
      let rows = item.checklist(text).filings.first?.applications ?? []
      let shown = rows.map { $0.text(.within) ?? $0.text(.notBefore) ?? $0.text(.before) ?? "" }
      return (text, shown.joined(separator: "; "), expected)
    }
    expectRows(rows)
  }

  @Test func `joint answers that cannot occur are refused, missing answers are named`() throws {
    let item = try SmallCatalog.effective(Self.standard)
    let sheet = CaseSheet(item)
    let forbidden = item.checklist("change=a,d agent=否").situation
    #expect(forbidden.forbidden == [0] && !forbidden.isSettled)
    #expect(sheet.never[0].text(.reason) == "甲、丁不能同时变更")
    #expect(item.checklist("change=a,b agent=否").situation.isSettled)
    let empty = item.checklist("")
    #expect(empty.situation.missing == [0, 1] && empty.filings.isEmpty)
    #expect(empty.situation.possibleCases == [0, 1, 2, 3, 4])
    let open = item.checklist("change=c")
    #expect(open.situation.missing == [1] && open.outline == "c: form proof promise?")
  }

  @Test func `a conditional line says why, an unconditional one does not`() throws {
    let item = try SmallCatalog.effective(Self.standard)
    let sheet = CaseSheet(item)
    func reasons(_ text: String) -> String {
      (item.checklist(text).filings.first?.lines ?? []).map { line in
        (line.material?.id ?? "") + line.conditions.map { "(\(sheet.sentence($0, .chinese)))" }.joined()
      }.joined(separator: " ")
    }
    expectRows([
      ("c with agent", reasons("change=c agent=是"), "form proof promise(是否由经办人提交：是)"),
      ("c, open", reasons("change=c"), "form proof promise(是否由经办人提交：是)"),
      ("d with agent", reasons("change=d agent=是"), "form proof(是否由经办人提交：是)"),
      ("d without", reasons("change=d agent=否"), "form"),
    ])
    let alone = Checklist.filing(of: 4, in: item, sheet: sheet)
    #expect(alone.lines.map(\.isOpen) == [false, true] && alone.applications.count == 2)
  }

  @Test func `cases with another suffix, or none, are filings of their own`() throws {
    let body = """
      govsvc: item/1
      code: "11440300MB2D0970524440112035002"
      cases:
        - id: a
          handling: "01"
        - id: c
          handling: "01"
        - id: b
          handling: "02"

      """
    let item = try SmallCatalog.effective(Self.standard, body)
    let checklist = item.checklist("change=b,c,d agent=否")
    #expect(checklist.outline == "b: form proof | c: form proof | d: form")
    #expect(checklist.filings.map(\.handlingCode) == [item.name + "02", item.name + "01", nil])
    #expect(item.checklist("change=a,c agent=否").outline == "a+c: form proof")
    #expect(item.checklist("change=a,c agent=否").filings[0].handlingCode == item.name + "01")
  }
}
