/// The first pass: UTF-8, characters that are not allowed, and the length of lines.
struct CharacterCheck {
  enum Verdict {
    /// Nothing to say.
    case clean
    /// Characters that are refused but leave the structure as it is.
    case flagged
    /// What follows cannot be trusted.
    case broken
  }

  private(set) var verdict = Verdict.clean
  private(set) var hasCRLF = false

  /// `from` is the offset after a byte order mark.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from: Int, lineBytes: Int) {
    guard let base = bytes.baseAddress else { return }
    let end = bytes.count
    var at = from
    var lineStart = from
    while at < end {
      if at + 8 <= end {
        let word = Word.load(base, at)
        // Two characters of three bytes that begin with E3...EF: most Chinese text.
        if word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0, CharacterCheck.isPlainPair(word) {
          at += 6
          continue
        }
        let hits = (word & Word.highs) | Word.control(word) | Word.equal(word, 0x7F)
        if hits == 0 {
          at += 8
          continue
        }
        at += Word.first(hits)
      }
      let byte = base[at]
      if byte == Byte.lf {
        if at - lineStart > lineBytes { verdict = .broken }
        lineStart = at + 1
        at += 1
      } else if byte >= 0x20, byte < 0x7F {
        at += 1
      } else if byte == Byte.cr, at + 1 < end, base[at + 1] == Byte.lf {
        hasCRLF = true
        at += 1
      } else {
        let length = step(base, at, end)
        guard length > 0 else { return }
        at += length
      }
    }
    if end - lineStart > lineBytes { verdict = .broken }
  }

  /// True for lead bytes E3...E9 twice: none of these characters needs a closer look.
  @inline(__always)
  private static func isPlainPair(_ word: UInt64) -> Bool {
    let first = UInt8(truncatingIfNeeded: word)
    let second = UInt8(truncatingIfNeeded: word >> 24)
    return first &- 0xE3 <= 6 && second &- 0xE3 <= 6
  }

  /// The length of the character at `at`, which is neither printable ASCII nor a line end; 0 when all is lost.
  @inline(__always)
  private mutating func step(_ base: UnsafePointer<UInt8>, _ at: Int, _ end: Int) -> Int {
    let lead = base[at]
    if lead &- 0xE3 <= 6, at + 2 < end, base[at + 1] & 0xC0 == 0x80, base[at + 2] & 0xC0 == 0x80 { return 3 }
    if lead == Byte.tab { return 1 }
    return rareStep(base, at, end)
  }

  @inline(never)
  private mutating func rareStep(_ base: UnsafePointer<UInt8>, _ at: Int, _ end: Int) -> Int {
    guard let (scalar, length) = decodeUTF8(UnsafeBufferPointer(start: base, count: end), at) else {
      verdict = .broken
      return 0
    }
    switch refusalKind(ofScalar: scalar) {
    case nil: break
    case .lineSeparator?: verdict = .broken
    case .some: if scalar < 0x20 { verdict = .broken } else if verdict == .clean { verdict = .flagged }
    }
    return length
  }
}

/// The character at `at`; nil when the bytes there are not UTF-8 (RFC 3629: shortest form, no surrogates).
func decodeUTF8(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (scalar: UInt32, length: Int)? {
  let lead = bytes[at]
  let length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
  guard length > 0, at + length <= bytes.count else { return nil }
  if length == 1 { return (UInt32(lead), 1) }
  var scalar = UInt32(lead) & (0x7F >> UInt32(length))
  for index in at + 1..<at + length {
    guard bytes[index] & 0xC0 == 0x80 else { return nil }
    scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
  }
  let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
  guard scalar >= least, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else { return nil }
  return (scalar, length)
}
