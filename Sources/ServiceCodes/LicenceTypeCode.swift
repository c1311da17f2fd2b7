/// A 电子证照类型代码 by form: the USCC of the type's holder and a serial of three digits.
public struct LicenceTypeCode: Hashable, Sendable {
  /// Who defined the type; a ministry as a rule, but a city body occurs as well.
  public let holder: BodyCode
  /// The serial, 0–999.
  public let serial: UInt16

  /// Reads 21 characters of the form; nil for anything else.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 21, bytes.areAlphanumeric(at: 0, count: 18), bytes.areDigits(at: 18, count: 3) else {
      return nil
    }
    holder = BodyCode(trusted: bytes, at: 0)
    serial = UInt16(bytes.number(at: 18, count: 3))
  }

  /// Reads 21 characters of the form; nil for anything else.
  public init?(_ text: String) {
    guard let code = text.withBytes({ LicenceTypeCode($0) }) else { return nil }
    self = code
  }

  /// Whether `ServiceCode.isLicenceType(_:)` holds.
  public var isValid: Bool { !holder.isTemporary && holder.isValid }

  /// The 21 bytes.
  public var bytes: [UInt8] {
    holder.bytes + [0x30 + UInt8(serial / 100), 0x30 + UInt8(serial / 10 % 10), 0x30 + UInt8(serial % 10)]
  }
}

extension LicenceTypeCode: Comparable, CustomStringConvertible {
  /// Orders as the texts do.
  public static func < (left: LicenceTypeCode, right: LicenceTypeCode) -> Bool {
    (left.holder, left.serial) < (right.holder, right.serial)
  }

  /// The 21 characters.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}
