// Brackets and literal blocks.
extension TapeScanner {
  /// `[a, b]` in one line; no comma at its end.
  @inline(never)
  mutating func flowSequence() -> Bool {
    let start = at
    let node = tapeCount
    guard depth < limits.depth else { return fail(.tooDeep, at) }
    push(Node(.flowSequence, start, 0, next: 0))
    at += 1
    skipSpaces()
    var count = 0
    if at < end, base[at] == Byte.closeBracket {
      at += 1
    } else {
      while true {
        guard flowElement() else { return false }
        count += 1
        if count > limits.sequenceLength { return fail(.tooManyEntries, at) }
        skipSpaces()
        guard at < end, base[at] == Byte.comma || base[at] == Byte.closeBracket else { return fail(.flowSyntax, at) }
        at += 1
        if base[at - 1] == Byte.closeBracket { break }
        skipSpaces()
      }
    }
    tape[node].end = UInt32(truncatingIfNeeded: at)
    tape[node].next = UInt32(truncatingIfNeeded: tapeCount)
    lastEnd = at
    isPending = false
    return finishLine()
  }

  private mutating func flowElement() -> Bool {
    guard at < end else { return fail(.flowSyntax, at) }
    let start = at
    if base[at] == Byte.singleQuote || base[at] == Byte.doubleQuote {
      var escapes = false
      guard quoted(&escapes) else { return false }
      pushQuoted(start, escapes)
      return true
    }
    guard mayBeginPlain(), base[at] != Byte.colon else { return fail(.flowSyntax, at) }
    if base[at] == Byte.dash, at + 1 < end, isFlowIndicator(base[at + 1]) { return fail(.flowSyntax, at) }
    while at < end {
      let byte = base[at]
      if byte < Byte.space || byte == Byte.comma || byte == Byte.closeBracket { break }
      // YAML allows `?` here; readers that follow YAML 1.1 end the scalar at it.
      if isFlowIndicator(byte) || byte == Byte.question { return fail(.flowSyntax, at) }
      if byte == Byte.colon, isBlank(at + 1) || isFlowIndicator(base[at + 1]) { return fail(.flowSyntax, at) }
      if byte == Byte.hash, base[at - 1] == Byte.space { return fail(.flowSyntax, at) }
      if byte == 0xEF || byte == 0xE3, let (scalar, _) = decodeUTF8(bytes, at), OddCharacter.isComma(scalar) {
        return fail(.fullWidthComma, at)
      }
      at += 1
    }
    pushPlain(start)
    return true
  }

  @inline(__always)
  private func isFlowIndicator(_ byte: UInt8) -> Bool {
    byte == Byte.comma || byte == Byte.openBracket || byte == Byte.closeBracket || byte == Byte.openBrace
      || byte == Byte.closeBrace
  }

  /// `{}`.
  @inline(never)
  mutating func emptyMapping() -> Bool {
    let start = at
    guard depth < limits.depth else { return fail(.tooDeep, at) }
    at += 1
    skipSpaces()
    guard at < end, base[at] == Byte.closeBrace else { return fail(.flowMapping, start) }
    at += 1
    push(Node(.emptyMapping, start, at, next: tapeCount + 1))
    lastEnd = at
    isPending = false
    return finishLine()
  }

  /// `|` or `|-` and its lines; `parentColumn` is that of the collection the value belongs to.
  @inline(never)
  mutating func literal(parentColumn: Int) -> Bool {
    let start = at
    at += 1
    if at < end, base[at] == Byte.dash { at += 1 }
    let headerEnd = at
    guard isBlank(at) else { return fail(.blockHeader, start) }
    guard finishLine() else { return false }
    guard let contentEnd = literalLines(parentColumn) else { return false }
    // Readers disagree on whether the last line of a `|` has a line end when the file has none.
    if contentEnd < 0 || contentEnd == end && headerEnd == start + 1 { isFlagged = true }
    let nodeEnd = max(contentEnd, headerEnd)
    push(Node(.literal, start, nodeEnd, next: tapeCount + 1))
    lastEnd = nodeEnd
    isPending = false
    if nodeEnd - start > limits.scalarBytes { return fail(.scalarTooLong, start) }
    return true
  }

  /// Passes the lines of a block; the end of its last line of content, -1 when there is none, nil when it failed.
  private mutating func literalLines(_ parentColumn: Int) -> Int? {
    var indent = -1
    var contentEnd = -1
    var widestBlank = 0
    while at < end {
      let start = at
      skipSpaces()
      if indent >= 0, at > start + indent { at = start + indent }
      let spaces = at - start
      if at >= end || base[at] == Byte.lf || base[at] == Byte.cr {
        widestBlank = max(widestBlank, spaces)
        skipLine()
        continue
      }
      if indent < 0 {
        if spaces <= parentColumn {
          at = start
          break
        }
        guard base[at] != Byte.tab else { return fail(.tab, at) ? 0 : nil }
        guard widestBlank <= spaces else { return fail(.indentation, at) ? 0 : nil }
        indent = spaces
      } else if spaces < indent {
        guard base[at] != Byte.tab else { return fail(.tab, at) ? 0 : nil }
        at = start
        break
      }
      skipLine()
      contentEnd = at
      if base[contentEnd - 1] == Byte.lf { contentEnd -= 1 }
      if contentEnd > 0, base[contentEnd - 1] == Byte.cr { contentEnd -= 1 }
    }
    return contentEnd
  }
}
