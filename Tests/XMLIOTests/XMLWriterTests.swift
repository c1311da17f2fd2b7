import Testing
import XMLIO

@Suite struct XMLWriterTests {
  @Test func writesIndentedDocument() throws {
    var writer = XMLWriter()
    writer.startElement("guide", ["code": "a\"b", "note": "x\ty\r\n'>"])
    writer.element("name", text: "x < y > \"z\" & ]]>\r")
    writer.startElement("list")
    writer.startElement("空")
    writer.endElement()
    writer.element("none", text: "", ["a": ""])
    writer.endElement()
    writer.startElement("mixed")
    writer.text("before ")
    writer.element("b", text: "bold")
    writer.text(" after")
    writer.endElement()
    writer.endElement()
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <guide code="a&quot;b" note="x&#x9;y&#xD;&#xA;'&gt;">
        <name>x &lt; y &gt; "z" &amp; ]]&gt;&#xD;</name>
        <list>
          <空/>
          <none a=""/>
        </list>
        <mixed>before <b>bold</b> after</mixed>
      </guide>

      """
    #expect(String(decoding: try writer.finish(), as: UTF8.self) == expected)
  }

  @Test func sameCallsGiveSameBytesWhateverTheBuffer() throws {
    let first = try naughtyTexts.map { text throws(XMLWriteError) in try written(text) }
    let second = try naughtyTexts.map { text throws(XMLWriteError) in try written(text) }
    #expect(first == second)
    var writer = XMLWriter(reusing: first[3])
    writer.element("r", text: "x")
    var fresh = XMLWriter()
    fresh.element("r", text: "x")
    #expect(try writer.finish() == fresh.finish())
  }

  @Test func bytesAndStringsGiveTheSameDocument() throws {
    for text in naughtyTexts {
      var fromString = XMLWriter()
      fromString.element("r", text: text, ["a": "1"])
      var fromBytes = XMLWriter()
      Array(text.utf8).withUnsafeBufferPointer { fromBytes.element("r", utf8: $0, ["a": "1"]) }
      #expect(try fromString.finish() == fromBytes.finish(), "\(text.debugDescription)")
    }
  }
}

@Suite struct XMLWriteErrorTests {
  struct Offence: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let error: XMLWriteError
    let write: @Sendable (inout XMLWriter) -> Void

    init(_ name: String, _ error: XMLWriteError, _ write: @escaping @Sendable (inout XMLWriter) -> Void) {
      self.testDescription = name
      self.error = error
      self.write = write
    }
  }

  static let offences: [Offence] = [
    Offence("empty", .notOneRoot) { _ in },
    Offence("two roots", .notOneRoot) {
      $0.element("a", text: "")
      $0.element("b", text: "")
    },
    Offence("unclosed", .unclosedElement(path: "/a/b")) {
      $0.startElement("a")
      $0.startElement("b")
    },
    Offence("unopened", .unopenedElement) {
      $0.element("a", text: "x")
      $0.endElement()
    },
    Offence("text before", .textOutsideRoot) {
      $0.text("x")
      $0.element("a", text: "")
    },
    Offence("text after", .textOutsideRoot) {
      $0.element("a", text: "")
      $0.text("x")
    },
    Offence("twice the attribute", .duplicateAttribute("x", path: "/a")) {
      $0.element("a", text: "", ["x": "1", "y": "2", "x": "3"])
    },
    Offence("in text", .forbiddenCharacter("\u{1B}", path: "/a/b")) {
      $0.startElement("a")
      $0.element("b", text: "x\u{1B}[31m")
      $0.endElement()
    },
    Offence("in attribute", .forbiddenCharacter("\u{0}", path: "/a/b/@c")) {
      $0.startElement("a")
      $0.element("b", text: "", ["c": "\0"])
      $0.endElement()
    },
    Offence("first offence wins", .forbiddenCharacter("\u{1}", path: "/a")) {
      $0.element("a", text: "\u{1}")
      $0.element("b", text: "\u{2}")
    },
  ]

  @Test(arguments: offences) func firstOffenceIsThrown(_ offence: Offence) {
    #expect(throws: offence.error) {
      var writer = XMLWriter()
      offence.write(&writer)
      _ = try writer.finish()
    }
  }

  @Test func everyCharacterThatXMLLacksIsRefused() {
    let controls = (UInt32(0)..<0x20).filter { ![0x09, 0x0A, 0x0D].contains($0) }
    var unexpected: [UInt32] = []
    for value in controls + [0xFFFE, 0xFFFF] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      do throws(XMLWriteError) {
        _ = try written("前\(Character(scalar))後")
        unexpected.append(value)
      } catch {
        if error != .forbiddenCharacter(scalar, path: "/r/t/@a") { unexpected.append(value) }
      }
    }
    #expect(unexpected == [])
  }

  /// Overlong forms, surrogates, beyond Unicode, cut off, stray continuation, Latin-1, GB18030.
  static let notUTF8: [[UInt8]] = [
    [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF],
    [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE],
    [0xE4], [0xE4, 0xB8], [0xF0, 0xA0, 0x80], [0xC3], [0x80], [0xBF], [0xE9, 0x74, 0xE9], [0xD6, 0xD0, 0xB9, 0xFA],
    [0xE4, 0xB8, 0x41], [0xF0, 0xA0, 0x41, 0x80],
  ]

  @Test func bytesThatAreNotUTF8AreRefused() {
    for bytes in Self.notUTF8 {
      #expect(throws: XMLWriteError.notUTF8(path: "/a"), "\(bytes)") {
        var writer = XMLWriter()
        bytes.withUnsafeBufferPointer { writer.element("a", utf8: $0) }
        _ = try writer.finish()
      }
      let document = Array("<a>".utf8) + bytes + Array("</a>".utf8)
      #expect(readingCode(document) == XMLRefusal.Reason.notUTF8.code, "\(bytes)")
    }
  }

  @Test func namesAreCheckedAsLibxml2ReadsThem() throws {
    let names = ["a", "_", "A-1.b", "事项", "é", "a\u{B7}", "𠀀", "a·b", "x\u{301}", "Ⅷ", "〇", "，"]
    for name in names {
      var writer = XMLWriter()
      writer.element(name, text: "", [name: "v"])
      let node = try readXML(writer.finish())
      #expect(node.name == name && node.attribute(name) == "v")
    }
    let wrong = [
      "", " ", "1a", "-a", ".a", "a b", "a<", "a>", "a/", "a=", "a\"", "×", "\u{301}a", "a&b", "\u{B7}",
    ]
    for name in wrong {
      #expect(throws: XMLWriteError.invalidName(name, path: ""), "\(name.debugDescription)") {
        var writer = XMLWriter()
        writer.element(name, text: "")
        _ = try writer.finish()
      }
      #expect(readingCode("<\(name)></\(name)>") != 0, "\(name.debugDescription)")
    }
  }
}
