import CaseLogic
import Testing

/// One row for each thing the format refuses, beside a table in which nothing is.
struct StructureTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var expected: [StructureProblem]
    var change: @Sendable (inout Questionnaire) -> Void

    init(
      _ name: String, _ place: StructureProblem.Place, line: Int? = 0, _ fault: StructureProblem.Fault,
      selects: Bool = true, _ change: @escaping @Sendable (inout Questionnaire) -> Void
    ) {
      testDescription = name
      expected = [StructureProblem(place: place, line: line, fault: fault, selects: selects)]
      self.change = change
    }
  }

  /// 0 one, 1 many (asked because of 0), 2 one, 3 many (asked because of 1), 4 a number, 5 many, asked always,
  /// 6 yes-no, does not select, 7 yes-no, asked because of results.
  static let table = Questionnaire(
    questions: [
      Question(kind: .one, options: [Option(), Option(), Option()]),
      Question(kind: .many, options: [Option(), Option()], askedWhen: says(0, [0])),
      Question(kind: .one, options: [Option(), Option(offeredWhen: says(1, [1]))], askedWhen: says(1, [0, 1])),
      Question(kind: .many, options: [Option(), Option()], askedWhen: says(2, [1])),
      Question(kind: .number(NumberDomain(from: 0, to: 100)), askedWhen: says(0, [1])),
      Question(kind: .many, options: [Option(), Option()], askedWhen: says(0, [2])),
      Question(kind: .yesNo, askedWhen: Condition([.noneOf(question: 1, [0]), .allOf(question: 3, [0, 1])])),
      Question(kind: .yesNo, askedWhen: Condition([.results([0])])),
    ],
    cases: [
      CaseRow(when: Condition([.answer(question: 1, anyOf: [0]), .allOf(question: 3, [1])])),
      CaseRow(when: Condition([.range(question: 4, [Interval(lower: 3, upper: nil)]), .noneOf(question: 2, [0])])),
      CaseRow(when: says(5, [0])),
    ],
    never: [NeverRow(when: Condition([.allOf(question: 1, [0, 1]), .noneOf(question: 5, [0])]))])

  private static func says(_ question: Int, _ options: [Int]) -> Condition {
    Condition([.answer(question: question, anyOf: options)])
  }

  private static func nested(_ depth: Int) -> Condition {
    (0..<depth).reduce(says(0, [0])) { inner, level in Condition([level % 2 == 0 ? .any([inner]) : .none([inner])]) }
  }

  static let references: [Row] = [
    Row("a later question", .askedWhen(question: 1), .namesLaterQuestion(5)) {
      $0.questions[1].askedWhen = says(5, [0])
    },
    Row("a later question, at an option", .offeredWhen(question: 0, option: 1), .namesLaterQuestion(5)) {
      $0.questions[0].options[1].offeredWhen = says(5, [0])
      $0.questions[5].askedWhen = nil
    },
    Row("itself", .askedWhen(question: 5), .dependsOnItself(through: 5)) {
      $0.questions[5].askedWhen = says(5, [0])
    },
    Row("a circle", .askedWhen(question: 0), .dependsOnItself(through: 2)) {
      $0.questions[0].askedWhen = says(2, [0])
    },
    Row("no such question", .caseWhen(2), line: 1, .unknownQuestion(8)) {
      $0.cases[2].when?.lines.append(.none([Condition([.answer(question: 8, anyOf: [0])])]))
    },
    Row("no such option", .caseWhen(2), .unknownOption(question: 5, option: 2)) { $0.cases[2].when = says(5, [0, 2]) },
    Row("no third option of yes-no", .askedWhen(question: 7), .unknownOption(question: 6, option: 2), selects: false) {
      $0.questions[7].askedWhen = says(6, [1, 2])
    },
    Row("options of a number", .caseWhen(1), .optionsOfNumber(question: 4)) {
      $0.cases[1].when?.lines[0] = .answer(question: 4, anyOf: [0])
    },
    Row("a range of options", .caseWhen(0), line: 2, .rangeOfOptions(question: 0)) {
      $0.cases[0].when?.lines.append(.range(question: 0, [Interval(lower: 1, upper: 2)]))
    },
    Row("never over what does not select", .neverWhen(0), .neverNamesUnselecting(question: 6)) {
      $0.never[0].when = says(6, [0])
    },
  ]

  static let ambiguities: [Row] = [
    Row("results select a case", .caseWhen(2), line: 1, .resultsSelect) {
      $0.cases[2].when?.lines.append(.results([0]))
    },
    Row("results in never", .neverWhen(0), line: 2, .resultsSelect) { $0.never[0].when.lines.append(.results([0])) },
    Row("results ask a selecting question", .askedWhen(question: 5), line: 1, .resultsSelect) {
      $0.questions[5].askedWhen?.lines.append(.any([Condition([.results([1])])]))
    },
    Row(
      "results before a selecting question", .askedWhen(question: 0), .resultsBeforeSelecting(question: 1),
      selects: false
    ) {
      $0.questions.insert(Question(kind: .yesNo, askedWhen: Condition([.results([0])])), at: 0)
      $0.questions = Array($0.questions.prefix(1)) + StructureTests.shifted
      $0.cases = [CaseRow(when: says(1, [0]))]
      $0.never = []
    },
    Row("none over many", .caseWhen(2), .noneOverMany(question: 5)) {
      $0.cases[2].when = Condition([.noneOf(question: 5, [1])])
    },
    Row("many inside none", .askedWhen(question: 2), .noneOverMany(question: 1)) {
      $0.questions[2].askedWhen = Condition([.none([Condition([.answer(question: 1, anyOf: [0])])])])
    },
    Row("none over many in never", .neverWhen(0), .noneOverMany(question: 5)) {
      $0.never[0].when = Condition([.noneOf(question: 5, [1])])
    },
    Row("all over many", .caseWhen(2), .allOverMany(question: 5)) {
      $0.cases[2].when = Condition([.allOf(question: 5, [0, 1])])
    },
    Row("two independent many", .caseWhen(2), line: nil, .independentMany(question: 1, other: 5)) {
      $0.cases[2].when?.lines.append(.any([Condition([.answer(question: 1, anyOf: [0])])]))
    },
  ]

  static let malformed: [Row] = [
    Row("an empty list", .caseWhen(2), .emptyList) { $0.cases[2].when = says(5, []) },
    Row("an empty any", .caseWhen(2), line: 1, .emptyList) { $0.cases[2].when?.lines.append(.any([])) },
    Row("an empty range", .caseWhen(1), .emptyRange(question: 4)) {
      $0.cases[1].when?.lines[0] = .range(question: 4, [Interval(lower: 4, lowerIncluded: false, upper: 4)])
    },
    Row("nesting too deep", .caseWhen(2), .nestedTooDeep) {
      $0.cases[2].when = StructureTests.nested(Condition.deepestNesting + 1)
      $0.cases.append(CaseRow(when: says(5, [0])))
    },
    Row("no options", .question(0), line: nil, .noOptions, selects: false) {
      $0 = Questionnaire(questions: [Question(kind: .one)], cases: [])
    },
    Row("no number", .question(4), line: nil, .emptyDomain) {
      $0.questions[4].kind = .number(NumberDomain(from: 1, to: 0))
    },
  ]

  private static var shifted: [Question] { [Question(kind: .one, options: [Option(), Option()])] }

  @Test(arguments: references + ambiguities + malformed)
  func isRefused(row: Row) {
    var table = StructureTests.table
    row.change(&table)
    #expect(table.structureProblems() == row.expected)
    let obstacle = table.paths().obstacle
    #expect((obstacle == .structure) == row.expected.contains(where: \.selects))
  }

  @Test func nothingElseIsRefused() {
    #expect(StructureTests.table.structureProblems() == [])
    var deep = StructureTests.table
    deep.cases.append(CaseRow(when: StructureTests.nested(Condition.deepestNesting)))
    #expect(deep.structureProblems() == [])
  }
}
