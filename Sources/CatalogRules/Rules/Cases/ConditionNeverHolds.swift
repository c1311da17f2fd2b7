import CaseLogic
import CatalogModel
import Wording

/// GS0621: what a condition switches on is switched on by some answers; only plain contradictions are told.
enum ConditionNeverHolds: ItemRule {
  static let info = RuleInfo(
    621, "condition-never-holds", .warning,
    message: Bilingual(
      "这个条件在任何情况下都不成立：“{question}”只有一个答案，几处要求的答案不同",
      "this condition never holds: “{question}” has one answer, and answers that differ are asked for"),
    cure: Bilingual("改正条件，或者删除它管的内容", "mend the condition, or delete what it switches"),
    what: Bilingual(
      "材料、审查要点、收费等的条件，与其中各问题的提问条件、与所在情形的条件，没有对同一个单选问题要求不同的答案。",
      "Conditions of requirements, checks, fees and so on do not ask another answer of a question than the questions in "
        + "them need to be asked, or than the case they stand in."),
    why: Bilingual(
      "永远不成立的条件使材料不出现在任何清单上，多半是选项写错了。", "What it switches is on no checklist: mostly an option is the wrong one."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace("agent: [是]", with: "«agent»: [是]\n      place: [是]", in: .standard),
        .replace(
          "choose: yes-no",
          with: "choose: yes-no\n  - id: place\n    ask: 是否在本区？\n    choose: yes-no\n    asked-when:\n      agent: [否]",
          in: .standard)),
      .bad(
        .replace(
          "      entity-item: [premises]\n    requires:\n      - material: premises-proof\n",
          with: "      entity-item: [premises]\n      agent: [否]\n    requires:\n      - material: premises-proof\n"
            + "        when:\n          «agent»: [是]\n", in: .standard)),
      .good(
        .replace("agent: [是]", with: "agent: [是]\n      place: [是]", in: .standard),
        .replace(
          "choose: yes-no",
          with: "choose: yes-no\n  - id: place\n    ask: 是否在本区？\n    choose: yes-no\n    asked-when:\n      agent: [是]",
          in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.ownsCases || subject.records.adds(.requirement), subject.structure.isEmpty else { return }
    guard !subject.survey.rows.isEmpty, subject.conditionProblems.isEmpty else { return }
    let asked = named(subject.survey.rows)
    let questions = subject.sheet.questionnaire.questions
    // Keys of one condition are questions that differ, so that only another condition can speak of the same.
    if questions.indices.contains(where: { questions[$0].askedWhen != nil && asked.contains($0) }) {
      for row in subject.survey.rows {
        var answers = AnswersAsked(questions)
        if let question = answers.add(row.condition) { add(row.value, question, subject, &findings) }
      }
    }
    if asked.meets(named(subject.sheet.questionnaire.cases)) { checkCases(subject, questions, &findings) }
  }

  /// The questions that conditions name.
  private static func named(_ rows: [ConditionSurvey.Row]) -> QuestionSet {
    var set = QuestionSet()
    for index in rows.indices { set.insert(namedBy: rows[index].condition) }
    return set
  }

  /// The questions that cases name.
  private static func named(_ cases: [CaseRow]) -> QuestionSet {
    var set = QuestionSet()
    for index in cases.indices {
      if let when = cases[index].when { set.insert(namedBy: when) }
    }
    return set
  }

  /// Looks at the requirements of cases that a question selects which has one answer.
  private static func checkCases(_ subject: ItemSubject, _ questions: [Question], _ findings: inout Findings) {
    var rows: [Place: Condition]?
    for (index, serviceCase) in subject.sheet.questionnaire.cases.enumerated() {
      guard let when = serviceCase.when, when.lines.contains(where: { $0.namesOneAnswer(of: questions) }),
        subject.sheet.cases.indices.contains(index)
      else { continue }
      for requirement in subject.sheet.cases[index].records(.requires).saying(.when) {
        guard let value = requirement[.when] else { continue }
        let known =
          rows
          ?? Dictionary(subject.survey.rows.map { ($0.value.place, $0.condition) }, uniquingKeysWith: { one, _ in one })
        rows = known
        var asked = AnswersAsked(questions)
        guard asked.add(when) == nil, let condition = known[value.place], let question = asked.add(condition) else {
          continue
        }
        add(value, question, subject, &findings)
      }
    }
  }

  private static func add(_ value: Value, _ question: Int, _ subject: ItemSubject, _ findings: inout Findings) {
    let id = subject.sheet.questions.indices.contains(question) ? subject.sheet.questions[question].id ?? "" : ""
    findings.add(
      Self.self, at: (subject.sheet.key(id, in: value) ?? value).place, element: "when",
      arguments: [Argument("question", subject.questionName(question))])
  }
}

/// The answers that conditions ask of questions with one answer, all taken together.
private struct AnswersAsked {
  private let questions: [Question]
  private var wanted: [(question: Int, options: [Int])] = []

  init(_ questions: [Question]) { self.questions = questions }

  /// Adds a condition and what its questions need to be asked; the question of which no answer is left, if there is one.
  mutating func add(_ condition: Condition) -> Int? {
    var open = condition.lines
    // Earlier questions only are named, so that the way back ends; it is cut short where it is long.
    var rest = 64
    while let line = open.popLast(), rest > 0 {
      rest -= 1
      guard case .answer(let question, let options) = line, line.namesOneAnswer(of: questions) else { continue }
      if let known = wanted.firstIndex(where: { $0.question == question }) {
        wanted[known].options = wanted[known].options.filter(options.contains)
        if wanted[known].options.isEmpty { return question }
      } else {
        wanted.append((question, options))
        open += questions[question].askedWhen?.lines ?? []
      }
    }
    return nil
  }
}

extension Condition.Line {
  /// Whether it asks for answers of a question that has one.
  fileprivate func namesOneAnswer(of questions: [Question]) -> Bool {
    guard case .answer(let question, let options) = self, questions.indices.contains(question), !options.isEmpty
    else { return false }
    return questions[question].kind == .one || questions[question].kind == .yesNo
  }
}
