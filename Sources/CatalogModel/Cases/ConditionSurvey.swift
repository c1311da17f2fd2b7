public import CaseLogic
import CatalogText

/// The conditions of an item that switch something on and select no case: of requirements, checks, fees and so on.
public struct ConditionSurvey: Sendable {
  /// One condition.
  public struct Row: Sendable {
    /// The record it belongs to.
    public let record: Record
    /// The condition as written.
    public let value: Value
    /// The condition for the logic.
    public let condition: Condition
  }

  /// The conditions, in the order of the records.
  public let rows: [Row]
  /// What could not be translated; those of questions, cases and impossible combinations are in the case sheet.
  public let problems: [ConditionProblem]

  /// Looks at every condition of the item whose cases `sheet` has.
  public init(_ sheet: CaseSheet) {
    let item = sheet.root.item
    self = item.withView { ConditionSurvey(sheet, $0) } ?? ConditionSurvey(rows: [], problems: [])
  }

  private init(rows: [Row], problems: [ConditionProblem]) { (self.rows, self.problems) = (rows, problems) }

  /// The same, through a view of the item.
  public init(_ sheet: CaseSheet, _ view: ItemView) {
    let item = sheet.root.item
    var reader = sheet.reader
    reader.refusesEmptyLists = true
    var rows: [Row] = []
    for index in 0..<view.count {
      let kind = view.kind(index)
      guard kind != .serviceCase, kind != .neverRow, let when = view.value(index, .when) else { continue }
      let tape = view.tape(when.file)
      let value = Value(file: tape.file, node: Int(when.index))
      if rows.isEmpty { rows.reserveCapacity(8) }
      rows.append(
        Row(
          record: Record(item: item, index: index), value: value, condition: reader.condition(value.node, tape)))
    }
    self.rows = rows
    problems = reader.problems
  }
}

extension CaseSheet {
  /// Where a structure problem stands: the key that names `question` in the condition, else the condition or the
  /// question itself.
  public func value(of place: StructureProblem.Place, naming question: Int? = nil) -> Value? {
    let condition: Value?
    switch place {
    case .question(let index): return questions[safe: index].map { $0[.id] ?? $0.origin }
    case .askedWhen(let index): condition = questions[safe: index]?[.askedWhen]
    case .offeredWhen(let index, let option):
      let options = questions[safe: index].map { Array($0.records(.options)) } ?? []
      condition = options[safe: option]?[.offeredWhen]
    case .caseWhen(let index): condition = cases[safe: index]?[.when]
    case .neverWhen(let index): condition = never[safe: index]?[.when]
    }
    guard let condition, let question, let id = questions[safe: question]?.id else { return condition }
    return key(id, in: condition) ?? condition
  }

  /// The first key spelt `text` under a condition, at any depth.
  public func key(_ text: String, in condition: Value) -> Value? {
    guard let tree = condition.file.tree else { return nil }
    let end = Int(tree.nodes[condition.node].next)
    guard condition.node < end else { return nil }
    return (condition.node..<end).first { tree.nodes[$0].kind == .key && tree.equals($0, text) }
      .map { Value(file: condition.file, node: $0) }
  }
}
