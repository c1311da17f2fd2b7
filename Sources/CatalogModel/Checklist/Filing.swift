public import CaseLogic
public import ServiceCodes

/// One filing: cases that are applied for together.
public struct Filing: Sendable {
  /// The cases that apply for sure; empty for the implicit case.
  public let cases: [Record]
  /// The cases that apply or not, depending on an answer that is not known.
  public let openCases: [Record]
  /// The 业务办理项编码, where the body has one for these cases.
  public let handlingCode: String?
  /// The materials, in the order of the item's list.
  public let lines: [ChecklistLine]
  /// 法定办结时限: the longest of the cases'; several where they cannot be compared.
  public let statutory: [TimeLimit]
  /// 承诺办结时限: the longest of the cases'.
  public let promised: [TimeLimit]
  /// 到办事现场次数: the most of the cases'.
  public let visits: Int?
  /// What the applicant receives.
  public let resultParts: [ConditionalRecord]
  /// The records of what the applicant receives.
  public var results: [Record] { resultParts.map(\.record) }
  /// What it costs, with the conditions that are open.
  public let fees: [ConditionalRecord]
  /// What may stop the clock.
  public let procedures: [ConditionalRecord]
  /// What may be decided by discretion (裁量).
  public let discretion: [ConditionalRecord]
  /// When to apply: of the cases' rows those that no row of another case makes superfluous.
  public let applications: [Record]
  /// What of the above would be less, were not all open cases to apply.
  public let dependent: Set<Fact>

  /// A fact that may depend on which case applies.
  public enum Fact: Hashable, Sendable {
    case statutory, promised, visits, applications
  }

  /// Whether one of its cases applies for sure, and no line depends on the others.
  public var isCertain: Bool {
    openCases.isEmpty && !lines.contains { $0.isOpen }
  }

  /// Whether it is made only if one of the open cases applies.
  public let isPossibleOnly: Bool

  init(
    _ item: EffectiveItem, _ sheet: CaseSheet, _ situations: [Situation], _ filed: FiledCases, handlingCode: String?
  ) {
    let certain: [Record?] = sheet.cases.isEmpty ? [nil] : filed.certain.map { sheet.cases[$0] }
    let open = filed.open.map { sheet.cases[$0] }
    let all = certain + open.map { $0 }
    cases = certain.compactMap { $0 }
    openCases = open
    isPossibleOnly = certain.isEmpty && filed.groups.isEmpty
    self.handlingCode = handlingCode
    let judge = ConditionJudge(sheet: sheet, situations: situations)
    let numbers: [Int?] = certain.map { _ in nil } + filed.open.map { $0 }
    let rows = zip(all, numbers).flatMap { serviceCase, open in
      item.requirements(of: serviceCase).map { AskedRequirement(requirement: $0, openCase: open) }
    }
    lines = ChecklistLine.lines(rows, judge, filed)
    statutory = longest(all.compactMap { item.limit(.statutory, of: $0) })
    promised = longest(all.compactMap { item.limit(.promised, of: $0) })
    visits = all.compactMap { item.visits(of: $0) }.max()
    let selection = Selection(item: item, cases: zip(all, numbers).map { ($0, $1) }, filed: filed, judge: judge)
    resultParts = selection.records(.results)
    fees = selection.records(.fees)
    procedures = selection.records(.specialProcedures)
    discretion = judge.open(Array(item.root.records(.discretion)))
    let rowsOfCases = all.map { Filing.applications(of: $0, item) }
    applications = strictest(rowsOfCases)
    var dependent: Set<Fact> = []
    if !open.isEmpty {
      func note(_ fact: Fact, _ value: (Record?) -> String) {
        if Set(all.map(value)).count > 1 { dependent.insert(fact) }
      }
      note(.statutory) { item.limit(.statutory, of: $0)?.description ?? "" }
      note(.promised) { item.limit(.promised, of: $0)?.description ?? "" }
      note(.visits) { item.visits(of: $0).map { String($0) } ?? "" }
      if Set(rowsOfCases.map { $0.map(\.index) }).count > 1 { dependent.insert(.applications) }
    }
    self.dependent = dependent
  }

  /// When to apply in a case: its own rows, else the item's.
  private static func applications(of serviceCase: Record?, _ item: EffectiveItem) -> [Record] {
    let own = serviceCase.flatMap { $0.has(.apply) ? $0 : nil }
    return Array((own ?? item.root).records(.apply))
  }
}

/// What the cases of a filing select of the item's lists.
private struct Selection {
  let item: EffectiveItem
  let cases: [(record: Record?, open: Int?)]
  let filed: FiledCases
  let judge: ConditionJudge

  /// The records of a list, each once, with the open cases they depend on.
  func records(_ key: Key) -> [ConditionalRecord] {
    var order: [Record] = []
    var isCertain: Set<Int> = []
    var openCases: [Int: [Int]] = [:]
    for (serviceCase, open) in cases {
      for record in item.selected(key, of: serviceCase) {
        if !order.contains(where: { $0.index == record.index }) { order.append(record) }
        if let open { openCases[record.index, default: []].append(open) } else { isCertain.insert(record.index) }
      }
    }
    return judge.open(order).map { conditional in
      let index = conditional.record.index
      let open = openCases[index] ?? []
      guard !isCertain.contains(index), !filed.isCertain(Set(open)) else { return conditional }
      let cases = judge.sheet.cases
      return conditional.depending(
        on: open.map { cases[$0] }, not: filed.open.filter { !open.contains($0) }.map { cases[$0] })
    }
  }
}

/// A record that holds in the situation, or may hold as far as the answers tell.
public struct ConditionalRecord: Sendable {
  /// The record.
  public let record: Record
  /// The condition in words while it is open or because of which it holds; nil where there is none.
  public let condition: Condition?
  /// Whether it depends on a question without an answer.
  public let isOpen: Bool
  /// The open cases of which one must apply; empty where it does not depend on the case.
  public var openCases: [Record] = []
  /// The open cases in which it does not hold, as far as that is told.
  public var otherCases: [Record] = []

  /// The same, where it holds in some cases only.
  func depending(on cases: [Record], not others: [Record] = []) -> ConditionalRecord {
    ConditionalRecord(
      record: record, condition: condition, isOpen: isOpen, openCases: cases, otherCases: others)
  }
}

/// The longest limits: one where all are of one unit, else one for each unit.
func longest(_ limits: [TimeLimit]) -> [TimeLimit] {
  var longest: [TimeLimit] = []
  for limit in limits {
    if let position = longest.firstIndex(where: { $0.isComparable(with: limit) }) {
      if limit.compare(with: longest[position]) == .longer { longest[position] = limit }
    } else {
      longest.append(limit)
    }
  }
  return longest
}
