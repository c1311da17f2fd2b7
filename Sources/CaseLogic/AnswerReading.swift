/// Yes, no, or not known yet.
enum Kleene: Hashable, Sendable {
  case yes
  case no
  case unknown

  var negated: Kleene {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }
}

/// Evaluates conditions on what is known of the answers.
struct AnswerReading: Sendable {
  /// The cases selected so far, as a condition over results sees them.
  struct ResultState: Sendable {
    /// The results given for sure.
    var certain: Set<Int> = []
    /// The results that further cases may give.
    var possible: Set<Int> = []
    /// Whether there may be cases that are not known of.
    var isOpen = false
    /// The unanswered questions that decide about further cases.
    var because: [Int] = []
  }

  /// What is known of each question.
  var states: [AnswerState]
  /// Without it no `results:` line holds.
  var results: ResultState?

  func truth(of condition: Condition?) -> Kleene {
    guard let condition else { return .yes }
    return all(condition.lines, depth: 0)
  }

  func truth(of line: Condition.Line) -> Kleene { truth(of: line, depth: 0) }

  private func all(_ lines: [Condition.Line], depth: Int) -> Kleene {
    var result = Kleene.yes
    for line in lines {
      switch truth(of: line, depth: depth) {
      case .yes: continue
      case .no: return .no
      case .unknown: result = .unknown
      }
    }
    return result
  }

  private func truth(of line: Condition.Line, depth: Int) -> Kleene {
    switch line {
    case .answer(let question, _), .allOf(let question, _), .noneOf(let question, _), .range(let question, _):
      let state = states.indices.contains(question) ? states[question] : .notAsked
      return state.truth(of: line)
    case .results(let wanted):
      return truth(ofResults: wanted)
    case .any(let parts):
      return any(parts, depth: depth)
    case .none(let parts):
      return any(parts, depth: depth).negated
    }
  }

  private func any(_ parts: [Condition], depth: Int) -> Kleene {
    guard depth < Condition.deepestNesting else { return .unknown }
    var result = Kleene.no
    for part in parts {
      switch all(part.lines, depth: depth + 1) {
      case .yes: return .yes
      case .no: continue
      case .unknown: result = .unknown
      }
    }
    return result
  }

  private func truth(ofResults wanted: [Int]) -> Kleene {
    guard let results else { return .no }
    if wanted.contains(where: results.certain.contains) { return .yes }
    return results.isOpen || wanted.contains(where: results.possible.contains) ? .unknown : .no
  }

  /// The unanswered questions that an unknown `condition` depends on, ascending.
  func reasons(for condition: Condition?) -> [Int] {
    var reasons: Set<Int> = []
    if let condition { addReasons(for: condition.lines, to: &reasons, depth: 0) }
    return reasons.sorted()
  }

  /// Parts of a condition that are decided already have no say.
  private func addReasons(for lines: [Condition.Line], to reasons: inout Set<Int>, depth: Int) {
    for line in lines where truth(of: line, depth: depth) == .unknown {
      switch line {
      case .answer(let question, _), .allOf(let question, _), .noneOf(let question, _), .range(let question, _):
        if states.indices.contains(question) { reasons.formUnion(states[question].because) }
      case .results:
        reasons.formUnion(results?.because ?? [])
      case .any(let parts), .none(let parts):
        guard depth < Condition.deepestNesting else { continue }
        for part in parts where all(part.lines, depth: depth + 1) == .unknown {
          addReasons(for: part.lines, to: &reasons, depth: depth + 1)
        }
      }
    }
  }
}
