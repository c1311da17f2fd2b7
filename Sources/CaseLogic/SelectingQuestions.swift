extension Questionnaire {
  /// For each question whether it selects: a case's `when` names it, or it stands in the `asked-when` or
  /// `offered-when` of a selecting question.
  public func selectingQuestions() -> [Bool] {
    var selecting = [Bool](repeating: false, count: questions.count)
    var waiting: [Int] = []
    func mark(_ condition: Condition?) {
      condition?.forEachLeaf { line, _ in
        guard let named = line.question, selecting.indices.contains(named), !selecting[named] else { return }
        selecting[named] = true
        waiting.append(named)
      }
    }
    for row in cases { mark(row.when) }
    while let next = waiting.popLast() {
      mark(questions[next].askedWhen)
      for option in questions[next].options { mark(option.offeredWhen) }
    }
    return selecting
  }
}
