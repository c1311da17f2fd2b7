/// A way through the selecting questions: one option each, also where several may be chosen.
public struct Path: Hashable, Sendable {
  /// What one question is answered with.
  public enum Value: Hashable, Sendable {
    /// An option.
    case option(Int)
    /// Any of these numbers: a bound that a condition names, or a stretch between two of them.
    case numbers(ClosedRange<Int64>)
  }

  /// One answer of a path.
  public struct Choice: Hashable, Sendable {
    /// The question.
    public var question: Int
    /// Its answer.
    public var value: Value
    /// Whether the question answered itself because only this option was offered.
    public var isSelfAnswered: Bool

    /// Makes a choice.
    public init(question: Int, value: Value, isSelfAnswered: Bool = false) {
      self.question = question
      self.value = value
      self.isSelfAnswered = isSelfAnswered
    }
  }

  /// The answers in file order; a selecting question that is not here is not asked on this path.
  public var choices: [Choice]

  /// Makes a path.
  public init(_ choices: [Choice]) {
    self.choices = choices
  }
}

/// Paths with answers in common that lead to no case.
public struct Gap: Hashable, Sendable {
  /// The first such path in file order.
  public var path: Path
  /// The answers they have in common; every path at which it holds leads to no case.
  public var when: Condition
  /// How many such paths there are.
  public var pathCount: Int

  /// Makes a gap.
  public init(path: Path, when: Condition, pathCount: Int = 1) {
    self.path = path
    self.when = when
    self.pathCount = pathCount
  }
}

/// Paths that lead to the same several cases.
public struct Overlap: Hashable, Sendable {
  /// The first such path in file order.
  public var path: Path
  /// The cases they lead to, in file order; at least two.
  public var cases: [Int]
  /// What they have in common: these paths are those at which one of the conditions holds, and at no path two do.
  ///
  /// Empty where that takes too many conditions, where no proof was given, and in a situation.
  public var conditions: [Condition]
  /// How many paths lead to exactly these cases (1 in a situation).
  public var pathCount: Int

  /// Makes an overlap.
  public init(path: Path, cases: [Int], conditions: [Condition] = [], pathCount: Int = 1) {
    self.path = path
    self.cases = cases
    self.conditions = conditions
    self.pathCount = pathCount
  }
}

/// A question that is asked although none of its options is offered.
public struct EmptyOffer: Hashable, Sendable {
  /// The question.
  public var question: Int
  /// The first path in file order that asks it; the question itself has no answer on it.
  public var path: Path
  /// How many paths ask it so.
  public var pathCount: Int

  /// Makes a report of one question.
  public init(question: Int, path: Path, pathCount: Int = 1) {
    self.question = question
    self.path = path
    self.pathCount = pathCount
  }
}

/// An option of a question.
public struct OptionPlace: Hashable, Sendable {
  /// The question.
  public var question: Int
  /// The option.
  public var option: Int

  /// Names an option.
  public init(question: Int, option: Int) {
    self.question = question
    self.option = option
  }
}
