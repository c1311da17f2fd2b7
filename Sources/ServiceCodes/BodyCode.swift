/// The code of an implementing body (实施主体) by form: 18 digits or capital letters, held without allocation.
///
/// The form is all that is checked, because published bodies exist whose check digits fail;
/// `isValid` says whether they pass.
public struct BodyCode: Hashable, Sendable {
  private let high: UInt64
  private let middle: UInt64
  private let low: UInt16

  /// Reads 18 digits or capital letters; nil for anything else.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 18, bytes.areAlphanumeric(at: 0, count: 18) else { return nil }
    self.init(trusted: bytes, at: 0)
  }

  /// Reads 18 digits or capital letters; nil for anything else.
  public init?(_ text: String) {
    guard let code = text.withBytes({ BodyCode($0) }) else { return nil }
    self = code
  }

  init(trusted bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    high = bytes.packed(at: offset, count: 8)
    middle = bytes.packed(at: offset + 8, count: 8)
    low = UInt16(truncatingIfNeeded: bytes.packed(at: offset + 16, count: 2))
  }

  /// Whether the code begins with `TE`: temporary, without check digit.
  public var isTemporary: Bool { high >> 48 == 0x5445 }

  /// Whether the code is a valid USCC or a temporary code.
  public var isValid: Bool { bytes.withUnsafeBufferPointer { ServiceCode.isValidBody($0) } }

  /// The six characters of the region in the code (registering authority of a USCC, area of a temporary code).
  public var region: String { String(decoding: bytes[2..<8], as: UTF8.self) }

  /// The 18 bytes.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(18)
    bytes.append(unpacking: high, count: 8)
    bytes.append(unpacking: middle, count: 8)
    bytes.append(unpacking: UInt64(low), count: 2)
    return bytes
  }
}

extension BodyCode: Comparable, CustomStringConvertible {
  /// Orders as the texts do.
  public static func < (left: BodyCode, right: BodyCode) -> Bool {
    (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
  }

  /// The 18 characters.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}
