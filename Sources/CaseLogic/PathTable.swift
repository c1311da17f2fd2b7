/// The selecting part of a questionnaire, laid out for the walk over its paths.
///
/// For each value of each slot there is a set of the rows whose plain lines allow it, so that one step of the walk is
/// an intersection of two sets.
struct PathTable: Sendable {
  /// Conditions of one kind, and which of them each value allows.
  struct Rows: Sendable {
    let conditions: [PathCondition]
    /// Words of a set of rows.
    let wordCount: Int
    /// For each value of all slots, with “not answered”, the rows that allow it.
    let allowing: [UInt64]
    /// All rows.
    let all: [UInt64]
    /// The rows with nested lines.
    let nested: [UInt64]

    init(_ conditions: [PathCondition], slots: [PathSlot], valueCount: Int) {
      self.conditions = conditions
      wordCount = Bits.wordCount(conditions.count)
      all = Bits.words(below: conditions.count)
      var nested = [UInt64](repeating: 0, count: wordCount)
      var allowing: [UInt64] = []
      allowing.reserveCapacity(valueCount * wordCount)
      for _ in 0..<valueCount { allowing += all }
      for (row, condition) in conditions.enumerated() {
        let bit: UInt64 = 1 << UInt64(row & 63)
        if !condition.nested.isEmpty { nested[row >> 6] |= bit }
        for mask in condition.masks {
          let slot = slots[mask.slot]
          for value in 0...slot.valueCount where !mask.values.contains(value) {
            allowing[(slot.firstValue + value) * wordCount + row >> 6] &= ~bit
          }
        }
      }
      self.nested = nested
      self.allowing = allowing
    }
  }

  let slots: [PathSlot]
  /// Values of all slots together, each slot's “not answered” counted.
  let valueCount: Int
  /// When each slot's question is asked.
  let asked: [PathCondition?]
  /// When each option of each slot's question is offered; empty where all are always.
  let offered: [[PathCondition?]]
  let cases: Rows
  /// The never rows that exclude paths.
  let never: Rows
  /// The index of each row of `never` in the questionnaire.
  let neverIndices: [Int]
  /// The rows of `never` whose last question is in slot `s - 1` (0: that name none), as sets.
  let neverDecided: [[UInt64]]
  /// The rows of `never` whose last question is in slot `s` or later, as sets.
  let neverOpen: [[UInt64]]
  /// What entering each slot costs at most, and last what the end of a path costs, nested lines of rows aside.
  let costs: [Int]

  init(_ questionnaire: Questionnaire) {
    let pathRows = questionnaire.never.indices.filter { !questionnaire.never[$0].isJoint }
    let (slots, slotOf) = PathTable.slots(of: questionnaire, pathRows: pathRows)
    func prepared(_ condition: Condition) -> PathCondition { PathCondition(condition, slots: slots, slotOf: slotOf) }
    let values = (slots.last?.firstValue ?? 0) + (slots.last.map { $0.valueCount + 1 } ?? 0)
    self.slots = slots
    valueCount = values
    asked = slots.map { questionnaire.questions[$0.question].askedWhen.map(prepared) }
    offered = slots.map { slot in
      let options = questionnaire.questions[slot.question].options
      guard slot.stretches == nil, options.contains(where: { $0.offeredWhen != nil }) else { return [] }
      return (0..<slot.valueCount).map { $0 < options.count ? options[$0].offeredWhen.map(prepared) : nil }
    }
    cases = Rows(questionnaire.cases.map { prepared($0.when ?? Condition([])) }, slots: slots, valueCount: values)
    let rows = Rows(pathRows.map { prepared(questionnaire.never[$0].when) }, slots: slots, valueCount: values)
    never = rows
    neverIndices = pathRows
    var decided = [Bits](repeating: Bits(), count: slots.count + 1)
    for (row, condition) in rows.conditions.enumerated() { decided[condition.lastSlot + 1].insert(row) }
    neverDecided = decided.map(\.words)
    var open = Bits(rows.conditions.indices)
    neverOpen = decided.map { decided in
      open.subtract(decided)
      return open.words
    }
    costs = PathTable.costs(slots: slots, asked: asked, offered: offered, cases: cases, never: never)
  }

  private static func slots(of questionnaire: Questionnaire, pathRows: [Int]) -> ([PathSlot], [Int]) {
    let selecting = questionnaire.selectingQuestions()
    let bounds = bounds(of: questionnaire, selecting: selecting, pathRows: pathRows)
    var slots: [PathSlot] = []
    var slotOf = [Int](repeating: -1, count: selecting.count)
    var firstValue = 0
    for (index, question) in questionnaire.questions.enumerated() where selecting[index] {
      slotOf[index] = slots.count
      var stretches: [ClosedRange<Int64>]?
      if case .number(let domain) = question.kind {
        stretches = PathSlot.stretches(of: domain, cutAt: bounds[index])
      }
      let count = stretches?.count ?? question.optionCount
      slots.append(PathSlot(question: index, stretches: stretches, valueCount: count, firstValue: firstValue))
      firstValue += count + 1
    }
    return (slots, slotOf)
  }

  /// The bounds that the conditions of selecting questions, cases and never rows name, for each question.
  private static func bounds(
    of questionnaire: Questionnaire, selecting: [Bool], pathRows: [Int]
  ) -> [Set<Int64>] {
    var bounds = [Set<Int64>](repeating: [], count: selecting.count)
    func collect(_ condition: Condition?) {
      condition?.forEachLeaf { line, _ in
        guard case .range(let question, let intervals) = line, bounds.indices.contains(question) else { return }
        for interval in intervals { bounds[question].formUnion([interval.lower, interval.upper].compactMap { $0 }) }
      }
    }
    for (index, question) in questionnaire.questions.enumerated() where selecting[index] {
      collect(question.askedWhen)
      for option in question.options { collect(option.offeredWhen) }
    }
    for row in questionnaire.cases { collect(row.when) }
    for row in pathRows { collect(questionnaire.never[row].when) }
    return bounds
  }

  private static func costs(
    slots: [PathSlot], asked: [PathCondition?], offered: [[PathCondition?]], cases: Rows, never: Rows
  ) -> [Int] {
    let step = 1 + cases.wordCount + never.wordCount
    let entering = slots.indices.map { index in
      let offers = offered[index].reduce(0) { $0 + ($1?.weight ?? 0) }
      return step + Bits.wordCount(slots[index].valueCount) + (asked[index]?.weight ?? 0) + offers
    }
    return entering + [step]
  }
}
