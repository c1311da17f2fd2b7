/// Escapes text for GitHub Flavored Markdown into a byte buffer.
///
/// What a person wrote stays what a person reads: nothing in it becomes markup, HTML, a reference or a new block.
/// Escapes are kept to what could be taken for markup, so that the text also reads well unrendered. Most texts need
/// none: they are looked at sixteen bytes at a time and copied.
struct MarkdownText: ~Copyable {
  var buffer: ByteBuffer

  init(_ buffer: consuming ByteBuffer = ByteBuffer()) {
    self.buffer = buffer
  }

  /// Adds markup or words of the guide as they are.
  @inline(__always)
  mutating func raw(_ text: StaticString) { buffer.append(text) }

  /// Adds markup or words of the guide as they are.
  @inline(__always)
  mutating func raw(_ text: Text) { buffer.append(text) }

  /// Adds text in one line: line breaks become spaces.
  ///
  /// `opensLine` says that nothing of the block stands before it, so that `#`, `-` or `1.` would open a block.
  mutating func line(_ text: Text, opensLine: Bool = false) { write(text, indent: nil, opensLine: opensLine) }

  /// Adds text with its line breaks kept as hard breaks; lines after the first are indented.
  mutating func lines(_ text: Text, indent: Int, opensLine: Bool = false) {
    write(text, indent: indent, opensLine: opensLine)
  }

  /// Adds a cell of a table: its text in one line, and its end.
  mutating func cell(_ text: Text) {
    if text.isEmpty { return raw(" |") }
    if Self.hasPlainEnds(text, opensLine: false), buffer.appendCellIfClearInMarkdown(text) { return }
    raw(" ")
    line(text)
    raw(" |")
  }

  /// Adds a lead, a text that is not empty, and a line end, where the text is plainly no markup; else adds nothing and
  /// says no.
  mutating func plainLine(_ lead: Run, _ text: Text) -> Bool {
    Self.hasPlainEnds(text, opensLine: false) && buffer.appendLine(lead, ifClearInMarkdown: text)
  }

  private mutating func write(_ text: Text, indent: Int?, opensLine: Bool) {
    if text.isEmpty { return }
    if Self.hasPlainEnds(text, opensLine: opensLine) {
      if buffer.appendIfClearInMarkdown(text) { return }
      if Self.isPlainByBytes(text) { return buffer.append(text) }
    }
    writeByLines(text, indent: indent, opensLine: opensLine)
  }

  @inline(never)
  private mutating func writeByLines(_ text: Text, indent: Int?, opensLine: Bool) {
    var isFirst = true
    var start = 0
    while start < text.count {
      var end = start
      var next = text.count
      while end < text.count {
        if let length = Self.breakLength(text, at: end) {
          next = end + length
          break
        }
        end += 1
      }
      if end == text.count { next = end }
      let line = Self.trimmed(Text(rebasing: text[start..<end]))
      start = next
      if line.isEmpty { continue }
      if !isFirst { separate(indent) }
      escape(line, opensLine: opensLine && isFirst || indent != nil && !isFirst)
      isFirst = false
    }
  }

  private mutating func separate(_ indent: Int?) {
    guard let indent else { return buffer.append(0x20) }
    buffer.append("\\\n")
    buffer.append(0x20, times: indent)
  }

  private mutating func escape(_ line: Text, opensLine: Bool) {
    var digits = 0
    for (position, byte) in line.enumerated() {
      let isNumbered = opensLine && digits == position && digits > 0 && (byte == 0x2E || byte == 0x29)
      if ByteClass[byte] == .markup || isNumbered || opensLine && position == 0 && Self.opensBlock(byte) {
        buffer.append(0x5C)
      }
      if byte &- 0x30 < 10, digits == position { digits += 1 }
      if byte < 0x20 || byte == 0x7F {
        if byte == 0x09 { buffer.append(0x20) } else { buffer.append("\u{FFFD}") }
      } else {
        buffer.append(byte)
      }
    }
  }

  /// An address with everything percent-encoded that could end the link or its table cell.
  mutating func webAddress(_ address: Text) {
    for byte in address {
      if ByteClass.staysInAddress(byte) {
        buffer.append(byte)
      } else {
        buffer.append(0x25)
        buffer.append(Self.digit(byte >> 4))
        buffer.append(Self.digit(byte & 15))
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}

// MARK: - What needs no escape

extension MarkdownText {
  /// Whether a text may be copied as it is: no markup, no control character, no line break, no space at its ends.
  ///
  /// May say no where it could say yes.
  static func isPlain(_ text: Text, opensLine: Bool) -> Bool {
    guard let base = text.baseAddress, !text.isEmpty else { return true }
    guard hasPlainEnds(text, opensLine: opensLine) else { return false }
    return CheckedCopy.isClear(base, text.count, CheckedCopy.marksInMarkdown) || isPlainByBytes(text)
  }

  /// Whether no white space stands at the ends of a text, and nothing at its start that would open a block.
  @inline(__always)
  private static func hasPlainEnds(_ text: Text, opensLine: Bool) -> Bool {
    let (first, last) = (text[0], text[text.count - 1])
    if opensLine, opensBlock(first) || first &- 0x30 < 10 && mayBeNumbered(text) { return false }
    if first == 0x20 || last == 0x20 { return false }
    // U+3000 is E3 80 80.
    if first == 0xE3, isWideSpace(text, at: 0) { return false }
    return last != 0x80 || !isWideSpace(text, at: text.count - 3)
  }

  @inline(never)
  private static func isPlainByBytes(_ text: Text) -> Bool {
    for at in text.indices {
      switch ByteClass[text[at]] {
      case .ordinary: break
      case .markup, .control: return false
      case .lead: if isSpecial(text, at: at) { return false }
      }
    }
    return true
  }

  /// Whether the text begins with digits and a mark that would begin a numbered list.
  private static func mayBeNumbered(_ text: Text) -> Bool {
    for byte in text where byte &- 0x30 >= 10 { return byte == 0x2E || byte == 0x29 }
    return false
  }

  private static func opensBlock(_ byte: UInt8) -> Bool {
    byte == 0x23 || byte == 0x2B || byte == 0x2D || byte == 0x3D || byte == 0x3A
  }

  /// Whether U+0085, U+00A0, U+2028 or U+2029 stands at a lead byte `C2` or `E2`.
  private static func isSpecial(_ text: Text, at place: Int) -> Bool {
    if text[place] == 0xC2 { return place + 1 < text.count && (text[place + 1] == 0x85 || text[place + 1] == 0xA0) }
    return place + 2 < text.count && text[place + 1] == 0x80 && (text[place + 2] | 1) == 0xA9
  }

  /// How many bytes a line break at a place has; nil where there is none.
  private static func breakLength(_ text: Text, at place: Int) -> Int? {
    let byte = text[place]
    if byte >= 0x0A && byte <= 0x0D { return 1 }
    if byte == 0xC2 { return place + 1 < text.count && text[place + 1] == 0x85 ? 2 : nil }
    if byte == 0xE2 { return isSpecial(text, at: place) ? 3 : nil }
    return nil
  }

  private static func isWideSpace(_ text: Text, at place: Int) -> Bool {
    place >= 0 && place + 2 < text.count && text[place] == 0xE3 && text[place + 1] == 0x80 && text[place + 2] == 0x80
  }

  /// A line without the white space at its ends: space, tab, U+00A0, U+3000.
  private static func trimmed(_ line: Text) -> Text {
    var (start, end) = (0, line.count)
    while start < end {
      let length = spaceLength(line, at: start)
      if length == 0 { break }
      start += length
    }
    while end > start {
      if line[end - 1] == 0x20 || line[end - 1] == 0x09 {
        end -= 1
      } else if end - start >= 2, spaceLength(line, at: end - 2) == 2 {
        end -= 2
      } else if end - start >= 3, spaceLength(line, at: end - 3) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return Text(rebasing: line[start..<end])
  }

  private static func spaceLength(_ line: Text, at place: Int) -> Int {
    if line[place] == 0x20 || line[place] == 0x09 { return 1 }
    if line[place] == 0xC2, place + 1 < line.count, line[place + 1] == 0xA0 { return 2 }
    return isWideSpace(line, at: place) ? 3 : 0
  }
}

/// What a byte may mean in Markdown.
private enum ByteClass: UInt8 {
  case ordinary
  /// Could be taken for markup wherever it stands.
  case markup
  /// A control character, line breaks among them.
  case control
  /// Begins characters of which some break lines or are white space.
  case lead

  static subscript(byte: UInt8) -> ByteClass {
    switch byte {
    case 0..<0x20, 0x7F: .control
    // \ ` * _ [ ] < > & | ~ $
    case 0x5C, 0x60, 0x2A, 0x5F, 0x5B, 0x5D, 0x3C, 0x3E, 0x26, 0x7C, 0x7E, 0x24: .markup
    case 0xC2, 0xE2: .lead
    default: .ordinary
    }
  }

  /// Whether a byte of an address stays as it is.
  static func staysInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39: true
    // - . _ ~ : / ? # @ ! $ & ' * + , ; = %
    case 0x2D, 0x2E, 0x5F, 0x7E, 0x3A, 0x2F, 0x3F, 0x23, 0x40, 0x21, 0x24, 0x26, 0x27, 0x2A, 0x2B, 0x2C, 0x3B, 0x3D,
      0x25:
      true
    default: false
    }
  }
}
