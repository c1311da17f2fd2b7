// The characters that the syntax knows, and eight bytes at a time.

enum Byte {
  @inline(__always) static var tab: UInt8 { 0x09 }
  @inline(__always) static var lf: UInt8 { 0x0A }
  @inline(__always) static var cr: UInt8 { 0x0D }
  @inline(__always) static var space: UInt8 { 0x20 }
  @inline(__always) static var doubleQuote: UInt8 { 0x22 }
  @inline(__always) static var hash: UInt8 { 0x23 }
  @inline(__always) static var singleQuote: UInt8 { 0x27 }
  @inline(__always) static var comma: UInt8 { 0x2C }
  @inline(__always) static var dash: UInt8 { 0x2D }
  @inline(__always) static var dot: UInt8 { 0x2E }
  @inline(__always) static var colon: UInt8 { 0x3A }
  @inline(__always) static var question: UInt8 { 0x3F }
  @inline(__always) static var openBracket: UInt8 { 0x5B }
  @inline(__always) static var backslash: UInt8 { 0x5C }
  @inline(__always) static var closeBracket: UInt8 { 0x5D }
  @inline(__always) static var openBrace: UInt8 { 0x7B }
  @inline(__always) static var pipe: UInt8 { 0x7C }
  @inline(__always) static var closeBrace: UInt8 { 0x7D }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// True where a plain scalar may not begin, whatever follows.
  @inline(__always)
  static func isIndicator(_ byte: UInt8) -> Bool {
    // Bits of: controls, space ! " # % & ' * , > @ [ ] ` { | } and DEL.
    let low: UInt64 = 0x4000_14EF_FFFF_FFFF
    let high: UInt64 = 0xB800_0001_2800_0001
    if byte < 64 { return low >> UInt64(byte) & 1 != 0 }
    return byte < 128 && high >> UInt64(byte & 63) & 1 != 0
  }

  /// True where a plain scalar may begin, whatever follows.
  @inline(__always)
  static func isPlainStart(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return true }
    // No indicator, and none of - : ?
    let low: UInt64 = 0x3BFF_CB10_0000_0000
    let high: UInt64 = 0x47FF_FFFE_D7FF_FFFE
    return (byte < 64 ? low : high) &>> UInt64(byte & 63) & 1 != 0
  }
}

/// Eight bytes as one word, the first byte lowest.
enum Word {
  @inline(__always) static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inline(__always) static var highs: UInt64 { 0x8080_8080_8080_8080 }

  @inline(__always)
  static func load(_ base: UnsafePointer<UInt8>, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The bytes of a run of one to seven, each at a place that depends on the length alone.
  @inline(__always)
  static func short(_ base: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    if count >= 4 {
      let raw = UnsafeRawPointer(base)
      let first = raw.loadUnaligned(as: UInt32.self)
      let last = raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      return UInt64(first) << 32 | UInt64(last)
    }
    return UInt64(base[0]) << 16 | UInt64(base[count >> 1]) << 8 | UInt64(base[count - 1])
  }

  /// The high bit of every byte that equals `byte`; exact up to the first one.
  @inline(__always)
  static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let x = word ^ (ones &* UInt64(byte))
    return (x &- ones) & ~x & highs
  }

  /// The high bit of every byte below `bound`, which is at most 0x80; exact up to the first one.
  @inline(__always)
  static func below(_ word: UInt64, _ bound: UInt8) -> UInt64 {
    (word &- ones &* UInt64(bound)) & ~word & highs
  }

  /// The high bit of every byte below 0x20; exact up to the first one.
  @inline(__always)
  static func control(_ word: UInt64) -> UInt64 { below(word, 0x20) }

  /// The index of the first byte whose high bit is set.
  @inline(__always)
  static func first(_ hits: UInt64) -> Int { hits.trailingZeroBitCount >> 3 }
}
