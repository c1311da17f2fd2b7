import CatalogEdit
import CatalogModel
import TestSupport
import Testing
import Wording

@testable import CaseExchange

/// Decision tables of other tools, and what of them is refused.
struct ForeignDMNTests {
  @Test func aModellersTableIsRead() throws {
    let table = try DecisionTable(dmn: Array(ForeignDMN.modeller.utf8))
    #expect(
      table.catalogText == """
        questions:
          - id: householdkind
            ask: 排水户类别
            choose: one
            options:
              - id: o1
                label: 工业
              - id: o2
                label: 医疗
              - id: o3
                label: 餐饮
          - id: dailyvolume
            ask: 日排水量
            choose: number
            from: 0
            to: 5000
          - id: connected
            ask: 是否接入市政管网
            choose: yes-no
        cases:
          - id: case-1
            name: 重点排水户
            when:
              connected: [是]
              any:
                - householdkind: [o1, o2]
                - householdkind:
                    none: [o1, o2]
                  dailyvolume: 50..
          - id: case-2
            name: 一般排水户
            when:
              householdkind: [o3]
              dailyvolume: 0..<50
              connected: [是]
          - id: case-3
            name: 不予受理
            when:
              connected: [否]

        """)
    let sheet = try ItemText(ItemText.head + table.catalogText).table()
    #expect(sheet.cases == table.cases)
  }

  @Test func anEnginesTableIsRead() throws {
    let table = try DecisionTable(dmn: Array(ForeignDMN.engine.utf8))
    #expect(
      table.catalogText == """
        questions:
          - id: residence
            ask: Residence
            choose: one
            options:
              - id: local
                label: local
              - id: permit
                label: permit
              - id: other
                label: other
          - id: age
            ask: Age
            choose: number
            from: 0
            to: 130
        cases:
          - id: senior
            name: 高龄津贴
            when:
              residence: [local]
              age: 80..
          - id: none-yet
            name: 暂不发放
            when:
              any:
                - residence: [local]
                  age: ..<80
                - residence: [permit, other]

        """)
  }

  @Test func aCollectingTableIsRead() throws {
    let table = try DecisionTable(dmn: Array(ForeignDMN.collecting.utf8))
    #expect(table.questions.map(\.choose) == [.many])
    #expect(table.questions[0].options.map(\.label) == ["名称", "住所", "范围"])
    #expect(table.cases.map(\.name) == ["名称变更", "其他变更"])
    #expect(table.cases.map(\.rows) == [[TableRow([0: .anyOf([0])])], [TableRow([0: .anyOf([1, 2])])]])
    #expect(table.mayJoinCases)
  }

  @Test func aTableFindsTheQuestionsOfItsItemAgain() throws {
    let known = try ItemText(
      ItemText.head + """
        questions:
          - id: change
            ask: 变更事项
            choose: many
            options:
              - id: name
                label: 名称
              - id: domicile
                label: 住所
              - id: scope
                label: 范围
        cases:
          - id: name-change
            name: 名称变更
            when:
              change: [name]
          - id: rest
            name: 其余
            when:
              change: [domicile, scope]

        """
    ).table()
    let table = try DecisionTable(dmn: Array(ForeignDMN.collecting.utf8), known: known)
    #expect(table.questions == known.questions)
    #expect(table.cases.map(\.id) == ["name-change", "case-1"])
    let operations = known.operations(toBecome: table)
    #expect(
      operations.map(\.argument) == [
        "cases[2]=id: case-1\nname: 其他变更\nwhen:\n  change: [domicile, scope]", "cases[rest]",
      ])
  }

  /// A document with marks where refusals may stand, the place among the marks, and words of the message.
  private static let refused: [(String, Int, String)] = [
    (ForeignDMN.small(policy: "hitPolicy=\"FIRST\""), 0, "命中策略 FIRST"),
    (ForeignDMN.small(policy: "hitPolicy=\"PRIORITY\""), 0, "命中策略 PRIORITY"),
    (ForeignDMN.small(policy: "hitPolicy=\"OUTPUT ORDER\""), 0, "命中策略 OUTPUT ORDER"),
    (ForeignDMN.small(policy: "hitPolicy=\"RULE ORDER\""), 0, "命中策略 RULE ORDER"),
    (ForeignDMN.small(policy: "hitPolicy=\"COLLECT\" aggregation=\"SUM\""), 0, "汇总方式 SUM"),
    (ForeignDMN.small(type: "date"), 1, "日期或时间"),
    (ForeignDMN.small(input: "<text>a + b</text>"), 2, "不是一个名称"),
    (ForeignDMN.small(input: "<text>count(x)</text>"), 2, "不是一个名称"),
    (ForeignDMN.small(output: "<output id=\"o\" name=\"name\"/>¦<output id=\"p\" name=\"fee\"/>"), 4, "输出“fee”"),
    (ForeignDMN.small(cell: "<text>date(\"2024-01-01\")</text>"), 5, "函数“date(…)”"),
    (ForeignDMN.small(cell: "<text>&gt; limit</text>"), 5, "变量或关键字“limit”"),
    (ForeignDMN.small(cell: "<text>\"a\", other</text>"), 5, "变量或关键字“other”"),
    (ForeignDMN.small(cell: "<text>&lt; 3 + 4</text>"), 5, "运算“+”"),
    (ForeignDMN.small(cell: "<text>@\"2024-01-01\"</text>"), 5, "日期和时间"),
    (ForeignDMN.small(cell: "<text>&gt; 3</text>"), 5, "不能用范围"),
    (ForeignDMN.small(entry: "<text>a + b</text>"), 6, "变量或关键字“a”"),
    (ForeignDMN.small(entry: "<text>\"a\", \"b\"</text>"), 6, "不是一段文字"),
    (ForeignDMN.small(entry: "<text>\"\"</text>"), 6, "不是一段文字"),
  ]

  @Test(arguments: refused.indices)
  func whatCannotBeRepresentedIsRefusedWithItsPlace(index: Int) throws {
    let (text, mark, words) = Self.refused[index]
    let pieces = text.split(separator: "¦", omittingEmptySubsequences: false)
    let marked = MarkedText(pieces.prefix(mark + 1).joined() + "¦" + pieces.dropFirst(mark + 1).joined())
    let refusals = try #require(DecisionTable.refusals(dmn: marked.bytes), "\(words)")
    #expect(refusals.first?.message.chinese.contains(words) ?? false, "\(refusals)")
    #expect(refusals.first?.place == marked.place, "\(words): \(refusals)")
    #expect(refusals.allSatisfy { !$0.cure.chinese.isEmpty && !$0.cure.english.isEmpty })
  }

  @Test func everyRefusalIsTold() throws {
    let text = ForeignDMN.small(
      policy: "hitPolicy=\"FIRST\"", cell: "<text>f(1)</text>", entry: "<text>g(1)</text>"
    ).filter { $0 != "¦" }
    #expect(try #require(DecisionTable.refusals(dmn: Array(text.utf8))).count == 2)
  }

  @Test func otherDocumentsAreRefused() throws {
    let plain = ForeignDMN.small().filter { $0 != "¦" }
    #expect(DecisionTable.refusals(dmn: Array(plain.utf8)) == nil)
    let cases: [(String, String)] = [
      (plain.replacing("20191111/MODEL/", with: "20991111/MODEL/"), "不是 DMN"),
      (plain.replacing("decisionTable", with: "context"), "没有决策表"),
      ("<!DOCTYPE x [<!ENTITY a \"b\">]>" + plain, "document type"),
      (plain.replacing("</definitions>", with: ""), "XML 无法读取"),
      (
        plain.replacing(
          "<decision ", with: "<decision id=\"e2\" name=\"b\"><decisionTable id=\"t2\"/></decision><decision "),
        "2 个决策表"
      ),
      (plain.replacing("typeRef=\"string\"", with: "typeRef=\"number\"").replacing("\"a\"", with: "5"), "最小值和最大值"),
      (
        plain.replacing(
          "<inputEntry id=\"u\">", with: "<inputEntry id=\"z\"><text>-</text></inputEntry><inputEntry id=\"u\">"),
        "有 2 格"
      ),
      (plain.replacing("<text>\"a\"</text>", with: "<text>\"a\" and \"b\"</text>"), "不可能满足"),
      (
        plain.replacing("hitPolicy=\"UNIQUE\"", with: "expressionLanguage=\"x\"").replacing(
          "<inputEntry id=\"u\">", with: "<inputEntry id=\"u\" expressionLanguage=\"juel\">"), "不是 FEEL"
      ),
      (
        plain.replacing(
          "<decisionTable",
          with: "<informationRequirement><requiredDecision href=\"#x\"/></informationRequirement><decisionTable"),
        "另一个决策"
      ),
      ("a,b\n", "XML 无法读取"), ("", "XML 无法读取"),
    ]
    for (text, words) in cases {
      let refusals = try #require(DecisionTable.refusals(dmn: Array(text.utf8)), "\(words)")
      #expect(refusals.contains { $0.message.chinese.contains(words) }, "\(words): \(refusals)")
      #expect(refusals.allSatisfy { $0.place != nil }, "\(words)")
    }
    let two = cases[4].0
    #expect(DecisionTable.refusals(dmn: Array(two.utf8), decision: "情形") == nil)
    #expect(DecisionTable.refusals(dmn: Array(two.utf8), decision: "丙")?.first?.cure.chinese.contains("b、情形") ?? false)
  }

  @Test func changedDocumentsOfOurOwnAreHeldToWhatTheySay() throws {
    let catalog = TestCatalog.guangdong()
    let file = try #require(catalog.files.first { $0.path == "standards/GD-QYBG.yaml" })
    let table = try DecisionTable(.init(catalog.effective(file)))
    let text = String(decoding: try table.dmn(toolVersion: "0"), as: UTF8.self)
    let renamed = text.replacing("公司名称变更", with: "公司改名")
    let operations = table.operations(toBecome: try DecisionTable(dmn: Array(renamed.utf8)))
    #expect(operations.map(\.argument) == ["cases[company-name].name=公司改名"])
    let licence = "list contains(?, &quot;company-name&quot;)"
    #expect(text.contains("list contains(?, \"company-name\")"), "\(licence)")
    let other = text.replacing("list contains(?, \"company-name\")", with: "list contains(?, \"branch\")")
    #expect(
      try #require(DecisionTable.refusals(dmn: Array(other.utf8))).contains { $0.message.chinese.contains("对不上") })
    let missing = text.replacing("<govsvc:question id=\"agent\"", with: "<govsvc:other id=\"agent\"")
      .replacing("</govsvc:question>\n    </extensionElements>\n    <variable id=\"variable_agent\"", with: "x")
    #expect(DecisionTable.refusals(dmn: Array(missing.utf8)) != nil)
  }
}
