// Quoted scalars.
extension Diagnosis {
  /// The offset after the closing quote; nil when there is none in the line: that has been told, and `at` has moved on.
  mutating func quotedToken(_ start: Int) -> Int? {
    let quote = byte(start)
    var offset = start + 1
    while !endsLine(offset) {
      let next = byte(offset)
      if next == quote {
        guard quote == Byte.singleQuote, byte(offset + 1) == quote else { return offset + 1 }
        offset += 2
      } else if next == Byte.backslash, quote == Byte.doubleQuote {
        offset += escape(offset)
      } else {
        offset += 1
      }
    }
    unclosed(start)
    return nil
  }

  /// The length of the escape at `offset`; a bad one is refused.
  private mutating func escape(_ offset: Int) -> Int {
    guard let escape = bytes.withUnsafeBufferPointer({ Escape($0, offset) }) else {
      let length = endsLine(offset + 1) ? 1 : 1 + (scalar(offset + 1)?.length ?? 1)
      let guess = length > 1 ? TextEdit(offset..<offset, "\\") : nil
      refuse(.badEscape, offset, offset + length, detail: text(offset, offset + length), guess: guess)
      return length
    }
    if let kind = refusalKind(ofScalar: escape.scalar) {
      refuse(
        kind, offset, offset + escape.length, detail: Diagnosis.codePoint(escape.scalar),
        guess: TextEdit(offset..<offset + escape.length, ""))
    }
    return escape.length
  }

  private mutating func unclosed(_ start: Int) {
    let stop = lineStop(start)
    var offset = start + 1
    while offset < stop, let (scalar, length) = scalar(offset) {
      let isLast = trimmed(start, stop) == offset + length || byte(offset + length) == Byte.colon
      if OddCharacter.isQuote(scalar), isLast {
        refuse(
          .fullWidthQuote, offset, offset + length, related: ByteSpan(start: start, end: start + 1),
          detail: text(offset, offset + length), fix: TextEdit(offset..<offset + length, text(start, start + 1)))
        return skipEntry()
      }
      offset += length
    }
    if let closing = closingQuote(after: stop, byte(start)) {
      refuse(
        .multilineScalar, start, trimmed(start, stop), related: ByteSpan(start: closing, end: closing + 1))
      at = closing
    } else {
      let (end, quote) = (trimmed(start, stop), text(start, start + 1))
      refuse(.unterminatedQuote, start, end, detail: quote, guess: TextEdit(end..<end, quote))
    }
    skipEntry()
  }

  /// The quote in a later line that ends this scalar: in the first line with an odd number of them, if no entry of
  /// its own begins there.
  private func closingQuote(after stop: Int, _ quote: UInt8) -> Int? {
    var line = nextLine(stop)
    for _ in 0..<100 where line < bytes.count {
      let end = lineStop(line)
      let quotes = bytes[line..<end].indices.filter { bytes[$0] == quote }
      if quotes.count % 2 == 1 {
        let isEntry = bytes[line..<quotes[0]].contains(Byte.colon)
        return isEntry ? nil : quotes.last
      }
      if !quotes.isEmpty { return nil }
      line = nextLine(line)
    }
    return nil
  }
}
