/// Looks at a text sixteen bytes at a time for what Markdown could take for markup.
enum PlainSpan {
  private typealias Bytes = SIMD16<UInt8>

  /// Whether no byte of a text can mean anything in Markdown wherever it stands.
  ///
  /// May say no where a closer look says yes: beside markup and control characters, `^`, `{`, `}` and every character
  /// whose first byte is `C2` or `E2` are taken for something.
  @inline(__always)
  static func isClear(_ base: UnsafePointer<UInt8>, count: Int) -> Bool {
    let raw = UnsafeRawPointer(base)
    guard count >= 16 else { return isNothing(marks(short(raw, count))) }
    var marks = self.marks(raw.loadUnaligned(fromByteOffset: count - 16, as: Bytes.self))
    var at = 0
    while at + 16 < count {
      marks |= self.marks(raw.loadUnaligned(fromByteOffset: at, as: Bytes.self))
      at += 16
    }
    return isNothing(marks)
  }

  /// One to fifteen bytes, some of them twice.
  @inline(__always)
  private static func short(_ raw: UnsafeRawPointer, _ count: Int) -> Bytes {
    let low: UInt64
    let high: UInt64
    if count >= 8 {
      low = raw.loadUnaligned(as: UInt64.self)
      high = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    } else if count >= 4 {
      low = UInt64(raw.loadUnaligned(as: UInt32.self)) &* 0x1_0000_0001
      high = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)) &* 0x1_0000_0001
    } else {
      low = UInt64(raw.load(as: UInt8.self)) &* 0x0101_0101_0101_0101
      let middle = UInt64(raw.load(fromByteOffset: count / 2, as: UInt8.self)) &* 0x0101_0101
      let last = UInt64(raw.load(fromByteOffset: count - 1, as: UInt8.self)) &* 0x0101_0101
      high = middle | last << 32
    }
    return unsafeBitCast(SIMD2<UInt64>(low, high), to: Bytes.self)
  }

  /// The highest bit of each byte that could mean something; the other bits say nothing.
  ///
  /// Sums stay below 256: seven bits and at most `7F`.
  @inline(__always)
  private static func marks(_ bytes: Bytes) -> Bytes {
    let low = bytes & 0x7F
    let isControl = ~(low &+ 0x60)
    // [ \ ] ^ _ `
    let isBracket = (low &+ 0x25) & ~(low &+ 0x1F)
    // | } ~ and DEL; { goes with them
    let isBar = low &+ 0x05
    // * alone, then two bytes each that differ in one bit: $ &, < >
    let isNoStar = (low ^ 0x2A) &+ 0x7F
    let isNoAmpersand = ((low | 0x02) ^ 0x26) &+ 0x7F
    let isNoAngle = ((low | 0x02) ^ 0x3E) &+ 0x7F
    let isASCIIMark = isControl | isBracket | isBar | ~(isNoStar & isNoAmpersand & isNoAngle)
    // C2 and E2 differ in one bit.
    let isNoLead = ((low | 0x20) ^ 0x62) &+ 0x7F
    return (isASCIIMark & ~bytes) | (~isNoLead & bytes)
  }

  @inline(__always)
  private static func isNothing(_ marks: Bytes) -> Bool {
    let words = unsafeBitCast(marks, to: SIMD2<UInt64>.self)
    return (words.x | words.y) & 0x8080_8080_8080_8080 == 0
  }
}
