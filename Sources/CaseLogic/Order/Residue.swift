/// What some answers leave open: points with the same residue go on in the same way.
///
/// Conditions are written down without the parts that are decided; so are the questions that they still name.
struct Residue: Hashable {
  private var words: [Int] = []
  private var waiting: [Int] = []
  private var written: Set<Int> = []

  init(_ point: DecisionSearch.Point, _ questionnaire: Questionnaire) {
    let settled = point.cases.certain.sorted()
    words.append(settled.count)
    words += settled
    for track in point.tracks.tracks { write(track, questionnaire) }
    waiting = []
    written = []
  }

  private mutating func write(_ track: SituationTracks.Track, _ questionnaire: Questionnaire) {
    let reading = AnswerReading(states: track.states, results: nil)
    words.append(Mark.track)
    waiting = []
    written = []
    for (index, row) in questionnaire.cases.enumerated() {
      let truth = reading.truth(of: row.when)
      if truth == .no { continue }
      words.append(index)
      write(row.when, truth, reading)
    }
    for row in questionnaire.never where !row.isJoint { write(row.when, reading.truth(of: row.when), reading) }
    while let question = waiting.popLast() { write(question, track, questionnaire, reading) }
  }

  private mutating func write(
    _ index: Int, _ track: SituationTracks.Track, _ questionnaire: Questionnaire, _ reading: AnswerReading
  ) {
    let (question, state) = (questionnaire.questions[index], track.states[index])
    words.append(Mark.question)
    words.append(index)
    words.append(state.standing == .missing ? 1 : 0)
    write(question.askedWhen, reading.truth(of: question.askedWhen), reading)
    for option in state.possible.members {
      words.append(option)
      guard option < question.options.count, let when = question.options[option].offeredWhen else { continue }
      write(when, reading.truth(of: when), reading)
    }
  }

  private mutating func write(_ condition: Condition?, _ truth: Kleene, _ reading: AnswerReading) {
    guard truth == .unknown, let condition else { return words.append(truth == .no ? Mark.no : Mark.yes) }
    words.append(Mark.open)
    for line in condition.lines { write(line, reading) }
    words.append(Mark.close)
  }

  private mutating func write(_ line: Condition.Line, _ reading: AnswerReading) {
    guard reading.truth(of: line) == .unknown else { return }
    switch line {
    case .answer(let question, let options): leaf(Mark.answer, question, options)
    case .allOf(let question, let options): leaf(Mark.all, question, options)
    case .noneOf(let question, let options): leaf(Mark.none, question, options)
    case .range(let question, let intervals):
      let bounds = intervals.compactMap(\.extent).flatMap { [Int($0.lowerBound), Int($0.upperBound)] }
      leaf(Mark.range, question, bounds)
    case .results(let results): leaf(Mark.results, -1, results)
    case .any(let parts): write(parts, Mark.anyOf, reading)
    case .none(let parts): write(parts, Mark.noneOf, reading)
    }
  }

  private mutating func write(_ parts: [Condition], _ mark: Int, _ reading: AnswerReading) {
    words.append(mark)
    for part in parts { write(part, reading.truth(of: part), reading) }
    words.append(Mark.close)
  }

  private mutating func leaf(_ mark: Int, _ question: Int, _ values: [Int]) {
    words.append(mark)
    words.append(question)
    words.append(values.count)
    words += values
    if question >= 0, written.insert(question).inserted { waiting.append(question) }
  }

  /// Words that tell the parts of a residue apart.
  private enum Mark {
    static let track = -1
    static let question = -2
    static let yes = -3
    static let no = -4
    static let open = -5
    static let close = -6
    static let answer = -7
    static let all = -8
    static let none = -9
    static let range = -10
    static let results = -11
    static let anyOf = -12
    static let noneOf = -13
  }
}
