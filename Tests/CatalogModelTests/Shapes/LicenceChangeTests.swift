import CaseLogic
import CatalogModel
import TestSupport
import Testing

/// Shape 1: the business licence changes.
///
/// They forced `asked-when` (what a company changes is asked of companies only), `many` questions that select over
/// paths of one option each, and `offered-when` (two causes exist for one kind of company only).
struct LicenceChangeTests {
  static let standard = """
    govsvc: standard/1
    local-code: GD-SMALL
    name: 企业变更登记
    questions:
      - id: entity
        ask: 变更的主体是什么？
        choose: one
        options:
          - id: llc
            label: 有限责任公司
          - id: jsc
            label: 股份有限公司
          - id: individual
            label: 个体工商户
      - id: change
        ask: 变更哪些事项？
        choose: many
        asked-when:
          entity: [llc, jsc]
        options:
          - id: name
            label: 名称
          - id: capital
            label: 注册资本
          - id: shareholder
            label: 股东
      - id: direction
        ask: 增加还是减少？
        choose: one
        asked-when:
          change: [capital]
        options:
          - id: increase
            label: 增加
          - id: decrease
            label: 减少
      - id: cause
        ask: 股东变动的原因是什么？
        choose: many
        asked-when:
          change: [shareholder]
        options:
          - id: transfer
            label: 股权转让
            offered-when:
              entity: [llc]
          - id: succession
            label: 继承
            offered-when:
              entity: [llc]
          - id: rename
            label: 只改变姓名
    cases:
      - id: name
        name: 名称变更
        when:
          change: [name]
      - id: increase
        name: 增资
        when:
          direction: [increase]
      - id: decrease
        name: 减资
        when:
          direction: [decrease]
      - id: transfer
        name: 股权转让
        when:
          cause: [transfer]
      - id: succession
        name: 股权继承
        when:
          cause: [succession]
      - id: renamed
        name: 股东改名
        when:
          cause: [rename]
      - id: individual
        name: 个体工商户变更
        when:
          entity: [individual]

    """

  @Test func `eleven paths lead to seven cases, and joint answers to the cases of their paths`() throws {
    let sheet = CaseSheet(try SmallCatalog.effective(Self.standard))
    let report = sheet.questionnaire.paths()
    // llc: name, increase, decrease, three causes; jsc: name, increase, decrease, one cause; individual.
    #expect(report.pathCount == 11 && report.isExactCover && report.unreachableCases.isEmpty)
    #expect(sheet.problems.isEmpty && sheet.questionnaire.structureProblems().isEmpty)
    let rows = [
      ("entity=individual", "individual", ""),
      ("entity=llc change=name,capital direction=decrease", "name decrease", ""),
      ("entity=llc change=name,shareholder cause=transfer,succession", "name transfer succession", ""),
      // The only cause offered to a joint-stock company answers itself.
      ("entity=jsc change=shareholder", "renamed", ""),
      ("entity=llc change=name,capital", "name", "direction"),
      ("entity=llc", "", "change"),
    ].flatMap { text, cases, missing in
      let situation = sheet.questionnaire.situation(for: sheet.answers(text))
      let asked = situation.missing.map { sheet.questions[$0].id ?? "" }.joined(separator: " ")
      return [("cases of \(text)", sheet.names(situation.cases), cases), ("missing of \(text)", asked, missing)]
    }
    expectRows(rows)
  }

  @Test func `what a company is not offered cannot be answered`() throws {
    let sheet = CaseSheet(try SmallCatalog.effective(Self.standard))
    let answers = sheet.answers("entity=jsc change=shareholder cause=transfer")
    let refused = sheet.questionnaire.situation(for: answers).invalid
    #expect(refused == [InvalidAnswer(question: 3, reason: .notOffered(0))])
  }

  @Test func `the joint answers of companies are counted option by option, never one by one`() throws {
    let catalog = TestCatalog.guangdong()
    let sheet = CaseSheet(catalog.effective(try #require(catalog.standard("GD-QYBG"))))
    #expect(sheet.questionnaire.paths().pathCount == 30)
    let change = try #require(sheet.question("change"))
    let further = ["jurisdiction", "direction", "cause"].compactMap { sheet.question($0) }
    #expect(further.count == 3)
    let counts = ["llc", "jsc"].map { entity in
      let ways = sheet.optionIDs(change).map { option in
        let situation = sheet.questionnaire.situation(for: sheet.answers("entity=\(entity) change=\(option)"))
        return further.filter(situation.missing.contains).reduce(1) { product, question in
          let offered = situation.offered[question].count
          return product * (sheet.questionnaire.questions[question].kind == .many ? (1 << offered) - 1 : offered)
        }
      }
      // Each option is left out or chosen in one of its ways; choosing none is no answer.
      return ways.reduce(1) { $0 * (1 + $1) } - 1
    }
    #expect(counts == [9215, 2303])
  }

  @Test func `the whole standard answers joint changes of companies and others alike`() throws {
    let catalog = TestCatalog.guangdong()
    let item = catalog.effective(try #require(catalog.standard("GD-QYBG")))
    let sheet = CaseSheet(item)
    let rows = [
      ("entity=llc change=name,domicile jurisdiction=same", "company-name company-domicile-same"),
      (
        "entity=llc change=capital,shareholder direction=increase cause=transfer",
        "company-capital-increase company-equity-transfer"
      ),
      ("entity=jsc change=shareholder", "company-shareholder-renamed"),
      ("entity=sole", "sole-proprietor"),
    ].map { text, cases in
      (text, sheet.names(sheet.questionnaire.situation(for: sheet.answers(text)).cases), cases)
    }
    expectRows(rows)
    let filing = item.checklist("entity=llc change=name,domicile jurisdiction=same").filings
    #expect(filing.count == 1 && filing[0].lines.count { $0.material?.id == "company-application" } == 1)
  }
}
