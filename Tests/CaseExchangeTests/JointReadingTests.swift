import CaseLogic
import Testing
import Wording

@testable import CaseExchange

/// What no decision table can say is refused by name.
struct JointReadingTests {
  private func refusal(_ text: String) throws -> ExchangeRefusal? {
    let sheet = try ItemText(ItemText.head + text).sheet()
    do throws(ExchangeRefusal) {
      _ = try DecisionTable(sheet)
      return nil
    } catch {
      return error
    }
  }

  private static let questions = """
    questions:
      - id: change
        ask: 变更什么？
        choose: many
        options:
          - id: name
            label: 名称
          - id: domicile
            label: 住所
      - id: where
        ask: 迁到哪里？
        choose: one
        asked-when:
          change: [domicile]
        options:
          - id: near
            label: 辖区内
          - id: far
            label: 辖区外

    """

  @Test func whatAsksAQuestionStandsInTheRow() throws {
    let text =
      ItemText.head + Self.questions + """
        cases:
          - id: a
            name: 甲
            when:
              where: [near]
          - id: b
            name: 乙
            when:
              change: [name, domicile]
              where: [far]
          - id: c
            name: 丙
            when:
              change: [name]

        """
    let table = try ItemText(text).table()
    #expect(
      table.cases.map(\.rows) == [
        [TableRow([0: .anyOf([1]), 1: .choice([0], unanswered: false)])],
        [TableRow([0: .anyOf([1]), 1: .choice([1], unanswered: false)])], [TableRow([0: .anyOf([0])])],
      ])
  }

  @Test func noneBelowManyIsRefusedByName() throws {
    let found = try #require(
      try refusal(
        Self.questions + """
          cases:
            - id: a
              name: 甲
              when:
                change: [name, domicile]
                where:
                  none: [far]
            - id: b
              name: 乙
              when:
                where: [far]

          """))
    #expect(found.message.chinese.contains("办事情形“a”") && found.message.chinese.contains("问题“where”"))
  }

  @Test func itemsWithoutCasesAndBrokenConditionsAreRefused() throws {
    #expect(try refusal(Self.questions)?.message.chinese.contains("没有办事情形") ?? false)
    let broken = Self.questions + "cases:\n  - id: a\n    name: 甲\n    when:\n      change: [other]\n"
    #expect(try refusal(broken)?.message.chinese.contains("有错误") ?? false)
  }

  @Test func conditionsThatBecomeTooManyRowsAreRefused() throws {
    var lines = ["questions:"]
    for index in 0..<14 { lines += ["  - id: q\(index)", "    ask: 问\(index)", "    choose: yes-no"] }
    lines += ["cases:", "  - id: a", "    name: 甲", "    when:", "      none:"]
    for index in stride(from: 0, to: 14, by: 2) {
      lines += ["        - q\(index): [是]", "          q\(index + 1): [是]"]
    }
    #expect(try refusal(lines.joined(separator: "\n") + "\n") == nil)
    for index in 14..<40 {
      lines.insert(contentsOf: ["  - id: q\(index)", "    ask: 问\(index)", "    choose: yes-no"], at: 1)
    }
    for index in stride(from: 14, to: 40, by: 2) {
      lines += ["        - q\(index): [是]", "          q\(index + 1): [是]"]
    }
    let found = try refusal(lines.joined(separator: "\n") + "\n")
    #expect(found?.message.chinese.contains("超过 1000 行") ?? false)
  }
}
