import CatalogModel
import CatalogRules
import Foundation
import TestSupport
import Testing

/// The page that says which rule checks which demand: nothing it names has gone, and no demand is missing.
@Suite struct CoveragePageTests {
  /// A demand of the page.
  struct Row: Equatable {
    let key: String
    let rules: String
    let note: String
    let demand: String

    /// The codes it names, with whether each is said to be off.
    var codes: [(number: UInt16, isOff: Bool)] {
      rules.split(whereSeparator: { $0 == "," || $0 == "、" }).compactMap { part in
        let word = part.trimmingCharacters(in: .whitespaces)
        guard word.hasPrefix("GS"), let number = UInt16(word.dropFirst(2).prefix(4)) else { return nil }
        return (number, word.hasSuffix(" (off)") || word.hasSuffix("（默认关闭）"))
      }
    }
  }

  /// How many demands of each kind there are: codes (C), their local forms (F), errors in published ones (D), check
  /// digits and regions (K), elements against each other (R), what is the same everywhere (S), questions (Q), 容缺 and
  /// declarations (T), doing without papers (W), a business licence (B), published guides (G).
  private static let counts = [
    ("C", 10), ("F", 8), ("D", 7), ("K", 4), ("R", 27), ("S", 6), ("Q", 7), ("T", 4), ("W", 5), ("B", 5), ("G", 13),
  ]

  @Test(arguments: ["rules-coverage.md", "rules-coverage.zh.md"])
  func `every demand has its row, and every rule in it exists`(_ page: String) {
    let rows = Self.rows(of: page)
    let wanted = Self.counts.flatMap { kind, count in
      (1...count).map { kind == "R" && $0 < 10 ? "R0\($0)" : "\(kind)\($0)" }
    }
    #expect(rows.map(\.key) == wanted)
    for row in rows {
      for (number, isOff) in row.codes {
        let rule = RuleRegistry.rule(RuleCode(number))
        #expect(rule != nil, "\(page): \(row.key) names GS0\(number), which there is not")
        #expect(rule.map { $0.info.severity == nil } ?? isOff == isOff, "\(page): \(row.key), GS0\(number)")
      }
      let isChecked = !row.codes.isEmpty || row.rules.contains("`govsvc ")
      #expect(isChecked || row.rules == "—" && !row.note.isEmpty, "\(page): \(row.key) has neither a rule nor a reason")
      #expect(!row.demand.isEmpty)
    }
  }

  @Test func `both languages name the same rules`() {
    let (english, chinese) = (Self.rows(of: "rules-coverage.md"), Self.rows(of: "rules-coverage.zh.md"))
    #expect(english.map { $0.codes.map(\.number) } == chinese.map { $0.codes.map(\.number) })
    #expect(english.map(\.note.isEmpty) == chinese.map(\.note.isEmpty))
  }

  @Test func `the kinds of contradiction name the rules that find them`() {
    let rows = Self.rows(of: "rules-coverage.zh.md")
    for kind in 1...13 {
      let named = rows.first { $0.key == "G\(kind)" }?.codes.map(\.number) ?? []
      let found = PublishedContradiction.found.filter { $0.kinds.contains(kind) }
      let missed = found.filter { row in !row.codes.contains { named.contains($0) } }
      #expect(missed.isEmpty, "G\(kind): \(missed.map(\.what))")
    }
  }

  private static func rows(of page: String) -> [Row] {
    let text = String(decoding: Repository.bytes(Repository.root() + "/docs/" + page), as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 6, let last = cells[1].last, last.isNumber else { return nil }
      return Row(key: cells[1], rules: cells[3], note: cells[4], demand: cells[2])
    }
  }
}
