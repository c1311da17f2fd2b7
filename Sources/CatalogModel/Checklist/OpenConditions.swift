public import CaseLogic

extension Checklist {
  /// The questions that are still to be answered.
  static func missing(in situation: Situation, _ item: EffectiveItem, _ sheet: CaseSheet) -> [Int] {
    if situation.missing.isEmpty { return [] }
    return sheet.questionnaire.openQuestions(in: situation, conditions: conditions(in: situation, item, sheet))
  }

  /// The conditions that decide what a situation's checklist says, each once: of requirements, checks, fees, special
  /// procedures, 受理条件 and 裁量标准, for the cases that apply or may apply and that the body offers.
  static func conditions(in situation: Situation, _ item: EffectiveItem, _ sheet: CaseSheet) -> [Condition] {
    var reader = OpenConditions(sheet: sheet)
    reader.add(Array(item.root.records(.conditions)))
    reader.add(Array(item.root.records(.discretion)))
    let possible = Set(situation.cases).union(situation.openCases.joined()).sorted()
    let cases: [Record?] =
      sheet.cases.isEmpty ? [nil] : possible.map { sheet.cases[$0] }.filter { item.offers($0) }.map { $0 }
    for serviceCase in cases {
      for requirement in item.requirements(of: serviceCase) {
        if let when = requirement.when { reader.add(when) }
        reader.add(requirement.checks)
      }
      reader.add(item.selected(.fees, of: serviceCase))
      reader.add(item.selected(.specialProcedures, of: serviceCase))
    }
    return reader.conditions
  }

  /// The question to ask next; nil where none is left that matters and can be asked.
  public static func nextQuestion(
    after answers: Answers, in item: EffectiveItem, sheet: CaseSheet
  ) -> NextQuestion? {
    let situation = sheet.questionnaire.situation(for: answers)
    return sheet.questionnaire.nextQuestion(after: answers, conditions: conditions(in: situation, item, sheet))
  }
}

/// Gathers conditions, each once.
private struct OpenConditions {
  let sheet: CaseSheet
  private(set) var conditions: [Condition] = []
  private var places: Set<Place> = []
  private var known: Set<Condition> = []

  private struct Place: Hashable {
    let file: ObjectIdentifier
    let node: Int
  }

  init(sheet: CaseSheet) { self.sheet = sheet }

  mutating func add(_ records: [Record]) {
    for record in records {
      if let when = record[.when] { add(when) }
    }
  }

  mutating func add(_ when: Value) {
    guard places.insert(Place(file: ObjectIdentifier(when.file), node: when.node)).inserted else { return }
    let condition = sheet.condition(when)
    if known.insert(condition).inserted { conditions.append(condition) }
  }
}
