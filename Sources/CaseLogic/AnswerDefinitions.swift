// Conditions that would fall into too many boxes, each held to one value of a slot of its own.
extension AnswerSpace {
  /// How many boxes a condition, or its opposite, may fall into.
  static let mostBoxes = 32

  /// How many slots there may be because of definitions; conditions that need more are taken apart into boxes.
  static let mostSlots = 600

  /// The value at which a definition's condition holds, and that at which it does not.
  static let defined = 0
  static let undefined = 1

  /// Gives every `any` and `none` of a condition a slot, inner ones first.
  mutating func define(_ condition: Condition) {
    for line in condition.lines {
      guard case .any(let parts) = line.asAlternatives else { continue }
      for part in parts {
        define(part)
        // A part of one line is a box, and so is where it does not hold.
        if part.lines.count > 1 { appendDefinition([part]) }
      }
      appendDefinition(parts)
    }
  }

  /// The slot and the value a line over conditions is held to; nil where it has no slot.
  func definition(of line: Condition.Line) -> (slot: Int, value: Int)? {
    if slotOfDefinition.isEmpty { return nil }
    switch line {
    case .any(let parts): return slotOfDefinition[parts].map { ($0, AnswerSpace.defined) }
    case .none(let parts): return slotOfDefinition[parts].map { ($0, AnswerSpace.undefined) }
    case .answer, .allOf, .noneOf, .range, .results: return nil
    }
  }

  /// What is excluded because the slots of definitions follow from the answers.
  var definitions: [Box] {
    slots.indices.dropFirst(questionSlots.count).flatMap { slot in
      let parts = slots[slot].definition ?? []
      return parts.count == 1 ? definition(of: slot, parts[0]) : definition(of: slot, parts)
    }
  }

  /// A slot that says whether all lines of a condition hold.
  private func definition(of slot: Int, _ condition: Condition) -> [Box] {
    let holds = fixing(slot, to: AnswerSpace.defined, in: full)
    let box = self.box(of: condition)
    if hasEmptySlot(box) { return [holds] }
    var excluded = [fixing(slot, to: AnswerSpace.undefined, in: box)]
    for other in slots.indices where words(of: other).contains(where: { box.words[$0] != full.words[$0] }) {
      var outside = holds
      for word in words(of: other) { outside.words[word] &= ~box.words[word] }
      excluded.append(outside)
    }
    return excluded
  }

  /// A slot that says whether one of some conditions holds, each a box that narrows one slot.
  private func definition(of slot: Int, _ parts: [Condition]) -> [Box] {
    var neither = fixing(slot, to: AnswerSpace.defined, in: full)
    var excluded: [Box] = []
    for part in parts {
      let box = part.lines.count > 1 ? self.box(of: Condition([.any([part])])) : self.box(of: part)
      if hasEmptySlot(box) { continue }
      excluded.append(fixing(slot, to: AnswerSpace.undefined, in: box))
      let narrowed = slots.indices.first { other in
        words(of: other).contains { box.words[$0] != full.words[$0] }
      }
      // A part that always holds leaves nothing.
      for word in words(of: narrowed ?? slot) { neither.words[word] &= ~box.words[word] }
    }
    return hasEmptySlot(neither) ? excluded : excluded + [neither]
  }

  private func box(of condition: Condition) -> Box {
    var box = full
    for line in condition.lines { narrow(&box, to: line) }
    return box
  }
}

extension Condition {
  /// How many conditions stand in its `any` and `none` lines, at any depth.
  var partCount: Int {
    lines.reduce(0) { count, line in
      guard case .any(let parts) = line.asAlternatives else { return count }
      return parts.reduce(count + 1) { $0 + 1 + $1.partCount }
    }
  }

  /// How many boxes it falls into at most where it holds and where it does not, up to a million.
  var boxCount: (holds: Int, fails: Int, most: Int) {
    var (holds, fails) = (1, 0)
    for line in lines {
      var (lineHolds, lineFails) = (1, 1)
      if case .any(let parts) = line.asAlternatives {
        (lineHolds, lineFails) = (0, 1)
        for part in parts {
          let count = part.boxCount
          lineHolds = min(1 << 20, lineHolds + count.holds)
          lineFails = min(1 << 20, lineFails * count.fails)
        }
        if case .none = line { swap(&lineHolds, &lineFails) }
      }
      holds = min(1 << 20, holds * lineHolds)
      fails = min(1 << 20, fails + lineFails)
    }
    return (holds, fails, max(holds, fails))
  }
}

extension Condition.Line {
  /// An `any` with the conditions of an `any` or a `none`; other lines as they are.
  fileprivate var asAlternatives: Condition.Line {
    if case .none(let parts) = self { .any(parts) } else { self }
  }
}
