/// What is charged, in yuan, and for what: `80 元/件`, `10 元/本`, `0.5 元`, `0`.
public struct FeeAmount: Hashable, Sendable {
  /// Yuan, never negative.
  public let yuan: Decimal4
  /// What the amount is charged for (`件`, `本`); nil for a plain amount.
  public let unit: String?

  /// An amount; nil if it is negative, if a unit stands at nothing, or if the unit is empty or not one plain word.
  public init?(yuan: Decimal4, unit: String? = nil) {
    guard yuan.tenThousandths >= 0, unit == nil || yuan.tenThousandths > 0 else { return nil }
    if let unit {
      guard unit.withBytes({ Self.isUnit($0, from: 0) }) else { return nil }
    }
    self.yuan = yuan
    self.unit = unit
  }

  /// Reads `0`, `80 元` or `80 元/件`, with one space; nil for anything else.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let form = Self.form(bytes) else { return nil }
    yuan = form.yuan
    unit = form.unitStart.map { String(decoding: UnsafeBufferPointer(rebasing: bytes[$0...]), as: UTF8.self) }
  }

  /// Reads `0`, `80 元` or `80 元/件`, with one space; nil for anything else.
  public init?(_ text: String) {
    guard let amount = text.withBytes({ FeeAmount($0) }) else { return nil }
    self = amount
  }

  /// Whether the bytes are an amount as `init(_:)` reads it; makes no text.
  public static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { form(bytes) != nil }

  private static func form(_ bytes: UnsafeBufferPointer<UInt8>) -> (yuan: Decimal4, unitStart: Int?)? {
    let count = bytes.count
    if count == 1, bytes[0] == 0x30 { return (Decimal4(tenThousandths: 0), nil) }
    var end = 0
    while end < count, bytes[end] != 0x20 { end += 1 }
    guard let yuan = Decimal4(bytes, from: 0, to: end), yuan.tenThousandths > 0 else { return nil }
    // 元 is E5 85 83.
    guard count - end >= 4, bytes[end + 1] == 0xE5, bytes[end + 2] == 0x85, bytes[end + 3] == 0x83 else { return nil }
    if count == end + 4 { return (yuan, nil) }
    guard bytes[end + 4] == 0x2F, isUnit(bytes, from: end + 5) else { return nil }
    return (yuan, end + 5)
  }

  /// One word: not empty, no space (the ideographic one included), no control character, no slash.
  private static func isUnit(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    guard start < bytes.count else { return false }
    for index in start..<bytes.count {
      let byte = bytes[index]
      guard byte > 0x20, byte != 0x7F, byte != 0x2F else { return false }
      if byte == 0xE3, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 { return false }
    }
    return true
  }
}

extension FeeAmount: CustomStringConvertible {
  /// The canonical text.
  public var description: String {
    guard yuan.tenThousandths > 0 else { return "0" }
    return yuan.description + " 元" + (unit.map { "/" + $0 } ?? "")
  }
}
