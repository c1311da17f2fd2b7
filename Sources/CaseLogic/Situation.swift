/// Whether a condition holds in a situation.
public enum Truth: Hashable, Sendable {
  /// It holds.
  case yes
  /// It does not hold.
  case no
  /// It depends on these questions, which have not been answered yet, in file order.
  case unknown(because: [Int])
}

/// What a joint answer leads to.
///
/// Its paths take one of its options at each question at which several may be chosen; a question is asked if one of
/// its paths asks it, and its cases are its paths' cases. All other conditions are evaluated on the joint answer. As
/// long as answers are missing, what is said here is what holds however they are answered.
public struct Situation: Sendable {
  /// Whether each question is asked; false also while that depends on missing answers.
  public internal(set) var asked: [Bool]
  /// The answers that count, with those that gave themselves; nil where there is none.
  ///
  /// A question that answers itself on one path only may have more options here than the applicant chose, even where
  /// one is to be chosen; so these are for showing, not for asking anew.
  public internal(set) var answers: Answers
  /// Whether each question answered itself, only one option being offered.
  public internal(set) var selfAnswered: [Bool]
  /// Questions asked but not (or not sufficiently) answered, in file order.
  public internal(set) var missing: [Int]
  /// Questions asked whose answer the applicant does not know, in file order; they are not ``missing``.
  public internal(set) var unknown: [Int]
  /// Questions of which missing answers decide whether they are asked, or what they offer, in file order.
  public internal(set) var undecided: [Int]
  /// The options each question offers in this situation, or may still offer while ``undecided``, in file order.
  public internal(set) var offered: [[Int]]
  /// The cases, in file order; several unite in one filing.
  public internal(set) var cases: [Int]
  /// Further cases that may come to apply, depending on missing answers, in file order.
  public internal(set) var possibleCases: [Int]
  /// For each path of which the case is not known yet: the cases of which exactly one applies, in file order.
  ///
  /// This holds of a questionnaire that is proved to lead to exactly one case. Paths with the same cases stand once.
  public internal(set) var openCases: [[Int]]
  /// The results that ``cases`` give, ascending.
  public internal(set) var results: [Int]
  /// The never rows this situation contradicts, in file order.
  public internal(set) var forbidden: [Int]
  /// The first of its paths that leads to no case.
  public internal(set) var gap: Path?
  /// The first of its paths that leads to several cases.
  public internal(set) var overlap: Overlap?
  /// Questions asked although no option is offered, in file order.
  public internal(set) var emptyOffers: [Int]
  /// Answers that cannot be taken, in the order of the questions.
  public internal(set) var invalid: [InvalidAnswer]
  /// Whether all of its paths were followed; if not, cases may be missing.
  public internal(set) var isExact: Bool

  /// What is known of each answer and of the results.
  let reading: AnswerReading
  /// The questions without an answer that decide which of ``openCases`` applies, ascending.
  let deciding: [Int]

  /// Whether everything is answered and can be taken: nothing is missing, invalid or forbidden, and each path leads
  /// to exactly one case.
  public var isSettled: Bool {
    isExact && missing.isEmpty && unknown.isEmpty && undecided.isEmpty && invalid.isEmpty && forbidden.isEmpty
      && emptyOffers.isEmpty && gap == nil && overlap == nil
  }

  /// Whether `condition` holds, evaluated on the joint answer.
  ///
  /// `yes` and `no` stand however the missing answers are given. The reasons of `unknown` are empty where the condition
  /// nests too deep or not all paths were followed.
  public func holds(_ condition: Condition) -> Truth {
    guard isExact else { return .unknown(because: []) }
    return switch reading.truth(of: condition) {
    case .yes: .yes
    case .no: .no
    case .unknown: .unknown(because: reading.reasons(for: condition))
    }
  }
}
