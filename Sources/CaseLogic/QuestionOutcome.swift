/// What one question offers under the answers before it, and how it is answered.
struct QuestionOutcome {
  /// Whether it is asked.
  let asked: Kleene
  /// The options offered for sure.
  private(set) var sure = Bits()
  /// The options of which missing answers decide whether they are offered.
  private(set) var maybe = Bits()
  private let index: Int
  private let question: Question
  private let given: GivenAnswers
  private var because: [Int] = []

  init(of index: Int, _ question: Question, under reading: AnswerReading, given: GivenAnswers) {
    self.index = index
    self.question = question
    self.given = given
    asked = reading.truth(of: question.askedWhen)
    if asked == .no { return }
    if asked == .unknown { because = reading.reasons(for: question.askedWhen) }
    for option in 0..<question.optionCount {
      let condition = option < question.options.count ? question.options[option].offeredWhen : nil
      switch reading.truth(of: condition) {
      case .yes: sure.insert(option)
      case .no: continue
      case .unknown:
        maybe.insert(option)
        because += reading.reasons(for: condition)
      }
    }
    because = Set(because).sorted()
  }

  /// What may be chosen.
  var offered: Bits {
    var offered = sure
    offered.formUnion(maybe)
    return offered
  }

  /// Whether it may be asked with nothing on offer.
  var mayOfferNothing: Bool {
    if asked == .no { return false }
    if case .number(let domain) = question.kind { return domain.from > domain.to }
    return sure.isEmpty
  }

  /// The states this leads to: one for each option chosen where several are.
  func states() -> [AnswerState] {
    if asked == .no { return [.notAsked] }
    if case .number(let domain) = question.kind { return [numberState(domain)] }
    if offered.isEmpty { return [AnswerState(standing: asked == .yes ? .nothingOffered : .undecided)] }
    if asked == .yes, maybe.isEmpty, sure.count == 1 { return [taken(sure, .selfAnswered)] }
    let chosen = given.options[index].intersection(offered)
    if asked == .yes, !chosen.isEmpty, chosen.isSubset(of: sure) {
      return chosen.members.map { taken(Bits([$0]), .answered) }
    }
    return [open(chosen)]
  }

  private func taken(_ options: Bits, _ standing: AnswerState.Standing) -> AnswerState {
    AnswerState(standing: standing, certain: options, possible: options, mayBeUnanswered: false)
  }

  /// The state of a question that is not answered yet, or whose answer may turn out not to be offered.
  private func open(_ chosen: Bits) -> AnswerState {
    let isMissing = asked == .yes && maybe.isEmpty
    var state = AnswerState(standing: isMissing ? .missing : .undecided)
    state.possible = chosen.intersection(sure).isEmpty ? offered : chosen
    state.mayBeUnanswered = asked != .yes || sure.isEmpty
    state.takesOne = question.kind != .many
    state.because = isMissing ? [index] : because
    return state
  }

  private func numberState(_ domain: NumberDomain) -> AnswerState {
    guard domain.from <= domain.to else {
      return AnswerState(standing: asked == .yes ? .nothingOffered : .undecided)
    }
    var state = AnswerState(standing: .undecided, because: because)
    state.mayBeUnanswered = asked != .yes
    let number = given.numbers[index]
    state.numbers = number.map { $0...$0 } ?? domain.from...domain.to
    if asked == .yes {
      state.standing = number == nil ? .missing : .answered
      state.because = number == nil ? [index] : []
    }
    return state
  }
}
