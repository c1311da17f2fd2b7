extension Questionnaire {
  /// Everything the format refuses in questions, cases and never rows, in file order: questions, cases, never rows.
  public func structureProblems() -> [StructureProblem] {
    var check = StructureCheck(self)
    check.run()
    return check.problems
  }
}

/// One look over a questionnaire's structure.
struct StructureCheck {
  private let questionnaire: Questionnaire
  private let selecting: [Bool]
  private let lastSelecting: Int
  /// Along `asked-when` and `offered-when`.
  private var references: QuestionReach
  /// Along `asked-when` only.
  private var askedBecause: QuestionReach
  private(set) var problems: [StructureProblem] = []

  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    selecting = questionnaire.selectingQuestions()
    lastSelecting = selecting.lastIndex(of: true) ?? -1
    references = QuestionReach(questionnaire.questions, withOffers: true)
    askedBecause = QuestionReach(questionnaire.questions, withOffers: false)
  }

  mutating func run() {
    for (index, question) in questionnaire.questions.enumerated() {
      check(question, at: index)
    }
    for (index, row) in questionnaire.cases.enumerated() {
      if let when = row.when { check(when, at: .caseWhen(index)) }
    }
    for (index, row) in questionnaire.never.enumerated() {
      check(row.when, at: .neverWhen(index), isJoint: row.isJoint)
    }
  }

  private mutating func check(_ question: Question, at index: Int) {
    if case .number(let domain) = question.kind {
      if domain.from > domain.to { report(.emptyDomain, at: .question(index)) }
    } else if question.optionCount == 0 {
      report(.noOptions, at: .question(index))
    }
    if let when = question.askedWhen { check(when, at: .askedWhen(question: index)) }
    for (option, row) in question.options.enumerated() {
      if let when = row.offeredWhen { check(when, at: .offeredWhen(question: index, option: option)) }
    }
  }

  private mutating func check(_ condition: Condition, at place: StructureProblem.Place, isJoint: Bool = false) {
    for (index, line) in condition.lines.enumerated() {
      var leaves: [(line: Condition.Line, inNone: Bool)] = []
      let isWhole = line.forEachLeaf(depth: 0, inNone: false) { leaves.append(($0, $1)) }
      if !isWhole { report(.nestedTooDeep, at: place, line: index) }
      if line.hasEmptyList(depth: 0) { report(.emptyList, at: place, line: index) }
      for leaf in leaves {
        checkReference(leaf.line, at: place, line: index)
        checkValues(leaf.line, at: place, line: index)
        if selects(place), !isJoint { checkUnion(leaf.line, inNone: leaf.inNone, at: place, line: index) }
      }
    }
    if selects(place) { checkIndependence(of: condition, at: place) }
  }

  // MARK: What a line names

  private mutating func checkReference(_ line: Condition.Line, at place: StructureProblem.Place, line index: Int) {
    let owner = place.question
    guard let named = line.question else {
      guard case .results = line else { return }
      if selects(place) {
        report(.resultsSelect, at: place, line: index)
      } else if let owner, owner < lastSelecting,
        let later = selecting[owner...].firstIndex(of: true)
      {
        report(.resultsBeforeSelecting(question: later), at: place, line: index)
      }
      return
    }
    guard questionnaire.questions.indices.contains(named) else {
      return report(.unknownQuestion(named), at: place, line: index)
    }
    if let owner, named >= owner {
      let isCycle = named == owner || references.depends(named, on: owner)
      report(isCycle ? .dependsOnItself(through: named) : .namesLaterQuestion(named), at: place, line: index)
    }
    if case .neverWhen = place, !selecting[named] {
      report(.neverNamesUnselecting(question: named), at: place, line: index)
    }
  }

  private mutating func checkValues(_ line: Condition.Line, at place: StructureProblem.Place, line index: Int) {
    guard let question = line.question, questionnaire.questions.indices.contains(question) else { return }
    let kind = questionnaire.questions[question].kind
    switch line {
    case .answer(_, let options), .allOf(_, let options), .noneOf(_, let options):
      if case .number = kind { return report(.optionsOfNumber(question: question), at: place, line: index) }
      let known = 0..<questionnaire.questions[question].optionCount
      for option in options where !known.contains(option) {
        report(.unknownOption(question: question, option: option), at: place, line: index)
      }
    case .range(_, let intervals):
      guard case .number = kind else { return report(.rangeOfOptions(question: question), at: place, line: index) }
      if intervals.contains(where: { $0.extent == nil }) {
        report(.emptyRange(question: question), at: place, line: index)
      }
    case .results, .any, .none:
      break
    }
  }

  // MARK: What would make a union of cases ambiguous

  private mutating func checkUnion(
    _ line: Condition.Line, inNone: Bool, at place: StructureProblem.Place, line index: Int
  ) {
    guard let question = line.question, isMany(question) else { return }
    switch line {
    case .noneOf:
      report(.noneOverMany(question: question), at: place, line: index)
    case .allOf(_, let options) where Set(options).count > 1:
      report(.allOverMany(question: question), at: place, line: index)
    case .answer, .allOf, .range, .results, .any, .none:
      if inNone { report(.noneOverMany(question: question), at: place, line: index) }
    }
  }

  /// Dependence is transitive and looks back, so that neighbours in file order decide for all pairs.
  private mutating func checkIndependence(of condition: Condition, at place: StructureProblem.Place) {
    if case .neverWhen = place { return }
    let many = condition.namedQuestions.filter(isMany)
    for (earlier, later) in zip(many, many.dropFirst()) where !askedBecause.depends(later, on: earlier) {
      return report(.independentMany(question: earlier, other: later), at: place)
    }
  }

  private func isMany(_ question: Int) -> Bool {
    questionnaire.questions.indices.contains(question) && questionnaire.questions[question].kind == .many
  }

  private func selects(_ place: StructureProblem.Place) -> Bool {
    place.question.map { selecting[$0] } ?? true
  }

  private mutating func report(_ fault: StructureProblem.Fault, at place: StructureProblem.Place, line: Int? = nil) {
    let problem = StructureProblem(place: place, line: line, fault: fault, selects: selects(place))
    if problems.last != problem { problems.append(problem) }
  }
}

extension StructureProblem.Place {
  /// The question the place belongs to; nil for cases and never rows.
  var question: Int? {
    switch self {
    case .question(let question), .askedWhen(let question), .offeredWhen(let question, _): question
    case .caseWhen, .neverWhen: nil
    }
  }
}

extension Condition.Line {
  /// Whether the line, or one nested in it, lists nothing.
  func hasEmptyList(depth: Int) -> Bool {
    switch self {
    case .answer(_, let options), .allOf(_, let options), .noneOf(_, let options), .results(let options):
      options.isEmpty
    case .range(_, let intervals):
      intervals.isEmpty
    case .any(let conditions), .none(let conditions):
      conditions.isEmpty
        || depth < Condition.deepestNesting
          && conditions.contains { $0.lines.contains { $0.hasEmptyList(depth: depth + 1) } }
    }
  }
}
