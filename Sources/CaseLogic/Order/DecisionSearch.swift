/// Looks for the order of questions that decides the case soonest.
///
/// Every answer that is offered counts as likely as any other, one option at each question. What was answered already
/// stays; where several options were chosen, all their paths have to be decided.
public struct DecisionSearch {
  /// How many lines of conditions a search for the best order looks at unless told otherwise.
  public static let stepLimit = 600_000

  /// The search has done as much as it may.
  struct OutOfSteps: Error {}

  /// What some answers lead to, as far as the choice of the next question depends on it.
  struct Point {
    let answers: Answers
    let tracks: SituationTracks
    let cases: SituationCases
    /// The questions that decide about the case and can be asked now, ascending.
    let candidates: [Int]

    /// Whether no path is left that could occur.
    var isImpossible: Bool { cases.certain.isEmpty && cases.open.isEmpty && cases.gap == nil }
    /// How many cases may apply to all paths together.
    var caseCount: Int { cases.certain.count + cases.open.reduce(0) { $0 + $1.count } }
  }

  /// The best question at a point, and how many are asked from it on on average.
  struct Choice {
    let question: Int
    let average: Double
  }

  let questionnaire: Questionnaire
  private let selecting: [Bool]
  private let stretches: [[ClosedRange<Int64>]]
  private let stepsOfPoint: Int
  private(set) var stepsLeft: Int
  var best: [Residue: Choice] = [:]

  init(_ questionnaire: Questionnaire, steps: Int) {
    self.questionnaire = questionnaire
    selecting = questionnaire.selectingQuestions()
    let rows = questionnaire.never.indices.filter { !questionnaire.never[$0].isJoint }
    let space = AnswerSpace(questionnaire, pathRows: rows)
    stretches = questionnaire.questions.indices.map { question in
      space.slotOf[question] < 0 ? [] : space.slots[space.slotOf[question]].stretches ?? []
    }
    var lines = questionnaire.questions.count + questionnaire.cases.count + 1
    func count(_ condition: Condition?) { condition?.forEachLeaf { _, _ in lines += 1 } }
    for row in questionnaire.cases { count(row.when) }
    for row in questionnaire.never { count(row.when) }
    for question in questionnaire.questions {
      count(question.askedWhen)
      for option in question.options { count(option.offeredWhen) }
    }
    stepsOfPoint = lines
    stepsLeft = steps
  }

  /// The same with other steps left.
  func with(steps: Int) -> DecisionSearch {
    var search = self
    search.stepsLeft = steps
    return search
  }

  /// Where some answers lead.
  mutating func point(_ answers: Answers) throws(OutOfSteps) -> Point {
    let given = GivenAnswers(answers, to: questionnaire.questions)
    let tracks = SituationTracks(questionnaire, selecting: selecting, given: given)
    stepsLeft -= stepsOfPoint * max(1, tracks.tracks.count)
    if stepsLeft < 0 { throw OutOfSteps() }
    let cases = SituationCases(questionnaire, tracks: tracks.tracks)
    let candidates = cases.deciding.filter { question in
      !given.hasAnswer(question) && !given.isUnknown(question)
        && tracks.tracks.contains { $0.states[question].standing == .missing }
    }
    return Point(answers: answers, tracks: tracks, cases: cases, candidates: candidates.sorted())
  }

  /// The answers to a question at a point, in file order.
  func values(of question: Int, at point: Point) -> [Path.Value] {
    if case .number = questionnaire.questions[question].kind { return stretches[question].map { .numbers($0) } }
    return point.tracks.offered[question].members.map { .option($0) }
  }

  /// Where an answer leads from a point; nil where it cannot occur.
  mutating func point(_ point: Point, answering question: Int, _ value: Path.Value) throws(OutOfSteps) -> Point? {
    var answers = point.answers
    while answers.values.count <= question { answers.values.append(nil) }
    switch value {
    case .option(let option): answers.values[question] = .options([option])
    case .numbers(let numbers): answers.values[question] = .number(numbers.lowerBound)
    }
    let next = try self.point(answers)
    return next.isImpossible ? nil : next
  }

  /// How many questions the best order asks from a point on, on average.
  mutating func average(_ point: Point) throws(OutOfSteps) -> Double {
    if point.candidates.isEmpty { return 0 }
    let residue = Residue(point, questionnaire)
    if let known = best[residue] { return known.average }
    var choice: Choice?
    for question in point.candidates {
      var (sum, count) = (0.0, 0)
      for value in values(of: question, at: point) {
        guard let next = try self.point(point, answering: question, value) else { continue }
        sum += try average(next)
        count += 1
      }
      let average = 1 + sum / Double(max(1, count))
      // What rounding alone tells apart is equally good.
      if average < (choice?.average ?? .infinity) - 1e-9 { choice = Choice(question: question, average: average) }
    }
    best[residue] = choice
    return choice?.average ?? 0
  }

  /// The question after which the fewest cases are left on average; of many questions only those are looked at that most
  /// of the open cases name.
  mutating func quickest(_ point: Point) throws(OutOfSteps) -> Int? {
    guard point.candidates.count > 1 else { return point.candidates.first }
    var chosen: (question: Int, left: Double)?
    for question in mostNamed(point) {
      var (sum, count) = (0, 0)
      for value in values(of: question, at: point) {
        guard let next = try self.point(point, answering: question, value) else { continue }
        sum += next.caseCount
        count += 1
      }
      let left = Double(sum) / Double(max(1, count))
      if left < (chosen?.left ?? .infinity) - 1e-9 { chosen = (question, left) }
    }
    return chosen?.question
  }

  /// The candidates, in file order; of more than `mostLookedAt` those that most of the open cases name.
  private func mostNamed(_ point: Point) -> [Int] {
    guard point.candidates.count > Self.mostLookedAt else { return point.candidates }
    var counts: [Int: Int] = [:]
    for row in Set(point.cases.open.joined()) {
      for question in questionnaire.cases[row].when?.namedQuestions ?? [] { counts[question, default: 0] += 1 }
    }
    let ranked = point.candidates.sorted { (-(counts[$0] ?? 0), $0) < (-(counts[$1] ?? 0), $1) }
    return ranked.prefix(Self.mostLookedAt).sorted()
  }

  private static let mostLookedAt = 6
}
