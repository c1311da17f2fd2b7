import CatalogModel
import CatalogStore
import TestSupport
import Testing

@testable import CatalogRules

/// Which texts are read where not every rule about wording is on.
@Suite struct WordingReachTests {
  private static let digits = Array("0123456789".utf8)

  @Test func `a run of seventeen digits is never overlooked`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<4000 {
      var text: [UInt8] = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let count = Int.random(in: 0...20, using: &random)
      let run = (0..<count).map { _ in Self.digits.randomElement(using: &random) ?? 0x30 }
      text.insert(contentsOf: run, at: Int.random(in: 0...text.count, using: &random))
      let longest = text.split(whereSeparator: { $0 < 0x30 || $0 > 0x39 }).map(\.count).max() ?? 0
      let found = text.withUnsafeBufferPointer { mayHoldLongNumber($0) }
      if longest >= 17 { #expect(found, "\(text)") }
      if longest < 8 { #expect(!found, "\(text)") }
    }
  }

  @Test func `every rule about wording reads what it says it reads`() {
    let rules = RuleRegistry.listed.filter { !$0.wording.phrases.isEmpty || !$0.wording.numbers.isEmpty }
    #expect(rules.count >= 16)
    let all = rules.reduce(into: WordingReach.none) { $0.formUnion($1.wording) }
    #expect(all.phrases == WordingReach.all.phrases)
    #expect(rules.filter { !$0.wording.numbers.isEmpty }.map { $0.info.name } == ["personal-number"])
  }

  /// Each example of a rule about wording, looked at by that rule alone and by all of them.
  @Test func `a rule finds alone what it finds among all`() {
    for rule in RuleRegistry.listed where !rule.wording.phrases.isEmpty || !rule.wording.numbers.isEmpty {
      for example in rule.info.examples {
        let catalog = MarkedCatalog(example).loaded.catalog
        let lists = CatalogLists(catalog)
        for file in catalog.files where file.tree != nil {
          var (among, alone) = (Findings(), Findings())
          rule.check(FileSubject(file, lists), &among)
          rule.check(FileSubject(file, lists, rule.wording), &alone)
          let (own, wanted) = (alone.all.map(\.fingerprint), among.all.map(\.fingerprint))
          #expect(own == wanted, "\(rule.info.name): \(file.path)")
        }
      }
    }
  }
}

extension Finding {
  fileprivate var fingerprint: String { "\(code) \(place) \(arguments)" }
}
