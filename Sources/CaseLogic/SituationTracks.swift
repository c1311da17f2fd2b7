/// The paths of a joint answer, as far as it is known.
///
/// A question not answered yet does not split a path: its state then stands for all its answers, and so one track for
/// all paths that take them.
struct SituationTracks {
  /// One path, or several that still look the same.
  struct Track {
    var states: [AnswerState]
    /// The first question asked with nothing on offer.
    var emptyQuestion: Int?
    /// Whether missing answers may lead to a question with nothing on offer.
    var mayBecomeEmpty = false
  }

  /// How many questions and cases are looked at, on all tracks together.
  static let effortLimit = 250_000

  private(set) var tracks: [Track]
  /// For each selecting question whether one of the paths asks it, and what they offer together.
  private(set) var asked: [Kleene]
  private(set) var offered: [Bits]
  /// Whether no track was left out.
  private(set) var isExact = true
  private let questionnaire: Questionnaire
  private let given: GivenAnswers

  init(_ questionnaire: Questionnaire, selecting: [Bool], given: GivenAnswers) {
    self.questionnaire = questionnaire
    self.given = given
    let count = questionnaire.questions.count
    tracks = [Track(states: [AnswerState](repeating: .notAsked, count: count))]
    asked = [Kleene](repeating: .no, count: count)
    offered = [Bits](repeating: Bits(), count: count)
    for question in 0..<count where selecting[question] { answer(question) }
  }

  private mutating func answer(_ question: Int) {
    let most = max(
      16, SituationTracks.effortLimit / max(1, questionnaire.questions.count + questionnaire.cases.count))
    var next: [Track] = []
    tracks: for track in tracks {
      let reading = AnswerReading(states: track.states, results: nil)
      let outcome = QuestionOutcome(of: question, questionnaire.questions[question], under: reading, given: given)
      note(outcome, of: question)
      for state in outcome.states() {
        guard next.count < most else {
          isExact = false
          break tracks
        }
        var longer = track
        longer.states[question] = state
        if state.standing == .nothingOffered {
          longer.emptyQuestion = longer.emptyQuestion ?? question
        } else if outcome.mayOfferNothing {
          longer.mayBecomeEmpty = true
        }
        next.append(longer)
      }
    }
    tracks = next
  }

  private mutating func note(_ outcome: QuestionOutcome, of question: Int) {
    offered[question].formUnion(outcome.offered)
    if outcome.asked == .yes || asked[question] == .no { asked[question] = outcome.asked }
  }

  /// What is known of each question on all paths together.
  var jointStates: [AnswerState] {
    questionnaire.questions.indices.map { question in AnswerState.joint(tracks.map { $0.states[question] }) }
  }
}

extension SituationTracks.Track {
  /// The track as a path; questions not answered yet are left out.
  var path: Path {
    var choices: [Path.Choice] = []
    for (question, state) in states.enumerated() {
      let isSelfAnswered = state.standing == .selfAnswered
      guard isSelfAnswered || state.standing == .answered else { continue }
      if let numbers = state.numbers {
        choices.append(Path.Choice(question: question, value: .numbers(numbers)))
      } else if let option = state.certain.members.first {
        choices.append(Path.Choice(question: question, value: .option(option), isSelfAnswered: isSelfAnswered))
      }
    }
    return Path(choices)
  }
}
