/// A day of the proleptic Gregorian calendar, years 1–9999, written `2022-03-01`.
public struct CivilDate: Hashable, Sendable {
  /// 1–9999.
  public let year: Int16
  /// 1–12.
  public let month: UInt8
  /// 1 to the month's length.
  public let day: UInt8

  /// The day with these numbers; nil if the calendar has none.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, 1...Self.days(in: month, of: year) ~= day else { return nil }
    self.year = Int16(year)
    self.month = UInt8(month)
    self.day = UInt8(day)
  }

  /// Reads exactly `yyyy-MM-dd`; nil for anything else.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    guard bytes.areDigits(at: 0, count: 4), bytes.areDigits(at: 5, count: 2), bytes.areDigits(at: 8, count: 2) else {
      return nil
    }
    self.init(
      year: bytes.number(at: 0, count: 4), month: bytes.number(at: 5, count: 2), day: bytes.number(at: 8, count: 2))
  }

  /// Reads exactly `yyyy-MM-dd`; nil for anything else.
  public init?(_ text: String) {
    guard let date = text.withBytes({ CivilDate($0) }) else { return nil }
    self = date
  }

  /// Reads eight digits `yyyyMMdd` at `offset`, known to be digits; nil if the calendar has no such day.
  init?(compactDigits bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    self.init(
      year: bytes.number(at: offset, count: 4), month: bytes.number(at: offset + 4, count: 2),
      day: bytes.number(at: offset + 6, count: 2))
  }

  /// The length of a month, in days; the month is 1–12.
  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDate: Comparable, CustomStringConvertible {
  /// Earlier first.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// `yyyy-MM-dd`.
  public var description: String {
    var bytes: [UInt8] = []
    for (number, width) in [(Int(year), 4), (Int(month), 2), (Int(day), 2)] {
      if !bytes.isEmpty { bytes.append(0x2D) }
      let digits = Array(String(number).utf8)
      bytes += Array(repeating: 0x30, count: width - digits.count) + digits
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
