public import CaseLogic
import CatalogText

/// The questions, cases and impossible combinations of an effective item, translated for `CaseLogic`.
///
/// Positions in the questionnaire are positions in the lists here; what could not be translated is a problem with its
/// place, and is left out.
public struct CaseSheet: Sendable {
  /// The record of the whole item.
  public let root: Record
  /// The questions, in the order of the file.
  public let questions: [Record]
  /// The cases; empty where the item has one implicit case.
  public let cases: [Record]
  /// The impossible combinations; a row that does not say when is not among them.
  public let never: [Record]
  /// The same for the logic.
  public let questionnaire: Questionnaire
  /// What could not be translated.
  public let problems: [ConditionProblem]

  /// Reads further conditions of the item, with its ids looked up once.
  let reader: ConditionReader

  /// Translates the item's questions and cases.
  public init(_ item: EffectiveItem) {
    root = item.root
    var reader = ConditionReader(root)
    questions = reader.questions
    cases = Array(root.records(.cases))
    never = root.records(.never).filter { $0.has(.when) }
    var rows: [Question] = []
    rows.reserveCapacity(questions.count)
    for index in questions.indices { rows.append(reader.question(index)) }
    let everyResult = Array(0..<reader.resultCount)
    var caseRows: [CaseRow] = []
    caseRows.reserveCapacity(max(1, cases.count))
    for record in cases {
      caseRows.append(
        CaseRow(
          when: record[.when].map { reader.condition($0) },
          results: record[.results].map { reader.results($0) } ?? everyResult))
    }
    if cases.isEmpty { caseRows.append(CaseRow()) }
    var neverRows: [NeverRow] = []
    for record in never {
      if let when = record[.when] { neverRows.append(NeverRow(when: reader.condition(when))) }
    }
    questionnaire = Questionnaire(questions: rows, cases: caseRows, never: neverRows)
    problems = reader.problems
    reader.problems = []
    self.reader = reader
  }

  /// The position of the question with an id.
  public func question(_ id: String) -> Int? {
    questions.firstIndex { $0[.id]?.equals(id) ?? false }
  }

  /// The ids of a question's options; `是` and `否` for a yes-no question.
  public func optionIDs(_ question: Int) -> [String] {
    if questions[question].text(.choose) == "yes-no" { return ["是", "否"] }
    return questions[question].records(.options).map { $0.id ?? "" }
  }

  /// The labels of a question's options.
  public func optionLabels(_ question: Int) -> [String] {
    if questions[question].text(.choose) == "yes-no" { return ["是", "否"] }
    return questions[question].records(.options).map { $0.text(.label) ?? $0.id ?? "" }
  }
}

/// Why a condition or a question cannot be translated.
public struct ConditionProblem: Sendable {
  /// The cause.
  public enum Kind: Hashable, Sendable {
    /// No question has the id.
    case unknownQuestion(suggestion: String?)
    /// The question has no option of the id.
    case unknownOption(question: String, suggestion: String?)
    /// No result has the id.
    case unknownResult
    /// A list, mapping or range stands where something else belongs.
    case wrongShape
    /// The range of a number question cannot be read.
    case wrongRange
    /// A question to choose from has no options, or a number question no bounds.
    case incompleteQuestion
    /// `any`, `all`, `none` and `results` are words of the grammar.
    case reservedQuestion
  }

  /// The cause.
  public let kind: Kind
  /// Where.
  public let value: Value
}
