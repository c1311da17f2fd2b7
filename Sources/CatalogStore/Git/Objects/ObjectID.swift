/// The SHA-1 name of an object, as three numbers that are in the order of its bytes.
struct ObjectID: Hashable, Sendable {
  let first: UInt64
  let second: UInt64
  let third: UInt32

  /// Reads 20 bytes, which must be there.
  init(_ bytes: UnsafeRawPointer) {
    first = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
    second = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    third = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
  }

  /// Reads 40 hexadecimal digits of either case; nil for anything else.
  init?(_ digits: some Collection<UInt8>) {
    if let id = digits.withContiguousStorageIfAvailable({ ObjectID(digits: $0) }) {
      guard let id else { return nil }
      self = id
    } else {
      let copy = Array(digits)
      guard let id = copy.withUnsafeBufferPointer({ ObjectID(digits: $0) }) else { return nil }
      self = id
    }
  }

  private init?(digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 40, let first = Self.number(digits[..<16]), let second = Self.number(digits[16..<32]),
      let third = Self.number(digits[32...])
    else { return nil }
    (self.first, self.second, self.third) = (first, second, UInt32(truncatingIfNeeded: third))
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64? {
    var number: UInt64 = 0
    for digit in digits {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x61 + 10
      case 0x41...0x46: value = digit - 0x41 + 10
      default: return nil
      }
      number = number << 4 | UInt64(value)
    }
    return number
  }

  /// The id in hexadecimal digits.
  var text: String {
    func digits(_ number: some FixedWidthInteger & UnsignedInteger, _ count: Int) -> String {
      let text = String(number, radix: 16)
      return String(repeating: "0", count: count - text.utf8.count) + text
    }
    return digits(first, 16) + digits(second, 16) + digits(third, 8)
  }
}
