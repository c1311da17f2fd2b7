import CaseLogic

/// Large tables of which the answer is known: every path leads to exactly one case.
///
/// Cases are split from all answers, each time by some question that may already have been used, so that no order of
/// the questions fits all of them.
struct LargeTable {
  var questions: [Question] = []
  /// What each case takes of each question: positions of options, or a stretch of numbers as its two ends.
  var rows: [[Int: [Int]]] = [[:]]

  init(questions count: Int, options: ClosedRange<Int>, rows rowCount: Int, numbers: Bool, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for index in 0..<count {
      if numbers, index % 5 == 4 {
        questions.append(Question(kind: .number(NumberDomain(from: 0, to: 999))))
      } else {
        let size = options.lowerBound + random.below(options.count)
        questions.append(
          Question(kind: index % 3 == 2 ? .many : .one, options: Array(repeating: Option(), count: size)))
      }
    }
    while rows.count < rowCount { split(&random) }
  }

  private mutating func split(_ random: inout SeededGenerator) {
    let (at, question) = (random.below(rows.count), random.below(questions.count))
    let isMany = questions[question].kind == .many
    if isMany, rows[at].keys.contains(where: { $0 != question && questions[$0].kind == .many }) { return }
    if case .number = questions[question].kind {
      let ends = rows[at][question] ?? [0, 999]
      guard ends[0] < ends[1] else { return }
      let cut = ends[0] + random.below(ends[1] - ends[0])
      rows.append(rows[at])
      rows[at][question] = [ends[0], cut]
      rows[rows.count - 1][question] = [cut + 1, ends[1]]
      return
    }
    let values = (rows[at][question] ?? Array(0..<questions[question].optionCount)).shuffled(using: &random)
    guard values.count > 1 else { return }
    let cut = 1 + random.below(values.count - 1)
    rows.append(rows[at])
    rows[at][question] = values[..<cut].sorted()
    rows[rows.count - 1][question] = values[cut...].sorted()
  }

  var questionnaire: Questionnaire {
    Questionnaire(questions: questions, cases: rows.map { CaseRow(when: condition($0)) })
  }

  func condition(_ row: [Int: [Int]]) -> Condition {
    Condition(
      row.sorted { $0.key < $1.key }.map { question, values in
        if case .number = questions[question].kind {
          return .range(question: question, [Interval(lower: Int64(values[0]), upper: Int64(values[1]))])
        }
        return .answer(question: question, anyOf: values)
      })
  }
}
