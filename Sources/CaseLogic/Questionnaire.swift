/// The questions of a service item, its cases (办事情形) and the combinations that cannot occur.
///
/// Questions, options, cases, results and never rows are named by their index in their list; the order is that of the
/// file. Texts and ids belong to the caller.
public struct Questionnaire: Hashable, Sendable {
  /// The questions in file order.
  public var questions: [Question]
  /// The cases in file order.
  public var cases: [CaseRow]
  /// What cannot occur.
  public var never: [NeverRow]

  /// Makes a questionnaire; nothing is checked here, see ``structureProblems()`` and ``paths(steps:)``.
  public init(questions: [Question], cases: [CaseRow], never: [NeverRow] = []) {
    self.questions = questions
    self.cases = cases
    self.never = never
  }
}

/// One case: when it applies and which results it gives.
public struct CaseRow: Hashable, Sendable {
  /// When the case applies; nil means always.
  public var when: Condition?
  /// The results the case gives, as the caller's indices.
  public var results: [Int]

  /// Makes a case.
  public init(when: Condition? = nil, results: [Int] = []) {
    self.when = when
    self.results = results
  }
}

/// A combination of answers that cannot occur.
///
/// A row with an ``Condition/Line/allOf(question:_:)`` line, at any depth, speaks of joint answers (two cases that may
/// not be filed together) and leaves paths alone; any other row excludes paths.
public struct NeverRow: Hashable, Sendable {
  /// The combination.
  public var when: Condition

  /// Makes a row.
  public init(when: Condition) {
    self.when = when
  }

  /// Whether the row speaks of joint answers and leaves paths alone.
  public var isJoint: Bool { when.usesAllOf }
}
