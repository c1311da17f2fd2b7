import Testing

@testable import CaseLogic

/// The proof by counting against trying everything.
struct PathPropertyTests {
  /// What a path looks like to conditions: its options, and how its numbers lie to the bounds named.
  private struct Look: Hashable {
    var chosen: [Int: Set<Int>]
    var numbers: [Int: [Bool]]
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func theReportAgreesWithTryingEverything(seed: UInt64) {
    var maker = RandomQuestionnaire(random: SeededGenerator(seed: seed))
    var seen = [0, 0, 0, 0, 0, 0, 0, 0]
    for round in 0..<1000 {
      let table = maker.sound()
      let report = table.paths()
      let force = BruteForce(table)
      let expected = expectation(force)
      let found = Expectation(report)
      let gaps = faults(of: report.gaps, force) + faults(of: report.overlaps, force)
      guard found == expected, report.isComplete, gaps.isEmpty else {
        Issue.record("seed \(seed), round \(round): \(found), not \(expected) in \(table); \(gaps)")
        return
      }
      var defining = CoverProof(table, steps: PathReport.stepLimit, mostBoxes: 0)
      let defined = defining.run()
      let other = faults(of: defined.gaps, force) + faults(of: defined.overlaps, force)
      guard Expectation(defined) == expected, defined.isComplete, other.isEmpty else {
        Issue.record("seed \(seed), round \(round): with definitions \(defined), not \(expected) in \(table); \(other)")
        return
      }
      for (index, isSeen) in [
        report.isExactCover, report.gapCount > 0, report.overlapCount > 0, report.emptyOfferCount > 0,
        !report.unreachableCases.isEmpty, !report.unreachableOptions.isEmpty, !report.unaskedQuestions.isEmpty,
        !report.neverRowsWithoutEffect.isEmpty,
      ].enumerated() where isSeen { seen[index] += 1 }
    }
    #expect(seen.allSatisfy { $0 >= 10 }, "too few of a kind: \(seen)")
  }

  /// Where the gaps reported are not exactly the paths without a case, each in one gap.
  private func faults(of gaps: [Gap], _ force: BruteForce) -> [String] {
    var faults: [String] = []
    var looks = [Set<Look>](repeating: [], count: gaps.count)
    let bounds = bounds(force)
    for trial in force.trials where trial.empty == nil && force.matchedNever(trial).isEmpty {
      let within = gaps.indices.filter { BruteForce.holds(gaps[$0].when, trial.chosen, trial.numbers) }
      for gap in within { looks[gap].insert(look(of: trial, bounds)) }
      if within.count != (force.isGap(trial) ? 1 : 0) { faults.append("\(trial) is in \(within)") }
    }
    for (gap, looks) in zip(gaps, looks) where gap.pathCount != looks.count { faults.append("\(gap)") }
    return faults
  }

  /// Where what overlaps have in common is not exactly said.
  private func faults(of overlaps: [Overlap], _ force: BruteForce) -> [String] {
    var faults = overlaps.filter { $0.conditions.isEmpty }.map { "nothing is said of \($0)" }
    for trial in force.trials where trial.empty == nil && force.matchedNever(trial).isEmpty {
      let cases = force.cases(trial)
      for overlap in overlaps {
        let count = overlap.conditions.count { BruteForce.holds($0, trial.chosen, trial.numbers) }
        if count != (overlap.cases == cases ? 1 : 0) { faults.append("\(trial) is \(count) times in \(overlap)") }
      }
    }
    return faults
  }

  private func look(of trial: BruteForce.Trial, _ bounds: [Int: [Int64]]) -> Look {
    let numbers = trial.numbers.map { question, number in
      (question, (bounds[question] ?? []).flatMap { [number < $0, number > $0] })
    }
    return Look(chosen: trial.chosen, numbers: Dictionary(uniqueKeysWithValues: numbers))
  }

  private struct Expectation: Equatable {
    var counts: [Int] = []
    var overlappingCases: Set<[Int]> = []
    var unreachableCases: [Int] = []
    var unreachableOptions: Set<OptionPlace> = []
    var unasked: [Int] = []
    var idleNever: [Int] = []

    init() {}

    init(_ report: PathReport) {
      counts = [report.pathCount, report.gapCount, report.overlapCount, report.emptyOfferCount]
      overlappingCases = Set(report.overlaps.map(\.cases))
      unreachableCases = report.unreachableCases
      unreachableOptions = Set(report.unreachableOptions)
      unasked = report.unaskedQuestions
      idleNever = report.neverRowsWithoutEffect
    }
  }

  private func expectation(_ force: BruteForce) -> Expectation {
    var expected = Expectation()
    var looks = [Set<Look>](repeating: [], count: 4)
    var reached: Set<Int> = []
    var taken: Set<OptionPlace> = []
    var asked: Set<Int> = []
    var matched: Set<Int> = []
    let bounds = bounds(force)
    for trial in force.trials {
      let never = force.matchedNever(trial)
      matched.formUnion(never)
      if !never.isEmpty { continue }
      let look = look(of: trial, bounds)
      if trial.empty != nil {
        looks[3].insert(look)
        continue
      }
      looks[0].insert(look)
      asked.formUnion(trial.asked)
      for (question, options) in trial.chosen {
        taken.formUnion(options.map { OptionPlace(question: question, option: $0) })
      }
      let cases = force.cases(trial)
      reached.formUnion(cases)
      if force.isGap(trial) { looks[1].insert(look) }
      if cases.count > 1 {
        looks[2].insert(look)
        expected.overlappingCases.insert(cases)
      }
    }
    expected.counts = looks.map(\.count)
    expected.unreachableCases = force.table.cases.indices.filter { !reached.contains($0) }
    expected.unasked = force.selecting.filter { !asked.contains($0) }
    for question in asked {
      let count = force.table.questions[question].optionCount
      let options = (0..<count).map { OptionPlace(question: question, option: $0) }
      expected.unreachableOptions.formUnion(options.filter { !taken.contains($0) })
    }
    expected.idleNever = force.table.never.indices.filter {
      !BruteForce.saysAll(force.table.never[$0].when) && !matched.contains($0)
    }
    return expected
  }

  private func bounds(_ force: BruteForce) -> [Int: [Int64]] {
    var bounds: [Int: [Int64]] = [:]
    func collect(_ condition: Condition?) {
      for line in condition?.lines ?? [] {
        switch line {
        case .range(let question, let intervals):
          bounds[question, default: []] += intervals.flatMap { [$0.lower, $0.upper].compactMap { $0 } }
        case .any(let parts), .none(let parts):
          for part in parts { collect(part) }
        default:
          continue
        }
      }
    }
    for row in force.table.cases { collect(row.when) }
    for row in force.table.never where !BruteForce.saysAll(row.when) { collect(row.when) }
    for question in force.selecting {
      collect(force.table.questions[question].askedWhen)
      for option in force.table.questions[question].options { collect(option.offeredWhen) }
    }
    return bounds
  }

  @Test func theOrderOfListsDoesNotMatter() {
    var maker = RandomQuestionnaire(random: SeededGenerator(seed: 77))
    for _ in 0..<500 {
      let table = maker.sound()
      var shuffled = table
      for index in shuffled.cases.indices { shuffled.cases[index].when?.shuffle(using: &maker.random) }
      for index in shuffled.never.indices { shuffled.never[index].when.shuffle(using: &maker.random) }
      for index in shuffled.questions.indices { shuffled.questions[index].askedWhen?.shuffle(using: &maker.random) }
      guard shuffled.paths() == table.paths() else {
        Issue.record("\(table)")
        return
      }
    }
  }

  /// The proof by searching finds the same as that by counting, but for numbers.
  @Test(arguments: [UInt64(6), 7])
  func searchingAgreesWithCounting(seed: UInt64) throws {
    var maker = RandomQuestionnaire(random: SeededGenerator(seed: seed))
    var gaps = 0
    for round in 0..<500 {
      let table = maker.sound()
      let counted = table.paths()
      var proof = CoverProof(table, steps: PathReport.stepLimit, mostBoxes: round % 2 * 32)
      try proof.compile()
      try proof.search()
      let searched = proof.report
      var faults = searched.tellsSame(as: counted) ? [] : ["\(searched), not \(counted)"]
      var found = [Int](repeating: 0, count: searched.gaps.count)
      let force = BruteForce(table)
      for trial in force.trials where trial.empty == nil && force.matchedNever(trial).isEmpty {
        for (index, gap) in searched.gaps.enumerated() where BruteForce.holds(gap.when, trial.chosen, trial.numbers) {
          found[index] += 1
          if !force.isGap(trial) { faults.append("\(trial) is no gap") }
        }
      }
      if found.contains(0) { faults.append("a gap without any path") }
      gaps += found.count
      guard faults.isEmpty else {
        Issue.record("seed \(seed), round \(round): \(faults) in \(table)")
        return
      }
    }
    #expect(gaps > 100)
  }

  @Test func nothingIsCalledCompleteBeyondTheLimit() {
    var maker = RandomQuestionnaire(random: SeededGenerator(seed: 5))
    var cuts = 0
    for _ in 0..<300 {
      let table = maker.sound()
      let whole = table.paths()
      for steps in [0, 1_000, 3_000, 10_000, 30_000] {
        let report = table.paths(steps: steps)
        if report == whole { continue }
        cuts += 1
        // Where only counting or the words were cut short, the rest is known.
        if report.isComplete, report.tellsSame(as: whole) { continue }
        let isTrue =
          (report.gaps.allSatisfy(whole.gaps.contains) || report.gaps.isEmpty == whole.gaps.isEmpty)
          && Set(report.overlaps.map(\.cases)).isSubset(of: whole.overlaps.map(\.cases))
          && Set(report.emptyOffers).isSubset(of: whole.emptyOffers)
        guard report.obstacle == .stepLimit, !report.isExactCover, report.unreachableCases.isEmpty, isTrue else {
          Issue.record("\(steps) steps: \(report), not \(whole) in \(table)")
          return
        }
      }
    }
    #expect(cuts > 300)
  }
}

extension PathReport {
  /// Whether it tells the same as a whole report, numbers of paths and further examples aside.
  fileprivate func tellsSame(as whole: PathReport) -> Bool {
    gaps.isEmpty == whole.gaps.isEmpty && isExactCover == whole.isExactCover
      && overlaps.isEmpty == whole.overlaps.isEmpty
      && Set(overlaps.map(\.cases)).isSubset(of: whole.overlaps.map(\.cases))
      && emptyOffers.map(\.question) == whole.emptyOffers.map(\.question)
      && unreachableCases == whole.unreachableCases && unreachableOptions == whole.unreachableOptions
      && unaskedQuestions == whole.unaskedQuestions && neverRowsWithoutEffect == whole.neverRowsWithoutEffect
      && neverRowsExcludingAll == whole.neverRowsExcludingAll
  }
}

extension Condition {
  mutating func shuffle(using random: inout SeededGenerator) {
    lines = lines.map { line in
      switch line {
      case .answer(let question, let list): .answer(question: question, anyOf: (list + list).shuffled(using: &random))
      case .allOf(let question, let list): .allOf(question: question, (list + list).shuffled(using: &random))
      case .noneOf(let question, let list): .noneOf(question: question, list.shuffled(using: &random))
      case .range(let question, let list): .range(question: question, list.shuffled(using: &random))
      case .results(let list): .results(list.shuffled(using: &random))
      case .any(let parts): .any(parts.shuffled(using: &random))
      case .none(let parts): .none(parts.shuffled(using: &random))
      }
    }
    lines.shuffle(using: &random)
  }
}
