import CaseLogic
import CatalogEdit
import CatalogModel
import CatalogStore
import TestSupport
import Testing
import Wording

@testable import CaseExchange

/// What is exported comes back.
struct RoundTripTests {
  /// Random items, and how many of them no decision table can say.
  static func tables(_ seeds: Range<UInt64>) throws -> (tables: [(ItemText, DecisionTable)], refused: Int) {
    var tables: [(ItemText, DecisionTable)] = []
    var refused = 0
    for seed in seeds {
      var random = RandomItem(seed: seed)
      let item = ItemText(random.make())
      do throws(ExchangeRefusal) {
        tables.append((item, try DecisionTable(try item.sheetOrEmpty())))
      } catch {
        refused += 1
      }
    }
    return (tables, refused)
  }

  @Test func randomItemsComeBackFromDMN() throws {
    let (tables, refused) = try Self.tables(0..<600)
    #expect(tables.count > 250, "\(refused) refused")
    for (item, table) in tables {
      let back = try DecisionTable(dmn: table.dmn(toolVersion: "0"))
      #expect(back.comparable == table.comparable, "\(item.text)")
    }
  }

  @Test func randomItemsComeBackFromCSV() throws {
    for (item, table) in try Self.tables(0..<600).tables {
      var back = try DecisionTable(csv: table.csv())
      #expect(table.operations(toBecome: back) == [], "\(item.text)\n\(String(decoding: table.csv(), as: UTF8.self))")
      (back.code, back.name) = (table.code, table.name)
      if back.results == table.results { #expect(back.comparable == table.comparable, "\(item.text)") }
    }
  }

  @Test func theCatalogsTextSaysTheSame() throws {
    for (item, table) in try Self.tables(0..<600).tables {
      let results = "results:\n  - id: r0\n    name: 甲\n  - id: r1\n    name: 乙\n"
      let again = try ItemText(ItemText.head + results + table.catalogText).table()
      #expect(again.comparable == table.comparable, "\(item.text)\n\n\(table.catalogText)")
    }
  }

  @Test func everyItemOfTheReferenceCatalogComesBack() throws {
    let catalog = TestCatalog.guangdong()
    let loaded = LoadedCatalog(root: nil, files: catalog.files, problems: [])
    var count = 0
    for file in catalog.files where file.kind == .standard || file.kind == .item {
      let sheet = CaseSheet(catalog.effective(file))
      guard !sheet.cases.isEmpty else { continue }
      count += 1
      let table = try DecisionTable(sheet)
      let fromDMN = try DecisionTable(dmn: table.dmn(toolVersion: "0"))
      #expect(fromDMN.comparable == table.comparable, "\(file.path)")
      let known = try DecisionTable(sheet, mayBeEmpty: true)
      for back in [fromDMN, try DecisionTable(csv: table.csv()), try DecisionTable(csv: table.csv(), known: known)] {
        let operations = known.operations(toBecome: back)
        #expect(operations == [], "\(file.path)")
        #expect(try plan(operations, on: file, in: loaded).isNoOp)
      }
    }
    #expect(count >= 10)
  }

  @Test func oneItemBecomesAnother() throws {
    let items = try Self.tables(0..<400).tables
    for (index, (item, before)) in items.enumerated().dropLast() {
      let after = items[index + 1].1
      let loaded = item.loaded
      let file = try #require(loaded.catalog.files.first)
      let changes = try plan(before.operations(toBecome: after), on: file, in: loaded).changes
      let text = changes.first.map { String(decoding: $0.new, as: UTF8.self) } ?? item.text
      let became = try ItemText(text).table()
      #expect(became.operations(toBecome: after) == [], "\(item.text)\n-----\n\(text)")
      #expect(became.sorted == after.sorted, "\(item.text)\n-----\n\(text)")
    }
  }
}

extension ItemText {
  /// The sheet; an item that cannot be read has none of its own.
  func sheetOrEmpty() throws(ExchangeRefusal) -> CaseSheet {
    do {
      return try sheet()
    } catch {
      throw ExchangeRefusal(nil, Bilingual("\(error)", "\(error)"), cure: Bilingual("", ""))
    }
  }
}

extension DecisionTable {
  /// The table with number ranges in one form.
  var comparable: DecisionTable {
    var table = self
    for index in table.questions.indices {
      table.questions[index].askedWhen = table.questions[index].askedWhen.map { $0.map(\.canonical) }
      for option in table.questions[index].options.indices {
        let rows = table.questions[index].options[option].offeredWhen
        table.questions[index].options[option].offeredWhen = rows.map { $0.map(\.canonical) }
      }
    }
    for index in table.cases.indices { table.cases[index].rows = table.cases[index].rows.map(\.canonical) }
    table.never = table.never?.map { row in
      TableNever(rows: row.rows.map(\.canonical), reason: row.reason, bases: row.bases, isJoint: row.isJoint)
    }
    return table
  }

  /// What the table says, whatever the order of questions, cases and rows.
  fileprivate var sorted: [String] {
    let text = catalogText.split(separator: "\n").map { $0.filter { $0 != "-" && $0 != " " } }
    return text.sorted()
  }
}
