public import CaseLogic
public import ServiceCodes

/// What one situation needs: the cases it falls under, the papers, and what else the applicant is told at once.
///
/// Several cases unite in one filing: a material is handed in once, with the strongest necessity and the largest
/// numbers. Cases with different 业务办理项 do not unite; each group is a filing of its own.
public struct Checklist: Sendable {
  /// The item.
  public let item: EffectiveItem
  /// The questions and cases it was made from.
  public let sheet: CaseSheet
  /// What the answers lead to.
  public let situation: Situation
  /// One filing per 业务办理项, in the order of the cases; without cases the body does not offer.
  public let filings: [Filing]

  /// Resolves answers to a checklist.
  public init(_ item: EffectiveItem, sheet: CaseSheet, answers: Answers) {
    self.item = item
    self.sheet = sheet
    situation = sheet.questionnaire.situation(for: answers)
    var groups: [(handling: String?, cases: [Int])] = []
    for index in situation.cases where sheet.cases.isEmpty || item.offers(sheet.cases[index]) {
      let handling = item.handlingSuffix(of: sheet.cases[safe: index])
      if let position = groups.firstIndex(where: { $0.handling == handling }) {
        groups[position].cases.append(index)
      } else {
        groups.append((handling, [index]))
      }
    }
    let situation = self.situation
    filings = groups.map { group in
      let code = item.handlingCode(of: sheet.cases[safe: group.cases[0]])
      return Filing(item, sheet, [situation], cases: group.cases, handlingCode: code)
    }
  }

  /// The checklist of one case by itself, with its conditions left open.
  public static func filing(of index: Int?, in item: EffectiveItem, sheet: CaseSheet) -> Filing {
    let handling = item.handlingCode(of: index.map { sheet.cases[$0] })
    return Filing(item, sheet, [], cases: [index ?? 0], handlingCode: handling)
  }
}

/// One filing: cases that are applied for together.
public struct Filing: Sendable {
  /// The cases, as positions in the sheet; empty for the implicit case.
  public let cases: [Record]
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
  public let results: [Record]
  /// What it costs, with the conditions that are open.
  public let fees: [ConditionalRecord]
  /// What may stop the clock.
  public let procedures: [ConditionalRecord]
  /// When to apply: of the cases' rows those that no row of another case makes superfluous.
  public let applications: [Record]

  init(
    _ item: EffectiveItem, _ sheet: CaseSheet, _ situations: [Situation], cases indices: [Int],
    handlingCode: String?
  ) {
    let cases: [Record?] = sheet.cases.isEmpty ? [nil] : indices.map { sheet.cases[$0] }
    self.cases = cases.compactMap { $0 }
    self.handlingCode = handlingCode
    let judge = ConditionJudge(sheet: sheet, situations: situations)
    lines = ChecklistLine.lines(cases.flatMap { item.requirements(of: $0) }, judge)
    statutory = longest(cases.compactMap { item.limit(.statutory, of: $0) })
    promised = longest(cases.compactMap { item.limit(.promised, of: $0) })
    visits = cases.compactMap { item.visits(of: $0) }.max()
    results = united(cases.flatMap { item.selected(.results, of: $0) })
    fees = judge.open(united(cases.flatMap { item.selected(.fees, of: $0) }))
    procedures = judge.open(united(cases.flatMap { item.selected(.specialProcedures, of: $0) }))
    applications = strictest(
      cases.map { serviceCase in
        let own = serviceCase.flatMap { $0.has(.apply) ? $0 : nil }
        return Array((own ?? item.root).records(.apply))
      })
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

/// The records without those that stand twice.
private func united(_ records: [Record]) -> [Record] {
  var seen: Set<Int> = []
  return records.filter { seen.insert($0.index).inserted }
}
