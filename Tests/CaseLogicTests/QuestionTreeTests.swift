import CaseLogic
import Testing

/// Trees of questions against the best order found by trying all, and against every path.
struct QuestionTreeTests {
  /// How many questions the best order asks on average, by trying every order.
  private func plainAverage(_ table: Questionnaire, _ selecting: [Bool], _ answers: Answers) -> Double? {
    let situation = table.situation(for: answers)
    if situation.cases.isEmpty, situation.openCases.isEmpty, situation.gap == nil { return nil }
    if situation.openCases.allSatisfy({ $0.count == 1 }) { return 0 }
    var best: Double?
    for question in situation.missing where selecting[question] && answers.values[question] == nil {
      var averages: [Double] = []
      for option in situation.offered[question] {
        var next = answers
        next.values[question] = .options([option])
        if let average = plainAverage(table, selecting, next) { averages.append(average) }
      }
      let average = 1 + averages.reduce(0, +) / Double(max(1, averages.count))
      best = min(best ?? average, average)
    }
    return best ?? 0
  }

  @Test func theOrderAsksTheFewestQuestionsOnAverage() {
    var maker = RandomQuestionnaire(random: SeededGenerator(seed: 41))
    var (seen, reordered) = (0, 0)
    for round in 0..<1_200 where seen < 60 {
      let table = maker.sound()
      let selecting = table.selectingQuestions()
      let isSmall = (2...3).contains(selecting.count { $0 })
      let hasNumbers = zip(table.questions, selecting).contains { question, isSelecting in
        if case .number = question.kind { isSelecting } else { false }
      }
      guard isSmall, !hasNumbers, table.paths().isExactCover else { continue }
      let tree = table.questionTree()
      let none = Answers(Array(repeating: nil, count: table.questions.count))
      let plain = plainAverage(table, selecting, none) ?? 0
      #expect(tree.isOptimal && abs(tree.average - plain) < 1e-6, "\(round): \(tree.average), not \(plain): \(table)")
      let greedy = table.questionTree(steps: 2_000)
      #expect(greedy.isOptimal || greedy.isCut || greedy.average >= plain - 1e-6, "\(round): \(greedy.average)")
      seen += 1
      if case .question(let first, _)? = tree.root.map({ tree.nodes[$0] }), first != selecting.firstIndex(of: true) {
        reordered += 1
      }
    }
    #expect(seen > 40 && reordered > 3, "\(seen), \(reordered)")
  }

  @Test(arguments: [UInt64(42), 43])
  func everyPathComesToItsCase(seed: UInt64) {
    var maker = RandomQuestionnaire(random: SeededGenerator(seed: seed))
    var seen = 0
    for round in 0..<300 {
      let table = maker.sound()
      guard table.cases.count > 1, table.paths().isExactCover else { continue }
      let force = BruteForce(table)
      for tree in [table.questionTree(), table.questionTree(steps: 3_000)] where !tree.isCut {
        for trial in force.trials where trial.empty == nil && force.matchedNever(trial).isEmpty {
          let (cases, asked) = end(tree, trial)
          guard cases == force.cases(trial), asked <= tree.depth else {
            Issue.record("\(round): \(cases), not \(force.cases(trial)), for \(trial) in \(table)")
            return
          }
          seen += 1
        }
      }
    }
    #expect(seen > 300, "\(seen)")
  }

  /// The cases a path comes to, and how many questions it is asked; nothing where the tree asks what is not asked.
  private func end(_ tree: QuestionTree, _ trial: BruteForce.Trial) -> (cases: [Int], asked: Int) {
    var asked = 0
    var place = tree.root
    while let node = place {
      switch tree.nodes[node] {
      case .cases(let cases): return (cases, asked)
      case .cut: return ([], asked)
      case .question(let question, let branches):
        asked += 1
        guard trial.free.contains(question) else { return ([-1], asked) }
        let branch = branches.first { branch in
          branch.values.contains { value in
            switch value {
            case .option(let option): trial.chosen[question] == [option]
            case .numbers(let numbers): trial.numbers[question].map { numbers.contains($0) } ?? false
            }
          }
        }
        place = branch?.node
      }
    }
    return ([-2], asked)
  }

  @Test func theBusinessLicenceIsDecidedInThreeQuestions() {
    let tree = BusinessLicence.questionnaire.questionTree()
    // Four kinds of body need one question; a company two, or three for domicile, capital and shareholders.
    #expect(tree.isOptimal && !tree.isCut && tree.depth == 3)
    #expect(abs(tree.average - (4 * 1 + 2.3 + 2.2) / 6) < 1e-9, "\(tree.average)")
    let leaves = tree.nodes.count { if case .cases = $0 { true } else { false } }
    #expect(leaves == 18 && tree.nodes.count == 18 + 6, "\(tree.nodes.count)")
  }

  @Test func equalPartsStandOnceAndLargeTreesAreCut() {
    // Which of two options is chosen at each question but the last changes nothing of what follows.
    let options = [Option(), Option()]
    let questions = (0..<24).map { _ in Question(kind: .one, options: options) }
    var lines: [Condition] = []
    for question in 0..<23 { lines.append(Condition([.answer(question: question, anyOf: [0])])) }
    let chain = Questionnaire(
      questions: questions,
      cases: [CaseRow(when: Condition([.any(lines)])), CaseRow(when: Condition([.none(lines)]))])
    let tree = chain.questionTree()
    #expect(!tree.isCut && tree.nodes.count <= 25 && tree.depth == 23, "\(tree.nodes.count)")

    let large = LargeTable(questions: 30, options: 2...4, rows: 500, numbers: true, seed: 5).questionnaire
    let cut = large.questionTree(nodes: 50)
    #expect(cut.isCut && !cut.isOptimal && cut.nodes.count <= 50 + 501, "\(cut.nodes.count)")
    let short = large.questionTree(steps: 5_000)
    #expect(short.isCut && short.nodes.count < 50)
  }
}
