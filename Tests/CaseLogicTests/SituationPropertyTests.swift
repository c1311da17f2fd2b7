import CaseLogic
import Testing

/// Situations against trying every path of the joint answer.
struct SituationPropertyTests {
  /// What was said of an unfinished situation.
  private struct Claim {
    var truths: [Truth]
    var situation: Situation
  }

  @Test(arguments: [UInt64(11), 12, 13, 14])
  func aJointAnswerTakesItsPathsCases(seed: UInt64) {
    var maker = RandomQuestionnaire(random: SeededGenerator(seed: seed))
    var seen = [0, 0, 0, 0, 0, 0]
    for round in 0..<600 {
      let table = maker.sound()
      let force = BruteForce(table)
      for _ in 0..<4 {
        let conditions = (0..<8).map { index in
          maker.condition(over: table.questions, lines: 1, withResults: index < 2)
        }
        var claims: [Claim] = []
        guard let (final, answers) = finish(table, &maker.random, conditions, &claims) else {
          seen[5] += 1
          continue
        }
        for _ in 0..<3 {
          let part = Answers(answers.values.map { maker.random.oneIn(2) ? nil : $0 })
          let situation = table.situation(for: part)
          claims.append(Claim(truths: conditions.map(situation.holds), situation: situation))
        }
        let faults = compare(final, answers, force, conditions, claims)
        guard faults.isEmpty else {
          Issue.record("seed \(seed), round \(round): \(faults) for \(answers) in \(table)")
          return
        }
        for (index, isSeen) in [
          final.cases.count > 1, final.gap != nil, final.overlap != nil, !final.forbidden.isEmpty,
          !final.emptyOffers.isEmpty,
        ].enumerated() where isSeen { seen[index] += 1 }
      }
    }
    #expect(seen.dropLast().allSatisfy { $0 >= 5 } && seen[5] < 100, "too few of a kind, or left aside: \(seen)")
  }

  /// Answers what is missing, in random order, until nothing is; nil where one answer cannot suit all paths.
  private func finish(
    _ table: Questionnaire, _ random: inout SeededGenerator, _ conditions: [Condition], _ claims: inout [Claim]
  ) -> (Situation, Answers)? {
    var answers = Answers(Array(repeating: nil, count: table.questions.count))
    for _ in 0..<40 {
      let situation = table.situation(for: answers)
      claims.append(Claim(truths: conditions.map(situation.holds), situation: situation))
      guard let question = situation.missing.randomElement(using: &random) else { return (situation, answers) }
      let offered = situation.offered[question]
      switch table.questions[question].kind {
      case .number(let domain):
        answers.values[question] = .number(Int64.random(in: domain.from...domain.to, using: &random))
      case .many:
        var chosen = random.some(of: offered.count).map { offered[$0] }
        if case .options(let before) = answers.values[question] { chosen += before }
        answers.values[question] = .options(chosen)
      case .one, .yesNo:
        if answers.values[question] != nil { return nil }
        answers.values[question] = .options([offered[random.below(offered.count)]])
      }
    }
    return nil
  }

  private func compare(
    _ final: Situation, _ answers: Answers, _ force: BruteForce, _ conditions: [Condition], _ claims: [Claim]
  ) -> [String] {
    var faults: [String] = []
    func check(_ isRight: Bool, _ what: String) { if !isRight { faults.append(what) } }
    let trials = force.trials.filter { suits($0, answers) }
    let kept = trials.filter { force.matchedNever($0).isEmpty && $0.empty == nil }
    var chosen: [Int: Set<Int>] = [:]
    var numbers: [Int: Int64] = [:]
    for trial in trials {
      chosen.merge(trial.chosen) { $0.union($1) }
      numbers.merge(trial.numbers) { $1 }
    }
    let cases = Set(kept.flatMap(force.cases)).sorted()
    let results = Set(cases.flatMap { force.table.cases[$0].results })
    check(final.undecided.isEmpty && final.isExact && final.possibleCases.isEmpty, "undecided")
    check(final.cases == cases && final.results == results.sorted(), "cases \(cases)")
    check((final.gap != nil) == kept.contains(where: force.isGap), "gap")
    check((final.overlap != nil) == kept.contains { force.cases($0).count > 1 }, "overlap")
    var asked = Set(trials.flatMap(\.asked))
    var empty = Set(trials.filter { force.matchedNever($0).isEmpty }.compactMap(\.empty))
    for (index, question) in force.table.questions.enumerated() where !force.selecting.contains(index) {
      if let when = question.askedWhen, !BruteForce.holds(when, chosen, numbers, results) { continue }
      asked.insert(index)
      if case .number(let number) = answers.values[index] { numbers[index] = number }
      if case .number = question.kind { continue }
      let offered = BruteForce.offers(question, chosen, numbers, results)
      if offered.isEmpty { empty.insert(index) }
      if case .options(let options) = answers.values[index] { chosen[index] = Set(options) }
      if offered.count == 1 { chosen[index] = Set(offered) }
    }
    check(final.asked.indices.filter { final.asked[$0] } == asked.sorted(), "asked \(asked.sorted())")
    check(final.emptyOffers == empty.sorted(), "empty offers \(empty.sorted())")
    let joint = force.table.never.indices.filter {
      BruteForce.saysAll(force.table.never[$0].when) && BruteForce.holds(force.table.never[$0].when, chosen, numbers)
    }
    let forbidden = Set(trials.flatMap(force.matchedNever)).union(joint).sorted()
    check(final.forbidden == forbidden, "forbidden \(forbidden)")
    let truths = conditions.map { BruteForce.holds($0, chosen, numbers, results) ? Truth.yes : .no }
    check(conditions.map(final.holds) == truths, "truths \(truths)")
    for claim in claims { check(stands(claim, final, truths), "claim \(claim.situation.answers)") }
    return faults
  }

  /// Whether a path takes only options of the joint answer.
  private func suits(_ trial: BruteForce.Trial, _ answers: Answers) -> Bool {
    trial.free.allSatisfy { question in
      switch answers.values[question] {
      case .options(let options): trial.chosen[question].map { $0.isSubset(of: options) } ?? false
      case .number(let number): trial.numbers[question] == number
      case nil: false
      }
    }
  }

  /// Whether what was said before all was answered still holds.
  private func stands(_ claim: Claim, _ final: Situation, _ truths: [Truth]) -> Bool {
    let before = claim.situation
    let areTruthsKept = zip(claim.truths, truths).allSatisfy { was, now in
      switch was {
      case .yes, .no: was == now
      case .unknown(let because): !because.isEmpty && Set(because).isSubset(of: before.missing)
      }
    }
    return areTruthsKept && before.asked.indices.allSatisfy { !before.asked[$0] || final.asked[$0] }
      && Set(before.cases).isSubset(of: final.cases)
      && Set(final.cases).isSubset(of: before.cases + before.possibleCases)
      && (before.gap == nil || final.gap != nil) && (before.overlap == nil || final.overlap != nil)
      && Set(before.forbidden).isSubset(of: final.forbidden) && before.invalid.isEmpty
      && (before.undecided.isEmpty || !before.missing.isEmpty)
  }

  @Test func aSingleOptionSituationTakesItsPathsCase() {
    var maker = RandomQuestionnaire(random: SeededGenerator(seed: 21))
    for _ in 0..<400 {
      let table = maker.sound()
      let force = BruteForce(table)
      for trial in force.trials.prefix(40) where trial.empty == nil && force.matchedNever(trial).isEmpty {
        var answers = Answers(Array(repeating: nil, count: table.questions.count))
        for (question, options) in trial.chosen { answers.values[question] = .options(options.sorted()) }
        for (question, number) in trial.numbers { answers.values[question] = .number(number) }
        let situation = table.situation(for: answers)
        let isOpen = situation.missing.contains(where: force.selecting.contains)
        guard situation.cases == force.cases(trial), !isOpen, situation.invalid.isEmpty else {
          Issue.record("\(situation.cases) not \(force.cases(trial)) for \(answers) in \(table)")
          return
        }
      }
    }
  }
}
