import CaseLogic

/// The 18 cases of a business-licence change: five selecting questions, 30 paths.
enum BusinessLicence {
  static let entity = 0
  static let change = 1
  static let jurisdiction = 2
  static let direction = 3
  static let cause = 4
  static let preapproval = 5
  static let paperLicence = 6
  static let agent = 7
  static let officers = 8

  static let llc = 0
  static let jsc = 1
  static let domicile = 1
  static let legalRepresentative = 2
  static let capital = 3
  static let shareholder = 5
  static let officerChange = 9

  /// The result every case gives, and the one given where an item printed on the licence changes.
  static let notice = 0
  static let licence = 1

  static let questionnaire = Questionnaire(questions: questions, cases: cases)

  private static func condition(_ answers: (Int, [Int])...) -> Condition {
    Condition(answers.map { .answer(question: $0.0, anyOf: $0.1) })
  }

  private static var questions: [Question] {
    let choice = Option()
    let companyOnly = Option(offeredWhen: condition((entity, [llc])))
    return [
      Question(kind: .one, options: Array(repeating: choice, count: 6)),
      Question(
        kind: .many, options: Array(repeating: choice, count: 10), askedWhen: condition((entity, [llc, jsc]))),
      Question(kind: .one, options: [choice, choice], askedWhen: condition((change, [domicile]))),
      Question(kind: .one, options: [choice, choice], askedWhen: condition((change, [capital]))),
      Question(
        kind: .many, options: [companyOnly, companyOnly, choice], askedWhen: condition((change, [shareholder]))),
      Question(kind: .yesNo),
      Question(kind: .yesNo, askedWhen: Condition([.results([licence])])),
      Question(kind: .yesNo),
      Question(kind: .many, options: [choice, choice], askedWhen: condition((change, [officerChange]))),
    ]
  }

  private static var cases: [CaseRow] {
    let company = (entity, [llc, jsc])
    let reissued = [notice, licence]
    return [
      CaseRow(when: condition(company, (change, [0])), results: reissued),
      CaseRow(when: condition(company, (change, [domicile]), (jurisdiction, [0])), results: reissued),
      CaseRow(when: condition(company, (change, [domicile]), (jurisdiction, [1])), results: reissued),
      CaseRow(when: condition(company, (change, [legalRepresentative])), results: reissued),
      CaseRow(when: condition(company, (change, [capital]), (direction, [0])), results: reissued),
      CaseRow(when: condition(company, (change, [capital]), (direction, [1])), results: reissued),
      CaseRow(when: condition(company, (change, [4])), results: reissued),
      CaseRow(when: condition((entity, [llc]), (change, [shareholder]), (cause, [0])), results: [notice]),
      CaseRow(when: condition((entity, [llc]), (change, [shareholder]), (cause, [1])), results: [notice]),
      CaseRow(when: condition(company, (change, [shareholder]), (cause, [2])), results: [notice]),
      CaseRow(when: condition(company, (change, [6])), results: reissued),
      CaseRow(when: condition(company, (change, [7])), results: reissued),
      CaseRow(when: condition(company, (change, [8])), results: [notice]),
      CaseRow(when: condition(company, (change, [officerChange])), results: [notice]),
      CaseRow(when: condition((entity, [2])), results: reissued),
      CaseRow(when: condition((entity, [3])), results: reissued),
      CaseRow(when: condition((entity, [4])), results: reissued),
      CaseRow(when: condition((entity, [5])), results: reissued),
    ]
  }
}
