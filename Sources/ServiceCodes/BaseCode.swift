/// A 基本编码 by form: 11 digits and a last one that is a digit, or `Y` for a parent; held without allocation.
///
/// Place 2, type 2, main item 5, sub-item 3 (GB/T 39554.1-2020 as reconstructed from published codes). Whether place
/// and type are known is `isValid`.
public struct BaseCode: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt32

  /// Reads twelve characters of the form; nil for anything else.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 12, BaseCode.hasForm(bytes, at: 0) else { return nil }
    self.init(trusted: bytes, at: 0)
  }

  /// Reads twelve characters of the form; nil for anything else.
  public init?(_ text: String) {
    guard let code = text.withBytes({ BaseCode($0) }) else { return nil }
    self = code
  }

  init(trusted bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    high = bytes.packed(at: offset, count: 8)
    low = UInt32(truncatingIfNeeded: bytes.packed(at: offset + 8, count: 4))
  }

  private init(high: UInt64, low: UInt32) {
    self.high = high
    self.low = low
  }

  static func hasForm(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    bytes.areDigits(at: offset, count: 11) && (bytes[offset + 11].isDigit || bytes[offset + 11] == 0x59)
  }

  /// The two place digits: 0 national, else the first two of GB/T 2260 (44 = Guangdong).
  public var place: UInt8 { UInt8((high >> 56 & 15) * 10 + (high >> 48 & 15)) }

  /// The two type digits, to be read together with `place`: see `type`.
  public var typeDigits: UInt8 { UInt8((high >> 40 & 15) * 10 + (high >> 32 & 15)) }

  /// The 事项类型 that place and type digits name together.
  public var type: ItemTypeReading { itemType(place: place, digits: typeDigits) }

  /// The five digits of the main item (主项), opaque.
  public var mainItem: String { String(decoding: bytes[4..<9], as: UTF8.self) }

  /// The three characters of the sub-item (子项); `000` = none, `00Y` = a parent.
  public var subItem: String { String(decoding: bytes[9..<12], as: UTF8.self) }

  /// Whether the code ends in `Y`: a parent of sub-items, not itself implemented.
  public var isParent: Bool { low & 0xFF == 0x59 }

  /// Whether the sub-item is `000`: a main item without sub-items.
  public var hasNoSubItem: Bool { low & 0xFF_FFFF == 0x30_3030 }

  /// The code that a parent of this code would have: the same first nine characters, then `00Y`.
  public var parent: BaseCode { BaseCode(high: high, low: low & 0xFF00_0000 | 0x30_3059) }

  /// Whether both codes have the same first nine characters.
  public func hasSameMainItem(as other: BaseCode) -> Bool { high == other.high && low >> 24 == other.low >> 24 }

  /// Whether place and type are known ones.
  public var isValid: Bool { Region.isPlace(place) && ItemType.isKnown(digits: typeDigits) }

  /// The twelve bytes.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(12)
    bytes.append(unpacking: high, count: 8)
    bytes.append(unpacking: UInt64(low), count: 4)
    return bytes
  }
}

extension BaseCode: Comparable, CustomStringConvertible {
  /// Orders as the texts do.
  public static func < (left: BaseCode, right: BaseCode) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }

  /// The twelve characters.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}
