/// A selecting question as the proof sees it: a few values, and one more for “not answered”.
struct PathSlot: Sendable {
  /// The question's index in the questionnaire; -1 where the slot says whether conditions hold.
  let question: Int
  /// For a number question the bounds and the stretches between them, ascending.
  let stretches: [ClosedRange<Int64>]?
  /// How many values there are; this number itself stands for “not answered”.
  let valueCount: Int
  /// Where the values begin in tables over the values of all slots.
  let firstValue: Int
  /// The conditions of which one holds at the only value and none at “not answered”; nil at a question.
  var definition: [Condition]?

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
