import CatalogModel
import TestSupport
import Testing

@testable import CatalogDiff

/// Conditions over two questions of three options each and two results, drawn at random.
private struct RandomClauses {
  var generator: SeededGenerator

  mutating func condition(depth: Int) -> Clauses {
    Clauses((0..<Int.random(in: 0...2, using: &generator)).map { _ in clause(depth: depth) })
  }

  private mutating func clause(depth: Int) -> Clauses.Clause {
    let question = Bool.random(using: &generator) ? "p" : "q"
    let options = Set(["a", "b", "c"].filter { _ in Bool.random(using: &generator) })
    switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &generator) {
    case 0: return .answer(question, options)
    case 1: return .all(question, options)
    case 2: return .none(question, options)
    case 3: return .results(Set(["r", "s"].filter { _ in Bool.random(using: &generator) }))
    case 4: return .any([condition(depth: depth - 1), condition(depth: depth - 1)])
    default: return .not([condition(depth: depth - 1)])
    }
  }
}

extension Clauses {
  fileprivate func hold(_ answers: [String: Set<String>], _ results: Set<String>) -> Bool {
    clauses.allSatisfy { clause in
      switch clause {
      case .answer(let question, let options): !options.isDisjoint(with: answers[question] ?? [])
      case .all(let question, let options):
        answers[question].map { !$0.isEmpty && options.isSubset(of: $0) } ?? false
      case .none(let question, let options): options.isDisjoint(with: answers[question] ?? [])
      case .range: false
      case .results(let wanted): !wanted.isDisjoint(with: results)
      case .any(let parts): parts.contains { $0.hold(answers, results) }
      case .not(let parts): !parts.contains { $0.hold(answers, results) }
      }
    }
  }
}

@Suite struct ClausesTests {
  private static let situations: [([String: Set<String>], Set<String>)] = {
    func subsets(_ all: [String]) -> [Set<String>] {
      (0..<(1 << all.count)).map { bits in
        Set(all.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element))
      }
    }
    return subsets(["a", "b", "c"]).flatMap { p in
      subsets(["a", "b", "c"]).flatMap { q in subsets(["r", "s"]).map { (["p": p, "q": q], $0) } }
    }
  }()

  @Test func `what is called wider holds wherever the old condition did, and the other way round`() {
    var random = RandomClauses(generator: SeededGenerator(seed: 11))
    var told: [ConditionOrder: Int] = [:]
    for _ in 0..<4_000 {
      let (old, new) = (random.condition(depth: 2), random.condition(depth: 2))
      let order = ConditionOrder(from: old, to: new)
      told[order, default: 0] += 1
      if order == .other { continue }
      let isBroken = Self.situations.contains { answers, results in
        let (before, after) = (old.hold(answers, results), new.hold(answers, results))
        return switch order {
        case .wider: before && !after
        case .narrower: after && !before
        case .same, .other: before != after
        }
      }
      if isBroken { Issue.record("\(order): \(old) → \(new)") }
    }
    // The draw has all of them.
    #expect(told.count == 4)
  }

  /// A standard whose only fee is charged at an area.
  private static func catalog(_ area: String) -> Catalog {
    TestCatalog.make([
      "standards/440125044002.yaml": """
      govsvc: standard/1
      code: "440125044002"
      name: 甲
      questions:
        - id: area
          ask: 面积？
          choose: number
          from: 0
          to: 5000
          unit: 平方米
      fees:
        - id: fee
          name: 费
          amount: 1 元
          when:
            area: \(area)

      """
    ])
  }

  @Test(arguments: [
    ("300..1000", "300..2000", "scopeWidened heavier"), ("300..1000", "300<..1000", "scopeNarrowed lighter"),
    ("300..1000", "[300..1000, 3000..]", "scopeWidened heavier"), ("..300", "300..", "scopeRewritten neutral"),
    ("300<..1000", "301..1000", ""),
  ])
  func `ranges are compared by the numbers in them`(old: String, new: String, told: String) {
    let found = changes(from: Self.catalog(old), to: Self.catalog(new), jobs: 1)
    #expect(Sample.lines(found) == (told.isEmpty ? [] : ["standard: " + told]))
  }
}
