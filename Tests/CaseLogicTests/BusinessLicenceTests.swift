import CaseLogic
import Testing

struct BusinessLicenceTests {
  private typealias Table = BusinessLicence
  private let table = BusinessLicence.questionnaire

  private func options(_ path: Path) -> [[Int]] {
    path.choices.map { choice in
      if case .option(let option) = choice.value { [choice.question, option] } else { [] }
    }
  }

  @Test func thirtyPathsLeadToEighteenCasesOnceEach() {
    #expect(table.structureProblems().isEmpty)
    #expect(table.selectingQuestions() == [true, true, true, true, true, false, false, false, false])
    var expected = PathReport()
    expected.pathCount = 30
    #expect(table.paths() == expected)
    #expect(table.paths().isExactCover)
    #expect(table.paths(steps: 100).obstacle == .stepLimit)
  }

  @Test func aRowTakenOutIsNamed() {
    var expectedGaps = Array(repeating: 2, count: 14) + Array(repeating: 1, count: 4)
    expectedGaps[7] = 1
    expectedGaps[8] = 1
    for row in table.cases.indices {
      var damaged = table
      damaged.cases.remove(at: row)
      let report = damaged.paths()
      let when = table.cases[row].when?.lines ?? []
      let isNamed = report.gaps.allSatisfy { gap in
        when.allSatisfy { line in
          guard case .answer(let question, let allowed) = line else { return false }
          return options(gap.path).contains { $0[0] == question && allowed.contains($0[1]) }
        }
      }
      #expect(report.gapCount == expectedGaps[row] && isNamed, "row \(row)")
      #expect(report.gaps.map(\.pathCount) == [report.gapCount], "row \(row): \(report.gaps)")
      #expect(report.overlaps.isEmpty && report.isComplete && !report.isExactCover)
    }
  }

  @Test func aDoubledRowIsNamed() {
    for row in table.cases.indices {
      var damaged = table
      damaged.cases.append(table.cases[row])
      let report = damaged.paths()
      #expect(report.overlaps.map(\.cases) == [[row, 18]] && report.gaps.isEmpty, "row \(row)")
      #expect(report.overlaps.first?.pathCount == report.overlapCount)
    }
  }

  @Test func aWidenedRowIsNamed() {
    var damaged = table
    damaged.cases[14].when = Condition([.answer(question: Table.entity, anyOf: [2, 3])])
    #expect(
      damaged.paths().overlaps == [
        Overlap(
          path: Path([Path.Choice(question: 0, value: .option(3))]), cases: [14, 15],
          conditions: [Condition([.answer(question: 0, anyOf: [3])])])
      ])
    damaged = table
    damaged.cases.remove(at: 9)
    #expect(
      damaged.paths().gaps.map { $0.path.choices.map(\.isSelfAnswered) } == [[false, false, false]])
    damaged = table
    damaged.cases[1].when?.lines.removeLast()
    let report = damaged.paths()
    #expect(report.overlaps.map(\.cases) == [[1, 2]] && report.overlapCount == 2)
    #expect(report.overlaps.map { options($0.path) } == [[[0, 0], [1, 1], [2, 1]]])
  }

  @Test func theNearestCaseDiffersInOneLine() throws {
    var damaged = table
    damaged.cases[2].when?.lines[0] = .answer(question: Table.entity, anyOf: [Table.llc])
    let report = damaged.paths()
    #expect(report.gaps.map { options($0.path) } == [[[0, 1], [1, 1], [2, 1]]])
    let gap = try #require(report.gaps.first?.path)
    #expect(damaged.nearestCase(to: gap) == NearestCase(caseIndex: 2, lines: [0]))
    damaged.cases.append(damaged.cases[2])
    #expect(damaged.nearestCase(to: gap)?.caseIndex == 2)
    #expect(Questionnaire(questions: damaged.questions, cases: []).nearestCase(to: gap) == nil)
  }

  @Test func aSoleOptionAnswersItself() {
    var answers = [Answers.Answer?](repeating: nil, count: 9)
    answers[Table.entity] = .options([Table.jsc])
    answers[Table.change] = .options([Table.shareholder])
    let situation = table.situation(for: Answers(answers))
    #expect(situation.cases == [9] && situation.selfAnswered[Table.cause])
    #expect(situation.answers.values[Table.cause] == .options([2]))
    #expect(situation.missing == [Table.preapproval, Table.agent] && situation.results == [Table.notice])
    #expect(!situation.asked[Table.paperLicence] && situation.undecided.isEmpty)
    #expect(situation.holds(Condition([.answer(question: Table.cause, anyOf: [2])])) == .yes)
    #expect(
      situation.holds(Condition([.answer(question: Table.agent, anyOf: [0])])) == .unknown(because: [Table.agent]))
  }

  @Test func severalChangesUniteTheirCases() {
    var answers = [Answers.Answer?](repeating: .options([0]), count: 8)
    answers[Table.entity] = .options([Table.llc])
    answers[Table.change] = .options([Table.shareholder, Table.domicile, Table.legalRepresentative])
    answers[Table.jurisdiction] = .options([1])
    answers[Table.direction] = nil
    answers[Table.cause] = .options([2, 0])
    let situation = table.situation(for: Answers(answers))
    #expect(situation.cases == [2, 3, 7, 9] && situation.isSettled)
    #expect(situation.results == [Table.notice, Table.licence] && situation.asked[Table.paperLicence])
    answers[Table.direction] = .options([0])
    answers[Table.jurisdiction] = nil
    let partial = table.situation(for: Answers(answers))
    #expect(partial.cases == [3, 7, 9] && partial.possibleCases == [1, 2] && partial.missing == [Table.jurisdiction])
    #expect(partial.invalid == [InvalidAnswer(question: Table.direction, reason: .notAsked)])
  }

  /// 9,215 joint answers of a limited company, 2,303 of a company limited by shares, and four other entities.
  @Test func everyJointAnswerLeadsToTheUnionOfItsPaths() {
    var counts = [0, 0]
    for entity in [Table.llc, Table.jsc] {
      for chosen in 1..<1024 {
        let change = (0..<10).filter { chosen >> $0 & 1 == 1 }
        for jurisdiction in change.contains(Table.domicile) ? [0, 1] : [nil] {
          for direction in change.contains(Table.capital) ? [0, 1] : [nil] {
            let causes = change.contains(Table.shareholder) ? (entity == Table.llc ? Array(1..<8) : [4]) : [0]
            counts[entity] += causes.count
            guard chosen % 7 == 1 else { continue }
            let cause = causes[chosen % causes.count]
            check(entity, change, jurisdiction, direction, (0..<3).filter { cause >> $0 & 1 == 1 })
          }
        }
      }
    }
    #expect(counts == [9215, 2303])
  }

  private func check(_ entity: Int, _ change: [Int], _ jurisdiction: Int?, _ direction: Int?, _ cause: [Int]) {
    let single = [0: 0, 2: 3, 4: 6, 6: 10, 7: 11, 8: 12, 9: 13]
    var expected = Set(change.compactMap { single[$0] })
    if let jurisdiction { expected.insert(1 + jurisdiction) }
    if let direction { expected.insert(4 + direction) }
    expected.formUnion(cause.map { 7 + $0 })
    let situation = table.situation(
      for: Answers([
        .options([entity]), .options(change), jurisdiction.map { .options([$0]) }, direction.map { .options([$0]) },
        .options(cause),
      ]))
    if situation.cases != expected.sorted() || !situation.invalid.isEmpty || situation.gap != nil {
      Issue.record("\(entity) \(change) \(cause): \(situation.cases), not \(expected.sorted())")
    }
  }
}
