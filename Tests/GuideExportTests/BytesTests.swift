import CatalogModel
import TestSupport
import Testing
import XMLIO

@testable import GuideExport

/// Byte buffers and escapes against strings and arrays.
@Suite struct BytesTests {
  private static let pieces = [
    "a", "1", "12", ".", ")", " ", "　", "\t", "\n", "\r\n", "\u{0B}", "\u{85}", "\u{A0}", "\u{2028}", "“", "Ⅳ", "é",
    "条", "，",
    "办理", "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "$", "#", "+", "-", "=", ":", "\"", "'", "\u{7F}",
    "\u{1}",
    "依法登记并具备条件", "https://example.org/a?b=1", "𠀀",
  ]

  private static func text(_ random: inout SeededGenerator, _ allowed: (String) -> Bool = { _ in true }) -> String {
    let pieces = pieces.filter(allowed)
    return (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private static func escaped(_ text: String, _ body: (inout MarkdownText, Text) -> Void) -> [UInt8] {
    var text = text
    var markdown = MarkdownText()
    text.withUTF8 { body(&markdown, $0) }
    return markdown.buffer.array
  }

  @Test func `Markdown is escaped as the plain way escapes it`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<4000 {
      let text = Self.text(&random)
      let opens = Bool.random(using: &random)
      var plain = PlainMarkdownText()
      plain.line(text, opensLine: opens)
      #expect(Self.escaped(text) { $0.line($1, opensLine: opens) } == plain.bytes, "\(text.debugDescription)")
      plain = PlainMarkdownText()
      plain.lines(text, indent: 3, opensLine: opens)
      #expect(
        Self.escaped(text) { $0.lines($1, indent: 3, opensLine: opens) } == plain.bytes, "\(text.debugDescription)")
    }
  }

  @Test func `addresses are linked and encoded as the plain way does it`() {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<1000 {
      let text = "http" + (["s://", "://", ":/"].randomElement(using: &random) ?? "") + Self.text(&random)
      var layout = MarkdownLayout(ByteBuffer())
      var copy = text
      copy.withUTF8 { layout.piece($0) }
      var plain = PlainMarkdownText()
      plain.pieces(address(text), indent: 2)
      #expect(layout.text.buffer.array == plain.bytes, "\(text.debugDescription)")
    }
  }

  @Test func `XML is escaped as XMLWriter escapes it`() throws {
    var random = SeededGenerator(seed: 13)
    for _ in 0..<3000 {
      let text = Self.text(&random) { $0 != "\u{1}" && $0 != "\u{0B}" }
      var writer = XMLWriter()
      writer.startElement("a", ["b": text])
      writer.element("c", text: text)
      writer.endElement()
      var layout = XMLLayout(ByteBuffer())
      var copy = text
      copy.withUTF8 { bytes in
        layout.line()
        layout.raw("<a b=\"")
        layout.attribute(bytes)
        let start = layout.down()
        layout.line()
        layout.raw("<c")
        layout.text(bytes, "</c>")
        layout.up("</a>", from: start)
      }
      let own = layout.finish().array
      #expect(try own == writer.finish(), "\(text.debugDescription)")
    }
  }

  @Test func `lines, cells and elements written at once are those written piece by piece`() {
    var random = SeededGenerator(seed: 15)
    var arena = TextArena()
    let (lead, close) = (arena.run("- **一个较长的要素名称及其说明**："), arena.run("</a>"))
    for _ in 0..<3000 {
      var text = Self.text(&random)
      if Bool.random(using: &random) { text = "h" + text }
      text.withUTF8 { text in
        var layout = MarkdownLayout(ByteBuffer(capacity: 1))
        layout.field(lead, text)
        layout.field(lead, addressOrText: text)
        layout.text.cell(text)
        var pieces = MarkdownLayout(ByteBuffer())
        if !text.isEmpty {
          pieces.text.buffer.append(lead)
          pieces.text.lines(text, indent: 2)
          pieces.endField()
          pieces.text.buffer.append(lead)
          pieces.piece(text)
          pieces.endField()
          pieces.text.raw(" ")
          pieces.text.line(text)
        }
        pieces.text.raw(" |")
        let (lines, wantedLines) = (layout.finish().array, pieces.finish().array)
        #expect(lines == wantedLines)
        guard !text.isEmpty else { return }
        var element = XMLLayout(ByteBuffer(capacity: 1))
        element.element(lead, text, close)
        var plain = XMLLayout(ByteBuffer())
        plain.raw(lead)
        plain.text(text, close)
        let (own, wanted) = (element.finish().array, plain.finish().array)
        #expect(own == wanted)
      }
    }
  }

  @Test func `texts put together stay where they are`() {
    var random = SeededGenerator(seed: 14)
    var arena = TextArena()
    for _ in 0..<3 {
      arena.reset()
      var kept: [(Text, String)] = []
      for _ in 0..<400 {
        var wanted = ""
        arena.open()
        for _ in 0..<Int.random(in: 0...5, using: &random) {
          let piece = String(repeating: Self.text(&random), count: Int.random(in: 0...90, using: &random))
          arena.append(string: piece)
          wanted += piece
        }
        if Bool.random(using: &random) {
          arena.append("末")
          let isEnd = arena.ends(with: "末")
          #expect(isEnd)
          arena.shorten(to: wanted.utf8.count)
        }
        kept.append((arena.close(), wanted))
      }
      for (text, wanted) in kept { #expect(text.elementsEqual(wanted.utf8)) }
    }
  }

  @Test func `buffers hold what was appended`() {
    var buffer = ByteBuffer(capacity: 1)
    for number in [0, 7, 10, -3, 1_234_567, Int.max, Int.min] {
      buffer.append(number: number)
      buffer.append(0x20)
    }
    buffer.append(0x2D, times: 200)
    buffer.append(string: "条")
    let wanted = "0 7 10 -3 1234567 \(Int.max) \(Int.min) " + String(repeating: "-", count: 200) + "条"
    #expect(buffer.array == Array(wanted.utf8))
    buffer.cut(to: 2)
    #expect(buffer.array == Array("0 ".utf8))
  }

  @Test func `bytes that mean something in a format are found wherever they stand, and all are copied`() {
    let inMarkdown = Set<UInt8>(
      [0x24, 0x26, 0x2A, 0x3C, 0x3E, 0xC2, 0xE2] + (0..<0x20) + (0x5B...0x60) + (0x7B...0x7F))
    let inXML = Set<UInt8>([0x22, 0x26, 0x3C, 0x3E] + (0..<0x20))
    for byte in UInt8.min...UInt8.max {
      for count in [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 50] {
        for place in 0..<count {
          var bytes = [UInt8](repeating: place & 1 == 0 ? 0x61 : 0xE6, count: count)
          bytes[place] = byte
          var markdown = ByteBuffer(capacity: 0)
          var xml = ByteBuffer(capacity: 0)
          let (isClearInMarkdown, isClearInXML, isClear) = bytes.withUnsafeBufferPointer { text in
            (
              markdown.appendIfClearInMarkdown(text), xml.appendIfClear(text),
              text.baseAddress.map { CheckedCopy.isClear($0, count, CheckedCopy.marksInMarkdown) }
            )
          }
          let isRight =
            isClearInMarkdown == !inMarkdown.contains(byte) && isClear == isClearInMarkdown
            && isClearInXML == !inXML.contains(byte) && markdown.array == (isClearInMarkdown ? bytes : [])
            && xml.array == (isClearInXML ? bytes : [])
          if !isRight { Issue.record("\(byte) at \(place) of \(count)") }
        }
      }
    }
  }

  @Test func `names of elements need no escape in Markdown`() {
    let labels = LabelTable()
    for kind in RecordKind.allCases {
      for key in Key.allCases {
        #expect(MarkdownText.isPlain(labels.label(key, kind), opensLine: false), "\(key) of \(kind)")
      }
    }
  }

  @Test(arguments: [0, 5, 12, 13, 33, 2000])
  func `ids are found, the first of equal ones`(_ count: Int) {
    var arena = TextArena()
    var index = IdentifierIndex()
    let ids = (0..<count).map { arena.copy("m\($0 % max(1, count - 3))") }
    for (record, id) in ids.enumerated() { index.add(id, record) }
    for (record, id) in ids.enumerated() { #expect(index.record(id) == record % max(1, count - 3)) }
    let other = arena.copy("other")
    #expect(index.record(other) == nil && index.record(.empty) == nil)
  }

  @Test func `a character XML cannot hold is found with its path`() {
    let document = "<?xml version=\"1.0\"?>\n<a><b/><c d=\"1\"><e>x\u{1}</e></c></a>\n"
    func found(_ text: String) -> XMLWriteError? {
      Array(text.utf8).withUnsafeBufferPointer { forbiddenCharacter(in: $0) }
    }
    #expect(found(document) == .forbiddenCharacter("\u{1}", path: "/a/c/e"))
    #expect(found("<a><b c=\"1\" d=\"\u{2}\"/></a>") == .forbiddenCharacter("\u{2}", path: "/a/b/@d"))
    #expect(found("<a>条</a>") == nil)
  }
}
