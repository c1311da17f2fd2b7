import CaseLogic

/// The format's sentences on paths and situations, taken word for word, by trying everything.
struct BruteForce {
  /// One full set of answers to the selecting questions, one option each; numbers one by one.
  struct Trial: Hashable {
    /// The options chosen at each question asked.
    var chosen: [Int: Set<Int>] = [:]
    var numbers: [Int: Int64] = [:]
    /// The questions that were asked, and those of them with a choice.
    var asked: Set<Int> = []
    var free: Set<Int> = []
    /// The first question asked with nothing on offer.
    var empty: Int?
  }

  let table: Questionnaire
  let selecting: [Int]
  let trials: [Trial]

  init(_ table: Questionnaire) {
    self.table = table
    let selecting = BruteForce.selecting(table)
    self.selecting = selecting
    var trials = [Trial()]
    for question in selecting { trials = trials.flatMap { BruteForce.answer(question, of: table, after: $0) } }
    self.trials = trials
  }

  private static func selecting(_ table: Questionnaire) -> [Int] {
    func named(_ condition: Condition) -> Set<Int> {
      condition.lines.reduce(into: Set<Int>()) { named, line in
        switch line {
        case .answer(let question, _), .allOf(let question, _), .noneOf(let question, _), .range(let question, _):
          named.insert(question)
        case .any(let parts), .none(let parts):
          for part in parts { named.formUnion(BruteForce.selectingNames(part, named)) }
        case .results:
          break
        }
      }
    }
    var selecting = Set(table.cases.flatMap { $0.when.map(named) ?? [] })
    for _ in table.questions {
      for question in selecting {
        selecting.formUnion(table.questions[question].askedWhen.map(named) ?? [])
        for option in table.questions[question].options { selecting.formUnion(option.offeredWhen.map(named) ?? []) }
      }
    }
    return selecting.sorted()
  }

  private static func selectingNames(_ condition: Condition, _ before: Set<Int>) -> Set<Int> {
    condition.lines.reduce(into: before) { named, line in
      if let question = line.question { named.insert(question) }
      if case .any(let parts) = line { for part in parts { named = selectingNames(part, named) } }
      if case .none(let parts) = line { for part in parts { named = selectingNames(part, named) } }
    }
  }

  private static func answer(_ question: Int, of table: Questionnaire, after trial: Trial) -> [Trial] {
    let row = table.questions[question]
    if let when = row.askedWhen, !holds(when, trial.chosen, trial.numbers) { return [trial] }
    var asked = trial
    asked.asked.insert(question)
    if case .number(let domain) = row.kind {
      asked.free.insert(question)
      return (domain.from...domain.to).map { number in
        var next = asked
        next.numbers[question] = number
        return next
      }
    }
    let offered = offers(row, trial.chosen, trial.numbers)
    if offered.isEmpty {
      asked.empty = asked.empty ?? question
      return [asked]
    }
    if offered.count > 1 { asked.free.insert(question) }
    return offered.map { option in
      var next = asked
      next.chosen[question] = [option]
      return next
    }
  }

  static func offers(
    _ row: Question, _ chosen: [Int: Set<Int>], _ numbers: [Int: Int64], _ results: Set<Int>? = nil
  ) -> [Int] {
    let count = row.kind == .yesNo ? 2 : row.options.count
    return (0..<count).filter { option in
      guard option < row.options.count, let when = row.options[option].offeredWhen else { return true }
      return holds(when, chosen, numbers, results)
    }
  }

  static func holds(
    _ condition: Condition, _ chosen: [Int: Set<Int>], _ numbers: [Int: Int64], _ results: Set<Int>? = nil
  ) -> Bool {
    for line in condition.lines {
      let isHeld: Bool
      switch line {
      case .answer(let question, let list):
        isHeld = !(chosen[question] ?? []).isDisjoint(with: list)
      case .allOf(let question, let list):
        isHeld = chosen[question].map { $0.isSuperset(of: list) } ?? false
      case .noneOf(let question, let list):
        isHeld = (chosen[question] ?? []).isDisjoint(with: list)
      case .range(let question, let intervals):
        isHeld = numbers[question].map { number in intervals.contains { lies(number, in: $0) } } ?? false
      case .results(let list):
        isHeld = !(results ?? []).isDisjoint(with: list)
      case .any(let parts):
        isHeld = parts.contains { holds($0, chosen, numbers, results) }
      case .none(let parts):
        isHeld = !parts.contains { holds($0, chosen, numbers, results) }
      }
      if !isHeld { return false }
    }
    return true
  }

  private static func lies(_ number: Int64, in interval: Interval) -> Bool {
    if let lower = interval.lower, number < lower || number == lower && !interval.lowerIncluded { return false }
    if let upper = interval.upper, number > upper || number == upper && !interval.upperIncluded { return false }
    return true
  }

  func cases(_ trial: Trial) -> [Int] {
    table.cases.indices.filter { row in
      table.cases[row].when.map { BruteForce.holds($0, trial.chosen, trial.numbers) } ?? true
    }
  }

  /// Without any case there is one implicit case.
  func isGap(_ trial: Trial) -> Bool { !table.cases.isEmpty && cases(trial).isEmpty }

  func matchedNever(_ trial: Trial) -> [Int] {
    table.never.indices.filter { row in
      !BruteForce.saysAll(table.never[row].when)
        && BruteForce.holds(table.never[row].when, trial.chosen, trial.numbers)
    }
  }

  static func saysAll(_ condition: Condition) -> Bool {
    condition.lines.contains { line in
      switch line {
      case .allOf: true
      case .any(let parts), .none(let parts): parts.contains(where: saysAll)
      default: false
      }
    }
  }
}
