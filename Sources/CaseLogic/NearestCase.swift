extension Questionnaire {
  /// The case that comes nearest to `gap`, and the lines of its `when` that keep it from applying.
  ///
  /// Nearest is the case with the fewest such lines, among those the one with the most lines that hold, then the one
  /// whose lines fail at the earliest question (later questions tell cases apart more finely), then the first in file
  /// order. Nil if there are no cases.
  public func nearestCase(to gap: Path) -> NearestCase? {
    let reading = AnswerReading(states: states(on: gap), results: nil)
    var nearest: (found: NearestCase, distance: (Int, Int, Int))?
    for (index, row) in cases.enumerated() {
      let lines = row.when?.lines ?? []
      let failing = lines.indices.filter { reading.truth(of: lines[$0]) != .yes }
      let lastQuestion = failing.map { Condition([lines[$0]]).namedQuestions.last ?? -1 }.max() ?? -1
      let distance = (failing.count, failing.count - lines.count, lastQuestion)
      if let nearest, nearest.distance <= distance { continue }
      nearest = (NearestCase(caseIndex: index, lines: failing), distance)
    }
    return nearest?.found
  }

  private func states(on path: Path) -> [AnswerState] {
    var states = [AnswerState](repeating: .notAsked, count: questions.count)
    for choice in path.choices where states.indices.contains(choice.question) {
      var state = AnswerState(standing: .answered, mayBeUnanswered: false)
      switch choice.value {
      case .option(let option):
        guard (0..<questions[choice.question].optionCount).contains(option) else { continue }
        state.certain = Bits([option])
        state.possible = state.certain
      case .numbers(let numbers):
        state.numbers = numbers
      }
      states[choice.question] = state
    }
    return states
  }
}
