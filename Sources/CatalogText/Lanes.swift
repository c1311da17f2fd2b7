/// Sixteen bytes at a time.
///
/// Each comparison is a function of its own: so the compiler makes one instruction of it, and a loop of sixteen rounds
/// where it stands in a longer expression.
enum Lanes {
  typealias Bytes = SIMD16<Int8>
  typealias Mask = SIMDMask<SIMD16<Int8>>

  @inline(__always)
  static func load(_ base: UnsafePointer<UInt8>, _ offset: Int) -> Bytes {
    UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: Bytes.self)
  }

  @inline(__always)
  static func equal(_ bytes: Bytes, _ byte: UInt8) -> Mask { bytes .== Bytes(repeating: Int8(bitPattern: byte)) }

  /// Compares as signed numbers: every byte from 0x80 on is below every other.
  @inline(__always)
  static func signedBelow(_ bytes: Bytes, _ bound: Int8) -> Mask { bytes .< Bytes(repeating: bound) }

  /// Compares as signed numbers.
  @inline(__always)
  static func signedAbove(_ bytes: Bytes, _ bound: Int8) -> Mask { bytes .> Bytes(repeating: bound) }

  /// The lanes whose byte is below 0x20.
  @inline(__always)
  static func control(_ bytes: Bytes) -> Mask { within(bytes, 0, count: 0x20) }

  /// The lanes whose byte is one of the `count` from `first` on.
  @inline(__always)
  static func within(_ bytes: Bytes, _ first: UInt8, count: UInt8) -> Mask {
    signedBelow(bytes &+ Bytes(repeating: Int8(bitPattern: 0x80 &- first)), Int8(bitPattern: 0x80 &+ count))
  }

  /// The lanes whose byte has these bits among those of `mask`.
  @inline(__always)
  static func masked(_ bytes: Bytes, _ mask: UInt8, _ bits: UInt8) -> Mask {
    equal(bytes & Bytes(repeating: Int8(bitPattern: mask)), bits)
  }

  @inline(__always)
  static func isEmpty(_ mask: Mask) -> Bool {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] == 0
  }

  /// Eight bits a lane, the first lane lowest.
  @inline(__always)
  static func halves(_ mask: Mask) -> (low: UInt64, high: UInt64) {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return (UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
  }

  /// The index of the first lane that is set; 16 when none is.
  @inline(__always)
  static func first(_ mask: Mask) -> Int {
    let (low, high) = halves(mask)
    return low != 0 ? low.trailingZeroBitCount &>> 3 : 8 &+ high.trailingZeroBitCount &>> 3
  }
}
