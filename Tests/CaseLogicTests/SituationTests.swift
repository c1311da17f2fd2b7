import CaseLogic
import Testing

/// The format's remarks on situations, each as a small table.
struct SituationTests {
  private func says(_ question: Int, _ options: Int...) -> Condition {
    Condition([.answer(question: question, anyOf: options)])
  }

  private var choice: [Option] { [Option(), Option()] }

  /// Evaluating each `when` on the joint answer would select only the first case here.
  @Test func noneBelowManyIsEvaluatedOnEachPath() {
    let table = Questionnaire(
      questions: [
        Question(kind: .many, options: choice),
        Question(kind: .one, options: choice, askedWhen: says(0, 0)),
      ],
      cases: [CaseRow(when: says(1, 0)), CaseRow(when: Condition([.noneOf(question: 1, [0])]))])
    #expect(table.paths().isExactCover && table.paths().pathCount == 3)
    let situation = table.situation(for: Answers([.options([0, 1]), .options([0])]))
    #expect(situation.cases == [0, 1] && situation.isSettled)
    #expect(situation.holds(Condition([.noneOf(question: 1, [0])])) == .no)
  }

  @Test func aQuestionIsAskedIfOnePathAsksIt() {
    let table = Questionnaire(
      questions: [
        Question(kind: .many, options: choice),
        Question(kind: .yesNo, askedWhen: says(0, 0)),
        Question(kind: .yesNo, askedWhen: Condition([.any([says(0, 1), says(1, 0)])])),
      ],
      cases: [CaseRow(when: says(2, 0)), CaseRow(when: Condition([.noneOf(question: 2, [0])]))])
    let both = table.situation(for: Answers([.options([0, 1])]))
    #expect(both.asked == [true, true, true] && both.missing == [1, 2] && both.possibleCases == [0, 1])
    let first = table.situation(for: Answers([.options([0])]))
    #expect(first.asked == [true, true, false] && first.missing == [1] && first.undecided == [2])
    #expect(first.holds(says(2, 0)) == .unknown(because: [1]) && first.invalid.isEmpty)
    let early = table.situation(for: Answers([.options([0]), nil, .options([1])]))
    #expect(early.invalid.isEmpty && early.cases == [1] && early.possibleCases.isEmpty)
  }

  @Test func neverRowsForbidSituations() {
    let table = Questionnaire(
      questions: [
        Question(kind: .many, options: [Option(), Option(), Option()]), Question(kind: .one, options: choice),
      ],
      cases: [CaseRow(when: says(0, 0)), CaseRow(when: says(0, 1)), CaseRow(when: says(0, 2))],
      never: [
        NeverRow(when: Condition([.allOf(question: 0, [0, 1])])),
        NeverRow(when: says(0, 2)),
      ])
    let report = table.paths()
    #expect(report.pathCount == 2 && report.unreachableCases == [2] && report.neverRowsWithoutEffect.isEmpty)
    #expect(report.unreachableOptions == [OptionPlace(question: 0, option: 2)])
    #expect(table.situation(for: Answers([.options([0]), .options([0])])).forbidden == [])
    #expect(table.situation(for: Answers([.options([1, 0])])).forbidden == [0])
    let excluded = table.situation(for: Answers([.options([2, 1, 0])]))
    #expect(excluded.forbidden == [0, 1] && excluded.cases == [0, 1] && !excluded.isSettled)
  }

  @Test func nothingOnOfferIsNamed() {
    let table = Questionnaire(
      questions: [
        Question(kind: .one, options: choice),
        Question(kind: .one, options: [Option(offeredWhen: says(0, 1)), Option(offeredWhen: says(0, 1))]),
      ],
      cases: [CaseRow(when: says(1, 0)), CaseRow(when: says(1, 1))])
    let path = Path([Path.Choice(question: 0, value: .option(0))])
    let report = table.paths()
    #expect(report.emptyOffers == [EmptyOffer(question: 1, path: path)] && report.gaps.isEmpty)
    #expect(report.pathCount == 2 && !report.isExactCover && report.isComplete)
    let situation = table.situation(for: Answers([.options([0])]))
    #expect(situation.emptyOffers == [1] && situation.gap == nil && situation.missing.isEmpty)
    var excused = table
    excused.never = [NeverRow(when: says(0, 0))]
    #expect(excused.paths().emptyOffers.isEmpty && excused.paths().isExactCover)
    #expect(excused.paths().unreachableOptions == [OptionPlace(question: 0, option: 0)])
  }

  @Test func resultsAreThoseOfTheSelectedCases() {
    var table = Questionnaire(
      questions: [
        Question(kind: .many, options: choice), Question(kind: .yesNo, askedWhen: Condition([.results([7])])),
      ],
      cases: [CaseRow(when: says(0, 0), results: [3, 7]), CaseRow(when: says(0, 1), results: [3])])
    #expect(table.situation(for: Answers([.options([1])])).asked[1] == false)
    let situation = table.situation(for: Answers([.options([0, 1])]))
    #expect(situation.missing == [1] && situation.results == [3, 7])
    let open = table.situation(for: Answers())
    #expect(open.undecided == [1] && open.holds(Condition([.results([7])])) == .unknown(because: [0]))
    #expect(open.holds(Condition([.results([8])])) == .no)
    table.cases = []
    let implicit = table.situation(for: Answers())
    #expect(implicit.gap == nil && implicit.cases.isEmpty && table.paths().isExactCover)
  }

  @Test func numbersAreCutAtTheBoundsNamed() {
    let table = Questionnaire(
      questions: [Question(kind: .number(NumberDomain(from: 0, to: 2000)))],
      cases: [
        CaseRow(when: Condition([.range(question: 0, [Interval(lower: nil, upper: 300)])])),
        CaseRow(
          when: Condition([.range(question: 0, [Interval(lower: 300, lowerIncluded: false, upper: 1000)])])),
        CaseRow(when: Condition([.range(question: 0, [Interval(lower: 1001, upper: nil)])])),
      ])
    #expect(table.paths().isExactCover && table.paths().pathCount == 6)
    var damaged = table
    damaged.cases[2].when = Condition([.range(question: 0, [Interval(lower: 1003, upper: nil)])])
    damaged.cases[1].when = Condition([.range(question: 0, [Interval(lower: 300, upper: 1000)])])
    let report = damaged.paths()
    #expect(report.gaps.map { $0.path.choices.map(\.value) } == [[.numbers(1001...1002)]])
    #expect(report.overlaps.map { $0.path.choices.map(\.value) } == [[.numbers(300...300)]])
    #expect(damaged.nearestCase(to: report.gaps[0].path) == NearestCase(caseIndex: 0, lines: [0]))
  }
}
