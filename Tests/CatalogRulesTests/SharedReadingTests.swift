import CaseLogic
import CatalogModel
import TestSupport
import Testing

@testable import CatalogRules

/// What the rules share to look at an item without making anything: the same answers as the plain ways.
@Suite struct SharedReadingTests {
  @Test func `numbers are distinct where a set of them is as large`() {
    var generator = SeededGenerator(seed: 7)
    for count in [0, 1, 2, 3, 7, 8, 9, 40, 300] {
      for _ in 0..<20 {
        let range = UInt64(count * count / 2 + 1)
        let numbers = (0..<count).map { _ in UInt64.random(in: 1...range + 1, using: &generator) }
        #expect(areDistinct(count: count) { numbers[$0] } == (Set(numbers).count == count), "\(numbers)")
      }
    }
    #expect(areDistinct(count: 20_000) { UInt64($0 + 1) &<< 40 | UInt64($0 + 1) })
  }

  @Test func `questions that select are those the logic names`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let questionnaire = randomQuestionnaire(&generator)
      let selecting = questionnaire.selecting()
      let expected = questionnaire.selectingQuestions()
      #expect(expected.indices.map { selecting.contains($0) } == expected)
      #expect(selecting.holdsAll(expected.count) == expected.allSatisfy { $0 })
      var named = QuestionSet()
      for row in questionnaire.cases { row.when.map { named.insert(namedBy: $0) } }
      let plain = questionnaire.cases.reduce(into: Set<Int>()) { $0.formUnion($1.when?.questionsNamed ?? []) }
      #expect((0..<90).filter(named.contains) == plain.sorted())
    }
  }

  /// Questions that are asked on conditions of earlier ones, some of them beyond the 64th.
  private func randomQuestionnaire(_ generator: inout SeededGenerator) -> Questionnaire {
    let count = [1, 3, 10, 63, 64, 65, 80].randomElement(using: &generator) ?? 1
    func condition(below bound: Int, _ depth: Int = 0) -> Condition {
      let lines = (0..<Int.random(in: 0...2, using: &generator)).map { _ -> Condition.Line in
        let question = Int.random(in: 0..<bound, using: &generator)
        switch Int.random(in: 0...(depth > 2 ? 3 : 5), using: &generator) {
        case 0: return .answer(question: question, anyOf: [0])
        case 1: return .allOf(question: question, [0])
        case 2: return .results([0])
        case 3: return .range(question: question, [])
        case 4: return .any([condition(below: bound, depth + 1)])
        default: return .none([condition(below: bound, depth + 1)])
        }
      }
      return Condition(lines)
    }
    let questions = (0..<count).map { index in
      let isAsked = index > 0 && Bool.random(using: &generator)
      return Question(
        kind: .one, options: [Option(), Option(offeredWhen: index > 0 ? condition(below: index) : nil)],
        askedWhen: isAsked ? condition(below: index) : nil)
    }
    let cases = (0..<3).map { _ in CaseRow(when: condition(below: count)) }
    return Questionnaire(questions: questions, cases: cases)
  }

  @Test func `a material is found among few and among many`() throws {
    for count in [1, 32, 33, 200] {
      let materials = (0..<count).map { "  - id: \"m\($0)\"\n    name: 甲\n" }.joined()
      let text = "govsvc: standard/1\nmaterials:\n\(materials)requires:\n  - m\(count - 1)\n  - other\n"
      let catalog = TestCatalog.make(["standards/a.yaml": text])
      let item = catalog.effective(try #require(catalog.standards.first))
      let found = item.withView { view in
        let subject = ItemSubject(item, view, in: catalog)
        return item.records(of: .requirement).compactMap { $0[.material] }.map { subject.material(named: $0)?.id }
      }
      #expect(found == ["m\(count - 1)", nil])
    }
  }
}
