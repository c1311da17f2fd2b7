/// A condition over answers: every line must hold, so that one without lines always does.
public struct Condition: Hashable, Sendable {
  /// One line of a condition.
  ///
  /// A question without an answer satisfies no list and no range, and so every `noneOf`.
  public enum Line: Hashable, Sendable {
    /// At least one of these options was chosen.
    case answer(question: Int, anyOf: [Int])
    /// All of these options were chosen.
    case allOf(question: Int, [Int])
    /// None of these options was chosen.
    case noneOf(question: Int, [Int])
    /// The number lies in one of these intervals.
    case range(question: Int, [Interval])
    /// A selected case gives one of these results.
    case results([Int])
    /// At least one of these conditions holds.
    case any([Condition])
    /// None of these conditions holds.
    case none([Condition])
  }

  /// How deep `any` and `none` may nest; deeper conditions are refused by ``Questionnaire/structureProblems()`` and
  /// taken for unknown elsewhere.
  public static let deepestNesting = 64

  /// The lines.
  public var lines: [Line]

  /// Makes a condition.
  public init(_ lines: [Line]) {
    self.lines = lines
  }
}

/// A range of scaled whole numbers; a missing bound leaves that side open.
public struct Interval: Hashable, Sendable {
  /// The lower bound.
  public var lower: Int64?
  /// Whether the lower bound itself belongs to the range.
  public var lowerIncluded: Bool
  /// The upper bound.
  public var upper: Int64?
  /// Whether the upper bound itself belongs to the range.
  public var upperIncluded: Bool

  /// Makes a range; both ends count unless told otherwise.
  public init(lower: Int64?, lowerIncluded: Bool = true, upper: Int64?, upperIncluded: Bool = true) {
    self.lower = lower
    self.lowerIncluded = lowerIncluded
    self.upper = upper
    self.upperIncluded = upperIncluded
  }

  /// The smallest and the largest number in the range, or nil if there is none.
  public var extent: ClosedRange<Int64>? {
    var low = Int64.min
    var high = Int64.max
    if let lower {
      let (next, overflow) = lower.addingReportingOverflow(lowerIncluded ? 0 : 1)
      if overflow { return nil }
      low = next
    }
    if let upper {
      let (next, overflow) = upper.subtractingReportingOverflow(upperIncluded ? 0 : 1)
      if overflow { return nil }
      high = next
    }
    return low <= high ? low...high : nil
  }

  /// Whether `number` lies in the range.
  public func contains(_ number: Int64) -> Bool {
    extent?.contains(number) ?? false
  }
}
