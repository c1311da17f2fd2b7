// Values that stand in the line of their key or `-`.
extension Diagnosis {
  mutating func value() {
    let start = at
    let first = byte(at)
    switch first {
    case Byte.doubleQuote, Byte.singleQuote:
      guard let end = quotedToken(start) else { return }
      scalarEnds(start, end)
      rest(end)
    case Byte.openBracket:
      brackets(start)
    case Byte.openBrace:
      braces(start)
    case Byte.pipe, UInt8(ascii: ">"):
      block(start)
    default:
      let isLone = (first == Byte.dash || first == Byte.question || first == Byte.colon) && isBlank(at + 1)
      if isLone || Byte.isIndicator(first) {
        reserved(start)
        return skipEntry()
      }
      plain(start)
    }
  }

  private mutating func plain(_ start: Int) {
    let stop = plainStop(start)
    let end = trimmed(start, stop)
    if byte(stop) == Byte.colon { colonInValue(start, stop) }
    if let tab = bytes[start..<stop].firstIndex(of: Byte.tab) {
      refuse(.tab, tab, tab + 1, guess: TextEdit(tab..<tab + 1, " "))
    }
    if byte(stop) == Byte.tab { _ = afterBlanks(stop) }
    scalarEnds(start, end)
    at = nextLine(stop)
  }

  /// `: ` in a plain value, which goes into quotes as a whole; behind a word in ASCII it may be a second entry.
  private mutating func colonInValue(_ start: Int, _ colon: Int) {
    let stop = lineStop(start)
    var end = colon
    while end < stop, byte(end) != Byte.hash || byte(end - 1) > Byte.space { end += 1 }
    end = trimmed(start, end)
    let quoted = TextEdit(start..<end, ScalarStyle.doubleQuoted(text(start, end)))
    let isProse = colon > start && bytes[colon - 1] >= 0x80
    refuse(.colonInValue, colon, colon + 1, detail: text(start, stop), fix: isProse ? quoted : nil, guess: quoted)
  }

  /// A scalar of one line has been read.
  mutating func scalarEnds(_ start: Int, _ end: Int) {
    pending = nil
    lastScalar = ByteSpan(start: start, end: end)
    if end - start > limits.scalarBytes { refuse(.scalarTooLong, start, end, detail: String(limits.scalarBytes)) }
  }

  /// What stands behind a value that has ended.
  mutating func rest(_ end: Int) {
    let next = afterBlanks(end)
    if byte(next) == Byte.hash, next == end {
      refuse(.missingSpaceBeforeComment, next, next + 1, fix: TextEdit(next..<next, " "))
    }
    if !endsLine(next), byte(next) != Byte.hash {
      let stop = trimmed(next, lineStop(next))
      if byte(next) == Byte.colon {
        refuse(.colonInValue, next, next + 1)
      } else {
        refuse(.trailingText, next, stop, detail: text(next, stop))
      }
    }
    at = nextLine(next)
  }

  /// A character that begins no plain scalar.
  mutating func reserved(_ start: Int) {
    let end = trimmed(start, plainStop(start))
    var word = start + 1
    while !isBlank(word) { word += 1 }
    switch byte(start) {
    case UInt8(ascii: "&"): refuse(.anchor, start, word, detail: text(start, word))
    case UInt8(ascii: "*"): refuse(.alias, start, word, detail: text(start, word))
    case UInt8(ascii: "!"): refuse(.tag, start, word, detail: text(start, word))
    case Byte.dash: refuse(skippingSpaces(word) < lineStop(start) ? .listOnKeyLine : .reservedIndicator, start, word)
    case Byte.question: refuse(.complexKey, start, word)
    case Byte.colon where frames.isEmpty || pending == nil: refuse(.emptyKey, start, word)
    case Byte.tab: refuse(.tab, start, start + 1)
    default:
      let isFirst = pending == nil || pending?.isEmpty == true
      let fix = isFirst ? nil : TextEdit(start..<end, ScalarStyle.doubleQuoted(text(start, end)))
      refuse(.reservedIndicator, start, start + 1, detail: text(start, start + 1), fix: fix)
    }
  }

  /// `|`, `>` and the lines that belong to it.
  private mutating func block(_ start: Int) {
    var header = start + 1
    if byte(header) == Byte.dash { header += 1 }
    if byte(start) == UInt8(ascii: ">") {
      while !isBlank(header) { header += 1 }
      refuse(.foldedBlock, start, header, detail: text(start, header), guess: TextEdit(start..<header, "|"))
    } else if !isBlank(header) {
      while !isBlank(header) { header += 1 }
      refuse(.blockHeader, start, header, detail: text(start, header), guess: TextEdit(start..<header, "|"))
    }
    rest(header)
    let head = pending
    let end = blockLines(frames.last?.column ?? -1)
    if end == nil { refuse(.emptyValue, Int(head?.start ?? UInt32(start)), header) }
    if let end, end == bytes.count, text(start, header) == "|" {
      let fix = TextEdit(end..<end, bytes.contains(Byte.cr) ? "\r\n" : "\n")
      refuse(.missingFinalLineEnd, end, end, related: ByteSpan(start: start, end: header), fix: fix)
    }
    if let end, end - start > limits.scalarBytes {
      refuse(.scalarTooLong, start, end, detail: String(limits.scalarBytes))
    }
    pending = nil
    lastScalar = nil
  }

  /// Passes the lines of a block; the end of its last line of content, nil when there is none.
  private mutating func blockLines(_ parentColumn: Int) -> Int? {
    var indent: Int?
    var end: Int?
    var widestBlank = (spaces: 0, line: 0)
    while at < bytes.count {
      let text = skippingSpaces(at)
      let spaces = min(text - at, indent ?? text - at)
      if endsLine(at + spaces) {
        if indent == nil, spaces > widestBlank.spaces { widestBlank = (spaces, at) }
        at = nextLine(at)
        continue
      }
      if let indent, spaces < indent, byte(text) != Byte.tab { break }
      if indent == nil, spaces <= parentColumn { break }
      if byte(at + spaces) == Byte.tab, spaces < indent ?? .max { refuse(.tab, at + spaces, at + spaces + 1) }
      if indent == nil {
        if widestBlank.spaces > spaces {
          refuse(
            .indentation, widestBlank.line, widestBlank.line + widestBlank.spaces, detail: String(spaces + 1))
        }
        indent = spaces
      }
      end = lineStop(at)
      at = nextLine(at)
    }
    return end
  }
}
