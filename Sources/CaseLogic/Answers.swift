/// What an applicant has answered so far.
public struct Answers: Hashable, Sendable {
  /// One answer.
  public enum Answer: Hashable, Sendable {
    /// The options chosen; the order does not matter, and an empty list is no answer.
    case options([Int])
    /// A number, scaled as the question's domain is.
    case number(Int64)
  }

  /// The answer to each question, nil where there is none; a shorter list leaves the rest unanswered.
  public var values: [Answer?]
  /// Questions of which the applicant has said that the answer is not known; they are not asked again.
  ///
  /// A question that has an answer as well counts as answered.
  public var unknown: Set<Int>

  /// Makes answers.
  public init(_ values: [Answer?] = [], unknown: Set<Int> = []) {
    self.values = values
    self.unknown = unknown
  }
}

/// An answer that cannot be taken.
public struct InvalidAnswer: Hashable, Sendable {
  /// Why it cannot be taken.
  public enum Reason: Hashable, Sendable {
    /// There is no question at this place.
    case unknownQuestion
    /// The question has no such option.
    case unknownOption(Int)
    /// Options were given for a number, or a number for options.
    case wrongKind
    /// Several options were given where one is to be chosen.
    case moreThanOne
    /// The number is outside the question's domain.
    case outOfDomain(Int64)
    /// The question is not asked in this situation.
    case notAsked
    /// The option is not offered in this situation.
    case notOffered(Int)
  }

  /// The question.
  public var question: Int
  /// Why.
  public var reason: Reason

  /// Makes a refusal.
  public init(question: Int, reason: Reason) {
    self.question = question
    self.reason = reason
  }
}
