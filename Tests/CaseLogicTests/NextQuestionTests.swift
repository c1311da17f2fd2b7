import CaseLogic
import Testing

/// The question to ask next: only what matters, and enough.
struct NextQuestionTests {
  private static let two = [Option(), Option()]

  private func condition(_ answers: (Int, [Int])...) -> Condition {
    Condition(answers.map { .answer(question: $0.0, anyOf: $0.1) })
  }

  @Test func theQuestionThatDecidesSoonestComesFirst() {
    // The second question alone decides one half; the first matters in the other half only, the third never.
    let table = Questionnaire(
      questions: [
        Question(kind: .one, options: Self.two), Question(kind: .one, options: Self.two), Question(kind: .yesNo),
      ],
      cases: [
        CaseRow(when: condition((1, [1]))), CaseRow(when: condition((0, [0]), (1, [0]))),
        CaseRow(when: condition((0, [1]), (1, [0]))),
      ])
    let first = table.nextQuestion(after: Answers(), conditions: [])
    #expect(first == NextQuestion(question: 1, purpose: .cases, average: 1.5))
    func next(_ values: [Answers.Answer?], unknown: Set<Int> = [], _ conditions: [Condition] = []) -> Int? {
      table.nextQuestion(after: Answers(values, unknown: unknown), conditions: conditions)?.question
    }
    #expect(next([nil, .options([1])]) == nil && next([nil, .options([0])]) == 0)
    #expect(next([], unknown: [1]) == 0 && next([], unknown: [0, 1]) == nil)
    // A condition over the third question makes it matter, and the first one once both matter for it.
    let paper = condition((2, [0]))
    #expect(next([nil, .options([1])], [paper]) == 2)
    #expect(next([nil, .options([1]), .options([1])], [paper]) == nil)
    let both = Condition([.any([condition((0, [0]), (2, [0])), condition((1, [0]))])])
    #expect(next([nil, .options([1])], [both]) == 0 && next([.options([1]), .options([1])], [both]) == nil)
  }

  @Test func ofWhatDecidesNoCaseTheOneThatLeavesFewestComesFirst() {
    let yesNo = Question(kind: .yesNo)
    let table = Questionnaire(
      questions: [yesNo, yesNo, yesNo, Question(kind: .yesNo, askedWhen: condition((2, [0])))], cases: [CaseRow()])
    // Whoever says no to the third need not answer the others.
    let conditions = [condition((0, [0]), (2, [0])), condition((1, [0]), (2, [0])), condition((3, [0]))]
    let next = table.nextQuestion(after: Answers(), conditions: conditions)
    #expect(next == NextQuestion(question: 2, purpose: .conditions))
    let refused = table.situation(for: Answers([nil, nil, .options([1])]))
    #expect(table.openQuestions(in: refused, conditions: conditions).isEmpty && refused.missing == [0, 1])
    let open = table.situation(for: Answers([nil, nil, .options([0])]))
    #expect(table.openQuestions(in: open, conditions: conditions) == [0, 1, 3])
  }

  /// Answers everything that is missing, in file order; nil where one answer cannot suit all paths.
  private func finish(_ table: Questionnaire, _ random: inout SeededGenerator) -> (Situation, Answers)? {
    var answers = Answers(Array(repeating: nil, count: table.questions.count))
    for _ in 0..<40 {
      let situation = table.situation(for: answers)
      guard let question = situation.missing.first else { return (situation, answers) }
      if answers.values[question] != nil { return nil }
      let offered = situation.offered[question]
      if case .number(let domain) = table.questions[question].kind {
        answers.values[question] = .number(Int64.random(in: domain.from...domain.to, using: &random))
      } else {
        let chosen = random.some(of: offered.count).map { offered[$0] }
        answers.values[question] = .options(table.questions[question].kind == .many ? chosen : [chosen[0]])
      }
    }
    return nil
  }

  @Test(arguments: [UInt64(51), 52, 53])
  func whatIsAskedIsEnough(seed: UInt64) {
    var maker = RandomQuestionnaire(random: SeededGenerator(seed: seed))
    var (seen, asked, all) = (0, 0, 0)
    for round in 0..<250 {
      let table = maker.sound()
      guard table.paths().isExactCover, let (final, answers) = finish(table, &maker.random) else { continue }
      guard final.forbidden.isEmpty, final.emptyOffers.isEmpty else { continue }
      let conditions = (0..<3).map { _ in maker.condition(over: table.questions, lines: 1) }
      var given = Answers(Array(repeating: nil, count: table.questions.count))
      while let next = table.nextQuestion(after: given, conditions: conditions) {
        #expect(given.values[next.question] == nil && answers.values[next.question] != nil, "round \(round)")
        given.values[next.question] = answers.values[next.question]
        asked += 1
        guard given.values[next.question] != nil else { return }
      }
      let end = table.situation(for: given)
      let cases = Set(end.cases).union(end.openCases.filter { $0.count == 1 }.joined()).sorted()
      let isRight = end.openCases.allSatisfy { $0.count == 1 } && cases == final.cases
      guard isRight, conditions.allSatisfy({ end.holds($0) == final.holds($0) }) else {
        Issue.record("seed \(seed), round \(round): \(cases) not \(final.cases) for \(answers) in \(table)")
        return
      }
      seen += 1
      all += answers.values.count { $0 != nil }
    }
    #expect(seen > 30 && asked < all, "\(seen): \(asked) of \(all)")
  }

  @Test func anAnswerThatIsNotKnownLeavesEveryPossibility() {
    var maker = RandomQuestionnaire(random: SeededGenerator(seed: 61))
    var (seen, open) = (0, 0)
    for round in 0..<600 {
      let table = maker.sound()
      guard table.paths().isExactCover, let (final, answers) = finish(table, &maker.random) else { continue }
      guard final.forbidden.isEmpty, final.emptyOffers.isEmpty else { continue }
      var given = answers
      for question in given.values.indices where maker.random.oneIn(3) && given.values[question] != nil {
        given.values[question] = nil
        given.unknown.insert(question)
      }
      let situation = table.situation(for: given)
      let possible = Set(situation.cases).union(situation.openCases.joined())
      let isCovered = situation.openCases.allSatisfy { group in group.contains(where: final.cases.contains) }
      let isRight = possible.isSuperset(of: final.cases) && Set(situation.cases).isSubset(of: final.cases) && isCovered
      guard isRight, Set(situation.unknown).isDisjoint(with: situation.missing) else {
        Issue.record("round \(round): \(situation.openCases), \(final.cases) for \(given) in \(table)")
        return
      }
      seen += 1
      if !situation.openCases.isEmpty { open += 1 }
    }
    #expect(seen > 60 && open > 15, "\(seen), \(open)")
  }
}
