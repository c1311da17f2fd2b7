import CaseLogic
import Testing

/// How many joint answers there are, counted and tried.
struct JointAnswerCountTests {
  @Test func theBusinessLicenceHasAsManyAsItsTableSays() {
    // 9,215 of a limited company, 2,303 of a company limited by shares, and four other entities.
    #expect(BusinessLicence.questionnaire.jointAnswerCount() == 9215 + 2303 + 4)
    #expect(BusinessLicence.questionnaire.jointAnswerCount(steps: 5) == nil)
  }

  @Test func optionsThatNothingTellsApartAreNotTried() {
    let questions = [Question(kind: .many, options: Array(repeating: Option(), count: 62)), Question(kind: .yesNo)]
    let cases = [
      CaseRow(when: Condition([.answer(question: 0, anyOf: Array(0..<62)), .answer(question: 1, anyOf: [0, 1])]))
    ]
    #expect(Questionnaire(questions: questions, cases: cases).jointAnswerCount(steps: 10) == ((1 << 62) - 1) * 2)
    #expect(Questionnaire(questions: [], cases: [CaseRow()]).jointAnswerCount() == 1)
  }

  @Test func theNumberIsThatOfTryingAll() {
    var tried = 0
    for seed in UInt64(0)..<500 {
      var random = RandomQuestionnaire(random: SeededGenerator(seed: seed))
      let table = random.sound()
      let selecting = table.selectingQuestions()
      let hasNumbers = table.questions.enumerated().contains { index, question in
        if case .number = question.kind { selecting[index] } else { false }
      }
      let every = Self.everyAnswer(to: table, selecting)
      if hasNumbers || every.count > 3_000 { continue }
      tried += 1
      let expected = every.count { answers in
        let situation = table.situation(for: answers)
        let open = (situation.missing + situation.undecided).contains { selecting[$0] }
        let isIdle = answers.values.enumerated().contains { $1 != nil && situation.selfAnswered[$0] }
        let isEmpty = situation.emptyOffers.contains { selecting[$0] }
        return !open && !isIdle && !isEmpty && situation.invalid.isEmpty && situation.forbidden.isEmpty
      }
      #expect(table.jointAnswerCount() == expected, "seed \(seed)")
    }
    #expect(tried > 150)
  }

  /// Every answer to every selecting question, or none, in every combination.
  private static func everyAnswer(to table: Questionnaire, _ selecting: [Bool]) -> [Answers] {
    var every: [[Answers.Answer?]] = [[]]
    for (index, question) in table.questions.enumerated() {
      var choices: [Answers.Answer?] = [nil]
      switch question.kind {
      case _ where !selecting[index]: break
      case .many:
        choices += (1..<(1 << question.optionCount)).map { bits in
          .options((0..<question.optionCount).filter { bits & 1 << $0 != 0 })
        }
      default: choices += (0..<question.optionCount).map { .options([$0]) }
      }
      every = every.flatMap { answers in choices.map { answers + [$0] } }
      if every.count > 3_000 { break }
    }
    return every.map { Answers($0) }
  }
}
