/// An exact decimal with up to four places after the point: an integer number of ten-thousandths.
///
/// No floating point, so equal texts are equal values and sums are exact.
public struct Decimal4: Hashable, Sendable {
  /// The value × 10 000.
  public let tenThousandths: Int64

  /// The value `tenThousandths` ÷ 10 000.
  public init(tenThousandths: Int64) { self.tenThousandths = tenThousandths }

  /// The whole number; nil if it is too large.
  public init?(_ whole: Int64) {
    let (product, overflow) = whole.multipliedReportingOverflow(by: 10_000)
    guard !overflow else { return nil }
    tenThousandths = product
  }

  /// Reads `12`, `0.5`, `-3.25`: no leading zeros, no `+`, at most four places; nil for anything else or too large.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.init(bytes, from: 0, to: bytes.count)
  }

  /// Reads `12`, `0.5`, `-3.25`: no leading zeros, no `+`, at most four places; nil for anything else or too large.
  public init?(_ text: String) {
    guard let number = text.withBytes({ Decimal4($0) }) else { return nil }
    self = number
  }

  init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    var index = start
    let isNegative = index < end && bytes[index] == 0x2D
    if isNegative { index += 1 }
    let firstDigit = index
    var value: Int64 = 0
    while index < end, bytes[index].isDigit {
      guard Self.append(bytes[index], to: &value) else { return nil }
      index += 1
    }
    guard index > firstDigit, index == firstDigit + 1 || bytes[firstDigit] != 0x30 else { return nil }
    var places = 0
    if index < end {
      guard bytes[index] == 0x2E, index + 1 < end, end - index <= 5 else { return nil }
      for place in index + 1..<end {
        guard bytes[place].isDigit, Self.append(bytes[place], to: &value) else { return nil }
        places += 1
      }
    }
    for _ in places..<4 { guard Self.append(0x30, to: &value) else { return nil } }
    guard !isNegative || value != 0 else { return nil }
    tenThousandths = isNegative ? -value : value
  }

  private static func append(_ digit: UInt8, to value: inout Int64) -> Bool {
    let (product, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, carry) = product.addingReportingOverflow(Int64(digit - 0x30))
    value = sum
    return !overflow && !carry
  }
}

extension Decimal4: Comparable, CustomStringConvertible {
  /// Smaller first.
  public static func < (left: Decimal4, right: Decimal4) -> Bool { left.tenThousandths < right.tenThousandths }

  /// The shortest text: `12`, `0.5`, `-3.25`.
  public var description: String {
    let magnitude = tenThousandths.magnitude
    let sign = tenThousandths < 0 ? "-" : ""
    let whole = String(magnitude / 10_000)
    var fraction = magnitude % 10_000
    guard fraction != 0 else { return sign + whole }
    var places = 4
    while fraction % 10 == 0 {
      fraction /= 10
      places -= 1
    }
    let digits = String(fraction)
    return sign + whole + "." + String(repeating: "0", count: places - digits.utf8.count) + digits
  }
}
