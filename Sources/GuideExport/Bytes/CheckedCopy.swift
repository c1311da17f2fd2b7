/// Copies a text and looks meanwhile for bytes that a format gives a meaning: one pass over what mostly has none.
enum CheckedCopy {
  typealias Bytes = SIMD16<UInt8>

  /// Copies bytes; says whether `marks` found nothing in them, which is all zeros.
  ///
  /// Nothing before or after the text is read or written.
  @inline(__always)
  static func copy(
    _ from: UnsafeRawPointer, _ count: Int, to: UnsafeMutableRawPointer, _ marks: (Bytes) -> Bytes
  ) -> Bool {
    if count < 16 {
      store(from, count, to: to)
      return count == 0 || isNothing(marks(short(from, count)))
    }
    let last = from.loadUnaligned(fromByteOffset: count &- 16, as: Bytes.self)
    to.storeBytes(of: last, toByteOffset: count &- 16, as: Bytes.self)
    var found = marks(last)
    var at = 0
    while at &+ 16 < count {
      let bytes = from.loadUnaligned(fromByteOffset: at, as: Bytes.self)
      to.storeBytes(of: bytes, toByteOffset: at, as: Bytes.self)
      found |= marks(bytes)
      at &+= 16
    }
    return isNothing(found)
  }

  /// Whether `marks` finds nothing in a text.
  @inline(__always)
  static func isClear(_ from: UnsafeRawPointer, _ count: Int, _ marks: (Bytes) -> Bytes) -> Bool {
    if count < 16 { return count == 0 || isNothing(marks(short(from, count))) }
    var found = marks(from.loadUnaligned(fromByteOffset: count &- 16, as: Bytes.self))
    var at = 0
    while at &+ 16 < count {
      found |= marks(from.loadUnaligned(fromByteOffset: at, as: Bytes.self))
      at &+= 16
    }
    return isNothing(found)
  }

  /// All ones for each byte that is equal.
  @inline(__always)
  static func equal(_ bytes: Bytes, _ byte: UInt8) -> Bytes {
    unsafeBitCast(bytes .== Bytes(repeating: byte), to: Bytes.self)
  }

  /// Up to fifteen bytes.
  @inline(__always)
  private static func store(_ from: UnsafeRawPointer, _ count: Int, to: UnsafeMutableRawPointer) {
    if count >= 8 {
      let first = from.loadUnaligned(as: UInt64.self)
      let last = from.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      to.storeBytes(of: first, as: UInt64.self)
      to.storeBytes(of: last, toByteOffset: count &- 8, as: UInt64.self)
    } else if count >= 4 {
      let first = from.loadUnaligned(as: UInt32.self)
      let last = from.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      to.storeBytes(of: first, as: UInt32.self)
      to.storeBytes(of: last, toByteOffset: count &- 4, as: UInt32.self)
    } else {
      for at in 0..<count {
        to.storeBytes(of: from.load(fromByteOffset: at, as: UInt8.self), toByteOffset: at, as: UInt8.self)
      }
    }
  }

  /// One to fifteen bytes, some of them twice.
  @inline(__always)
  private static func short(_ raw: UnsafeRawPointer, _ count: Int) -> Bytes {
    let low: UInt64
    let high: UInt64
    if count >= 8 {
      low = raw.loadUnaligned(as: UInt64.self)
      high = raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    } else if count >= 4 {
      low = UInt64(raw.loadUnaligned(as: UInt32.self)) &* 0x1_0000_0001
      high = UInt64(raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)) &* 0x1_0000_0001
    } else {
      low = UInt64(raw.load(as: UInt8.self)) &* 0x0101_0101_0101_0101
      let middle = UInt64(raw.load(fromByteOffset: count / 2, as: UInt8.self)) &* 0x0101_0101
      let last = UInt64(raw.load(fromByteOffset: count &- 1, as: UInt8.self)) &* 0x0101_0101
      high = middle | last << 32
    }
    return unsafeBitCast(SIMD2<UInt64>(low, high), to: Bytes.self)
  }

  @inline(__always)
  private static func isNothing(_ marks: Bytes) -> Bool {
    let words = unsafeBitCast(marks, to: SIMD2<UInt64>.self)
    return words.x | words.y == 0
  }
}

// MARK: - What means something

extension CheckedCopy {
  /// Finds `&`, `<`, `>`, `"` and control characters: what XML may escape.
  @inline(__always)
  static func marksInXML(_ bytes: Bytes) -> Bytes {
    // Two bytes each that differ in one bit: " &, < >
    equal(bytes | 0x04, 0x26) | equal(bytes | 0x02, 0x3E) | equal(bytes & 0xE0, 0)
  }

  /// Finds what could mean something in Markdown wherever it stands.
  ///
  /// May find something where a closer look finds nothing: beside markup and control characters, `^`, `{`, `}` and
  /// every character whose first byte is `C2` or `E2` are taken for something.
  @inline(__always)
  static func marksInMarkdown(_ bytes: Bytes) -> Bytes {
    let lower = bytes | 0x20
    // [ \ ] ^ _ and { | } ~ DEL differ in one bit; they are the greatest bytes of ASCII.
    let top = unsafeBitCast(
      unsafeBitCast(lower, to: SIMD16<Int8>.self) .> SIMD16<Int8>(repeating: 0x7A), to: Bytes.self)
    let pairs = equal(bytes | 0x02, 0x26) | equal(bytes | 0x02, 0x3E) | equal(lower, 0xE2)
    return top | pairs | equal(bytes, 0x2A) | equal(bytes, 0x60) | equal(bytes & 0xE0, 0)
  }
}
