/// Which questions a question depends on, at once or through others.
struct QuestionReach {
  /// The questions that each question's conditions name.
  private let named: [[Int]]
  private var known: [Int: Bits] = [:]

  /// Looks at `asked-when`, and at `offered-when` too if `withOffers`.
  init(_ questions: [Question], withOffers: Bool) {
    named = questions.map { question in
      var named = Set(question.askedWhen?.namedQuestions ?? [])
      if withOffers {
        for option in question.options { named.formUnion(option.offeredWhen?.namedQuestions ?? []) }
      }
      return named.filter(questions.indices.contains).sorted()
    }
  }

  /// Whether `question` depends on `other`.
  mutating func depends(_ question: Int, on other: Int) -> Bool {
    reach(of: question).contains(other)
  }

  private mutating func reach(of question: Int) -> Bits {
    if let reach = known[question] { return reach }
    var reach = Bits()
    var waiting = [question]
    while let next = waiting.popLast() {
      guard named.indices.contains(next) else { continue }
      for other in named[next] where !reach.contains(other) {
        reach.insert(other)
        waiting.append(other)
      }
    }
    known[question] = reach
    return reach
  }
}
