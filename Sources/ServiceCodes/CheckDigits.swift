/// The check digits of GB 32100-2015 and GB 11714.
enum CheckDigits {
  /// The 31 characters of GB 32100-2015 in the order of their values: no I, O, S, V, Z.
  static let alphabet: [UInt8] = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// The value of a character in GB 32100-2015, 0–30; 255 for any other byte.
  static func value(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x48: byte - 0x41 + 10  // A–H
    case 0x4A...0x4E: byte - 0x4A + 18  // J–N
    case 0x50...0x52: byte - 0x50 + 23  // P–R
    case 0x54...0x55: byte - 0x54 + 26  // T, U
    case 0x57...0x59: byte - 0x57 + 28  // W–Y
    default: 255
    }
  }

  /// The 18th character that GB 32100-2015 asks for after the 17 at `offset`; nil if one is not of its alphabet.
  ///
  /// The weights are the powers of 3, so the sum is a polynomial: Horner's rule needs no table. It stays below 2³³.
  static func creditCodeCheck(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt8? {
    var sum: UInt64 = 0
    for index in stride(from: offset + 16, through: offset, by: -1) {
      let value = value(bytes[index])
      guard value < 31 else { return nil }
      sum = sum &* 3 &+ UInt64(value)
    }
    return alphabet[Int((31 - sum % 31) % 31)]
  }

  /// Whether the 18 characters at `offset` satisfy GB 32100-2015.
  static func creditCodeAgrees(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    var sum: UInt64 = 0
    for index in stride(from: offset + 16, through: offset, by: -1) {
      let value = value(bytes[index])
      guard value < 31 else { return false }
      sum = sum &* 3 &+ UInt64(value)
    }
    let last = value(bytes[offset + 17])
    return last < 31 && (sum &+ UInt64(last)) % 31 == 0
  }

  /// The ninth character that GB 11714 asks for after the eight at `offset`; nil if one is neither digit nor capital.
  static func organizationCheck(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt8? {
    var sum = 0
    // The weights 3 7 9 10 5 8 4 2, one to a hexadecimal digit, the first in the lowest place.
    var weights: UInt32 = 0x2485_A973
    for index in offset..<offset + 8 {
      let byte = bytes[index]
      guard byte.isAlphanumeric else { return nil }
      sum += Int(byte.isDigit ? byte - 0x30 : byte - 0x41 + 10) * Int(weights & 15)
      weights >>= 4
    }
    switch 11 - sum % 11 {
    case 10: return 0x58
    case 11: return 0x30
    case let digit: return 0x30 + UInt8(digit)
    }
  }

  /// Whether the nine characters at `offset` satisfy GB 11714; all zeros satisfy the sum, but are a placeholder.
  static func organizationAgrees(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    organizationCheck(bytes, at: offset) == bytes[offset + 8]
      && bytes.packed(at: offset, count: 8) != 0x3030_3030_3030_3030
  }
}
