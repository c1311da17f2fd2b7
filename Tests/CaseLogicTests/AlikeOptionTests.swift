import CaseLogic
import Testing

struct AlikeOptionTests {
  private func holding(_ question: Int, _ options: [Int]) -> Condition {
    Condition([.answer(question: question, anyOf: options)])
  }

  private func alike(_ table: Questionnaire, _ others: [Condition] = []) -> [[Int]] {
    table.alikeOptions(beside: others.count) { others[$0] }.map { places in places.map(\.option) }
  }

  @Test func optionsAreAlikeUntilSomethingNamesOne() {
    let one = Question(kind: .one, options: Array(repeating: Option(), count: 4))
    let last = Question(kind: .yesNo)
    func table(_ cases: [Condition], _ questions: [Question]? = nil, never: [Condition] = []) -> Questionnaire {
      Questionnaire(
        questions: questions ?? [one, last], cases: cases.map { CaseRow(when: $0) },
        never: never.map { NeverRow(when: $0) })
    }
    let cases = [holding(0, [0, 1]), holding(0, [2, 3])]
    #expect(alike(table(cases)) == [[0, 1], [2, 3]])
    #expect(alike(table(cases), [holding(0, [1, 1])]) == [[2, 3]])
    #expect(alike(table(cases), [Condition([.none([holding(0, [1]), holding(0, [2, 3])])])]) == [[2, 3]])
    #expect(alike(table(cases), [Condition([.allOf(question: 0, [0, 1])])]) == [[2, 3]])
    #expect(alike(table(cases), [Condition([.noneOf(question: 0, [0, 1, 2])])]) == [[0, 1]])
    #expect(alike(table(cases, never: [holding(0, [3])])) == [[0, 1]])
    let asked = Question(kind: .yesNo, askedWhen: holding(0, [2]))
    #expect(alike(table(cases, [one, asked])) == [[0, 1]])
    var offering = one
    offering.options[0].offeredWhen = holding(1, [0])
    offering.options[1].offeredWhen = holding(1, [0])
    offering.options[2].offeredWhen = holding(1, [0])
    #expect(alike(table(cases, [offering, last])) == [[0, 1]])
    // A question that nothing names is another finding; one of which all answers are named alike is this one.
    #expect(alike(table([Condition([])])).isEmpty)
    #expect(alike(table([holding(1, [0, 1])])) == [[0, 1]])
    #expect(alike(table([holding(-1, [0]), holding(9, [0]), holding(0, [-1, 99])])) == [[0, 1, 2, 3]])
  }

  /// Wherever one of two options that are alike is chosen, the other leads to the same case.
  @Test func exchangingThemChangesNoCase() {
    var maker = RandomQuestionnaire(random: SeededGenerator(seed: 11))
    var pairs = 0
    for _ in 0..<600 {
      let table = maker.sound()
      let force = BruteForce(table)
      for places in table.alikeOptions(beside: 0, { _ in Condition([]) })
      where force.selecting.contains(places[0].question) {
        let question = places[0].question
        for trial in force.trials where trial.chosen[question] == [places[0].option] {
          var other = trial
          other.chosen[question] = [places[1].option]
          pairs += 1
          guard force.trials.contains(other), force.cases(other) == force.cases(trial),
            force.matchedNever(other) == force.matchedNever(trial)
          else {
            Issue.record("\(places) in \(table)")
            return
          }
        }
      }
    }
    #expect(pairs > 100, "only \(pairs) pairs")
  }
}
