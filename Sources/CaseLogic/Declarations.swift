extension Questionnaire {
  /// For each question whether it selects: a case's `when` names it, or it stands in the `asked-when` or
  /// `offered-when` of a selecting question.
  public func selectingQuestions() -> [Bool] { questions.map { _ in false } }

  /// Everything the format refuses in questions, cases and never rows, in file order.
  public func structureProblems() -> [StructureProblem] { [] }

  /// Follows every path.
  public func paths(limit: Int = 100_000) -> PathReport { PathReport(obstacle: .pathLimit) }

  /// The case that comes nearest to `gap`.
  public func nearestCase(to gap: Path) -> NearestCase? { nil }

  /// What `answers` lead to.
  public func situation(for answers: Answers) -> Situation {
    Situation(
      asked: [], answers: answers, selfAnswered: [], missing: [], undecided: [], offered: [], cases: [],
      possibleCases: [], results: [], forbidden: [], gap: nil, overlap: nil, emptyOffers: [], invalid: [],
      isExact: false)
  }
}

extension Situation {
  /// Whether `condition` holds.
  public func holds(_ condition: Condition) -> Truth { .unknown(because: missing) }
}

extension Condition {
  var usesAllOf: Bool { false }
}
