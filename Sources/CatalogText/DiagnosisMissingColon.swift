// A line that is no entry: what its author meant.
extension Diagnosis {
  mutating func withoutColon(_ start: Int, _ isSure: Bool) {
    let end = trimmed(start, plainStop(start))
    guard let (first, length) = scalar(start) else { return skipEntry() }
    if OddCharacter.isDash(first) {
      let text = isBlank(start + length) ? "-" : "- "
      refuse(
        .wrongDash, start, start + length, detail: self.text(start, start + length),
        fix: TextEdit(start..<start + length, text))
      return skipEntry()
    }
    if first == 0xFF03 {
      refuse(.fullWidthHash, start, start + length, fix: TextEdit(start..<start + length, "#"))
      at = nextLine(at)
      return
    }
    if OddCharacter.isSpace(first) {
      refuse(.fullWidthSpace, start, start + length, detail: Diagnosis.codePoint(first))
      return skipEntry()
    }
    if continuesScalar(start) {
      refuse(.multilineScalar, start, end, related: lastScalar)
      at = nextLine(at)
      return
    }
    if first == UInt32(Byte.dash) {
      refuse(.missingSpaceAfterDash, start, start + 1, fix: TextEdit(start + 1..<start + 1, " "))
      return skipEntry()
    }
    if meantColon(start, end, isSure) { return }
    noKey(start)
  }

  private func continuesScalar(_ start: Int) -> Bool {
    guard lastScalar != nil, let frame = frames.last, pending == nil else { return false }
    return start - lineStart + shift > frame.column
  }

  /// A full-width colon, or one without a space behind it; the line then counts as the entry it was meant to be.
  private mutating func meantColon(_ start: Int, _ end: Int, _ isSure: Bool) -> Bool {
    var offset = start
    var narrow: Int?
    while offset < end, let (scalar, length) = scalar(offset) {
      if OddCharacter.isColon(scalar) {
        fullWidthColon(offset, offset + length)
        key(start, offset + length - 1, trimmed(start, offset), isQuoted: false, isSure)
        return true
      }
      if scalar == 0x3A, narrow == nil, byte(offset + 1) != UInt8(ascii: "/") { narrow = offset }
      offset += length
    }
    guard let colon = narrow, colon > start else { return false }
    if let (scalar, length) = scalar(colon + 1), OddCharacter.isSpace(scalar) {
      refuse(
        .fullWidthSpace, colon + 1, colon + 1 + length, detail: Diagnosis.codePoint(scalar),
        fix: TextEdit(colon + 1..<colon + 1 + length, " "))
    } else {
      refuse(.missingSpaceAfterColon, colon, colon + 1, fix: TextEdit(colon + 1..<colon + 1, " "))
    }
    key(start, colon, trimmed(start, colon), isQuoted: false, isSure)
    return true
  }

  /// No colon of any kind: a list's number, `=`, a value on a line of its own, or just text.
  mutating func noKey(_ start: Int) {
    let end = trimmed(start, plainStop(start))
    var digits = start
    while Byte.isDigit(byte(digits)) { digits += 1 }
    let mark = scalar(digits)?.scalar ?? 0
    if digits > start, [0x2E, 0x29, 0x3001, 0xFF0E, 0xFF09].contains(mark) {
      let after = digits + (scalar(digits)?.length ?? 1)
      refuse(
        .numberedList, start, digits + 1, detail: text(start, digits),
        guess: TextEdit(start..<skippingSpaces(after), "- "))
    } else if let head = pending, !head.isEmpty, let frame = frames.last, start - lineStart + shift > frame.column {
      refuse(.valueOnNextLine, start, end, related: head)
    } else if frames.isEmpty, !hasMoreLines(start) {
      refuse(.notAMapping, start, end)
    } else if let sign = bytes[start..<end].firstIndex(of: UInt8(ascii: "=")) {
      equalsSign(start, sign, end)
    } else if let first = scalar(start)?.scalar, OddCharacter.isQuote(first) {
      refuse(.fullWidthQuote, start, start + 3, detail: text(start, start + 3))
    } else {
      let word = wordEnd(start)
      let guess = word > start && byte(word) == Byte.space ? TextEdit(word..<word, ":") : nil
      refuse(.missingColon, start, end, detail: text(start, end), guess: guess)
    }
    skipEntry()
  }

  /// `=` with blanks around it where `: ` is meant, surely so behind a single word.
  private mutating func equalsSign(_ start: Int, _ sign: Int, _ end: Int) {
    let left = trimmed(start, sign)
    let right = skippingSpaces(sign + 1)
    guard left > start, right < end else { return refuse(.equalsSign, sign, sign + 1) }
    let fix = TextEdit(left..<right, ": ")
    refuse(.equalsSign, sign, sign + 1, fix: wordEnd(start) == left ? fix : nil, guess: fix)
  }

  /// The end of small letters and hyphens from an offset on.
  private func wordEnd(_ start: Int) -> Int {
    var end = start
    while 0x61...0x7A ~= byte(end) || byte(end) == Byte.dash { end += 1 }
    return end
  }

  private func hasMoreLines(_ start: Int) -> Bool {
    var next = nextLine(start)
    while next < bytes.count {
      let first = skippingSpaces(next)
      if !endsLine(first), byte(first) != Byte.hash { return true }
      next = nextLine(next)
    }
    return false
  }
}
