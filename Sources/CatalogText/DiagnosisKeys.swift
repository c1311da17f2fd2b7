// Keys, and lines that should have one.
extension Diagnosis {
  /// What stands at `at`: a key with its value, or after a `-` a scalar.
  mutating func entry(mustBeKey: Bool, _ isSure: Bool) {
    let start = at
    let first = byte(at)
    switch first {
    case Byte.doubleQuote, Byte.singleQuote:
      quotedEntry(mustBeKey, isSure)
    case Byte.question where isBlank(at + 1):
      refuse(.complexKey, at, at + 1)
      skipEntry()
    case Byte.openBracket, Byte.openBrace, Byte.pipe, UInt8(ascii: ">"):
      if mustBeKey { return startsLikeValue(start) }
      value()
    default:
      let isNode = first == UInt8(ascii: "&") || first == UInt8(ascii: "*") || first == UInt8(ascii: "!")
      if isNode || Byte.isIndicator(first) {
        if !mustBeKey { return value() }
        reserved(start)
        return skipEntry()
      }
      let stop = plainStop(start)
      if byte(stop) == Byte.colon { return key(start, stop, trimmed(start, stop), isQuoted: false, isSure) }
      if !mustBeKey { return value() }
      withoutColon(start, isSure)
    }
  }

  /// A line that is given up: whatever was expected, it is not missed again.
  mutating func skipEntry() {
    pending = nil
    lastScalar = nil
    at = nextLine(at)
  }

  /// A bracket or block where a key should be.
  private mutating func startsLikeValue(_ start: Int) {
    if byte(start) == Byte.openBracket, depthOfBrackets(start) > limits.depth {
      refuse(.tooDeep, start, start + 1, detail: String(limits.depth))
      isLost = true
      return
    }
    if frames.isEmpty {
      refuse(.notAMapping, start, start + 1)
      isLost = true
    } else if let head = pending {
      refuse(.valueOnNextLine, start, trimmed(start, lineStop(start)), related: head)
    } else {
      refuse(.reservedIndicator, start, start + 1, detail: text(start, start + 1))
    }
    at = start
    pending = pending ?? ByteSpan(start: start, end: start)
    if !isLost { value() }
  }

  /// The end of a plain run: a `:` before a blank, a `#` after one, a tab, or the end of the line.
  func plainStop(_ start: Int) -> Int {
    var stop = start
    while !endsLine(stop), byte(stop) != Byte.tab || !isBlank(stop + 1) && byte(stop + 1) != Byte.hash {
      if byte(stop) == Byte.colon, isBlank(stop + 1) { return stop }
      if byte(stop) == Byte.hash, stop > start, byte(stop - 1) == Byte.space { return stop }
      stop += 1
    }
    return stop
  }

  private mutating func quotedEntry(_ mustBeKey: Bool, _ isSure: Bool) {
    let start = at
    guard let end = quotedToken(start) else { return }
    var next = skippingSpaces(end)
    while byte(next) == Byte.tab { next = skippingSpaces(next + 1) }
    if byte(next) == Byte.colon, isBlank(next + 1) { return key(start, next, end, isQuoted: true, isSure) }
    if byte(next) == Byte.colon, mustBeKey || byte(next + 1) != Byte.colon {
      refuse(.missingSpaceAfterColon, next, next + 1, fix: TextEdit(next + 1..<next + 1, " "))
      return key(start, next, end, isQuoted: true, isSure)
    }
    if !mustBeKey {
      scalarEnds(start, end)
      return rest(end)
    }
    if let (scalar, length) = scalar(next), OddCharacter.isColon(scalar) {
      fullWidthColon(next, next + length)
      return key(start, next + length - 1, end, isQuoted: true, isSure)
    }
    noKey(start)
  }

  /// A key from `start` to `end` whose colon is at `colon`.
  mutating func key(_ start: Int, _ colon: Int, _ end: Int, isQuoted: Bool, _ isSure: Bool) {
    var start = start
    if !isQuoted, let key = misspeltItem(start) {
      if isLost { return }
      start = key
    }
    if end == start { refuse(.emptyKey, start, start + 1) }
    if colon - start > 1000 { refuse(.keyTooLong, start, end, detail: "1000") }
    if !isQuoted { plainKey(start, end) }
    if let tab = bytes[(isQuoted ? end : start)..<max(end, colon)].firstIndex(of: Byte.tab) {
      refuse(.tab, tab, tab + 1, fix: tab >= end ? TextEdit(end..<colon, "") : nil)
    }
    at = start
    place(isMapping: true, isSure)
    if isLost { return }
    note(start, end, isQuoted: isQuoted)
    pending = ByteSpan(start: start, end: colon + 1)
    at = afterBlanks(colon + 1)
    lastScalar = nil
    if endsLine(at) || byte(at) == Byte.hash {
      at = nextLine(at)
    } else {
      value()
    }
  }

  /// An entry that begins with a dash, but for its space or its width, where a list has its items: it counts as the item
  /// that was meant, so that what follows is not told as well.
  ///
  /// - Returns: Where its key begins; nil where there is no such dash.
  private mutating func misspeltItem(_ start: Int) -> Int? {
    let column = start - lineStart + shift
    guard let (first, length) = scalar(start), first == UInt32(Byte.dash) || OddCharacter.isDash(first),
      pending == nil, frames.contains(where: { !$0.isMapping && $0.column == column })
    else { return nil }
    let end = start + length
    if length == 1 {
      refuse(.missingSpaceAfterDash, start, end, fix: TextEdit(end..<end, " "))
    } else {
      let fix = TextEdit(start..<end, isBlank(end) ? "-" : "- ")
      refuse(.wrongDash, start, end, detail: text(start, end), fix: fix)
    }
    at = start
    place(isMapping: false, true)
    pending = ByteSpan(start: start, end: end)
    let key = skippingSpaces(end)
    shift += start + 2 - key
    return key
  }

  private mutating func note(_ start: Int, _ end: Int, isQuoted: Bool) {
    guard !frames.isEmpty, frames[frames.count - 1].isMapping else { return }
    var content = bytes[start..<end]
    if isQuoted {
      content = content.dropFirst().dropLast()
      content = (byte(start) == Byte.singleQuote ? Unescape.single(content) : Unescape.double(content))[...]
      if content.isEmpty { refuse(.emptyKey, start, end) }
    }
    let span = ByteSpan(start: start, end: end)
    let frame = frames.count - 1
    if let first = frames[frame].keys[Array(content)], !isMisaligned {
      refuse(.duplicateKey, start, end, related: first, detail: String(decoding: content, as: UTF8.self))
    }
    frames[frame].keys[Array(content)] = frames[frame].keys[Array(content)] ?? span
    frames[frame].count += 1
    if frames[frame].count == limits.keysPerMapping + 1 {
      refuse(.tooManyEntries, start, end, detail: String(limits.keysPerMapping))
    }
  }

  private mutating func plainKey(_ start: Int, _ end: Int) {
    let name = text(start, end)
    if name == "<<" {
      refuse(.mergeKey, start, end)
    } else if end > start, ScalarStyle.looksTyped(bytes[start..<end]) {
      refuse(.keyLooksTyped, start, end, detail: name)
    }
    if byte(start) == Byte.dash {
      refuse(.missingSpaceAfterDash, start, start + 1, fix: TextEdit(start + 1..<start + 1, " "))
    }
    var offset = start
    while offset < end, let (scalar, length) = scalar(offset) {
      let next = offset + length
      if OddCharacter.isSpace(scalar) {
        let fix = next == end && offset > start ? TextEdit(offset..<next, "") : nil
        refuse(.fullWidthSpace, offset, next, detail: Diagnosis.codePoint(scalar), fix: fix)
      } else if OddCharacter.isColon(scalar) {
        fullWidthColon(offset, next)
      } else if offset == start, OddCharacter.isQuote(scalar) {
        refuse(.fullWidthQuote, offset, next, detail: text(offset, next))
      } else if offset == start, OddCharacter.isDash(scalar) {
        let fix = TextEdit(offset..<next, isBlank(next) ? "-" : "- ")
        refuse(.wrongDash, offset, next, detail: text(offset, next), fix: fix)
      } else if offset == start, scalar == 0xFF03 {
        refuse(.fullWidthHash, offset, next, fix: TextEdit(offset..<next, "#"))
      }
      offset = next
    }
  }

  mutating func fullWidthColon(_ start: Int, _ end: Int) {
    let fix = TextEdit(start..<end, isBlank(end) ? ":" : ": ")
    refuse(.fullWidthColon, start, end, detail: text(start, end), fix: fix)
  }
}
