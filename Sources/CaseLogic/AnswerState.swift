/// What is known of one question's answer, on a path or in a situation.
struct AnswerState: Hashable, Sendable {
  /// How the question stands.
  enum Standing: Hashable, Sendable {
    case notAsked
    case answered
    case selfAnswered
    /// Asked, and waiting for an answer.
    case missing
    /// Missing answers to other questions decide whether it is asked, or what it offers.
    case undecided
    /// Asked although nothing is offered.
    case nothingOffered
  }

  var standing: Standing
  /// The options taken for sure.
  var certain = Bits()
  /// The options that may be taken, `certain` among them.
  var possible = Bits()
  /// The numbers of which one may be given.
  var numbers: ClosedRange<Int64>?
  /// Whether it may be that there is no answer in the end.
  var mayBeUnanswered = true
  /// Whether there is one option at most.
  var takesOne = true
  /// The unanswered questions its answer depends on.
  var because: [Int] = []

  static let notAsked = AnswerState(standing: .notAsked)

  var isSurelyUnanswered: Bool { possible.isEmpty && numbers == nil }

  /// Whether a line over this question holds; lines of other kinds do not.
  func truth(of line: Condition.Line) -> Kleene {
    switch line {
    case .answer(_, let options): anyOf(options)
    case .allOf(_, let options): allOf(options)
    case .noneOf(_, let options): anyOf(options).negated
    case .range(_, let intervals): within(intervals)
    case .results, .any, .none: .no
    }
  }

  private func anyOf(_ options: [Int]) -> Kleene {
    if options.contains(where: certain.contains) { return .yes }
    let named = Bits(options.filter(possible.contains))
    if named.isEmpty { return .no }
    return !mayBeUnanswered && possible.isSubset(of: named) ? .yes : .unknown
  }

  private func allOf(_ options: [Int]) -> Kleene {
    if isSurelyUnanswered || !options.allSatisfy(possible.contains) { return .no }
    if options.allSatisfy(certain.contains) { return mayBeUnanswered ? .unknown : .yes }
    return takesOne && Set(options).count > 1 ? .no : .unknown
  }

  private func within(_ intervals: [Interval]) -> Kleene {
    guard let numbers else { return .no }
    let extents = intervals.compactMap(\.extent)
    guard extents.contains(where: numbers.overlaps) else { return .no }
    let isCovered = extents.contains { $0.lowerBound <= numbers.lowerBound && numbers.upperBound <= $0.upperBound }
    return isCovered && !mayBeUnanswered ? .yes : .unknown
  }

  /// What a question's states on several paths are together: it is answered if it is on one of them.
  static func joint(_ states: [AnswerState]) -> AnswerState {
    guard var joint = states.first else { return .notAsked }
    for state in states.dropFirst() {
      joint.certain.formUnion(state.certain)
      joint.possible.formUnion(state.possible)
      joint.mayBeUnanswered = joint.mayBeUnanswered && state.mayBeUnanswered
      joint.because += state.because
      joint.standing = joint.standing.united(with: state.standing)
      if let more = state.numbers {
        let known = joint.numbers ?? more
        joint.numbers = min(known.lowerBound, more.lowerBound)...max(known.upperBound, more.upperBound)
      }
    }
    joint.because = Set(joint.because).sorted()
    joint.takesOne = states.count == 1 && joint.takesOne
    return joint
  }
}

extension AnswerState.Standing {
  /// What decides when a question stands differently on several paths.
  private var strength: Int {
    switch self {
    case .notAsked: 0
    case .nothingOffered: 1
    case .selfAnswered: 2
    case .answered: 3
    case .undecided: 4
    case .missing: 5
    }
  }

  func united(with other: AnswerState.Standing) -> AnswerState.Standing {
    strength < other.strength ? other : self
  }
}
