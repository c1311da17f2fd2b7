/// The question to ask next.
public struct NextQuestion: Hashable, Sendable {
  /// What its answer decides.
  public enum Purpose: Hashable, Sendable {
    /// Which cases apply.
    case cases
    /// Whether conditions hold.
    case conditions
  }

  /// The question.
  public var question: Int
  /// What its answer decides.
  public var purpose: Purpose
  /// How many questions are still asked on average until the case is decided, this one counted; nil where no best order
  /// was found within the steps, or where it is decided already.
  public var average: Double?

  /// Names a question.
  public init(question: Int, purpose: Purpose, average: Double? = nil) {
    self.question = question
    self.purpose = purpose
    self.average = average
  }
}

extension Questionnaire {
  /// The questions that can be asked now and whose answers still matter, in file order.
  ///
  /// They decide which cases apply, or whether one of `conditions` holds.
  public func openQuestions(in situation: Situation, conditions: [Condition]) -> [Int] {
    guard situation.isExact else { return situation.missing }
    var open = Set(situation.deciding)
    for condition in conditions { open.formUnion(situation.reasons(for: condition)) }
    for row in never where row.isJoint { open.formUnion(situation.reasons(for: row.when)) }
    return situation.missing.filter(open.contains)
  }

  /// The question to ask next: one that matters, so that few are asked on average.
  ///
  /// While the case is open, the best order is looked for; where that takes more than `steps`, the question is taken
  /// after which the fewest cases are left on average. Then it is the one after which the fewest questions matter on
  /// average. Of several equally good ones the first in file order is taken.
  ///
  /// - Parameters:
  ///   - answers: The answers so far.
  ///   - conditions: What else is to be known, for example whether materials are needed.
  ///   - steps: How much may be done, a step being one line of a condition looked at.
  /// - Returns: nil where no question that matters can be asked.
  public func nextQuestion(
    after answers: Answers, conditions: [Condition], steps: Int = DecisionSearch.stepLimit
  ) -> NextQuestion? {
    let situation = situation(for: answers)
    let open = openQuestions(in: situation, conditions: conditions)
    let answered = GivenAnswers(answers, to: questions)
    // A question that has an answer does not get a better one by being asked again.
    let candidates = open.filter { !answered.hasAnswer($0) }
    if situation.isExact, !situation.deciding.isEmpty, let next = deciding(answers, steps: steps) { return next }
    guard let first = candidates.first else { return nil }
    guard situation.isExact, candidates.count > 1 else { return NextQuestion(question: first, purpose: .conditions) }
    var chosen: (question: Int, left: Double)?
    for question in candidates {
      let left = questionsLeft(after: question, answers, situation, conditions)
      if left < (chosen?.left ?? .infinity) - 1e-9 { chosen = (question, left) }
    }
    return NextQuestion(question: chosen?.question ?? first, purpose: .conditions)
  }

  private func deciding(_ answers: Answers, steps: Int) -> NextQuestion? {
    var search = DecisionSearch(self, steps: steps)
    guard let point = try? search.point(answers), !point.candidates.isEmpty else { return nil }
    var best = search
    if let average = try? best.average(point), let choice = best.best[Residue(point, self)] {
      return NextQuestion(question: choice.question, purpose: .cases, average: average)
    }
    let question = (try? search.quickest(point)) ?? point.candidates[0]
    return NextQuestion(question: question, purpose: .cases)
  }

  /// How many questions matter after one is answered, on average.
  private func questionsLeft(
    after question: Int, _ answers: Answers, _ situation: Situation, _ conditions: [Condition]
  ) -> Double {
    let values: [Answers.Answer]
    if case .number(let domain) = questions[question].kind {
      values = [.number(domain.from), .number(domain.to)]
    } else {
      values = situation.offered[question].map { .options([$0]) }
    }
    var sum = 0
    for value in values {
      var next = answers
      while next.values.count <= question { next.values.append(nil) }
      next.values[question] = value
      sum += openQuestions(in: self.situation(for: next), conditions: conditions).count
    }
    return Double(sum) / Double(max(1, values.count))
  }
}

extension Situation {
  /// The unanswered questions that decide whether a condition holds; none where that is known.
  fileprivate func reasons(for condition: Condition) -> [Int] {
    if case .unknown(let because) = holds(condition) { because } else { [] }
  }
}
