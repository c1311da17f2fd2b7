import CatalogEdit
import CatalogModel
import CatalogStore
import Testing

@testable import CaseExchange

/// An item with everything that could be lost on the way.
struct OddItemTests {
  private static let item = ItemText(
    ItemText.head + """
      results:
        - id: licence
          name: 许可证
        - id: notice
          name: 通知书
      questions:
        - id: in
          ask: 名称
          choose: one
          options:
            - id: a
              label: "甲, 乙"
            - id: b
              label: 同名
              note: |-
                第一行
                  第二行，“引号”和 "quotes"
            - id: c
              label: 同名
            - id: d
              label: "-"
            - id: e
              label: =SUM(A1)
            - id: f
              label: 未回答
        - id: 2nd-size
          ask: =面积（平方米）？
          choose: number
          from: -5.25
          to: 100
          unit: 平方米
          decimals: 2
          asked-when:
            in: [a, d, e]
            none:
              - in: [e]
        - id: extras
          ask: 另有哪些情况？
          choose: many
          options:
            - id: x
              label: 甲（一）
            - id: w
              label: 乙 (二)
              offered-when:
                2nd-size: [..0.5, 7<..8.25]
            - id: z
              label: 丙
        - id: again
          ask: 另有哪些情况？
          choose: yes-no
          asked-when:
            results: [licence]
            extras:
              all: [x, z]
              none: [w]
      never:
        - when:
            in:
              all: [a, b]
          reason: 只能选一个
        - when:
            in:
              all: [c]
          reason: 单项也写成并存
          bases: [law-1, law-2]
        - when:
            2nd-size: -5.25..<0
          reason: "=1+1"
      cases:
        - id: small
          name: "'=小'"
          when:
            in: [a, d]
            2nd-size: ..<10
          handling: "01"
          results: [licence, notice]
        - id: large
          name: 大
          when:
            in: [a, d]
            2nd-size: 10..
          results: []
        - id: rest
          name: 其他
          when:
            in:
              none: [a, d]

      """)

  @Test func nothingIsLost() throws {
    let table = try Self.item.table()
    let dmn = try DecisionTable(dmn: table.dmn(toolVersion: "0"))
    #expect(dmn.comparable == table.comparable)
    let bytes = table.csv()
    var csv = try DecisionTable(csv: bytes)
    (csv.code, csv.name) = (table.code, table.name)
    #expect(csv.comparable == table.comparable, "\(String(decoding: bytes, as: UTF8.self))")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("'=SUM(A1)") && text.contains("in,") && !text.contains("\n=") && !text.contains(",="))
    #expect(dmn.catalogText == table.catalogText)
  }

  @Test func anEmptyItemTakesItAll() throws {
    let table = try Self.item.table()
    let results = "results:\n  - id: licence\n    name: 许可证\n  - id: notice\n    name: 通知书\n"
    let empty = ItemText(ItemText.head + results)
    let loaded = empty.loaded
    let file = try #require(loaded.catalog.files.first)
    let before = try DecisionTable(CaseSheet(loaded.catalog.effective(file)), mayBeEmpty: true)
    let changes = try plan(before.operations(toBecome: table), on: file, in: loaded).changes
    let after = ItemText(String(decoding: try #require(changes.first).new, as: UTF8.self))
    #expect(try after.table().comparable == table.comparable, "\(after.text)")
  }
}
