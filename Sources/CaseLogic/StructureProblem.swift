/// Something in a questionnaire that the format refuses before any path is followed.
public struct StructureProblem: Hashable, Sendable {
  /// Where the problem stands.
  public enum Place: Hashable, Sendable {
    /// The question itself.
    case question(Int)
    /// When the question is asked.
    case askedWhen(question: Int)
    /// When the option is offered.
    case offeredWhen(question: Int, option: Int)
    /// When the case applies.
    case caseWhen(Int)
    /// The never row's condition.
    case neverWhen(Int)
  }

  /// What is wrong.
  public enum Fault: Hashable, Sendable {
    /// The condition names a question that comes later; moving that question up would help.
    case namesLaterQuestion(Int)
    /// The question depends on itself, at once or through this later question; no order would help.
    case dependsOnItself(through: Int)
    /// `results:` stands where it may select a case.
    case resultsSelect
    /// The question names results and stands before this selecting question.
    case resultsBeforeSelecting(question: Int)
    /// What selects says `none` over this question, at which several options may be chosen.
    case noneOverMany(question: Int)
    /// What selects asks for all of several options of this question, at which several options may be chosen.
    case allOverMany(question: Int)
    /// What selects names two questions at which several options may be chosen, and neither is asked because of the
    /// other.
    case independentMany(question: Int, other: Int)
    /// A never row names a question that does not select.
    case neverNamesUnselecting(question: Int)
    /// There is no such question.
    case unknownQuestion(Int)
    /// The question has no such option.
    case unknownOption(question: Int, option: Int)
    /// Options are named at a number question.
    case optionsOfNumber(question: Int)
    /// A range is named at a question that is not answered with a number.
    case rangeOfOptions(question: Int)
    /// A list, or an `any` or `none`, has nothing in it.
    case emptyList
    /// A range contains no number.
    case emptyRange(question: Int)
    /// `any` and `none` nest deeper than ``Condition/deepestNesting``.
    case nestedTooDeep
    /// The question has no options.
    case noOptions
    /// The question accepts no number.
    case emptyDomain
  }

  /// Where.
  public var place: Place
  /// The line of the condition at that place, by index; nil if the problem is not one of a single line.
  public var line: Int?
  /// What is wrong.
  public var fault: Fault
  /// Whether the place takes part in selecting cases, so that nothing can be proved before it is put right.
  public var selects: Bool

  /// Makes a problem.
  public init(place: Place, line: Int? = nil, fault: Fault, selects: Bool) {
    self.place = place
    self.line = line
    self.fault = fault
    self.selects = selects
  }
}
