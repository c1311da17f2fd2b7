extension Questionnaire {
  /// How many joint answers the selecting questions take: each leads to its case, or to several united.
  ///
  /// Options that no condition tells apart are counted, not tried, and so are the numbers between two bounds, which
  /// count as one answer. What a never row excludes is not counted.
  ///
  /// - Parameter steps: How many answers may be looked at, on all paths of all situations together.
  /// - Returns: The number, the largest `Int` where there are more; nil where it takes more steps.
  public func jointAnswerCount(steps: Int = 1_000_000) -> Int? {
    var count = JointAnswerCount(self, steps: steps)
    return count.total()
  }
}

/// Counts joint answers by their classes.
private struct JointAnswerCount {
  private let table: Questionnaire
  private let selecting: [Bool]
  /// For each question the options that some condition names.
  private let named: [Bits]
  /// For each number question the bounds that some condition names.
  private let bounds: [Set<Int64>]
  private var steps: Int

  private struct OutOfSteps: Error {}

  init(_ whole: Questionnaire, steps: Int) {
    let selecting = whole.selectingQuestions()
    let count = (selecting.lastIndex(of: true) ?? -1) + 1
    self.selecting = Array(selecting.prefix(count))
    self.steps = steps
    var table = Questionnaire(questions: Array(whole.questions.prefix(count)), cases: [], never: whole.never)
    let everyOne = table.questions.indices.filter { selecting[$0] }.map { Condition.Line.noneOf(question: $0, []) }
    table.cases = [CaseRow(when: Condition(everyOne))]
    self.table = table
    var named = [Bits](repeating: Bits(), count: count)
    var bounds = [Set<Int64>](repeating: [], count: count)
    for (index, question) in table.questions.enumerated() where selecting[index] {
      let conditions = [question.askedWhen] + question.options.map(\.offeredWhen)
      for condition in conditions { Self.note(condition, &named, &bounds) }
    }
    for row in whole.never { Self.note(row.when, &named, &bounds) }
    self.named = named
    self.bounds = bounds
  }

  private static func note(_ condition: Condition?, _ named: inout [Bits], _ bounds: inout [Set<Int64>]) {
    condition?.forEachLeaf { line, _ in
      guard let question = line.question, named.indices.contains(question) else { return }
      switch line {
      case .answer(_, let options), .allOf(_, let options), .noneOf(_, let options):
        for option in options where option >= 0 { named[question].insert(option) }
      case .range(_, let intervals):
        for extent in intervals.compactMap(\.extent) {
          bounds[question].insert(extent.lowerBound)
          bounds[question].insert(extent.upperBound)
        }
      case .results, .any, .none: break
      }
    }
  }

  mutating func total() -> Int? {
    do throws(OutOfSteps) {
      return try count(Answers([Answers.Answer?](repeating: nil, count: table.questions.count)))
    } catch {
      return nil
    }
  }

  private mutating func count(_ answers: Answers) throws(OutOfSteps) -> Int {
    let effort = effort(of: answers)
    guard effort <= steps else { throw OutOfSteps() }
    steps -= effort
    let situation = table.situation(for: answers)
    guard situation.isExact else { throw OutOfSteps() }
    guard situation.forbidden.isEmpty, situation.emptyOffers.isEmpty else { return 0 }
    guard let question = situation.missing.first(where: { selecting[$0] }) else { return 1 }
    var total = 0
    for (answer, weight) in try classes(of: question, offered: situation.offered[question]) {
      var next = answers
      next.values[question] = answer
      let (product, overflow) = weight.multipliedReportingOverflow(by: try count(next))
      let (sum, carry) = total.addingReportingOverflow(overflow ? .max : product)
      total = carry ? .max : sum
    }
    return total
  }

  /// How many answers the paths of a situation have.
  private func effort(of answers: Answers) -> Int {
    let most = steps / max(1, table.questions.count) + 1
    var paths = 1
    for case .options(let chosen)? in answers.values {
      paths *= chosen.count
      if paths > most { return .max }
    }
    return paths * max(1, table.questions.count)
  }

  /// Answers of which each stands for as many as its weight says.
  private func classes(
    of question: Int, offered: [Int]
  ) throws(OutOfSteps) -> [(answer: Answers.Answer, weight: Int)] {
    if case .number(let domain) = table.questions[question].kind {
      return PathSlot.stretches(of: domain, cutAt: bounds[question]).map { (.number($0.lowerBound), 1) }
    }
    let apart = offered.filter { named[question].contains($0) }
    let alike = offered.filter { !named[question].contains($0) }
    guard table.questions[question].kind == .many else {
      return apart.map { (.options([$0]), 1) } + alike.prefix(1).map { (.options([$0]), alike.count) }
    }
    guard apart.count <= 16 else { throw OutOfSteps() }
    let many = alike.count < 63 ? 1 << alike.count - 1 : Int.max
    return (0..<(1 << apart.count)).flatMap { bits -> [(answer: Answers.Answer, weight: Int)] in
      let chosen = apart.indices.filter { bits & 1 << $0 != 0 }.map { apart[$0] }
      return (chosen.isEmpty ? [] : [(.options(chosen), 1)])
        + alike.prefix(1).map { (.options(chosen + [$0]), many) }
    }
  }
}
