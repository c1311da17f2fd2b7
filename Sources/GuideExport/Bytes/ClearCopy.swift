/// Copies a text and looks meanwhile for bytes that XML escapes: one pass over what mostly needs none.
enum ClearCopy {
  private typealias Bytes = SIMD16<UInt8>

  /// Copies bytes; says whether none of them is `&`, `<`, `>`, `"` or a control character.
  ///
  /// Of a text of up to 15 bytes nothing before or after it is read or written.
  @inline(__always)
  static func copy(_ from: UnsafeRawPointer, _ count: Int, to: UnsafeMutableRawPointer) -> Bool {
    if count < 16 { return short(from, count, to) }
    let last = from.loadUnaligned(fromByteOffset: count - 16, as: Bytes.self)
    to.storeBytes(of: last, toByteOffset: count - 16, as: Bytes.self)
    var clear = self.clear(last)
    var at = 0
    while at + 16 < count {
      let bytes = from.loadUnaligned(fromByteOffset: at, as: Bytes.self)
      to.storeBytes(of: bytes, toByteOffset: at, as: Bytes.self)
      clear &= self.clear(bytes)
      at += 16
    }
    let words = unsafeBitCast(clear, to: SIMD2<UInt64>.self)
    return (words.x & words.y) & high == high
  }

  private static var high: UInt64 { 0x8080_8080_8080_8080 }

  @inline(__always)
  private static func short(_ from: UnsafeRawPointer, _ count: Int, _ to: UnsafeMutableRawPointer) -> Bool {
    if count >= 8 {
      let first = from.loadUnaligned(as: UInt64.self)
      let last = from.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      to.storeBytes(of: first, as: UInt64.self)
      to.storeBytes(of: last, toByteOffset: count - 8, as: UInt64.self)
      return clear(first) & clear(last) & high == high
    }
    if count >= 4 {
      let first = from.loadUnaligned(as: UInt32.self)
      let last = from.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      to.storeBytes(of: first, as: UInt32.self)
      to.storeBytes(of: last, toByteOffset: count - 4, as: UInt32.self)
      return clear(UInt64(first) | UInt64(last) << 32) & high == high
    }
    guard count > 0 else { return true }
    let (first, middle, last) = (from.load(as: UInt8.self), count / 2, count - 1)
    let inner = from.load(fromByteOffset: middle, as: UInt8.self)
    let end = from.load(fromByteOffset: last, as: UInt8.self)
    to.storeBytes(of: first, as: UInt8.self)
    to.storeBytes(of: inner, toByteOffset: middle, as: UInt8.self)
    to.storeBytes(of: end, toByteOffset: last, as: UInt8.self)
    let three = UInt64(first) | UInt64(inner) << 8 | UInt64(end) << 16
    return clear(three | 0x6161_6161_6100_0000) & high == high
  }

  /// The highest bit of each byte that means nothing in XML; the other bits say nothing.
  ///
  /// Sums stay below 256: seven bits and at most `7F`.
  @inline(__always)
  private static func clear(_ bytes: Bytes) -> Bytes {
    let low = bytes & 0x7F
    // Two bytes each that differ in one bit: " &, < >
    let isNoQuote = ((low | 0x04) ^ 0x26) &+ 0x7F
    let isNoAngle = ((low | 0x02) ^ 0x3E) &+ 0x7F
    return (isNoQuote & isNoAngle & (low &+ 0x60)) | bytes
  }

  @inline(__always)
  private static func clear(_ bytes: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = bytes & (ones &* 0x7F)
    let isNoQuote = ((low | ones &* 0x04) ^ (ones &* 0x26)) &+ (ones &* 0x7F)
    let isNoAngle = ((low | ones &* 0x02) ^ (ones &* 0x3E)) &+ (ones &* 0x7F)
    return (isNoQuote & isNoAngle & (low &+ ones &* 0x60)) | bytes
  }
}
