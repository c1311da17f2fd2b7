/// The content of quoted scalars.
enum Unescape {
  static func single(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(raw.count)
    var at = raw.startIndex
    while at < raw.endIndex {
      content.append(raw[at])
      at += raw[at] == Byte.singleQuote ? 2 : 1
    }
    return content
  }

  /// A bad escape stays as it is written; it has been refused.
  static func double(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(raw.count)
    raw.withUnsafeBufferPointer { raw in
      var at = 0
      while at < raw.count {
        if raw[at] == Byte.backslash, let escape = Escape(raw, at) {
          escape.append(to: &content)
          at += escape.length
        } else {
          content.append(raw[at])
          at += 1
        }
      }
    }
    return content
  }
}

/// One escape of a double-quoted scalar.
struct Escape {
  /// The character.
  let scalar: UInt32
  /// Bytes from the backslash on.
  let length: Int

  /// Reads the escape whose backslash stands at `at`; nil when YAML 1.2 does not know it or it is no character.
  init?(_ raw: UnsafeBufferPointer<UInt8>, _ at: Int) {
    guard at + 1 < raw.count else { return nil }
    var digits = 0
    switch raw[at + 1] {
    case 0x78: digits = 2
    case 0x75: digits = 4
    case 0x55: digits = 8
    case let letter:
      guard let named = Escape.named(letter) else { return nil }
      scalar = named
      length = 2
      return
    }
    guard at + 2 + digits <= raw.count else { return nil }
    var value: UInt64 = 0
    for index in at + 2..<at + 2 + digits {
      guard let digit = Escape.hexadecimal(raw[index]) else { return nil }
      value = value << 4 | UInt64(digit)
    }
    guard value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return nil }
    scalar = UInt32(value)
    length = 2 + digits
  }

  private static func named(_ letter: UInt8) -> UInt32? {
    switch letter {
    case UInt8(ascii: "0"): 0
    case UInt8(ascii: "a"): 7
    case UInt8(ascii: "b"): 8
    case UInt8(ascii: "t"): 9
    case UInt8(ascii: "n"): 10
    case UInt8(ascii: "v"): 11
    case UInt8(ascii: "f"): 12
    case UInt8(ascii: "r"): 13
    case UInt8(ascii: "e"): 27
    case UInt8(ascii: " "): 32
    case Byte.doubleQuote: 34
    case UInt8(ascii: "/"): 47
    case Byte.backslash: 92
    case UInt8(ascii: "N"): 0x85
    case UInt8(ascii: "_"): 0xA0
    case UInt8(ascii: "L"): 0x2028
    case UInt8(ascii: "P"): 0x2029
    default: nil
    }
  }

  static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  func append(to content: inout [UInt8]) {
    switch scalar {
    case 0..<0x80:
      content.append(UInt8(scalar))
    case 0x80..<0x800:
      content += [0xC0 | UInt8(scalar >> 6), tail(0)]
    case 0x800..<0x10000:
      content += [0xE0 | UInt8(scalar >> 12), tail(6), tail(0)]
    default:
      content += [0xF0 | UInt8(scalar >> 18 & 7), tail(12), tail(6), tail(0)]
    }
  }

  private func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(scalar >> shift & 0x3F) }
}

/// Which refusal a character earns wherever it stands; nil for a character that is allowed in content.
func refusalKind(ofScalar scalar: UInt32) -> Refusal.Kind? {
  switch scalar {
  case 0x09, 0x0A: nil
  case 0..<0x20, 0x7F: .controlCharacter
  case 0x85, 0x2028, 0x2029: .lineSeparator
  case 0x80..<0xA0, 0xFFFE, 0xFFFF: .controlCharacter
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .bidiCharacter
  case 0xFEFF: .byteOrderMarkInside
  default: nil
  }
}
