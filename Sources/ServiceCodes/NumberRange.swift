/// A range of numbers as a condition writes it: `300<..1000`, `..17`, `65..`, `5`.
///
/// Both ends count; `<` beside the dots excludes that end; an end may be left out, but not both.
public struct NumberRange: Hashable, Sendable {
  /// An end of a range.
  public struct Bound: Hashable, Sendable {
    /// Where the range ends.
    public let value: Decimal4
    /// Whether the end itself belongs to the range.
    public let isIncluded: Bool

    /// Makes an end.
    public init(_ value: Decimal4, isIncluded: Bool) {
      self.value = value
      self.isIncluded = isIncluded
    }
  }

  /// The lower end; nil if the range is open downwards.
  public let lower: Bound?
  /// The upper end; nil if the range is open upwards.
  public let upper: Bound?

  /// The range between two ends; nil if both are missing or no number lies between them.
  public init?(lower: Bound?, upper: Bound?) {
    guard lower != nil || upper != nil else { return nil }
    if let lower, let upper {
      guard lower.value < upper.value || (lower.value == upper.value && lower.isIncluded && upper.isIncluded) else {
        return nil
      }
    }
    self.lower = lower
    self.upper = upper
  }

  /// Reads a range; nil for any other text, and for a range without numbers.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let count = bytes.count
    var dots = 0
    while dots + 1 < count, bytes[dots] != 0x2E || bytes[dots + 1] != 0x2E { dots += 1 }
    guard dots + 1 < count else {
      guard let value = Decimal4(bytes) else { return nil }
      self.init(lower: Bound(value, isIncluded: true), upper: Bound(value, isIncluded: true))
      return
    }
    let lowerEnd = dots > 0 && bytes[dots - 1] == 0x3C ? dots - 1 : dots
    let upperStart = dots + 2 < count && bytes[dots + 2] == 0x3C ? dots + 3 : dots + 2
    var lower: Bound?
    var upper: Bound?
    if dots > 0 {
      guard let value = Decimal4(bytes, from: 0, to: lowerEnd) else { return nil }
      lower = Bound(value, isIncluded: lowerEnd == dots)
    }
    if dots + 2 < count {
      guard let value = Decimal4(bytes, from: upperStart, to: count) else { return nil }
      upper = Bound(value, isIncluded: upperStart == dots + 2)
    }
    self.init(lower: lower, upper: upper)
  }

  /// Reads a range; nil for any other text, and for a range without numbers.
  public init?(_ text: String) {
    guard let range = text.withBytes({ NumberRange($0) }) else { return nil }
    self = range
  }

  /// Whether the number lies in the range.
  public func contains(_ number: Decimal4) -> Bool {
    if let lower, number < lower.value || (number == lower.value && !lower.isIncluded) { return false }
    if let upper, number > upper.value || (number == upper.value && !upper.isIncluded) { return false }
    return true
  }

  /// Whether some number could lie in both ranges; ends that only touch do so where both include the end.
  public func overlaps(_ other: NumberRange) -> Bool {
    Self.reaches(lower, upper: other.upper) && Self.reaches(other.lower, upper: upper)
  }

  private static func reaches(_ lower: Bound?, upper: Bound?) -> Bool {
    guard let lower, let upper else { return true }
    return lower.value < upper.value || (lower.value == upper.value && lower.isIncluded && upper.isIncluded)
  }
}

extension NumberRange: CustomStringConvertible {
  /// The canonical text; a range of one number is that number.
  public var description: String {
    if let lower, lower == upper { return lower.value.description }
    let start = lower.map { $0.value.description + ($0.isIncluded ? "" : "<") } ?? ""
    let end = upper.map { ($0.isIncluded ? "" : "<") + $0.value.description } ?? ""
    return start + ".." + end
  }
}
