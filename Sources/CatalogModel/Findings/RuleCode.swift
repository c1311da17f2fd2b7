/// The stable code of a rule, for ever: `GS` and four digits.
public struct RuleCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The four digits as a number.
  public let number: UInt16

  /// Makes the code `GS` and `number` written with four digits.
  public init(_ number: UInt16) {
    self.number = number
  }

  /// Reads `GS0412`; nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[0] | 0x20 == 0x67, bytes[1] | 0x20 == 0x73 else { return nil }
    var number: UInt16 = 0
    for byte in bytes[2...] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number * 10 + UInt16(byte - 0x30)
    }
    self.number = number
  }

  /// The code as people read it.
  public var description: String {
    let digits = String(number)
    return "GS" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The order of the numbers.
  public static func < (one: RuleCode, other: RuleCode) -> Bool {
    one.number < other.number
  }
}
