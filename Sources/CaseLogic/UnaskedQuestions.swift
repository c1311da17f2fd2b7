extension Questionnaire {
  /// Questions that select nothing and that no situation asks.
  ///
  /// What is told is certain; that a question is not told is no proof that it is asked, because of the results of cases,
  /// of never rows and of paths only so much is looked at as a question needs to be asked. Questions whose condition has
  /// one line that can plainly be met are not looked at further.
  ///
  /// - Parameter steps: How much may be done, as in ``paths(steps:)``; beyond it nothing is told.
  /// - Returns: The questions, ascending.
  public func questionsNeverAsked(steps: Int = 10_000_000) -> [Int] {
    let plain = PlainlyAsked(questions)
    guard !plain.holdsAll else { return [] }
    let selecting = selectingQuestions()
    let doubtful = questions.indices.filter { !plain[$0] && !selecting[$0] }
    if doubtful.isEmpty { return [] }
    let count = questions.reduce(0) { $0 + max(1, $1.optionCount) }
    guard count <= AnswerSpace.mostSlots else { return [] }
    let table = JointTable(self, selecting: selecting)
    var proof = CoverProof(table.questionnaire, steps: steps)
    do {
      try proof.compile()
      var found: [Int] = []
      for index in doubtful {
        guard let when = questions[index].askedWhen else { continue }
        if try !proof.isPossible(table.condition(when)) { found.append(index) }
      }
      return found
    } catch {
      return []
    }
  }
}

extension CoverProof {
  /// Whether a condition holds on some path, found by search.
  fileprivate mutating func isPossible(_ condition: Condition) throws(StepLimitReached) -> Bool {
    for set in try circuit.sets(of: condition, within: AnswerSet(box: universe)) {
      let found = try circuit.witness(of: set, base: base)
      if found != nil { return true }
    }
    return false
  }
}

/// Which questions are asked after some answers, told from one line of a condition at a time.
private struct PlainlyAsked {
  private var isAsked: [Bool] = []
  private(set) var holdsAll = true

  init(_ questions: [Question]) {
    if questions.allSatisfy({ $0.askedWhen == nil }) {
      isAsked = [Bool](repeating: true, count: questions.count)
      return
    }
    for question in questions {
      let isPlain = question.askedWhen.map { $0.lines.count == 1 && canHold($0.lines[0], questions) } ?? true
      isAsked.append(isPlain)
      if !isPlain { holdsAll = false }
    }
  }

  subscript(_ question: Int) -> Bool { isAsked[question] }

  private func canHold(_ line: Condition.Line, _ questions: [Question]) -> Bool {
    switch line {
    case .answer(let question, let options):
      guard isAsked.indices.contains(question), isAsked[question] else { return false }
      return options.contains { option in
        let rows = questions[question].options
        return rows.indices.contains(option) ? rows[option].offeredWhen == nil : option < 2
      }
    case .results: return true
    case .allOf, .noneOf, .range, .any, .none: return false
    }
  }
}

extension Question {
  /// Whether a joint answer may have several of the options: also where one is chosen, but some path offers one only.
  fileprivate var mayHaveSeveral: Bool { kind == .many || options.contains { $0.offeredWhen != nil } }
}

/// A questionnaire whose paths are the joint answers of another one, and perhaps more.
///
/// Each option of a question at which several may be chosen becomes a question of its own, as does whether a number is
/// given; “not answered” is an option. An answer needs its question to be asked, as far as that can be said of joint
/// answers: what `none` excludes on one path another path may allow, so that only the rest counts where cases are
/// selected.
private struct JointTable {
  private let original: Questionnaire
  /// The first question that stands for each question.
  private var firsts: [Int] = []
  private(set) var questionnaire = Questionnaire(questions: [], cases: [])

  init(_ original: Questionnaire, selecting: [Bool]) {
    self.original = original
    var questions: [Question] = []
    func append(_ kind: Question.Kind, options: Int = 0) {
      questions.append(Question(kind: kind, options: [Option](repeating: Option(), count: options)))
    }
    for question in original.questions {
      firsts.append(questions.count)
      switch question.kind {
      case .one where !question.mayHaveSeveral, .yesNo where !question.mayHaveSeveral:
        append(.one, options: question.optionCount + 1)
      case .one, .yesNo, .many: for _ in 0..<question.optionCount { append(.one, options: 2) }
      case .number(let domain):
        append(.one, options: 2)
        append(.number(domain))
      }
    }
    questionnaire.questions = questions
    for (index, question) in original.questions.enumerated() {
      if let when = question.askedWhen { require(when, for: answered(index), isPath: selecting[index]) }
      for (option, row) in question.options.enumerated() {
        guard let when = row.offeredWhen else { continue }
        require(when, for: [chosen(option, of: index)], isPath: selecting[index])
      }
    }
    // Every question counts, so that each is named.
    questionnaire.cases = [CaseRow(when: Condition(questions.indices.map { every(of: $0) }))]
  }

  private mutating func require(_ when: Condition, for answers: [Condition.Line], isPath: Bool) {
    let needed = translated(when, isPath: isPath, isNegated: false)
    for line in answers { questionnaire.never.append(NeverRow(when: Condition([line, .none([needed])]))) }
  }

  /// A condition as joint answers meet it; results are taken to be what is needed.
  func condition(_ when: Condition) -> Condition { translated(when, isPath: false, isNegated: false) }

  private func every(of index: Int) -> Condition.Line {
    if case .number(let domain) = questionnaire.questions[index].kind {
      return .range(question: index, [Interval(lower: domain.from, upper: domain.to)])
    }
    return .answer(question: index, anyOf: Array(0..<questionnaire.questions[index].optionCount))
  }

  /// Lines of which each says that a question is answered.
  private func answered(_ question: Int) -> [Condition.Line] {
    switch original.questions[question].kind {
    case .one where !original.questions[question].mayHaveSeveral,
      .yesNo where !original.questions[question].mayHaveSeveral:
      [.answer(question: firsts[question], anyOf: Array(0..<original.questions[question].optionCount))]
    case .one, .yesNo, .many: (0..<original.questions[question].optionCount).map { chosen($0, of: question) }
    case .number: [.answer(question: firsts[question], anyOf: [0])]
    }
  }

  private func chosen(_ option: Int, of question: Int) -> Condition.Line {
    original.questions[question].mayHaveSeveral
      ? .answer(question: firsts[question] + option, anyOf: [0]) : .answer(question: firsts[question], anyOf: [option])
  }

  private static let always = Condition.Line.any([Condition([])])
  private static let never = Condition.Line.none([Condition([])])

  private func translated(_ condition: Condition, isPath: Bool, isNegated: Bool) -> Condition {
    Condition(condition.lines.map { translated($0, isPath: isPath, isNegated: isNegated) })
  }

  private func translated(_ line: Condition.Line, isPath: Bool, isNegated: Bool) -> Condition.Line {
    func anyOf(_ question: Int, _ options: [Int]) -> Condition.Line {
      .any(options.map { Condition([chosen($0, of: question)]) })
    }
    switch line {
    case .answer(let question, let options): return anyOf(question, options)
    case .allOf(let question, let options):
      guard original.questions[question].mayHaveSeveral else {
        return Set(options).count == 1 ? anyOf(question, options) : JointTable.never
      }
      return .any([Condition(options.map { chosen($0, of: question) })])
    case .noneOf(let question, let options):
      if isPath { return JointTable.always }
      return .none(options.map { Condition([chosen($0, of: question)]) })
    case .range(let question, let intervals):
      let given = Condition.Line.answer(question: firsts[question], anyOf: [0])
      return .any([Condition([given, .range(question: firsts[question] + 1, intervals)])])
    case .results: return isNegated ? JointTable.never : JointTable.always
    case .any(let parts): return .any(parts.map { translated($0, isPath: isPath, isNegated: isNegated) })
    case .none(let parts):
      if isPath { return JointTable.always }
      return .none(parts.map { translated($0, isPath: false, isNegated: !isNegated) })
    }
  }
}
