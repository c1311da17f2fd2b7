import CaseLogic
import Testing

/// Tables with more paths than could ever be followed, of which it is known what is wrong with them.
struct LargeTableTests {
  static let tables = [
    LargeTable(questions: 30, options: 2...20, rows: 150, numbers: false, seed: 1),
    LargeTable(questions: 20, options: 2...6, rows: 120, numbers: true, seed: 2),
    LargeTable(questions: 10, options: 4...8, rows: 400, numbers: false, seed: 3),
    LargeTable(questions: 12, options: 2...8, rows: 120, numbers: true, seed: 4),
  ]

  @Test(arguments: 0..<4)
  func aTableInOrderIsProved(index: Int) {
    let table = Self.tables[index].questionnaire
    #expect(table.structureProblems().isEmpty)
    let report = table.paths()
    #expect(report.isExactCover && report.pathCount > 1_000_000 && report.unreachableCases.isEmpty)
    #expect(report.unreachableOptions.isEmpty && report.unaskedQuestions.isEmpty)
  }

  @Test(arguments: 0..<4)
  func aRowTakenOutIsTheGap(index: Int) {
    for row in [0, 17, 103] {
      var table = Self.tables[index]
      let when = table.condition(table.rows.remove(at: row))
      let report = table.questionnaire.paths()
      #expect(report.isComplete && report.overlaps.isEmpty)
      #expect(report.gaps.map(\.when) == [when] && report.gaps.map(\.pathCount) == [report.gapCount], "row \(row)")
    }
  }

  @Test(arguments: 0..<4)
  func severalRowsTakenOutAreTheGaps(index: Int) {
    var table = Self.tables[index]
    let removed = (0..<8).map { _ in table.condition(table.rows.remove(at: 31)) }
    let damaged = table.questionnaire
    let report = damaged.paths()
    #expect(report.isComplete && report.overlaps.isEmpty && report.gapCount > 0)
    #expect((1...24).contains(report.gaps.count), "\(report.gaps.count) gaps")
    var excused = damaged
    excused.never = removed.map { NeverRow(when: $0) }
    #expect(excused.paths().isExactCover)
    var filled = damaged
    for question in filled.questions.indices where filled.questions[question].kind == .many {
      filled.questions[question].kind = .one
    }
    filled.cases += report.gaps.map { CaseRow(when: $0.when) }
    #expect(filled.paths().isExactCover && filled.paths().unreachableCases.isEmpty)
  }

  @Test(arguments: 0..<4)
  func aRowDoubledIsTheOverlap(index: Int) {
    var table = Self.tables[index]
    table.rows.append(table.rows[77])
    let report = table.questionnaire.paths()
    #expect(report.gaps.isEmpty && report.isComplete && report.overlaps.map(\.cases) == [[77, table.rows.count - 1]])
    #expect(report.overlaps.first?.pathCount == report.overlapCount)
    #expect(report.overlaps.first?.conditions == [table.condition(table.rows[77])])
  }

  @Test(arguments: [1, 3])
  func aBoundShiftedIsNamed(index: Int) throws {
    let sound = Self.tables[index]
    var moved = 0
    for (row, values) in sound.rows.enumerated() where moved < 5 {
      guard
        let (question, ends) = values.first(where: { question, ends in
          if case .number = sound.questions[question].kind { ends[0] > 0 && ends[0] < ends[1] } else { false }
        })
      else { continue }
      moved += 1
      var table = sound
      table.rows[row][question] = [ends[0] + 1, ends[1]]
      var gap = values
      gap[question] = [ends[0], ends[0]]
      let narrow = table.questionnaire.paths()
      #expect(narrow.gaps.map(\.when) == [table.condition(gap)] && narrow.overlaps.isEmpty)
      table.rows[row][question] = [ends[0] - 1, ends[1]]
      let wide = table.questionnaire.paths()
      #expect(wide.gaps.isEmpty && !wide.overlaps.isEmpty && wide.isComplete)
      for overlap in wide.overlaps {
        #expect(overlap.cases.contains(row))
        let choice = overlap.path.choices.first { $0.question == question }
        let bound = Int64(ends[0] - 1)
        #expect(choice?.value == .numbers(bound...bound))
        let named = overlap.conditions.map { condition in
          condition.lines.filter { $0.question == question }
        }
        #expect(named == [[.range(question: question, [Interval(lower: bound, upper: bound)])]])
      }
    }
    #expect(moved == 5)
  }

  /// Rows taken out of a table with exclusions are gaps exactly as far as something of them is left.
  @Test func exclusionsAreTakenIntoAccount() {
    let sound = LargeTable(questions: 30, options: 2...20, rows: 150, numbers: false, seed: 5)
    var random = SeededGenerator(seed: 6)
    var table = sound.questionnaire
    let selecting = table.questions.indices.filter { table.selectingQuestions()[$0] }
    table.never = (0..<20).map { _ in
      let pair = selecting.shuffled(using: &random).prefix(2)
      return NeverRow(when: Condition(pair.map { .answer(question: $0, anyOf: [0]) }))
    }
    let whole = table.paths()
    #expect(whole.isExactCover && whole.neverRowsWithoutEffect.isEmpty)
    for row in [3, 50, 140] {
      var damaged = table
      damaged.cases.remove(at: row)
      let report = damaged.paths()
      #expect(report.isComplete && report.overlaps.isEmpty)
      #expect(report.gapCount > 0 && report.gaps.count == 1)
      var excused = damaged
      excused.never.append(NeverRow(when: table.cases[row].when ?? Condition([])))
      #expect(excused.paths().isExactCover)
    }
  }

  /// So many exclusions that what they leave cannot be counted: what is wrong is found all the same.
  @Test func whatCannotBeCountedIsSearched() {
    let sound = LargeTable(questions: 24, options: 3...8, rows: 200, numbers: false, seed: 3)
    var random = SeededGenerator(seed: 9)
    var table = sound.questionnaire
    let selecting = table.questions.indices.filter { table.selectingQuestions()[$0] }
    table.never = (0..<100).map { _ in
      let pair = selecting.shuffled(using: &random).prefix(2)
      return NeverRow(
        when: Condition(pair.map { .answer(question: $0, anyOf: [random.below(table.questions[$0].optionCount)]) }))
    }
    let steps = 60_000_000
    let whole = table.paths(steps: steps)
    #expect(whole.isExactCover && !whole.isCounted && whole.pathCount == 1 && whole.neverRowsWithoutEffect.isEmpty)
    let removed = table.cases.remove(at: 50)
    table.cases.append(table.cases[20])
    let damaged = table.paths(steps: steps)
    #expect(damaged.isComplete && damaged.gaps.map(\.when) == [removed.when ?? Condition([])])
    #expect(damaged.overlaps.map(\.cases) == [[20, 199]])
  }

  /// Numbers of paths beyond a word: 40 questions of 60 options.
  @Test func countsOfAnySizeAreExact() {
    let options = Array(0..<60)
    let questions = (0..<40).map { _ in Question(kind: .one, options: Array(repeating: Option(), count: 60)) }
    let rest = (1..<40).map { Condition.Line.answer(question: $0, anyOf: options) }
    var table = Questionnaire(
      questions: questions,
      cases: options.map { CaseRow(when: Condition([.answer(question: 0, anyOf: [$0])] + rest)) })
    let report = table.paths()
    #expect(report.isExactCover && report.pathCount == .max)
    table.cases[59].when = Condition((0..<40).map { .answer(question: $0, anyOf: [59]) })
    table.cases[58].when?.lines[5] = .answer(question: 5, anyOf: Array(1..<60))
    let damaged = table.paths()
    #expect(damaged.isComplete && damaged.overlaps.isEmpty && damaged.gapCount == .max && damaged.gaps.count < 100)
    let expected = Condition([.answer(question: 0, anyOf: [58, 59]), .answer(question: 5, anyOf: [0])])
    #expect(damaged.gaps.first?.when == expected)
  }
}
