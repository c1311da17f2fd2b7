import CaseLogic
import Testing

/// Input that is too much or makes no sense: an answer comes back, and nothing is proved that was not seen.
struct HostileTests {
  private func holding(_ question: Int, _ options: [Int]) -> Condition {
    Condition([.answer(question: question, anyOf: options)])
  }

  @Test func aHugeTableIsNotProved() {
    let questions = (0..<64).map { _ in Question(kind: .many, options: Array(repeating: Option(), count: 300)) }
    let cases = (0..<300).map { CaseRow(when: holding($0 % 64, [$0])) }
    let table = Questionnaire(questions: questions, cases: cases)
    let report = table.paths()
    #expect(report.obstacle == .stepLimit || !report.isCounted)
    #expect(!report.isExactCover && report.overlapCount > 0)
    #expect(report.overlaps.count <= PathReport.listingLimit && report.gaps.count <= PathReport.listingLimit)
    #expect(report.unreachableCases.isEmpty && report.unaskedQuestions.isEmpty)
    let everything = table.situation(for: Answers(Array(repeating: .options(Array(0..<300)), count: 64)))
    #expect(!everything.isExact && !everything.isSettled && everything.missing.isEmpty)
    #expect(everything.holds(holding(0, [0])) == .unknown(because: []))
    #expect(everything.invalid.isEmpty)
  }

  /// Every path is excluded, but only by its last answer.
  @Test func exclusionsAreNotFollowedOneByOne() {
    let questions = (0..<60).map { _ in Question(kind: .yesNo) }
    let all = Condition((0..<60).map { .answer(question: $0, anyOf: [0, 1]) })
    let last = Condition((0..<60).map { .answer(question: $0, anyOf: [0]) })
    var table = Questionnaire(questions: questions, cases: [CaseRow(when: all)], never: [NeverRow(when: all)])
    var report = table.paths()
    #expect(report.isComplete && report.pathCount == 0 && report.unreachableCases == [0])
    #expect(report.neverRowsExcludingAll == [0] && report.unaskedQuestions.count == 60)
    table.never = [NeverRow(when: last)]
    report = table.paths()
    #expect(report.isExactCover && report.pathCount == 1 << 60 - 1 && report.neverRowsExcludingAll.isEmpty)
    table.never = [NeverRow(when: Condition([])), NeverRow(when: last)]
    #expect(table.paths().neverRowsExcludingAll == [0])
    table.never = [NeverRow(when: holding(7, [0])), NeverRow(when: holding(7, [1])), NeverRow(when: last)]
    #expect(table.paths().neverRowsExcludingAll == [0, 1, 2])
  }

  /// A condition that falls into more boxes than could be looked at.
  @Test func alternativesThatMultiplyAreCounted() {
    let pairs = (0..<16).map {
      Condition([.answer(question: 2 * $0, anyOf: [0]), .answer(question: 2 * $0 + 1, anyOf: [0])])
    }
    let questions =
      (0..<32).map { _ in Question(kind: .yesNo) } + [
        Question(kind: .yesNo, askedWhen: Condition([.none(pairs)]))
      ]
    let cases = [CaseRow(when: holding(32, [0])), CaseRow(when: Condition([.none([holding(32, [0])])]))]
    let report = Questionnaire(questions: questions, cases: cases).paths()
    // Four answers to each pair, of which three leave the last question to be asked.
    let (all, asked) = (1 << 32, (0..<16).reduce(1) { count, _ in count * 3 })
    #expect(report.isExactCover && report.pathCount == all + asked)
  }

  /// Fourteen people and thirteen windows: that two always share one cannot be found by trying in the steps allowed.
  @Test func whatIsTooTangledIsNotProved() {
    let (people, windows) = (14, 13)
    var questions = (0..<people).map { _ in Question(kind: .one, options: Array(repeating: Option(), count: windows)) }
    var sharing: [NeverRow] = []
    for first in 0..<people {
      for second in 0..<first {
        for window in 0..<windows {
          let both = [first, second].map { Condition.Line.answer(question: $0, anyOf: [window]) }
          sharing.append(NeverRow(when: Condition(both)))
        }
      }
    }
    questions.append(Question(kind: .yesNo))
    let all = (0..<people).map { Condition.Line.answer(question: $0, anyOf: Array(0..<windows)) }
    let cases = [CaseRow(when: Condition(all + [.answer(question: people, anyOf: [0])]))]
    let report = Questionnaire(questions: questions, cases: cases, never: sharing).paths(steps: 20_000_000)
    #expect(report.obstacle == .stepLimit && !report.isExactCover && report.unreachableCases.isEmpty)
  }

  /// More alternatives than may have slots of their own.
  @Test func alternativesWithoutEndAreRefused() {
    let questions = (0..<40).map { _ in Question(kind: .yesNo) }
    let pairs = (0..<40_000).map { index in
      Condition([
        .answer(question: index % 40, anyOf: [0]), .answer(question: (index / 40 + index + 1) % 40, anyOf: [index % 2]),
      ])
    }
    let cases = [CaseRow(when: Condition([.none(pairs)])), CaseRow(when: Condition([.any(pairs)]))]
    let report = Questionnaire(questions: questions, cases: cases).paths(steps: 20_000_000)
    #expect(report.obstacle == .stepLimit || report.isExactCover)
  }

  @Test func aLongChainOfQuestionsIsFollowed() {
    let count = 700
    let questions = (0..<count).map { index in
      Question(kind: .yesNo, askedWhen: index == 0 ? nil : holding(index - 1, [0]))
    }
    let cases = (0..<count).map { CaseRow(when: holding($0, [1])) } + [CaseRow(when: holding(count - 1, [0]))]
    let table = Questionnaire(questions: questions, cases: cases)
    let report = table.paths()
    #expect(report.isExactCover && report.pathCount == count + 1)
    #expect(table.situation(for: Answers([.options([0]), .options([1])])).cases == [1])
  }

  @Test func numbersReachBothEnds() {
    let domain = NumberDomain(from: .min, to: .max)
    let bounds: [Int64] = [.min, -1, 0, .max]
    let parts = bounds.map { Condition([.range(question: 0, [Interval(lower: $0, upper: $0)])]) }
    let table = Questionnaire(
      questions: [Question(kind: .number(domain))],
      cases: [CaseRow(when: Condition([.any(parts)])), CaseRow(when: Condition([.none(parts)]))])
    let report = table.paths()
    #expect(report.isExactCover && report.pathCount == 6)
    #expect(table.situation(for: Answers([.number(.max)])).cases == [0])
    #expect(table.situation(for: Answers([.number(.max - 1)])).cases == [1])
    #expect(table.situation(for: Answers()).possibleCases == [0, 1])
  }

  @Test func deepConditionsAreUnknown() {
    let deep = (0..<3000).reduce(holding(0, [0])) { inner, _ in Condition([.any([inner])]) }
    let table = Questionnaire(
      questions: [Question(kind: .yesNo), Question(kind: .yesNo, askedWhen: deep)],
      cases: [CaseRow(when: deep)], never: [NeverRow(when: deep)])
    #expect(table.paths().obstacle == .structure)
    let situation = table.situation(for: Answers([.options([0]), .options([0])]))
    #expect(situation.cases.isEmpty && situation.undecided == [1] && !situation.isSettled)
    #expect(situation.holds(deep) == .unknown(because: []))
  }

  @Test func senselessAnswersAreListed() {
    let table = BusinessLicence.questionnaire
    let values: [Answers.Answer?] = [
      .options([0, 1]), .options([-1, 10, 3, .max]), .number(3), .options([]), .options([2]), .options([.min]),
      nil, nil, nil, .number(1),
    ]
    let reasons: [(Int, InvalidAnswer.Reason)] = [
      (0, .moreThanOne), (1, .unknownOption(-1)), (1, .unknownOption(10)), (1, .unknownOption(.max)),
      (2, .wrongKind), (4, .notAsked), (5, .unknownOption(.min)), (9, .unknownQuestion),
    ]
    let situation = table.situation(for: Answers(values))
    #expect(situation.invalid == reasons.map { InvalidAnswer(question: $0.0, reason: $0.1) })
    #expect(situation.missing == [0, 5, 7])
    let numbers = Questionnaire(questions: [Question(kind: .number(NumberDomain(from: 1, to: 3)))], cases: [])
    #expect(
      numbers.situation(for: Answers([.number(4)])).invalid == [InvalidAnswer(question: 0, reason: .outOfDomain(4))])
    #expect(
      numbers.situation(for: Answers([.options([0])])).invalid == [InvalidAnswer(question: 0, reason: .wrongKind)])
  }

  @Test func anOptionNotOfferedIsRefused() {
    var values = [Answers.Answer?](repeating: nil, count: 9)
    values[BusinessLicence.entity] = .options([BusinessLicence.jsc])
    values[BusinessLicence.change] = .options([BusinessLicence.shareholder])
    values[BusinessLicence.cause] = .options([0, 2])
    let situation = BusinessLicence.questionnaire.situation(for: Answers(values))
    #expect(situation.invalid == [InvalidAnswer(question: BusinessLicence.cause, reason: .notOffered(0))])
    #expect(situation.cases == [9])
  }

  @Test func nothingTrapsOnSenselessTables() {
    var maker = RandomQuestionnaire(random: SeededGenerator(seed: 99))
    var problems = 0
    for _ in 0..<600 {
      var table = maker.any()
      damage(&table, &maker.random)
      if !table.structureProblems().isEmpty { problems += 1 }
      let report = table.paths(steps: 500_000)
      let answers = Answers(
        (0..<maker.random.below(8)).map { _ in
          maker.random.oneIn(3) ? .number(Int64(maker.random.below(9))) : .options([maker.random.below(5) - 1])
        })
      let situation = table.situation(for: answers)
      for row in table.cases { _ = row.when.map(situation.holds) }
      let path = Path([
        Path.Choice(question: maker.random.below(9) - 2, value: .option(.max)),
        Path.Choice(question: 0, value: .numbers(.min ... .max)),
      ])
      #expect(table.nearestCase(to: report.gaps.first?.path ?? path) != nil || table.cases.isEmpty)
    }
    #expect(problems > 300)
  }

  private func damage(_ table: inout Questionnaire, _ random: inout SeededGenerator) {
    for index in table.cases.indices where random.oneIn(2) { damage(&table.cases[index].when, &random) }
    for index in table.questions.indices {
      if random.oneIn(3) { damage(&table.questions[index].askedWhen, &random) }
      if random.oneIn(6) { table.questions[index].options = [] }
      if random.oneIn(9) { table.questions[index].kind = .number(NumberDomain(from: 2, to: 1)) }
    }
    var row: Condition? = Condition([])
    damage(&row, &random)
    if let row { table.never.append(NeverRow(when: row)) }
  }

  private func damage(_ condition: inout Condition?, _ random: inout SeededGenerator) {
    let question = random.oneIn(4) ? .max : random.below(9) - 2
    let lines: [Condition.Line] = [
      .answer(question: question, anyOf: [.max, 0]), .allOf(question: question, []), .noneOf(question: question, [-1]),
      .range(question: question, [Interval(lower: .max, upper: .min)]), .results([]), .any([]), .none([Condition([])]),
    ]
    condition = Condition((condition?.lines ?? []) + [lines[random.below(lines.count)]])
  }
}
