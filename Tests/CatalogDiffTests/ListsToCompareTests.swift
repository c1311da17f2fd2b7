import CatalogModel
import TestSupport
import Testing

@testable import CatalogDiff

/// Only what a comparison looks into is put together, and nothing is missed by that.
@Suite struct ListsToCompareTests {
  private static let item =
    Sample.item + """
        - id: cancellation
          handling: "03"
          visits: 2
          limits:
            promised: 3 工作日

      """

  private static func old() -> Catalog { Sample.catalog(texts(item)) }

  private static func texts(_ item: String) -> [String: String] {
    Sample.files.merging([Sample.itemPath: item]) { $1 }
  }

  @Test(arguments: [
    ("version: 4", "version: 5", false), ("version: 4\n", "", false), ("version: 4", "name: 另一事项\nversion: 4", false),
    ("promised: 1 工", "promised: 2 工", false), ("limits:\n  promised: 1 工作日\n", "", false),
    ("promised: 3 工", "promised: 4 工", true), ("visits: 2", "visits: 1", true),
  ])
  func `scalars, limits and visits need no list but the cases`(from: String, to: String, needsCases: Bool) throws {
    try Self.check(from, to) { lists in
      #expect(lists.contains(.cases) == needsCases)
      #expect(!lists.contains(.windows) && !lists.contains(.materials))
    }
  }

  @Test(arguments: [
    ("name: 大厅", "name: 小厅", [Key.windows]), ("id: hall", "id: room", [.windows]),
    ("handling: \"03\"", "handling: \"04\"", [.cases, .materials, .requires, .questions, .windows]),
    ("id: cancellation", "id: closing", [.cases, .materials]), ("    visits: 2\n", "", [.cases, .requires]),
    ("  - id: name-change\n    handling: \"02\"\n", "", [.cases, .never]),
    ("cases:\n", "cases: []\nfaq:\n", [.cases, .faq, .materials]),
    ("windows:", "materials: []\nwindows:", [.materials, .requires, .cases, .bases]),
  ])
  func `what records name, and what decides on requirements, is among the lists`(
    from: String, to: String, keys: [Key]
  ) throws {
    try Self.check(from, to) { lists in
      for key in keys { #expect(lists.contains(key), "\(key)") }
    }
  }

  /// Both ways of comparing tell the same, in both directions.
  private static func check(_ from: String, _ to: String, _ verify: (KeySet) throws -> Void) throws {
    let text = item.split(separator: from, maxSplits: 1, omittingEmptySubsequences: false).joined(separator: to)
    #expect(text != item)
    let (old, new) = (Self.old(), Sample.catalog(texts(text)))
    let before = try #require(old.items.first { $0.path == Sample.itemPath })
    let after = try #require(new.items.first { $0.path == Sample.itemPath })
    let same = try #require(SameElements([before], [after]))
    try verify(ListsToCompare(same, [before], [after]).keys)
    for (one, two) in [(old, new), (new, old)] {
      var comparison = CatalogComparison(old: one, new: two, jobs: 1)
      let told = "\(comparison.run())"
      comparison.skipsSame = false
      #expect(told == "\(comparison.run())")
    }
  }
}
