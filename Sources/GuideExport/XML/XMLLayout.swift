/// Lays out a guide as XML while it is walked: UTF-8, LF, indented by two spaces, the bytes `XMLIO.XMLWriter` would
/// write.
///
/// Tags come as bytes whose names are known to be right; texts are escaped here, and copied as they are where nothing
/// in them needs it.
struct XMLLayout: ~Copyable {
  var buffer: ByteBuffer
  /// How many elements are open.
  private(set) var depth = 0

  init(_ buffer: consuming ByteBuffer) {
    self.buffer = buffer
    self.buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
  }

  /// Gives the buffer back, with the document's last line end.
  consuming func finish() -> ByteBuffer {
    buffer.append("\n")
    return buffer
  }

  /// Begins a line for a tag.
  @inline(__always)
  mutating func line() {
    // A line end and 96 spaces, of which only so many are meant that 32 follow.
    let indent: StaticString =
      "\n                                                                                                "
    let count = 1 + 2 * depth
    guard count + 32 <= indent.utf8CodeUnitCount else {
      buffer.append(0x0A)
      return buffer.append(0x20, times: 2 * depth)
    }
    buffer.append(Run(start: UnsafeRawPointer(indent.utf8Start), count: count))
  }

  /// Adds bytes made once.
  @inline(__always)
  mutating func raw(_ run: Run) { buffer.append(run) }

  /// Adds a part of a tag.
  @inline(__always)
  mutating func raw(_ words: StaticString) { buffer.append(words) }

  /// Adds a part of a tag.
  @inline(__always)
  mutating func raw(_ text: Text) { buffer.append(text) }

  /// Ends a start tag under which elements follow; returns where they begin.
  @inline(__always)
  mutating func down() -> Int {
    buffer.append(0x3E)
    depth += 1
    return buffer.count
  }

  /// Goes under a start tag that was written as bytes.
  mutating func goDown() { depth += 1 }

  /// Leaves what was entered by ``goDown()``.
  mutating func goUp() { depth -= 1 }

  /// Ends an element whose contents began at a place: by its end tag, or as an empty element.
  @inline(__always)
  mutating func up(_ close: Text, from start: Int) {
    depth -= 1
    if buffer.count == start { return closeEmpty() }
    line()
    buffer.append(close)
  }

  /// As above.
  @inline(__always)
  mutating func up(_ close: StaticString, from start: Int) { up(Text(close), from: start) }

  /// Ends an element whose contents began at a place: by a line end, the indent and its end tag, or as an empty element.
  @inline(__always)
  mutating func up(_ close: Run, from start: Int) {
    depth -= 1
    if buffer.count == start { return closeEmpty() }
    buffer.append(close)
  }

  /// Goes under a start tag that was written as bytes; returns where the elements begin.
  @inline(__always)
  mutating func under() -> Int {
    depth += 1
    return buffer.count
  }

  /// Turns the `>` that was written last into the end of an empty element.
  private mutating func closeEmpty() {
    buffer.cut(to: buffer.count - 1)
    buffer.append("/>")
  }

  /// Ends a start tag, and adds the text and the end tag; an empty element for an empty text.
  @inline(__always)
  mutating func text(_ text: Text, _ close: Text) {
    if text.isEmpty { return buffer.append("/>") }
    buffer.append(0x3E)
    escape(text)
    buffer.append(close)
  }

  /// As above.
  @inline(__always)
  mutating func text(_ text: Text, _ close: StaticString) { self.text(text, Text(close)) }

  /// Adds a text that is not empty, after its start tag, and the end tag.
  @inline(__always)
  mutating func text(_ text: Text, _ close: Run) {
    escape(text)
    buffer.append(close)
  }

  /// Adds a start tag, a text that is not empty, and the end tag.
  @inline(__always)
  mutating func element(_ open: Run, _ text: Text, _ close: Run) {
    if buffer.append(open, ifClear: text, close) { return }
    buffer.append(open)
    escapeAll(text, inAttribute: false)
    buffer.append(close)
  }

  /// An attribute after a name and `="`, with its closing quote.
  mutating func attribute(_ value: Text) {
    escape(value, inAttribute: true)
    buffer.append(0x22)
  }

  /// Adds text with everything escaped that reading would otherwise change or take for markup.
  @inline(__always)
  private mutating func escape(_ text: Text, inAttribute: Bool = false) {
    if !buffer.appendIfClear(text) { escapeAll(text, inAttribute: inAttribute) }
  }

  @inline(never)
  private mutating func escapeAll(_ text: Text, inAttribute: Bool) {
    let plain = XMLLayout.plainPrefix(text)
    buffer.append(plain == text.count ? text : Text(rebasing: text[..<plain]))
    if plain < text.count { escapeRest(Text(rebasing: text[plain...]), inAttribute: inAttribute) }
  }

  private mutating func escapeRest(_ text: Text, inAttribute: Bool) {
    var start = 0
    for index in text.indices {
      guard let escape = Self.escape(text[index], inAttribute: inAttribute) else { continue }
      buffer.append(Text(rebasing: text[start..<index]))
      buffer.append(escape)
      start = index + 1
    }
    buffer.append(Text(rebasing: text[start...]))
  }

  /// How many bytes from the start on are surely no character that might need an escape.
  private static func plainPrefix(_ text: Text) -> Int {
    guard let base = text.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var at = 0
    while at + 8 <= text.count {
      let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      // A byte below 0x3F: exact up to the first one.
      let hits = (word &- ones &* 0x3F) & ~word & (ones &* 0x80)
      if hits != 0 {
        for place in at..<at + 8 where mayNeedEscape(base[place]) { return place }
      }
      at += 8
    }
    while at < text.count {
      if mayNeedEscape(base[at]) { return at }
      at += 1
    }
    return at
  }

  @inline(__always)
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    // & < > " and the controls, as bits of the first 64 numbers.
    let special: UInt64 = 1 << 0x26 | 1 << 0x3C | 1 << 0x3E | 1 << 0x22 | 0xFFFF_FFFF
    return byte < 64 && special >> UInt64(byte) & 1 != 0
  }

  /// How a character is written instead of itself; nil when it needs no escape.
  ///
  /// `>` for `]]>`; CR, and in attributes TAB and LF, because a reader normalises the bare ones (XML 1.0 §2.11, §3.3.3).
  private static func escape(_ byte: UInt8, inAttribute: Bool) -> StaticString? {
    switch byte {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x0D: "&#xD;"
    case 0x22: inAttribute ? "&quot;" : nil
    case 0x0A: inAttribute ? "&#xA;" : nil
    case 0x09: inAttribute ? "&#x9;" : nil
    default: nil
    }
  }
}
