public import Wording

/// A time limit: `20 工作日`, `0.5 工作日`, `即办`.
///
/// Limits compare only within one unit, because a working day is no fixed number of days; 即办 is shorter than all.
public struct TimeLimit: Hashable, Sendable {
  /// What a limit is counted in.
  public enum Unit: UInt8, CaseIterable, Hashable, Sendable {
    /// 工作日.
    case workingDay
    /// 自然日.
    case calendarDay
    /// 小时.
    case hour
    /// 月.
    case month
    /// 年.
    case year

    /// The label as a catalog writes it, and an English one for the plural.
    public var label: Bilingual {
      switch self {
      case .workingDay: Bilingual("工作日", "working days")
      case .calendarDay: Bilingual("自然日", "calendar days")
      case .hour: Bilingual("小时", "hours")
      case .month: Bilingual("月", "months")
      case .year: Bilingual("年", "years")
      }
    }
  }

  /// How two limits lie to each other.
  public enum Order: Hashable, Sendable {
    /// The first is shorter.
    case shorter
    /// Both are equally long.
    case equal
    /// The first is longer.
    case longer
  }

  /// The amount in thousandths of `unit`, 0 … 2 147 483 647; 0 for 即办.
  public let thousandths: Int32
  /// The unit; nil for 即办.
  public let unit: Unit?

  /// 即办: decided at once, in the presence of the applicant.
  public static let atOnce = TimeLimit(checked: 0, unit: nil)

  /// An amount of thousandths of a unit; nil if it is negative.
  public init?(thousandths: Int32, unit: Unit) {
    guard thousandths >= 0 else { return nil }
    self.init(checked: thousandths, unit: unit)
  }

  private init(checked thousandths: Int32, unit: Unit?) {
    self.thousandths = thousandths
    self.unit = unit
  }

  /// Whether the limit is 即办.
  public var isAtOnce: Bool { unit == nil }

  /// Whether `compare(with:)` has an answer: both limits have one unit, or one of them is 即办.
  public func isComparable(with other: TimeLimit) -> Bool {
    unit == other.unit || isAtOnce || other.isAtOnce
  }

  /// How this limit lies to the other; nil if their units differ.
  public func compare(with other: TimeLimit) -> Order? {
    guard isComparable(with: other) else { return nil }
    if isAtOnce || other.isAtOnce { return isAtOnce ? (other.isAtOnce ? .equal : .shorter) : .longer }
    return thousandths < other.thousandths ? .shorter : thousandths == other.thousandths ? .equal : .longer
  }
}

extension TimeLimit {
  /// Reads the canonical form: an amount without leading or trailing zeros, one space, the unit; or `即办`.
  ///
  /// Nil for anything else: `init(lenient:)` reads more, and says what it does not understand.
  public init?(parsing bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.isText("即办", from: 0) {
      self = .atOnce
      return
    }
    if let (amount, end) = Self.shortAmount(bytes) {
      guard let unit = Self.unit(bytes, from: end + 1) else { return nil }
      self.init(checked: amount, unit: unit)
      return
    }
    var end = 0
    while end < bytes.count, bytes[end] != 0x20 { end += 1 }
    guard end < bytes.count, let amount = Self.amount(bytes, to: end, trailingZeros: false),
      let unit = Self.unit(bytes, from: end + 1)
    else { return nil }
    self.init(checked: amount, unit: unit)
  }

  /// Reads the canonical form; nil for anything else.
  public init?(parsing text: String) {
    guard let limit = text.withBytes({ TimeLimit(parsing: $0) }) else { return nil }
    self = limit
  }

  /// The amount of most limits, in thousandths, and where the space after it stands: up to five digits, or one digit
  /// after a point; nil where there is more to read.
  private static func shortAmount(_ bytes: UnsafeBufferPointer<UInt8>) -> (amount: Int32, end: Int)? {
    guard bytes.count > 8 || bytes.count > 1 && bytes[1] == 0x20 else { return nil }
    var end = 0
    var amount: Int32 = 0
    while end < 5, bytes[end].isDigit {
      amount = amount &* 10 &+ Int32(bytes[end] &- 0x30)
      end += 1
    }
    guard end > 0, bytes[0] != 0x30 || end == 1 else { return nil }
    amount = amount &* 1_000
    if bytes[end] == 0x2E, bytes[end + 1].isDigit, bytes[end + 1] != 0x30 {
      amount = amount &+ 100 &* Int32(bytes[end + 1] &- 0x30)
      end += 2
    }
    return bytes[end] == 0x20 ? (amount, end) : nil
  }

  static func unit(_ word: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Unit? {
    // The labels again, as static strings: a label is a String, and this is the path of every limit of a catalog.
    if word.isText("工作日", from: start) { return .workingDay }
    if word.isText("自然日", from: start) { return .calendarDay }
    if word.isText("小时", from: start) { return .hour }
    if word.isText("月", from: start) { return .month }
    return word.isText("年", from: start) ? .year : nil
  }

  /// The amount in the first `end` bytes, in thousandths.
  static func amount(_ bytes: UnsafeBufferPointer<UInt8>, to end: Int, trailingZeros: Bool) -> Int32? {
    guard let number = Decimal4(bytes, from: 0, to: end), end > 0, bytes[0] != 0x2D else { return nil }
    guard number.tenThousandths % 10 == 0 else { return nil }
    if !trailingZeros, bytes[end - 1] == 0x30, bytes[..<end].contains(0x2E) { return nil }
    return Int32(exactly: number.tenThousandths / 10)
  }
}

extension TimeLimit {
  /// The limit in words: `20 工作日`, `20 working days`.
  public var wording: Bilingual {
    guard let unit else { return Bilingual("即办", "at once") }
    let plural = unit.label.english
    let amount = Decimal4(tenThousandths: Int64(thousandths) * 10).description
    return Bilingual(description, amount + " " + (thousandths == 1_000 ? String(plural.dropLast()) : plural))
  }
}

extension TimeLimit: CustomStringConvertible {
  /// The canonical text.
  public var description: String {
    guard let unit else { return "即办" }
    return Decimal4(tenThousandths: Int64(thousandths) * 10).description + " " + unit.label.chinese
  }
}
