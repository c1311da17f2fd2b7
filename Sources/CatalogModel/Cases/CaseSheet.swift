public import CaseLogic
import CatalogText

/// The questions, cases and impossible combinations of an effective item, translated for `CaseLogic`.
///
/// Positions in the questionnaire are positions in the lists here; what could not be translated is a problem with its
/// place, and is left out.
public final class CaseSheet: Sendable {
  /// The record of the whole item.
  public let root: Record
  /// The questions, in the order of the file.
  public let questions: Records
  /// The cases; empty where the item has one implicit case.
  public let cases: Records
  /// The impossible combinations; a row that does not say when is not among them.
  public let never: [Record]
  /// The same for the logic.
  public let questionnaire: Questionnaire
  /// What could not be translated.
  public let problems: [ConditionProblem]

  /// The ids of the item, looked up once.
  private let terms: ConditionTerms
  /// Reads further conditions of the item.
  var reader: ConditionReader { ConditionReader(terms) }

  /// Translates the item's questions and cases.
  public convenience init(_ item: EffectiveItem) {
    self.init(item.root, item.withView { Translation(item.root, $0) } ?? Translation(empty: item.root))
  }

  /// The same, through a view of the item.
  public convenience init(_ item: EffectiveItem, _ view: ItemView) {
    self.init(item.root, Translation(item.root, view))
  }

  private init(_ root: Record, _ translation: Translation) {
    self.root = root
    terms = translation.terms
    questions = translation.terms.questions
    cases = root.records(.cases)
    never = translation.never
    questionnaire = translation.questionnaire
    problems = translation.problems
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

/// What is made of an item's questions and cases.
private struct Translation {
  let terms: ConditionTerms
  let never: [Record]
  let questionnaire: Questionnaire
  let problems: [ConditionProblem]

  init(empty root: Record) {
    terms = ConditionTerms(empty: root)
    never = []
    questionnaire = Questionnaire(questions: [], cases: [CaseRow()])
    problems = []
  }

  init(_ root: Record, _ view: ItemView) {
    terms = ConditionTerms(root, view)
    var reader = ConditionReader(terms)
    never = view.has(0, .never) ? root.records(.never).filter { $0.has(.when) } : []
    var rows: [Question] = []
    let questions = view.records(0, .questions)
    rows.reserveCapacity(questions.count)
    for (position, question) in questions.enumerated() { rows.append(reader.question(position, Int(question), view)) }
    let everyResult = Array(0..<terms.resultCount)
    var caseRows: [CaseRow] = []
    let cases = view.records(0, .cases)
    caseRows.reserveCapacity(max(1, cases.count))
    for record in cases {
      let when = view.value(Int(record), .when)
      let results = view.value(Int(record), .results)
      caseRows.append(
        CaseRow(
          when: when.map { reader.condition(Int($0.index), view.tape($0.file)) },
          results: results.map { reader.results(Int($0.index), view.tape($0.file)) } ?? everyResult))
    }
    if cases.isEmpty { caseRows.append(CaseRow()) }
    var neverRows: [NeverRow] = []
    for record in never {
      if let when = record[.when] { neverRows.append(NeverRow(when: reader.condition(when))) }
    }
    questionnaire = Questionnaire(questions: rows, cases: caseRows, never: neverRows)
    problems = reader.problems
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
