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
  /// All open cases of the filing, whether they ask for it or not.
  public let openCases: [Record]

  /// Whether it need not be handed in because an authority has it.
  public var waiver: String? { material?.text(.waiver) }

  /// Makes one line a material of the requirements that hold or may hold, in the order of the item's materials.
  static func lines(_ requirements: [AskedRequirement], _ judge: ConditionJudge, _ filed: FiledCases) -> [ChecklistLine]
  {
    var order: [String] = []
    var groups: [String: [RequirementRow]] = [:]
    for asked in requirements {
      let condition = asked.requirement.when.map { judge.condition($0) }
      let truth = condition.map { judge.holds($0) } ?? .yes
      if truth == .no { continue }
      let id = asked.requirement.materialID
      if groups[id] == nil { order.append(id) }
      groups[id, default: []].append(
        RequirementRow(
          requirement: asked.requirement, condition: condition, isUndecided: truth != .yes, openCase: asked.openCase))
    }
    let lines = order.compactMap { id in groups[id].map { ChecklistLine($0, judge, filed) } }
    let places = lines.map { $0.material?.index ?? Int.max }
    return lines.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { lines[$0] }
  }

  /// The materials that do instead of every requirement that surely applies and is as strong as any; while none
  /// applies for sure, those that may do instead of one.
  private static func alternatives(of rows: [RequirementRow]) -> [String] {
    let certain = rows.filter { !$0.isOpen }.map(\.requirement)
    let mandatory = certain.filter { $0.necessity != "非必要" }
    let binding = mandatory.isEmpty ? certain : mandatory
    var seen: Set<String> = []
    let named = (binding.isEmpty ? rows.map(\.requirement) : binding).flatMap(\.alternatives)
      .filter { seen.insert($0).inserted }
    return named.filter { id in binding.allSatisfy { $0.alternatives.contains(id) } }
  }

  private init(_ rows: [RequirementRow], _ judge: ConditionJudge, _ filed: FiledCases) {
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
    let (isAlways, isSure) = Self.standing(rows, filed)
    var conditions: [Condition] = []
    for condition in rows.compactMap(\.condition) where !isAlways && !conditions.contains(condition) {
      conditions.append(condition)
    }
    self.conditions = conditions
    isOpen = !isSure
    terms = rows.map { row in
      RequirementTerms(
        necessity: row.requirement.necessity, original: row.requirement.original, copy: row.requirement.copy,
        condition: row.condition, isOpen: row.isUndecided,
        openCase: Self.dependsOnCase(row, among: rows, filed).map { judge.sheet.cases[$0] })
    }
    openCases = filed.open.map { judge.sheet.cases[$0] }
    isAddition = requirements.allSatisfy(\.isAddition)
    checks = Self.checks(rows, judge, isOpen: isOpen)
    var told: Set<String> = []
    notes = requirements.compactMap(\.note).filter { told.insert($0).inserted }
  }

  /// Whether the material is needed whatever the answers are, and whether it is needed in this situation, whichever of
  /// the open cases applies.
  private static func standing(_ rows: [RequirementRow], _ filed: FiledCases) -> (isAlways: Bool, isSure: Bool) {
    func holds(_ rows: [RequirementRow]) -> Bool {
      rows.contains { $0.openCase == nil } || filed.isCertain(Set(rows.compactMap(\.openCase)))
    }
    return (holds(rows.filter { $0.condition == nil }), holds(rows.filter { !$0.isUndecided }))
  }

  /// The open case that a requirement depends on; nil where others ask for the same, so that one of them applies.
  private static func dependsOnCase(_ row: RequirementRow, among rows: [RequirementRow], _ filed: FiledCases) -> Int? {
    guard let open = row.openCase else { return nil }
    let same = rows.filter { $0.condition == row.condition }
    return same.contains { $0.openCase == nil } || filed.isCertain(Set(same.compactMap(\.openCase))) ? nil : open
  }

  /// The material's checks, then the requirements' own; what only an open case asks for says so.
  private static func checks(_ rows: [RequirementRow], _ judge: ConditionJudge, isOpen: Bool) -> [ConditionalRecord] {
    var order: [Record] = []
    var cases: [Int: [Int]] = [:]
    var certain: Set<Int> = []
    for row in rows {
      let material = row.requirement.material
      for check in row.requirement.checks {
        if !order.contains(where: { $0.index == check.index }) { order.append(check) }
        let isOwn = material.map { material in !material.records(.checks).contains { $0.index == check.index } } ?? true
        if let open = row.openCase, isOwn, !isOpen {
          cases[check.index, default: []].append(open)
        } else {
          certain.insert(check.index)
        }
      }
    }
    return judge.open(order).map { check in
      let index = check.record.index
      guard !certain.contains(index), let open = cases[index] else { return check }
      return check.depending(on: open.map { judge.sheet.cases[$0] })
    }
  }
}

/// A requirement with the open case that asks for it; nil where a case does that applies for sure.
struct AskedRequirement {
  let requirement: Requirement
  let openCase: Int?
}

/// A requirement that holds or may hold.
private struct RequirementRow {
  let requirement: Requirement
  let condition: Condition?
  /// Whether its condition depends on a question without an answer.
  let isUndecided: Bool
  let openCase: Int?

  /// Whether it may turn out not to apply.
  var isOpen: Bool { isUndecided || openCase != nil }
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
