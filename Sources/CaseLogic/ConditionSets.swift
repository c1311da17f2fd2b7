// Conditions as sets of answers.
extension CountingCircuit {
  /// How many boxes a condition may be taken apart into.
  private static let mostBoxes = 1 << 14

  /// Where a condition holds within a set, as sets without common points; nil stands for a condition that always does.
  mutating func sets(
    of condition: Condition?, within set: AnswerSet
  ) throws(StepLimitReached) -> [AnswerSet] {
    guard let condition else { return [set] }
    try spend(condition.lines.count + 4)
    var plain = set
    for line in condition.lines { space.narrow(&plain.box, to: line) }
    if space.hasEmptySlot(plain.box) { return [] }
    var sets = [plain]
    for line in condition.lines {
      switch line {
      case _ where space.definition(of: line) != nil: continue
      case .none(let parts):
        for part in parts {
          let excluded = try clauses(excluding: part, within: plain.box)
          for index in sets.indices { sets[index].excluded += excluded }
        }
      case .any(let parts): sets = try any(of: parts, within: sets)
      case .answer, .allOf, .noneOf, .range, .results: continue
      }
    }
    return sets
  }

  /// Where one of some conditions holds: where the first does, where the second does and the first does not, and so on.
  private mutating func any(
    of parts: [Condition], within sets: [AnswerSet]
  ) throws(StepLimitReached) -> [AnswerSet] {
    var found: [AnswerSet] = []
    for set in sets {
      var rest = set
      for part in parts {
        found += try self.sets(of: part, within: rest)
        try spend(found.count)
        rest.excluded += try clauses(excluding: part, within: set.box)
      }
    }
    return found
  }

  /// The clauses that exclude all of a box where a condition holds.
  mutating func clauses(
    excluding condition: Condition, within box: Box
  ) throws(StepLimitReached) -> [Int32] {
    var ids: [Int32] = []
    for box in try boxes(of: condition, within: box) { ids.append(clause(excluding: box)) }
    return ids
  }

  /// Where a condition holds within a box, as boxes that may share points.
  mutating func boxes(of condition: Condition, within box: Box) throws(StepLimitReached) -> [Box] {
    try spend(condition.lines.count + 4)
    var plain = box
    for line in condition.lines { space.narrow(&plain, to: line) }
    if space.hasEmptySlot(plain) { return [] }
    var found = [plain]
    for line in condition.lines {
      switch line {
      case _ where space.definition(of: line) != nil: continue
      case .any(let parts):
        var next: [Box] = []
        for box in found {
          for part in parts { next += try boxes(of: part, within: box) }
        }
        found = next
      case .none(let parts):
        for part in parts { found = try subtracting(part, from: found) }
      case .answer, .allOf, .noneOf, .range, .results: continue
      }
      try checkSize(of: found)
    }
    return found
  }

  private mutating func subtracting(
    _ condition: Condition, from boxes: [Box]
  ) throws(StepLimitReached) -> [Box] {
    var rest = boxes
    for hole in try self.boxes(of: condition, within: space.full) {
      var next: [Box] = []
      for box in rest { next += space.subtracting(hole, from: box) }
      try checkSize(of: next)
      rest = next
    }
    return rest
  }

  /// The clauses that exclude a set.
  mutating func clauses(excluding set: AnswerSet) throws(StepLimitReached) -> [Int32] {
    var boxes = [set.box]
    for id in set.excluded {
      var next: [Box] = []
      for box in boxes { next += space.subtracting(clauses[Int(id)].box, from: box) }
      try checkSize(of: next)
      boxes = next
    }
    var ids: [Int32] = []
    for box in boxes { ids.append(clause(excluding: box)) }
    return ids
  }

  private mutating func checkSize(of boxes: [Box]) throws(StepLimitReached) {
    try spend(boxes.count * (40 + space.full.words.count * 4))
    if boxes.count > CountingCircuit.mostBoxes { throw StepLimitReached() }
  }
}
