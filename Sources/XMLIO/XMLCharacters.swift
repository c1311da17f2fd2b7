/// The characters (XML 1.0 §2.2) and names (§2.3) a document may hold.
enum XMLCharacters {
  /// What is wrong with a byte sequence.
  enum Fault: Hashable {
    case notUTF8
    case forbidden(UInt32)
  }

  /// The first fault in `bytes` and its offset; nil when they are UTF-8 and every character is an XML `Char`.
  static func firstFault(in bytes: Span<UInt8>) -> (offset: Int, fault: Fault)? {
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        if byte < 0x20, !isSpace(byte) { return (offset, .forbidden(UInt32(byte))) }
        offset += 1
        continue
      }
      // U+1000…CFFF, nearly all of Chinese text, needs no more than its shape checked.
      if byte >= 0xE1, byte <= 0xEC, offset + 2 < bytes.count, bytes[offset + 1] & 0xC0 == 0x80,
        bytes[offset + 2] & 0xC0 == 0x80
      {
        offset += 3
        continue
      }
      guard let (scalar, length) = decode(bytes, at: offset) else { return (offset, .notUTF8) }
      if scalar == 0xFFFE || scalar == 0xFFFF { return (offset, .forbidden(scalar)) }
      offset += length
    }
    return nil
  }

  /// The scalar of two bytes or more at `offset` and its length; nil when it is not shortest-form UTF-8 (RFC 3629).
  @inline(__always)
  private static func decode(_ bytes: Span<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int)? {
    let lead = UInt32(bytes[offset])
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, lead < 0xF5, offset + length <= bytes.count else { return nil }
    var scalar = lead & (0xFF >> UInt32(length + 1))
    for index in offset + 1..<offset + length {
      let byte = UInt32(bytes[index])
      guard byte & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | byte & 0x3F
    }
    switch length {
    case 2: return (scalar, 2)
    case 3: return scalar >= 0x800 && scalar & 0xF800 != 0xD800 ? (scalar, 3) : nil
    default: return scalar >= 0x1_0000 && scalar <= 0x10_FFFF ? (scalar, 4) : nil
    }
  }

  /// True for the white space of XML: tab, line feed, carriage return, space.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  /// A code point as `U+001F`.
  static func notation(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// True when `name` is an XML `Name`.
  static func isName(_ name: String) -> Bool {
    if name.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }), !name.isEmpty { return true }
    var isFirst = true
    for scalar in name.unicodeScalars {
      guard isNameStart(scalar.value) || (!isFirst && isNameRest(scalar.value)) else { return false }
      isFirst = false
    }
    return !isFirst
  }

  private static func isNameStart(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x61...0x7A, 0x41...0x5A, 0x5F, 0x3A, 0x3001...0xD7FF: true
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D: true
    case 0x2070...0x218F, 0x2C00...0x2FEF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x1_0000...0xE_FFFF: true
    default: false
    }
  }

  private static func isNameRest(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x2D, 0x2E, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: false
    }
  }
}
