/// Combinations of answers that are a product: for each selecting question a set of its values.
///
/// One bit stands for a value, one more for “not answered”; each question has words of its own.
struct Box: Hashable, Sendable {
  var words: [UInt64]
}

/// Combinations of answers: those of a box that lie in none of the excluded boxes.
struct AnswerSet: Sendable {
  var box: Box
  /// The excluded boxes, as clauses of a ``CountingCircuit``.
  var excluded: [Int32] = []
}

/// The selecting questions of a questionnaire with their values, laid out for boxes.
///
/// Behind the questions' slots lie those of conditions that would fall into too many boxes: each says whether one of
/// some conditions holds, and follows from the answers.
struct AnswerSpace: Sendable {
  private(set) var slots: [PathSlot] = []
  /// The slots of questions.
  private(set) var questionSlots = 0..<0
  /// The slot of each question, or -1.
  private(set) var slotOf: [Int] = []
  /// Where each slot's words begin, and last how many words there are.
  private(set) var starts = [0]
  /// Every value of every slot, with “not answered”.
  private(set) var full = Box(words: [])
  /// Values of all slots together, each slot's “not answered” counted.
  private(set) var valueCount = 0
  /// The slot that says whether one of some conditions holds.
  private(set) var slotOfDefinition: [[Condition]: Int] = [:]

  init(_ questionnaire: Questionnaire, pathRows: [Int], mostBoxes: Int = AnswerSpace.mostBoxes) {
    let selecting = questionnaire.selectingQuestions()
    let bounds = AnswerSpace.bounds(of: questionnaire, selecting: selecting, pathRows: pathRows)
    slotOf = [Int](repeating: -1, count: selecting.count)
    for (index, question) in questionnaire.questions.enumerated() where selecting[index] {
      slotOf[index] = slots.count
      var stretches: [ClosedRange<Int64>]?
      if case .number(let domain) = question.kind {
        stretches = PathSlot.stretches(of: domain, cutAt: bounds[index])
      }
      append(question: index, stretches: stretches, valueCount: stretches?.count ?? question.optionCount)
    }
    questionSlots = slots.indices
    for condition in AnswerSpace.conditions(of: questionnaire, selecting: selecting, pathRows: pathRows)
    where condition.boxCount.most > mostBoxes {
      // Each slot makes every box longer.
      if slots.count + 2 * condition.partCount <= AnswerSpace.mostSlots { define(condition) }
    }
  }

  private mutating func append(
    question: Int, stretches: [ClosedRange<Int64>]? = nil, valueCount count: Int, definition: [Condition]? = nil
  ) {
    slots.append(
      PathSlot(
        question: question, stretches: stretches, valueCount: count, firstValue: valueCount, definition: definition))
    valueCount += count + 1
    full.words += Bits.words(below: count + 1)
    starts.append(full.words.count)
  }

  /// Adds a slot for whether one of some conditions holds, unless there is one.
  mutating func appendDefinition(_ parts: [Condition]) {
    guard slotOfDefinition[parts] == nil else { return }
    slotOfDefinition[parts] = slots.count
    append(question: -1, valueCount: 1, definition: parts)
  }

  /// The bounds that the conditions of selecting questions, cases and never rows name, for each question.
  private static func bounds(
    of questionnaire: Questionnaire, selecting: [Bool], pathRows: [Int]
  ) -> [Set<Int64>] {
    var bounds = [Set<Int64>](repeating: [], count: selecting.count)
    func collect(_ condition: Condition) {
      condition.forEachLeaf { line, _ in
        guard case .range(let question, let intervals) = line, bounds.indices.contains(question) else { return }
        for interval in intervals {
          if let lower = interval.lower { bounds[question].insert(lower) }
          if let upper = interval.upper { bounds[question].insert(upper) }
        }
      }
    }
    for condition in conditions(of: questionnaire, selecting: selecting, pathRows: pathRows) { collect(condition) }
    return bounds
  }

  /// The conditions of selecting questions, cases and never rows.
  private static func conditions(
    of questionnaire: Questionnaire, selecting: [Bool], pathRows: [Int]
  ) -> [Condition] {
    var conditions: [Condition] = []
    for (index, question) in questionnaire.questions.enumerated() where selecting[index] {
      if let when = question.askedWhen { conditions.append(when) }
      for option in question.options {
        if let when = option.offeredWhen { conditions.append(when) }
      }
    }
    for row in questionnaire.cases {
      if let when = row.when { conditions.append(when) }
    }
    for row in pathRows { conditions.append(questionnaire.never[row].when) }
    return conditions
  }
}

// Sets of values.
extension AnswerSpace {
  @inline(__always)
  func words(of slot: Int) -> Range<Int> { starts[slot]..<starts[slot + 1] }

  @inline(__always)
  func contains(_ box: Box, _ slot: Int, _ value: Int) -> Bool {
    box.words[starts[slot] + value >> 6] & (1 << UInt64(value & 63)) != 0
  }

  func remove(_ value: Int, of slot: Int, from box: inout Box) {
    box.words[starts[slot] + value >> 6] &= ~(1 << UInt64(value & 63))
  }

  /// The values of a slot in a box, ascending, “not answered” last.
  func values(_ box: Box, _ slot: Int) -> [Int] {
    var values: [Int] = []
    for word in words(of: slot) {
      forEachBit(of: box.words[word], at: word - starts[slot]) { values.append($0) }
    }
    return values
  }

  /// The box with one slot held to a value.
  func fixing(_ slot: Int, to value: Int, in box: Box) -> Box {
    var box = box
    for word in words(of: slot) { box.words[word] = 0 }
    box.words[starts[slot] + value >> 6] |= 1 << UInt64(value & 63)
    return box
  }

  /// Whether a slot has no value in a box.
  func isEmpty(_ box: Box, _ slot: Int) -> Bool {
    for word in words(of: slot) where box.words[word] != 0 { return false }
    return true
  }

  func hasEmptySlot(_ box: Box) -> Bool {
    for slot in slots.indices where isEmpty(box, slot) { return true }
    return false
  }

  /// What two boxes share; nil if that is nothing.
  func intersection(_ one: Box, _ other: Box) -> Box? {
    var box = one
    for word in box.words.indices { box.words[word] &= other.words[word] }
    return hasEmptySlot(box) ? nil : box
  }

  /// What of one box is not in the other, as boxes without common points.
  func subtracting(_ other: Box, from box: Box) -> [Box] {
    guard intersection(box, other) != nil else { return [box] }
    var rest = box
    var pieces: [Box] = []
    for slot in slots.indices {
      var piece = rest
      for word in words(of: slot) {
        piece.words[word] &= ~other.words[word]
        rest.words[word] &= other.words[word]
      }
      if !isEmpty(piece, slot) { pieces.append(piece) }
    }
    return pieces
  }

  /// Narrows a box to the values at which a line over answers holds.
  func narrow(_ box: inout Box, to line: Condition.Line) {
    if let (slot, value) = definition(of: line) {
      let isInBox = contains(box, slot, value)
      for word in words(of: slot) { box.words[word] = 0 }
      if isInBox { box.words[starts[slot] + value >> 6] |= 1 << UInt64(value & 63) }
      return
    }
    guard let question = line.question, slotOf.indices.contains(question), slotOf[question] >= 0 else { return }
    let slot = slotOf[question]
    let start = starts[slot]
    if case .answer(_, let options) = line, starts[slot + 1] == start + 1 {
      var mask: UInt64 = 0
      for option in options where option >= 0 && option < slots[slot].valueCount { mask |= 1 << UInt64(option) }
      box.words[start] &= mask
      return
    }
    let values = slots[slot].values(satisfying: line)
    for word in words(of: slot) { box.words[word] &= values.word(word - start) }
  }

  /// Whether a condition holds where each slot has one value.
  func holds(_ condition: Condition, _ values: [Int]) -> Bool {
    condition.lines.allSatisfy { line in
      switch line {
      case .any(let parts): return parts.contains { holds($0, values) }
      case .none(let parts): return !parts.contains { holds($0, values) }
      case .answer, .allOf, .noneOf, .range, .results:
        guard let question = line.question, slotOf[question] >= 0 else { return true }
        return slots[slotOf[question]].values(satisfying: line).contains(values[slotOf[question]])
      }
    }
  }
}
