public import CaseLogic

/// What one situation needs: the cases it falls under, the papers, and what else the applicant is told at once.
///
/// Several cases unite in one filing: a material is handed in once, with the strongest necessity and the largest
/// numbers. Cases with different 业务办理项 do not unite; each group is a filing of its own. Answers that contradict a
/// `never` row make no filing at all. Where the applicant does not know an answer, the filings are of all cases that
/// are still possible, and say what depends on it.
public struct Checklist: Sendable {
  /// The item.
  public let item: EffectiveItem
  /// The questions and cases it was made from.
  public let sheet: CaseSheet
  /// The answers.
  public let answers: Answers
  /// What the answers lead to.
  public let situation: Situation
  /// One filing per 业务办理项, in the order of the cases; without cases the body does not offer.
  public let filings: [Filing]
  /// The questions that are still to be answered, in file order: those that can be asked now and whose answers matter.
  public let missing: [Int]

  /// Resolves answers to a checklist.
  public init(_ item: EffectiveItem, sheet: CaseSheet, answers: Answers) {
    self.item = item
    self.sheet = sheet
    self.answers = answers
    let situation = sheet.questionnaire.situation(for: answers)
    self.situation = situation
    missing = Self.missing(in: situation, item, sheet)
    guard situation.forbidden.isEmpty else {
      filings = []
      return
    }
    let open = situation.unknown.isEmpty ? [] : situation.openCases
    let possible = Set(situation.cases).union(open.joined()).sorted()
    var groups: [(handling: String?, cases: [Int])] = []
    for index in possible where sheet.cases.isEmpty || item.offers(sheet.cases[index]) {
      let handling = item.handlingSuffix(of: sheet.cases[safe: index])
      if let position = groups.firstIndex(where: { $0.handling == handling }) {
        groups[position].cases.append(index)
      } else {
        groups.append((handling, [index]))
      }
    }
    filings = groups.map { group in
      let code = item.handlingCode(of: sheet.cases[safe: group.cases[0]])
      return Filing(
        item, sheet, [situation], FiledCases(group.cases, certain: situation.cases, open: open), handlingCode: code)
    }
  }

  /// Whether nothing that matters is open: no answer is missing, not known, refused or contradictory.
  ///
  /// Questions whose answers change nothing need not be answered.
  public var isSettled: Bool {
    situation.isExact && missing.isEmpty && situation.invalid.isEmpty && situation.forbidden.isEmpty
      && situation.emptyOffers.isEmpty && situation.gap == nil && situation.overlap == nil && isKnown
  }

  /// Whether nothing depends on an answer that the applicant does not know.
  public var isKnown: Bool {
    situation.unknown.isEmpty || filings.allSatisfy { $0.isCertain }
  }

  /// Whether the applicant has said that the answer to a question is not known.
  public func isUnknown(_ question: Int) -> Bool { situation.unknown.contains(question) }

  /// The records of one of the item's lists that hold in the situation or may hold, such as 受理条件 and 裁量标准.
  public func held(_ key: Key) -> [ConditionalRecord] {
    ConditionJudge(sheet: sheet, situations: [situation]).open(Array(item.root.records(key)))
  }

  /// The checklist of one case by itself, with its conditions left open.
  public static func filing(of index: Int?, in item: EffectiveItem, sheet: CaseSheet) -> Filing {
    let handling = item.handlingCode(of: index.map { sheet.cases[$0] })
    return Filing(item, sheet, [], FiledCases(index ?? 0), handlingCode: handling)
  }
}

/// The cases that are applied for together, as positions in the sheet.
struct FiledCases {
  /// The cases that apply for sure.
  let certain: [Int]
  /// The cases that may apply.
  let open: [Int]
  /// Those of ``open`` of which exactly one applies, group by group.
  let groups: [[Int]]

  /// One case that applies.
  init(_ index: Int) {
    (certain, open, groups) = ([index], [], [])
  }

  /// Those of one 业务办理项: of all cases that apply for sure, and of the groups of which one applies each.
  init(_ cases: [Int], certain: [Int], open: [[Int]]) {
    self.certain = cases.filter(certain.contains)
    self.open = cases.filter { !certain.contains($0) }
    groups = open.filter { group in group.allSatisfy(cases.contains) }
  }

  /// Whether what `cases` ask for is asked for in any event.
  func isCertain(_ cases: Set<Int>) -> Bool {
    certain.contains(where: cases.contains) || groups.contains { $0.allSatisfy(cases.contains) }
  }
}
