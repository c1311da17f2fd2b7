import CaseLogic

/// Makes small random questionnaires.
struct RandomQuestionnaire {
  var random: SeededGenerator

  /// A questionnaire without structure problems.
  mutating func sound() -> Questionnaire {
    while true {
      var table = any()
      table.never.removeAll { row in
        let alone = Questionnaire(questions: table.questions, cases: table.cases, never: [row])
        return alone.structureProblems().contains { $0.place == .neverWhen(0) }
      }
      if table.structureProblems().isEmpty { return table }
    }
  }

  /// A questionnaire in which only lists of options select; in one of two something is wrong with it.
  mutating func plain() -> Questionnaire {
    let questions = (0..<(1 + random.below(4))).map { _ in
      let options = (0..<(1 + random.below(4))).map { _ in Option() }
      return [Question(kind: .one, options: options), Question(kind: .many, options: options), Question(kind: .yesNo)][
        random.below(3)]
    }
    var cases: [CaseRow] = []
    split(questions, from: 0, lines: [], into: &cases)
    let row = random.below(cases.count)
    switch random.below(12) {
    case 0: cases.remove(at: row)
    case 1: cases.append(cases[row])
    case 2: _ = cases[row].when?.lines.popLast()
    case 3: cases[row].when?.lines.append(line(over: questions))
    case 4: cases[row].when?.lines.append(.answer(question: 0, anyOf: [0]))
    case 5: cases[row].when = nil
    default: break
    }
    return Questionnaire(questions: questions, cases: cases)
  }

  /// A questionnaire that may have structure problems.
  mutating func any() -> Questionnaire {
    var questions: [Question] = []
    for index in 0..<(1 + random.below(5)) {
      var question = Question(kind: kind())
      if question.kind == .one || question.kind == .many {
        question.options = (0..<(1 + random.below(3))).map { _ in Option() }
        for option in question.options.indices where index > 0 && random.oneIn(5) {
          question.options[option].offeredWhen = condition(over: questions, lines: 1)
        }
      }
      if index > 0, random.oneIn(2) {
        question.askedWhen = condition(over: questions, lines: 1, withResults: random.oneIn(4))
      }
      questions.append(question)
    }
    var cases: [CaseRow] = []
    if random.oneIn(3) {
      for _ in 0..<(1 + random.below(4)) {
        cases.append(CaseRow(when: condition(over: questions, lines: 1 + random.below(2)), results: results()))
      }
      if random.oneIn(8) { cases[0].when = nil }
    } else {
      split(questions, from: 0, lines: [], into: &cases)
      if random.oneIn(6) { cases.remove(at: random.below(cases.count)) }
    }
    let never = (0..<random.below(4)).map { _ in NeverRow(when: condition(over: questions, lines: 2)) }
    return Questionnaire(questions: questions, cases: cases, never: never)
  }

  /// A condition over these questions; in one of three it has other conditions in it.
  mutating func condition(
    over questions: [Question], lines: Int, withResults: Bool = false, depth: Int = 0
  ) -> Condition {
    var result = Condition((0..<lines).map { _ in line(over: questions) })
    if withResults { result.lines.append(.results(results() + [random.below(4)])) }
    if depth < 2, random.oneIn(3) {
      let parts = (0..<(1 + random.below(2))).map { _ in
        condition(over: questions, lines: 1, withResults: withResults && random.oneIn(2), depth: depth + 1)
      }
      result.lines[random.below(result.lines.count)] = random.oneIn(2) ? .any(parts) : .none(parts)
    }
    return result
  }

  private mutating func results() -> [Int] { (0..<4).filter { _ in random.oneIn(3) } }

  private mutating func kind() -> Question.Kind {
    switch random.below(8) {
    case 0, 1, 2: .one
    case 3, 4: .many
    case 5: .yesNo
    default: .number(NumberDomain(from: -1, to: Int64(random.below(8))))
    }
  }

  private mutating func line(over questions: [Question]) -> Condition.Line {
    let index = random.below(questions.count)
    if case .number = questions[index].kind { return .range(question: index, [interval(), interval()]) }
    let options = random.oneIn(40) ? [] : random.some(of: questions[index].optionCount)
    return switch random.below(6) {
    case 0: .noneOf(question: index, options)
    case 1: .allOf(question: index, options)
    default: .answer(question: index, anyOf: options)
    }
  }

  private mutating func interval() -> Interval {
    let bounds = [Int64(random.below(10)) - 2, Int64(random.below(10)) - 2].sorted()
    return Interval(
      lower: random.oneIn(4) ? nil : bounds[0], lowerIncluded: random.oneIn(2),
      upper: random.oneIn(4) ? nil : bounds[1] + 1, upperIncluded: random.oneIn(2))
  }

  /// Splits what `lines` leave by the answers to one question after another, so that the cases do not overlap.
  private mutating func split(
    _ questions: [Question], from index: Int, lines: [Condition.Line], into cases: inout [CaseRow]
  ) {
    guard index < questions.count, cases.count < 8 else {
      return cases.append(CaseRow(when: Condition(lines), results: results()))
    }
    if random.oneIn(3) { return split(questions, from: index + 1, lines: lines, into: &cases) }
    if case .number = questions[index].kind {
      let cut = Int64(random.below(6)) - 1
      for part in [
        Interval(lower: nil, upper: cut, upperIncluded: false), Interval(lower: cut, upper: nil),
      ] {
        split(questions, from: index + 1, lines: lines + [.range(question: index, [part])], into: &cases)
      }
      return
    }
    for option in 0..<questions[index].optionCount {
      split(
        questions, from: index + 1, lines: lines + [.answer(question: index, anyOf: [option])], into: &cases)
    }
  }
}
