import CatalogModel
import CatalogStore
import Foundation
import ServiceCodes
import TestSupport
import Testing

@testable import CatalogRules

/// What the rules find in 2,262 published items; the page that tells it says what is measured here.
@Suite struct RealDataFindingsTests {
  /// How often something was found, and in how many rows.
  struct Count: Equatable, CustomStringConvertible {
    var findings = 0
    var rows = 0

    var description: String { "\(findings) | \(rows)" }
  }

  /// What only says that the table has fewer columns than an item has elements.
  private static let beyondColumns: Set<UInt16> = [204, 401, 404, 410, 421, 445, 500]

  @Test func `the page on real data says what is found in it`() throws {
    guard let rows = PublishedRows.read(for: "findings in real data") else { return }
    #expect(rows.count == 2262 && rows.allSatisfy { $0.cells.count == 21 })
    let measured = Self.codes(rows).merging(Self.rules(rows)) { $1 }.merging(Self.bases(rows)) { $1 }
    for page in ["findings-in-real-data.md", "findings-in-real-data.zh.md"] {
      let told = Self.table(String(decoding: Repository.bytes(Repository.root() + "/docs/" + page), as: UTF8.self))
      let wrong = measured.filter { told[$0.key] != $0.value }.map { "\($0.key) | \($0.value)" }
      #expect(wrong.isEmpty, "docs/\(page) does not say:\n\(wrong.sorted().joined(separator: "\n"))")
      let extra = Set(told.keys).subtracting(measured.keys)
      #expect(extra.isEmpty, "docs/\(page) tells what is not found: \(extra.sorted())")
    }
  }

  /// What the code reader says of the codes, by the problem's name.
  private static func codes(_ rows: [PublishedRows.Row]) -> [String: Count] {
    var counts: [String: Count] = [:]
    for row in rows {
      for (column, text) in [("task_code", row.code), ("base_code", row.base), ("org_code", row.organization)] {
        for kind in Set(readCode(text).problems.map(\.kind.identifier)) {
          counts["\(column) \(kind)", default: Count()].findings += 1
          counts["\(column) \(kind)", default: Count()].rows += 1
        }
      }
    }
    return counts
  }

  /// What the rules over one file and one item say, by code.
  private static func rules(_ rows: [PublishedRows.Row]) -> [String: Count] {
    let active = ActiveRules(SeverityPolicy(manifest: nil))
    var counts: [String: Count] = [:]
    for row in rows {
      let file = row.file
      let catalog = Catalog(files: [file])
      let found =
        active.file(file) + active.listed(FileSubject(file, CatalogLists(catalog)))
        + active.item(catalog.effective(file), in: catalog)
      let numbers = found.map(\.code).filter { !beyondColumns.contains($0.number) }
      for code in numbers { counts["\(code)", default: Count()].findings += 1 }
      for code in Set(numbers) { counts["\(code)", default: Count()].rows += 1 }
    }
    return counts
  }

  /// How far the bodies of one 基本编码 agree: in how many codes they differ, and how many rows these have.
  private static func bases(_ rows: [PublishedRows.Row]) -> [String: Count] {
    let shared = Dictionary(grouping: rows, by: \.base).values.filter { Set($0.map(\.body)).count > 1 }
    var counts: [String: Count] = [:]
    func count(_ name: String, where differ: ([PublishedRows.Row]) -> Bool) {
      let wanted = shared.filter(differ)
      counts[name] = Count(findings: wanted.count, rows: wanted.reduce(0) { $0 + $1.count })
    }
    count("several bodies") { _ in true }
    count("names differ") { Set($0.map(\.name)).count > 1 }
    count("types differ") { Set($0.map { $0.cells[7] }).count > 1 }
    count("statutory limits differ") { differ($0) { $0.statutory } }
    count("promised limits differ") { differ($0) { $0.promised } }
    count("materials differ") { differ($0) { $0.materials.sorted().joined(separator: "|") } }
    let couriers = Set(rows.map(\.courier))
    counts["courier vocabularies"] = Count(findings: couriers.count, rows: rows.filter { !$0.courier.isEmpty }.count)
    return counts
  }

  /// Whether the bodies of a code differ; each by all that it says, whatever the order of its cases.
  private static func differ(_ rows: [PublishedRows.Row], _ text: (PublishedRows.Row) -> String) -> Bool {
    let bodies = Dictionary(grouping: rows, by: \.body).values
    return Set(bodies.map { Set($0.map(text)).sorted().joined(separator: "\n") }).count > 1
  }

  /// The rows of the page's tables whose first cell is code: its text, and the two counts at the end of the row.
  private static func table(_ page: String) -> [String: Count] {
    var counts: [String: Count] = [:]
    for line in page.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count > 3, let findings = Int(cells[cells.count - 2]), let rows = Int(cells[cells.count - 1]) else {
        continue
      }
      counts[cells[0].trimmingCharacters(in: ["`"])] = Count(findings: findings, rows: rows)
    }
    return counts
  }
}
