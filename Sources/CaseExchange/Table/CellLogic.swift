import CaseLogic

/// What cells over one question mean: how they meet, and what is left where they do not hold.
enum CellLogic {
  /// A question with one of so many options.
  case single(Int)
  /// A question with any of so many options, or results.
  case several(Int)
  /// A number question.
  case number

  init(_ question: Question, asList: Bool = false) {
    switch question.kind {
    case .one where asList, .yesNo where asList: self = .several(question.optionCount)
    case .one, .yesNo: self = .single(question.optionCount)
    case .many: self = .several(question.optionCount)
    case .number: self = .number
    }
  }

  init(_ question: TableQuestion) {
    switch question.choose {
    case .one, .yesNo: self = .single(question.options.count)
    case .many: self = .several(question.options.count)
    case .number: self = .number
    }
  }

  /// The cells of which one must hold for a line over the question; nil among them is a cell that always holds.
  func cells(_ line: Condition.Line, negated: Bool) -> [TableCell?] {
    switch (self, line) {
    case (.number, .range(_, let intervals)):
      return numbers(intervals, negated: negated)
    case (.single(let count), .answer(_, let options)):
      return simplified(.choice(negated ? rest(options, count) : options, unanswered: negated))
    case (.single(let count), .noneOf(_, let options)):
      return simplified(.choice(negated ? options : rest(options, count), unanswered: !negated))
    case (.single(let count), .allOf(_, let options)):
      let all = Set(options)
      let kept = all.isEmpty ? Array(0..<count) : all.count == 1 ? Array(all) : []
      return simplified(.choice(negated ? rest(kept, count) : kept, unanswered: negated))
    case (.several, .answer(_, let options)):
      return simplified(negated ? .together(all: [], none: options) : .anyOf(options))
    case (.several, .noneOf(_, let options)):
      return simplified(negated ? .anyOf(options) : .together(all: [], none: options))
    case (.several(let count), .allOf(_, let options)):
      let options = options.isEmpty && !negated ? Array(0..<count) : options
      if negated {
        if options.isEmpty { return simplified(.together(all: [], none: Array(0..<count))) }
        return sorted(options).flatMap { simplified(.together(all: [], none: [$0])) }
      }
      return options.isEmpty ? simplified(.anyOf(options)) : simplified(.together(all: options, none: []))
    default:
      return []
    }
  }

  /// The same cell in its one form; no cell where it holds for nothing, nil where it always holds.
  func simplified(_ cell: TableCell) -> [TableCell?] {
    switch cell {
    case .choice(let options, let unanswered):
      let options = sorted(options)
      if options.isEmpty, !unanswered { return [] }
      if case .single(let count) = self, unanswered, options.count == count { return [nil] }
      return [.choice(options, unanswered: unanswered)]
    case .anyOf(let options):
      return options.isEmpty ? [] : [.anyOf(sorted(options))]
    case .together(let all, let none):
      let (all, none) = (sorted(all), sorted(none))
      if all.contains(where: none.contains) { return [] }
      if all.isEmpty, none.isEmpty { return [nil] }
      if all.count == 1, none.isEmpty { return [.anyOf(all)] }
      return [.together(all: all, none: none)]
    case .numbers(let intervals, let unanswered):
      let usable = intervals.filter { $0.extent != nil }
      if usable.isEmpty, !unanswered { return [] }
      if unanswered, NumberSet(usable) == .all { return [nil] }
      return [.numbers(usable, unanswered: unanswered)]
    }
  }

  /// The cells of which one must hold where both cells do.
  func intersection(_ one: TableCell, _ other: TableCell) -> [TableCell?] {
    if one == other { return [one] }
    switch (one, other) {
    case (.choice(let left, let unanswered), .choice(let right, let also)):
      return simplified(.choice(left.filter(right.contains), unanswered: unanswered && also))
    case (.numbers(let left, let unanswered), .numbers(let right, let also)):
      let common = NumberSet(left).intersection(NumberSet(right))
      return simplified(.numbers(common.intervals, unanswered: unanswered && also))
    case (.anyOf(let left), .anyOf(let right)):
      if left.allSatisfy(right.contains) { return [one] }
      if right.allSatisfy(left.contains) { return [other] }
      return left.flatMap { intersection(.together(all: [$0], none: []), other) }
    case (.anyOf(let options), .together(let all, let none)), (.together(let all, let none), .anyOf(let options)):
      if options.contains(where: all.contains) { return simplified(.together(all: all, none: none)) }
      let left = options.filter { !none.contains($0) }
      if all.isEmpty, none.isEmpty { return simplified(.anyOf(left)) }
      return left.flatMap { simplified(.together(all: all + [$0], none: none)) }
    case (.together(let all, let none), .together(let more, let others)):
      return simplified(.together(all: all + more, none: none + others))
    default:
      return []
    }
  }

  private func numbers(_ intervals: [Interval], negated: Bool) -> [TableCell?] {
    guard negated else { return simplified(.numbers(intervals, unanswered: false)) }
    return simplified(.numbers(NumberSet(intervals).complement.intervals, unanswered: true))
  }

  private func rest(_ options: [Int], _ count: Int) -> [Int] { (0..<count).filter { !options.contains($0) } }

  private func sorted(_ options: [Int]) -> [Int] { Set(options).sorted() }
}

/// Whole numbers as stretches that neither meet nor touch, ascending.
struct NumberSet: Hashable {
  private(set) var stretches: [ClosedRange<Int64>]

  static let all = NumberSet([Interval(lower: nil, upper: nil)])

  init(_ intervals: [Interval]) {
    self.init(stretches: intervals.compactMap(\.extent))
  }

  private init(stretches: [ClosedRange<Int64>]) {
    var merged: [ClosedRange<Int64>] = []
    for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, last.upperBound == .max || stretch.lowerBound <= last.upperBound + 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, stretch.upperBound)
      } else {
        merged.append(stretch)
      }
    }
    self.stretches = merged
  }

  var complement: NumberSet {
    var gaps: [ClosedRange<Int64>] = []
    var next: Int64? = .min
    for stretch in stretches {
      if let start = next, start < stretch.lowerBound { gaps.append(start...(stretch.lowerBound - 1)) }
      next = stretch.upperBound == .max ? nil : stretch.upperBound + 1
    }
    if let next { gaps.append(next...(.max)) }
    return NumberSet(stretches: gaps)
  }

  func intersection(_ other: NumberSet) -> NumberSet {
    NumberSet(
      stretches: stretches.flatMap { own in other.stretches.filter(own.overlaps).map { own.clamped(to: $0) } })
  }

  /// The stretches as ranges whose ends count.
  var intervals: [Interval] {
    stretches.map { stretch in
      Interval(
        lower: stretch.lowerBound == .min ? nil : stretch.lowerBound,
        upper: stretch.upperBound == .max ? nil : stretch.upperBound)
    }
  }
}
