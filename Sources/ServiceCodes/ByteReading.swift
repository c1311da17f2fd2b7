// Byte arithmetic shared by the codes of this module. Offsets are trusted: every caller has compared the length.

extension UInt8 {
  /// Whether the byte is one of `0`–`9`.
  var isDigit: Bool { self &- 0x30 < 10 }

  /// Whether the byte is one of `A`–`Z`.
  var isCapital: Bool { self &- 0x41 < 26 }

  /// Whether the byte is one of `0`–`9`, `A`–`Z`.
  var isAlphanumeric: Bool { isDigit || isCapital }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether `count` bytes from `offset` are all digits.
  func areDigits(at offset: Int, count: Int) -> Bool {
    for index in offset..<offset + count where !self[index].isDigit { return false }
    return true
  }

  /// Whether `count` bytes from `offset` are all digits or capital letters.
  func areAlphanumeric(at offset: Int, count: Int) -> Bool {
    for index in offset..<offset + count where !self[index].isAlphanumeric { return false }
    return true
  }

  /// Whether the bytes from `offset` to the end are exactly those of `text`.
  @inline(__always)
  func isText(_ text: StaticString, from offset: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard text.hasPointerRepresentation, count - offset == length else { return false }
    let (own, other) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(start: text.utf8Start, count: length))
    var at = 0
    while at + 8 <= length {
      let word = own.loadUnaligned(fromByteOffset: offset + at, as: UInt64.self)
      if word != other.loadUnaligned(fromByteOffset: at, as: UInt64.self) { return false }
      at += 8
    }
    while at < length {
      if self[offset + at] != other[at] { return false }
      at += 1
    }
    return true
  }

  /// The two digits at `offset` as a number from 0 to 99; nil if one of them is no digit.
  func twoDigits(at offset: Int) -> UInt8? {
    let tens = self[offset] &- 0x30
    let ones = self[offset + 1] &- 0x30
    return tens < 10 && ones < 10 ? tens * 10 + ones : nil
  }

  /// The digits at `offset` as a number; they are known to be digits, at most nine of them.
  func number(at offset: Int, count: Int) -> Int {
    var value = 0
    for index in offset..<offset + count { value = value &* 10 &+ Int(self[index] &- 0x30) }
    return value
  }

  /// Up to eight bytes from `offset`, the first one in the highest place, so that numbers sort as the texts do.
  @inline(__always)
  func packed(at offset: Int, count: Int) -> UInt64 {
    if count == 8, offset >= 0, offset + 8 <= self.count {
      return UInt64(bigEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    var value: UInt64 = 0
    for index in offset..<offset + count { value = value &<< 8 | UInt64(self[index]) }
    return value
  }
}

extension [UInt8] {
  /// Appends the lowest `count` bytes of `value`, highest first: the reverse of `packed(at:count:)`.
  mutating func append(unpacking value: UInt64, count: Int) {
    for place in stride(from: count - 1, through: 0, by: -1) {
      append(UInt8(truncatingIfNeeded: value &>> UInt64(place * 8)))
    }
  }
}

extension String {
  /// Calls `body` with the text's UTF-8 bytes.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = self
    return text.withUTF8(body)
  }
}
