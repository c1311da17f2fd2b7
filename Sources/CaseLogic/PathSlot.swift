/// A selecting question as the walk over paths sees it: a few values, and one more for “not answered”.
struct PathSlot: Sendable {
  /// The question's index in the questionnaire.
  let question: Int
  /// For a number question the bounds and the stretches between them, ascending.
  let stretches: [ClosedRange<Int64>]?
  /// How many values there are; this number itself stands for “not answered”.
  let valueCount: Int
  /// Where the values begin in tables over the values of all slots.
  let firstValue: Int

  var unanswered: Int { valueCount }

  /// The value as a path shows it.
  func shown(_ value: Int) -> Path.Value {
    if let stretches { .numbers(stretches[value]) } else { .option(value) }
  }

  /// The values, with “not answered”, at which a line over this question holds.
  ///
  /// On a path a question has one value, so that `allOf` two different options never holds; empty lists are refused
  /// before.
  func values(satisfying line: Condition.Line) -> Bits {
    let all = Bits(below: valueCount)
    switch line {
    case .answer(_, let options):
      return Bits(options.filter(all.contains))
    case .allOf(_, let options):
      let wanted = Set(options)
      return wanted.count == 1 ? Bits(wanted.filter(all.contains)) : Bits()
    case .noneOf(_, let options):
      var values = Bits(below: valueCount + 1)
      values.subtract(Bits(options.filter(all.contains)))
      return values
    case .range(_, let intervals):
      guard let stretches else { return Bits() }
      let extents = intervals.compactMap(\.extent)
      return Bits(stretches.indices.filter { index in extents.contains { $0.contains(stretches[index].lowerBound) } })
    case .results, .any, .none:
      return Bits()
    }
  }

  /// Cuts the numbers of `domain` at `bounds`: each bound, and each stretch before, between and after them.
  static func stretches(of domain: NumberDomain, cutAt bounds: Set<Int64>) -> [ClosedRange<Int64>] {
    guard domain.from <= domain.to else { return [] }
    var stretches: [ClosedRange<Int64>] = []
    var next = domain.from
    for bound in bounds.sorted() where bound >= domain.from && bound <= domain.to {
      if bound > next { stretches.append(next...(bound - 1)) }
      stretches.append(bound...bound)
      if bound == domain.to { return stretches }
      next = bound + 1
    }
    stretches.append(next...domain.to)
    return stretches
  }
}

/// A condition prepared for the walk over paths.
struct PathCondition: Sendable {
  /// A condition with conditions in it.
  enum Node: Sendable {
    case any([PathCondition])
    case none([PathCondition])
  }

  /// For each slot named by plain lines the values at which all of them hold.
  var masks: [(slot: Int, values: Bits)] = []
  /// The lines `any` and `none`.
  var nested: [Node] = []
  /// The last slot named at any depth, -1 if there is none.
  var lastSlot = -1
  /// How many look-ups deciding it takes at most.
  var weight = 1

  func holds(_ values: [Int]) -> Bool {
    masks.allSatisfy { $0.values.contains(values[$0.slot]) } && nestedHolds(values)
  }

  /// Whether the nested lines hold, `masks` set aside.
  func nestedHolds(_ values: [Int]) -> Bool {
    nested.allSatisfy { node in
      switch node {
      case .any(let parts): parts.contains { $0.holds(values) }
      case .none(let parts): !parts.contains { $0.holds(values) }
      }
    }
  }

  /// Prepares `condition`, which must be free of structure problems; `slotOf` gives the slot of a question, or -1.
  init(_ condition: Condition, slots: [PathSlot], slotOf: [Int]) {
    var bySlot: [Int: Bits] = [:]
    for line in condition.lines {
      switch line {
      case .any(let parts):
        add(.any(parts.map { PathCondition($0, slots: slots, slotOf: slotOf) }))
      case .none(let parts):
        add(.none(parts.map { PathCondition($0, slots: slots, slotOf: slotOf) }))
      case .answer(let question, _), .allOf(let question, _), .noneOf(let question, _), .range(let question, _):
        let slot = slotOf[question]
        guard slot >= 0 else { continue }
        let values = slots[slot].values(satisfying: line)
        bySlot[slot] = bySlot[slot]?.intersection(values) ?? values
      case .results:
        continue
      }
    }
    masks = bySlot.sorted { $0.key < $1.key }.map { (slot: $0.key, values: $0.value) }
    lastSlot = max(lastSlot, masks.last?.slot ?? -1)
    weight += masks.count
  }

  private mutating func add(_ node: Node) {
    nested.append(node)
    switch node {
    case .any(let parts), .none(let parts):
      for part in parts {
        lastSlot = max(lastSlot, part.lastSlot)
        weight += part.weight
      }
    }
  }
}
