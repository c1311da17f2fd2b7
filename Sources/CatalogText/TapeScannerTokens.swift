// The tokens of a line.
extension TapeScanner {
  @inline(never)
  mutating func fail(_ kind: Refusal.Kind, _ offset: Int) -> Bool {
    stop = (kind, offset)
    return false
  }

  @inline(__always)
  mutating func skipSpaces() {
    while at + 8 <= end {
      let other = Word.load(base, at) ^ 0x2020_2020_2020_2020
      if other != 0 {
        at += Word.first(other)
        return
      }
      at += 8
    }
    while at < end, base[at] == Byte.space { at += 1 }
  }

  /// Notes a comment at `at` that is addressed to the tool; what it says is read by whoever wants to know.
  @inline(never)
  mutating func noteComment() {
    if !hasToolComments, ToolComment.isOne(UnsafeBufferPointer(rebasing: bytes[at...])) { hasToolComments = true }
  }

  /// To the byte after the next LF, or the end.
  @inline(__always)
  mutating func skipLine() {
    while at + 8 <= end {
      let hits = Word.equal(Word.load(base, at), Byte.lf)
      if hits != 0 {
        at += Word.first(hits) + 1
        return
      }
      at += 8
    }
    while at < end {
      at += 1
      if base[at - 1] == Byte.lf { return }
    }
  }

  /// True for a space, a tab, a line end and the end of the text.
  @inline(__always)
  func isBlank(_ offset: Int) -> Bool { offset >= end || base[offset] <= Byte.space }

  @inline(__always)
  func isColon() -> Bool { at < end && base[at] == Byte.colon && isBlank(at + 1) }

  /// True where only a comment or nothing is left; `at` is after at least one space or at the end of a token.
  @inline(__always)
  func endsLine() -> Bool {
    guard at < end else { return true }
    let byte = base[at]
    return byte == Byte.lf || byte == Byte.cr || byte == Byte.hash && base[at - 1] == Byte.space
  }

  /// Skips what may stand behind a token: spaces and a comment.
  @inline(__always)
  mutating func finishLine() -> Bool {
    if at < end, base[at] == Byte.lf {
      at += 1
      return true
    }
    skipSpaces()
    guard endsLine() else { return fail(at < end && base[at] == Byte.tab ? .tab : .trailingText, at) }
    if at < end, base[at] == Byte.hash { noteComment() }
    skipLine()
    return true
  }

  @inline(__always)
  func mayBeginPlain() -> Bool {
    let byte = base[at]
    if Byte.isIndicator(byte) { return false }
    if byte == Byte.dash || byte == Byte.question || byte == Byte.colon { return !isBlank(at + 1) }
    return true
  }

  /// Moves to the `:` that ends a key, to the `#` of a comment, or to the end of the line.
  @inline(__always)
  mutating func plainRun() {
    let start = at
    while at < end {
      if at + 8 <= end {
        let word = Word.load(base, at)
        let hits = Word.equal(word, Byte.colon) | Word.equal(word, Byte.hash) | Word.control(word)
        if hits == 0 {
          at += 8
          continue
        }
        at += Word.first(hits)
      }
      let byte = base[at]
      if byte < Byte.space { return }
      if byte == Byte.colon, isBlank(at + 1) { return }
      if byte == Byte.hash, at > start, base[at - 1] == Byte.space { return }
      at += 1
    }
  }

  /// The end of the token that began at `start`, without the spaces before `at`.
  @inline(__always)
  func trimmed(_ start: Int) -> Int {
    var tokenEnd = at
    while tokenEnd > start, base[tokenEnd - 1] == Byte.space { tokenEnd -= 1 }
    return tokenEnd
  }

  /// From a quote to the byte after the one that closes it.
  @inline(__always)
  mutating func quoted(_ escapes: inout Bool) -> Bool {
    let start = at
    let quote = base[at]
    at += 1
    while at < end {
      if at + 8 <= end {
        let word = Word.load(base, at)
        let hits = Word.equal(word, quote) | Word.equal(word, Byte.backslash) | Word.control(word)
        if hits == 0 {
          at += 8
          continue
        }
        at += Word.first(hits)
      }
      let byte = base[at]
      if byte == quote {
        at += 1
        if quote == Byte.doubleQuote || at >= end || base[at] != quote { return true }
        escapes = true
      } else if byte == Byte.backslash, quote == Byte.doubleQuote {
        escapes = true
        at += escape() - 1
      } else if byte == Byte.lf || byte == Byte.cr {
        return fail(.unterminatedQuote, start)
      }
      at += 1
    }
    return fail(.unterminatedQuote, start)
  }

  /// The length of the escape at `at`; a bad one is flagged and counts as its first byte.
  @inline(never)
  private mutating func escape() -> Int {
    guard let escape = Escape(bytes, at) else {
      isFlagged = true
      return at + 1 < end && base[at + 1] >= Byte.space ? 2 : 1
    }
    if refusalKind(ofScalar: escape.scalar) != nil { isFlagged = true }
    return escape.length
  }

  /// `---` or `...` with a blank behind, or `%`; only asked at the start of a line.
  @inline(__always)
  func isMarker(_ byte: UInt8) -> Bool {
    guard byte == Byte.dash || byte == Byte.dot else { return false }
    return at + 2 < end && base[at + 1] == byte && base[at + 2] == byte && isBlank(at + 3)
  }

  /// Seven `<`, `=`, `>` or `|`; only asked at the start of a line.
  @inline(__always)
  func isMergeMarker(_ start: Int) -> Bool {
    let byte = base[start]
    guard byte == UInt8(ascii: "<") || byte == UInt8(ascii: "=") else { return false }
    return (start..<start + 7).allSatisfy { $0 < end && base[$0] == byte }
  }
}
