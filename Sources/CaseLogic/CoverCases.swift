// Which paths the cases take.
extension CoverProof {
  mutating func lookAtCases(_ paths: Count) throws(StepLimitReached) {
    if questionnaire.cases.isEmpty { return }
    var rows: [Row] = []
    var covered = Count(zeroOf: circuit.width)
    for (index, serviceCase) in questionnaire.cases.enumerated() {
      let before = rows.count
      for set in try circuit.sets(of: serviceCase.when, within: AnswerSet(box: universe)) {
        guard let row = try row(of: [index], set) else { continue }
        covered.add(try circuit.count(row.root, in: row.set.box))
        rows.append(row)
      }
      if rows.count == before { report.unreachableCases.append(index) }
    }
    let shared = try findOverlaps(rows)
    for row in shared {
      let count = try circuit.count(row.root, in: row.set.box)
      for _ in 1..<row.cases.count { covered.subtract(count) }
    }
    if covered != paths {
      var gaps = paths
      gaps.subtract(covered)
      report.gapCount = gaps.clamped
      try findGaps(rows + shared)
    }
    describeOverlaps(shared)
  }

  /// The row of a set, its box narrowed to the values that its paths have; nil if it has no path.
  mutating func row(of cases: [Int], _ set: AnswerSet) throws(StepLimitReached) -> Row? {
    let node = set.excluded.isEmpty ? root : try circuit.root(of: set, base: base)
    guard let node, let box = try circuit.support(node, in: set.box) else { return nil }
    return Row(cases: cases, set: AnswerSet(box: box, excluded: set.excluded), root: node)
  }

  // MARK: A path to show

  /// The values of the first path of a node's set in a box, in file order; empty if there is none.
  mutating func firstValues(_ node: Int32, in box: Box) throws(StepLimitReached) -> [Int] {
    var box = box
    var values: [Int] = []
    for slot in space.slots.indices {
      guard let support = try circuit.support(node, in: box), let value = space.values(support, slot).first else {
        return []
      }
      box = space.fixing(slot, to: value, in: support)
      values.append(value)
    }
    return values
  }

  func path(_ values: [Int]) -> Path {
    var choices: [Path.Choice] = []
    for index in space.questionSlots where index < values.count && values[index] != space.slots[index].unanswered {
      let slot = space.slots[index]
      choices.append(
        Path.Choice(
          question: slot.question, value: slot.shown(values[index]), isSelfAnswered: isSoleOffer(index, values)))
    }
    return Path(choices)
  }

  /// Whether a question answered itself because only one option was offered.
  private func isSoleOffer(_ slot: Int, _ values: [Int]) -> Bool {
    guard space.slots[slot].stretches == nil else { return false }
    let conditions = conditionsOfOptions(slot)
    if conditions.isEmpty { return space.slots[slot].valueCount == 1 }
    let offered = conditions.filter { condition in
      condition.map { space.holds($0, values) } ?? true
    }
    return offered.count == 1
  }

  // MARK: Answers in common

  /// What the answers of a box have in common, as a condition; what follows from the rest of it is left out.
  mutating func condition(of box: Box, _ node: Int32) throws(StepLimitReached) -> Condition {
    var loose = box
    for slot in space.slots.indices.reversed() {
      var freed = loose
      for word in space.words(of: slot) { freed.words[word] = universe.words[word] }
      guard let support = try circuit.support(node, in: freed) else { continue }
      let isImplied = space.words(of: slot).allSatisfy { support.words[$0] & ~loose.words[$0] == 0 }
      if isImplied { loose = freed }
    }
    var lines: [Condition.Line] = []
    for slot in space.slots.indices {
      let isHeld = space.words(of: slot).contains { loose.words[$0] != universe.words[$0] }
      if isHeld, let line = line(of: slot, loose) { lines.append(line) }
    }
    return Condition(lines)
  }

  /// A line at which a slot has one of its values in a box; nil if these are all it may have.
  func line(of slot: Int, _ box: Box) -> Condition.Line? {
    let layout = space.slots[slot]
    if let parts = layout.definition {
      return space.contains(box, slot, AnswerSpace.defined) ? .any(parts) : .none(parts)
    }
    let mayBeUnanswered = space.contains(box, slot, layout.unanswered)
    let values = (0..<layout.valueCount).filter {
      space.contains(support, slot, $0) && space.contains(box, slot, $0) != mayBeUnanswered
    }
    if values.isEmpty { return nil }
    guard let stretches = layout.stretches else {
      return mayBeUnanswered
        ? .noneOf(question: layout.question, values) : .answer(question: layout.question, anyOf: values)
    }
    var intervals: [Interval] = []
    for value in values {
      if let last = intervals.last, let upper = last.upper, upper < .max, upper + 1 == stretches[value].lowerBound {
        intervals[intervals.count - 1].upper = stretches[value].upperBound
      } else {
        intervals.append(Interval(lower: stretches[value].lowerBound, upper: stretches[value].upperBound))
      }
    }
    let range = Condition.Line.range(question: layout.question, intervals)
    return mayBeUnanswered ? .none([Condition([range])]) : range
  }
}
