extension Questionnaire {
  /// What `answers` lead to, for a joint answer that may be incomplete.
  ///
  /// Nothing is thrown: answers that cannot be taken are listed in ``Situation/invalid`` and otherwise left aside. A
  /// questionnaire without cases has one implicit case, so that no gap is reported.
  public func situation(for answers: Answers) -> Situation {
    Resolution(self, answers).situation()
  }
}

/// Finds out what answers lead to: the selecting questions path by path, then the others on the joint answer.
struct Resolution {
  private let questionnaire: Questionnaire
  private let selecting: [Bool]
  private let given: GivenAnswers
  private let tracks: SituationTracks
  private let cases: SituationCases
  private var asked: [Kleene]
  private var offered: [Bits]
  private var reading: AnswerReading

  init(_ questionnaire: Questionnaire, _ answers: Answers) {
    self.questionnaire = questionnaire
    selecting = questionnaire.selectingQuestions()
    given = GivenAnswers(answers, to: questionnaire.questions)
    tracks = SituationTracks(questionnaire, selecting: selecting, given: given)
    cases = SituationCases(questionnaire, tracks: tracks.tracks)
    asked = tracks.asked
    offered = tracks.offered
    reading = AnswerReading(states: tracks.jointStates)
    reading.results = resultState()
    answerRemaining()
  }

  private func resultState() -> AnswerReading.ResultState {
    var because: Set<Int> = []
    for state in reading.states { because.formUnion(state.because) }
    return AnswerReading.ResultState(
      certain: Set(cases.certain.flatMap { questionnaire.cases[$0].results }),
      possible: Set(cases.possible.flatMap { questionnaire.cases[$0].results }),
      isOpen: !tracks.isExact, because: because.sorted())
  }

  private mutating func answerRemaining() {
    for (index, question) in questionnaire.questions.enumerated() where !selecting[index] {
      let outcome = QuestionOutcome(of: index, question, under: reading, given: given)
      asked[index] = outcome.asked
      offered[index] = outcome.offered
      reading.states[index] = AnswerState.joint(outcome.states())
    }
  }

  func situation() -> Situation {
    let states = reading.states
    let open = states.indices.filter { states[$0].standing == .missing }
    return Situation(
      asked: asked.map { $0 == .yes },
      answers: Answers(states.map(Resolution.answer)),
      selfAnswered: states.map { $0.standing == .selfAnswered },
      missing: open.filter { !given.isUnknown($0) },
      unknown: open.filter { given.isUnknown($0) },
      undecided: states.indices.filter { states[$0].standing == .undecided },
      offered: offered.map(\.members),
      cases: cases.certain.sorted(),
      possibleCases: cases.possible.sorted(),
      openCases: cases.open,
      results: reading.results?.certain.sorted() ?? [],
      forbidden: forbidden(),
      gap: cases.gap,
      overlap: cases.overlap,
      emptyOffers: emptyOffers(),
      invalid: invalidAnswers(),
      isExact: tracks.isExact,
      reading: reading,
      deciding: cases.deciding.sorted())
  }

  private static func answer(of state: AnswerState) -> Answers.Answer? {
    if !state.certain.isEmpty { return .options(state.certain.members) }
    guard state.standing == .answered, let numbers = state.numbers else { return nil }
    return .number(numbers.lowerBound)
  }

  /// The never rows the paths contradict, and those of joint answers that hold.
  private func forbidden() -> [Int] {
    let joint = questionnaire.never.indices.filter { index in
      let row = questionnaire.never[index]
      return row.isJoint && tracks.isExact && reading.truth(of: row.when) == .yes
    }
    return cases.forbidden.union(joint).sorted()
  }

  private func emptyOffers() -> [Int] {
    let others = reading.states.indices.filter { !selecting[$0] && reading.states[$0].standing == .nothingOffered }
    return cases.emptyOffers.union(others).sorted()
  }

  private func invalidAnswers() -> [InvalidAnswer] {
    var invalid = given.invalid
    for question in questionnaire.questions.indices where tracks.isExact && given.hasAnswer(question) {
      if asked[question] == .no {
        invalid.append(InvalidAnswer(question: question, reason: .notAsked))
      } else {
        let refused = given.options[question].members.filter { !offered[question].contains($0) }
        invalid += refused.map { InvalidAnswer(question: question, reason: .notOffered($0)) }
      }
    }
    let order = invalid.indices.sorted { (invalid[$0].question, $0) < (invalid[$1].question, $1) }
    return order.map { invalid[$0] }
  }
}
