import CCharacters

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

  /// `from` is the offset after a byte order mark; `isWide` or not makes no difference to what comes out.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from: Int, lineBytes: Int, isWide: Bool = CharacterCheck.canBeWide) {
    guard let base = bytes.baseAddress else { return }
    let end = bytes.count
    var at = from
    while at < end {
      if at - from >= 2 { at = CharacterCheck.plainEnd(base, at, end, isWide) }
      let stop = min(end, at - from < 2 ? from + 2 : at + 16)
      while at < stop {
        let length = step(base, at, end)
        guard length > 0 else { return }
        at += length
      }
    }
    if CharacterCheck.hasLongLine(base, from, end, lineBytes) { verdict = .broken }
  }

  /// The end of a run of characters that need no closer look; `at` is at least two bytes into the text and begins a
  /// character, and so does the result.
  @inline(__always)
  private static func plainEnd(_ base: UnsafePointer<UInt8>, _ from: Int, _ end: Int, _ isWide: Bool) -> Int {
    var at = from
    while at &+ 16 <= end {
      if isWide {
        at = ccharacters_plain_end(base, at, end)
        if at &+ 16 > end { break }
      }
      if (Word.load(base, at) | Word.load(base, at &+ 8)) & Word.highs == 0 {
        guard base[at &- 1] < 0xE0, base[at &- 2] < 0xE0 else { break }
        guard Lanes.isEmpty(.!printable(Lanes.load(base, at))) else { break }
      } else if !Lanes.isEmpty(doubts(base, at)) {
        guard Lanes.isEmpty(closerDoubts(base, at)) else { break }
        // What lies across is looked at closely as a whole: `doubts` sees some characters only by their first byte.
        at = characterStart(base, at &+ 16)
        continue
      }
      at &+= 16
    }
    return characterStart(base, at)
  }

  /// Whether the processor checks thirty-two bytes at a time; looked up once.
  static let canBeWide = ccharacters_is_available()

  /// The beginning of the character of three bytes that goes on at `at`; else `at`.
  @inline(__always)
  private static func characterStart(_ base: UnsafePointer<UInt8>, _ at: Int) -> Int {
    if base[at &- 1] >= 0xE0 { return at &- 1 }
    return base[at &- 2] >= 0xE0 ? at &- 2 : at
  }

  /// The lanes of sixteen bytes that are not part of printable ASCII, a line end, or a character of three bytes that
  /// begins with E3...E9 (most Chinese text) or with EF and is neither near U+FEFF nor near U+FFFF.
  @inline(__always)
  private static func doubts(_ base: UnsafePointer<UInt8>, _ at: Int) -> Lanes.Mask {
    let bytes = Lanes.load(base, at)
    let before = Lanes.load(base, at &- 1)
    let leads = Lanes.within(bytes, 0xE3, count: 7) .| Lanes.equal(bytes, 0xEF)
    let isLast = Lanes.equal(before, 0xEF) .& Lanes.masked(bytes, 0xFB, 0xBB)
    return misplaced(bytes, leads, before, Lanes.load(base, at &- 2)) .| isLast
  }

  /// The same for all characters of three bytes but those that begin with E0 or ED, those near U+FEFF and U+FFFF,
  /// and those of U+2000...U+207F that are refused.
  @inline(__always)
  private static func closerDoubts(_ base: UnsafePointer<UInt8>, _ at: Int) -> Lanes.Mask {
    let bytes = Lanes.load(base, at)
    let before = Lanes.load(base, at &- 1)
    let twoBefore = Lanes.load(base, at &- 2)
    let leads = Lanes.within(bytes, 0xE1, count: 15) .& .!Lanes.equal(bytes, 0xED)
    let isThird = Lanes.masked(bytes, 0xFE, 0x8E) .| Lanes.within(bytes, 0xA6, count: 9)
    let isPunctuation = Lanes.equal(twoBefore, 0xE2) .& Lanes.masked(before, 0xFE, 0x80)
    let isLast = Lanes.equal(before, 0xEF) .& Lanes.masked(bytes, 0xFB, 0xBB)
    return misplaced(bytes, leads, before, twoBefore) .| (isPunctuation .& isThird) .| isLast
  }

  /// The lanes that are neither printable ASCII nor a line end nor one of `leads`, and those that go on a character
  /// where none of three bytes can have begun, or do not where one has.
  @inline(__always)
  private static func misplaced(
    _ bytes: Lanes.Bytes, _ leads: Lanes.Mask, _ before: Lanes.Bytes, _ twoBefore: Lanes.Bytes
  ) -> Lanes.Mask {
    let goesOn = Lanes.signedBelow(bytes, -0x40)
    let hasBegun = Lanes.masked(before, 0xE0, 0xE0) .| Lanes.masked(twoBefore, 0xE0, 0xE0)
    return .!(printable(bytes) .| goesOn .| leads) .| (goesOn .^ hasBegun)
  }

  /// The lanes of printable ASCII and line ends.
  @inline(__always)
  private static func printable(_ bytes: Lanes.Bytes) -> Lanes.Mask {
    Lanes.signedAbove(bytes &+ Lanes.Bytes(repeating: 1), 0x20) .| Lanes.equal(bytes, Byte.lf)
  }

  /// Looks only at the last line end of every `lineBytes`.
  private static func hasLongLine(_ base: UnsafePointer<UInt8>, _ from: Int, _ end: Int, _ lineBytes: Int) -> Bool {
    var lineStart = from
    while end - lineStart > lineBytes {
      var lineEnd = lineStart + lineBytes
      while lineEnd >= lineStart, base[lineEnd] != Byte.lf { lineEnd -= 1 }
      if lineEnd < lineStart { return true }
      lineStart = lineEnd + 1
    }
    return false
  }

  /// The length of the character at `at`; 0 when all is lost.
  @inline(__always)
  private mutating func step(_ base: UnsafePointer<UInt8>, _ at: Int, _ end: Int) -> Int {
    let lead = base[at]
    if lead >= 0x20 ? lead < 0x7F : lead == Byte.lf || lead == Byte.tab { return 1 }
    if lead &- 0xE3 <= 6, at + 2 < end, base[at + 1] & 0xC0 == 0x80, base[at + 2] & 0xC0 == 0x80 { return 3 }
    if lead == Byte.cr, at + 1 < end, base[at + 1] == Byte.lf {
      hasCRLF = true
      return 1
    }
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
