/// A 业务办理项编码 by form: an 实施编码 and a serial of two digits.
public struct HandlingCode: Hashable, Sendable {
  /// The item it belongs to.
  public let implementation: ImplementationCode
  /// The serial, 0–99; serials need not be contiguous, nor mean the same for two bodies.
  public let serial: UInt8

  /// Reads 33 characters of the form; nil for anything else.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 33, let implementation = ImplementationCode(prefixOf: bytes),
      let serial = bytes.twoDigits(at: 31)
    else { return nil }
    self.implementation = implementation
    self.serial = serial
  }

  /// Reads 33 characters of the form; nil for anything else.
  public init?(_ text: String) {
    guard let code = text.withBytes({ HandlingCode($0) }) else { return nil }
    self = code
  }

  /// Joins the parts; nil if the serial is above 99.
  public init?(implementation: ImplementationCode, serial: UInt8) {
    guard serial < 100 else { return nil }
    self.implementation = implementation
    self.serial = serial
  }

  /// The 33 bytes.
  public var bytes: [UInt8] { implementation.bytes + [0x30 + serial / 10, 0x30 + serial % 10] }
}

extension HandlingCode: Comparable, CustomStringConvertible {
  /// Orders as the texts do.
  public static func < (left: HandlingCode, right: HandlingCode) -> Bool {
    (left.implementation, left.serial) < (right.implementation, right.serial)
  }

  /// The 33 characters.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}
