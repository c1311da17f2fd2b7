import CaseLogic
import CatalogModel
import Testing

/// Shape 2: the old licence is collected when any of the chosen cases reissues it.
///
/// It forced `results:` in `asked-when`: no list of options says which joint answers change the licence.
struct ResultQuestionTests {
  static let standard = """
    govsvc: standard/1
    code: "440125044002"
    name: 个体工商户变更登记
    results:
      - id: notice
        name: 登记通知书
      - id: licence
        name: 营业执照
    questions:
      - id: change
        ask: 变更什么？
        choose: many
        options:
          - id: name
            label: 名称
          - id: premises
            label: 经营场所
          - id: family
            label: 家庭成员（备案）
      - id: paper-licence
        ask: 是否领取过纸质营业执照？
        choose: yes-no
        asked-when:
          results: [licence]
    materials:
      - id: application
        name: 申请书
      - id: old-licence
        name: 营业执照正、副本
    requires:
      - application
      - material: old-licence
        when:
          paper-licence: [是]
    cases:
      - id: name
        name: 变更名称
        when:
          change: [name]
      - id: premises
        name: 变更经营场所
        when:
          change: [premises]
        results: [licence]
      - id: family
        name: 家庭成员备案
        when:
          change: [family]
        results: [notice]

    """

  @Test func `the question follows from the results of all chosen cases`() throws {
    let item = try SmallCatalog.effective(Self.standard)
    let sheet = CaseSheet(item)
    #expect(sheet.questionnaire.structureProblems().isEmpty && sheet.problems.isEmpty)
    let rows = [
      ("change=family", "family: application", "notice"),
      ("change=family paper-licence=是", "family: application", "notice"),
      ("change=premises", "premises: application old-licence?", "licence"),
      ("change=premises paper-licence=是", "premises: application old-licence", "licence"),
      ("change=premises paper-licence=否", "premises: application", "licence"),
      // A case that names no results gives all of them.
      ("change=name,family paper-licence=是", "name+family: application old-licence", "notice licence"),
    ].flatMap { text, outline, results in
      let checklist = item.checklist(text)
      let given = checklist.filings.first?.resultParts.map { $0.record.id ?? "" }.joined(separator: " ") ?? ""
      return [(text, checklist.outline, outline), ("results of \(text)", given, results)]
    }
    expectRows(rows)
    #expect(item.checklist("change=family paper-licence=是").situation.invalid.count == 1)
  }
}
