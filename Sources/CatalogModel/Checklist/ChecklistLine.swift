public import CaseLogic

/// One material of a checklist.
public struct ChecklistLine: Sendable {
  /// The material; nil where the requirement names one that does not exist.
  public let material: Record?
  /// Its name.
  public let name: String
  /// The strongest necessity that applies.
  public let necessity: String
  /// The largest number of originals that applies.
  public let original: Int
  /// The largest number of copies that applies.
  public let copy: Int
  /// Materials of which any one will do instead, for every requirement that surely applies.
  public let alternatives: [Record]
  /// The conditions because of which it is needed; empty where it always is.
  public let conditions: [Condition]
  /// Whether it depends on a question without an answer.
  public let isOpen: Bool
  /// What each requirement asks for by itself, in order; they differ where necessity or number depends on an answer.
  public let terms: [RequirementTerms]
  /// Whether the body's own file adds it.
  public let isAddition: Bool
  /// What a checker looks at, as far as it applies.
  public let checks: [ConditionalRecord]
  /// Notes to the applicant.
  public let notes: [String]

  /// Whether it need not be handed in because an authority has it.
  public var waiver: String? { material?.text(.waiver) }

  /// Makes one line a material of the requirements that hold or may hold, in the order of the item's materials.
  static func lines(_ requirements: [Requirement], _ judge: ConditionJudge) -> [ChecklistLine] {
    var order: [String] = []
    var groups: [String: [(requirement: Requirement, condition: Condition?, isOpen: Bool)]] = [:]
    for requirement in requirements {
      let condition = requirement.when.map { judge.condition($0) }
      let truth = condition.map { judge.holds($0) } ?? .yes
      if truth == .no { continue }
      let id = requirement.materialID
      if groups[id] == nil { order.append(id) }
      groups[id, default: []].append((requirement, condition, truth != .yes))
    }
    let lines = order.compactMap { id in groups[id].map { ChecklistLine($0, judge) } }
    let places = lines.map { $0.material?.index ?? Int.max }
    return lines.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { lines[$0] }
  }

  /// The materials that do instead of every requirement that surely applies and is as strong as any; while none
  /// applies for sure, those that may do instead of one.
  private static func alternatives(
    of rows: [(requirement: Requirement, condition: Condition?, isOpen: Bool)]
  ) -> [String] {
    let certain = rows.filter { !$0.isOpen }.map(\.requirement)
    let mandatory = certain.filter { $0.necessity != "非必要" }
    let binding = mandatory.isEmpty ? certain : mandatory
    var seen: Set<String> = []
    let named = (binding.isEmpty ? rows.map(\.requirement) : binding).flatMap(\.alternatives)
      .filter { seen.insert($0).inserted }
    return named.filter { id in binding.allSatisfy { $0.alternatives.contains(id) } }
  }

  private init(_ rows: [(requirement: Requirement, condition: Condition?, isOpen: Bool)], _ judge: ConditionJudge) {
    let requirements = rows.map(\.requirement)
    material = requirements.lazy.compactMap(\.material).first
    name = requirements.first?.name ?? ""
    let strengths = ["必要", "支持容缺处理", "非必要"]
    let stated = requirements.map(\.necessity)
    necessity = strengths.first { stated.contains($0) } ?? stated.first ?? ""
    original = requirements.map(\.original).max() ?? 0
    copy = requirements.map(\.copy).max() ?? 0
    let materials = material?.item.root.records(.materials)
    alternatives = Self.alternatives(of: rows).compactMap { materials?[id: $0] }
    let isCertain = rows.contains { $0.condition == nil }
    var conditions: [Condition] = []
    for condition in rows.compactMap(\.condition) where !isCertain && !conditions.contains(condition) {
      conditions.append(condition)
    }
    self.conditions = conditions
    isOpen = rows.allSatisfy { $0.isOpen }
    terms = rows.map { row in
      RequirementTerms(
        necessity: row.requirement.necessity, original: row.requirement.original, copy: row.requirement.copy,
        condition: row.condition, isOpen: row.isOpen)
    }
    isAddition = requirements.allSatisfy(\.isAddition)
    var checked: Set<Int> = []
    checks = judge.open(requirements.flatMap(\.checks).filter { checked.insert($0.index).inserted })
    var told: Set<String> = []
    notes = requirements.compactMap(\.note).filter { told.insert($0).inserted }
  }
}

/// Tells whether conditions hold in every situation that is possible; without any, all conditions are open.
public struct ConditionJudge: Sendable {
  let sheet: CaseSheet
  let situations: [Situation]

  init(sheet: CaseSheet, situations: [Situation]) {
    self.sheet = sheet
    self.situations = situations
  }

  /// Judges by the situations in which a case applies alone.
  public init(ofCaseAlone index: Int, in sheet: CaseSheet) {
    self.init(sheet: sheet, situations: sheet.situations(ofCase: index))
  }

  /// The condition a value writes.
  func condition(_ value: Value) -> Condition {
    sheet.condition(value)
  }

  /// Whether it holds.
  public func holds(_ condition: Condition) -> Truth {
    guard let first = situations.first?.holds(condition) else { return .unknown(because: []) }
    return situations.dropFirst().allSatisfy { $0.holds(condition) == first } ? first : .unknown(because: [])
  }

  /// The records whose condition holds or is open, each with its condition.
  func open(_ records: [Record]) -> [ConditionalRecord] {
    records.compactMap { record in
      guard let when = record[.when] else {
        return ConditionalRecord(record: record, condition: nil, isOpen: false)
      }
      let condition = condition(when)
      let truth = holds(condition)
      return truth == .no ? nil : ConditionalRecord(record: record, condition: condition, isOpen: truth != .yes)
    }
  }
}
