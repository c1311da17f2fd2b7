import CaseLogic
import TestSupport

/// Makes small random questionnaires without structure problems.
struct RandomItem {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func make() -> Questionnaire {
    while true {
      let one = draft()
      if one.structureProblems().isEmpty { return one }
    }
  }

  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
  private mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }

  private mutating func draft() -> Questionnaire {
    var questions: [Question] = []
    for index in 0..<(1 + below(4)) {
      var question = Question(kind: kind())
      if question.kind == .one || question.kind == .many {
        question.options = (0..<(2 + below(2))).map { _ in Option() }
        for option in question.options.indices where index > 0 && oneIn(6) {
          question.options[option].offeredWhen = condition(over: questions, lines: 1)
        }
      }
      if index > 0, oneIn(2) {
        question.askedWhen = condition(over: questions, lines: 1 + below(2), withResults: oneIn(4))
      }
      questions.append(question)
    }
    var cases: [CaseRow] = []
    if oneIn(4) {
      cases = (0..<(1 + below(4))).map { _ in
        CaseRow(when: oneIn(9) ? nil : condition(over: questions, lines: 1 + below(2)), results: some(of: 2))
      }
    } else {
      split(questions, from: 0, lines: [], into: &cases)
    }
    let never = (0..<below(3)).map { _ in NeverRow(when: condition(over: questions, lines: 1 + below(2))) }
    return Questionnaire(questions: questions, cases: cases, never: never)
  }

  /// Splits what `lines` leave by the answers to one question after another, so that the cases do not overlap.
  private mutating func split(
    _ questions: [Question], from index: Int, lines: [Condition.Line], into cases: inout [CaseRow]
  ) {
    guard index < questions.count, cases.count < 8 else {
      return cases.append(CaseRow(when: lines.isEmpty ? nil : Condition(lines), results: some(of: 2)))
    }
    if oneIn(4) { return split(questions, from: index + 1, lines: lines, into: &cases) }
    let asked = questions[index].askedWhen
    let unasked = asked.map { Condition([.none([$0])]) }
    if case .number = questions[index].kind {
      let cut = Int64(below(4))
      let parts = [Interval(lower: nil, upper: cut, upperIncluded: false), Interval(lower: cut, upper: nil)]
      for part in parts {
        split(questions, from: index + 1, lines: lines + [.range(question: index, [part])], into: &cases)
      }
    } else {
      for option in 0..<questions[index].optionCount {
        split(questions, from: index + 1, lines: lines + [.answer(question: index, anyOf: [option])], into: &cases)
      }
    }
    if let unasked, oneIn(2) { split(questions, from: index + 1, lines: lines + unasked.lines, into: &cases) }
  }

  private mutating func kind() -> Question.Kind {
    switch below(8) {
    case 0, 1, 2: .one
    case 3, 4: .many
    case 5: .yesNo
    default: .number(NumberDomain(from: -1, to: 4))
    }
  }

  private mutating func some(of count: Int) -> [Int] {
    let chosen = (0..<count).filter { _ in oneIn(2) }
    return chosen.isEmpty ? [below(count)] : chosen
  }

  private mutating func condition(
    over questions: [Question], lines: Int, withResults: Bool = false, depth: Int = 0
  ) -> Condition {
    var named: Set<Int> = []
    var result = Condition([])
    for _ in 0..<lines {
      let question = below(questions.count)
      if named.insert(question).inserted { result.lines.append(line(question, questions)) }
    }
    if withResults { result.lines.append(.results(some(of: 2))) }
    if depth < 2, oneIn(4) {
      let parts = (0..<(1 + below(2))).map { _ in condition(over: questions, lines: 1, depth: depth + 1) }
      result.lines.append(oneIn(2) ? .any(parts) : .none(parts))
    }
    return result
  }

  private mutating func line(_ question: Int, _ questions: [Question]) -> Condition.Line {
    if case .number = questions[question].kind {
      return .range(question: question, (0..<(1 + below(2))).map { _ in interval() })
    }
    let options = some(of: questions[question].optionCount)
    return switch below(6) {
    case 0: .noneOf(question: question, options)
    case 1: .allOf(question: question, options)
    default: .answer(question: question, anyOf: options)
    }
  }

  private mutating func interval() -> Interval {
    let low = Int64(below(5)) - 1
    let high = low + 1 + Int64(below(4))
    let isOpen = below(4)
    return Interval(
      lower: isOpen == 0 ? nil : low, lowerIncluded: oneIn(2) || high == low + 1, upper: isOpen == 1 ? nil : high,
      upperIncluded: oneIn(2))
  }
}
