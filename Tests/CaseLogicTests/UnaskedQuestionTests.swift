import CaseLogic
import Testing

struct UnaskedQuestionTests {
  static func holding(_ question: Int, _ options: [Int]) -> Condition.Line {
    .answer(question: question, anyOf: options)
  }

  /// One question to choose from, one with several answers, a number, and one more that is asked on a condition.
  private static func table(_ asked: [Condition.Line], later: [Condition.Line]? = nil) -> Questionnaire {
    let options = [Option(), Option(), Option(offeredWhen: Condition([holding(0, [0])]))]
    var questions = [
      Question(kind: .one, options: [Option(), Option()]),
      Question(kind: .many, options: options, askedWhen: Condition([holding(0, [0, 1])])),
      Question(kind: .number(NumberDomain(from: 0, to: 9)), askedWhen: Condition([holding(1, [2])])),
      Question(kind: .yesNo, askedWhen: Condition(asked)),
    ]
    if let later { questions.append(Question(kind: .yesNo, askedWhen: Condition(later))) }
    return Questionnaire(questions: questions, cases: [CaseRow(when: Condition([holding(0, [0, 1])]))])
  }

  static let low = Interval(lower: nil, upper: 4)
  static let high = Interval(lower: 5, upper: nil)

  @Test(arguments: [
    ([holding(0, [0])], false), ([holding(0, [0]), holding(1, [0])], false),
    ([holding(0, [1]), holding(1, [2])], true), ([holding(0, [0]), .noneOf(question: 0, [0])], true),
    ([.allOf(question: 1, [0, 1])], false), ([.allOf(question: 0, [0, 1])], true),
    ([.noneOf(question: 1, [0, 1, 2])], false), ([holding(0, [1]), .range(question: 2, [low])], true),
    ([.range(question: 2, [low]), .range(question: 2, [high])], true), ([.range(question: 2, [low, high])], false),
    ([.results([0])], false), ([.none([Condition([.results([0])])])], false),
    ([.any([Condition([holding(0, [1]), holding(1, [2])]), Condition([.range(question: 2, [high])])])], false),
  ])
  func aQuestionIsToldOnlyIfNoAnswersLeadToIt(asked: [Condition.Line], isTold: Bool) {
    #expect(Self.table(asked).questionsNeverAsked() == (isTold ? [3] : []))
    #expect(Self.table(asked, later: [Self.holding(3, [0])]).questionsNeverAsked() == (isTold ? [3, 4] : []))
  }

  @Test func noQuestionThatIsAskedIsTold() {
    var maker = RandomQuestionnaire(random: SeededGenerator(seed: 21))
    var told = 0
    for _ in 0..<6_000 {
      let table = maker.any()
      guard table.structureProblems().isEmpty else { continue }
      let never = table.questionsNeverAsked()
      told += never.count
      for _ in 0..<40 where !never.isEmpty {
        let answers = table.questions.map { question -> Answers.Answer? in
          switch question.kind {
          case .number(let domain): .number(Int64.random(in: domain.from...domain.to, using: &maker.random))
          case .many: .options((0..<question.optionCount).filter { _ in maker.random.oneIn(2) })
          case .one, .yesNo: question.optionCount > 0 ? .options([maker.random.below(question.optionCount)]) : nil
          }
        }
        let situation = table.situation(for: Answers(answers))
        guard !never.contains(where: { situation.asked[$0] }) else {
          Issue.record("\(never) are asked in \(table)")
          return
        }
      }
    }
    #expect(told >= 5, "only \(told)")
  }
}
