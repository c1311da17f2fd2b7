// Content compared and hashed eight bytes at a time.

/// True when two runs of bytes of the same length are the same.
@usableFromInline
func hasSameBytes(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
  let count = one.count
  guard count > 0, let one = one.baseAddress, let other = other.baseAddress else { return true }
  if count < 8 {
    return Word.short(one, count) == Word.short(other, count)
  }
  var at = 0
  while at < count - 8 {
    if Word.load(one, at) != Word.load(other, at) { return false }
    at += 8
  }
  return Word.load(one, count - 8) == Word.load(other, count - 8)
}

/// A hash of bytes for tables that live as long as one run; unseeded, so that the same input takes the same way.
///
/// Whoever chooses the bytes can make different ones meet: compare what has the same hash.
public enum ContentHash {
  /// The hash of these bytes.
  public static func value(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let count = bytes.count
    guard count > 0, let base = bytes.baseAddress else { return mix(0, 0, 0) }
    if count < 8 { return mix(UInt64(count), Word.short(base, count), 0) }
    var state = UInt64(count)
    var at = 0
    while at + 16 < count {
      state = mix(state, Word.load(base, at), Word.load(base, at + 8))
      at += 16
    }
    let first = Word.load(base, count <= 16 ? 0 : count - 16)
    return mix(state, first, Word.load(base, count - 8))
  }

  @inline(__always)
  private static func mix(_ state: UInt64, _ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = (one ^ state ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: other ^ 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low ^ (state &* 0xA076_1D64_78BD_642F)
  }
}
