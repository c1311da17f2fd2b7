import Testing
import XMLIO

@Suite struct RoundTripTests {
  /// Why `text` does not come back from a document as it went in; nil when it does.
  private func loss(_ text: String) -> String? {
    do {
      let node = try readXML(written(text)).first("t")
      // Compared as bytes: String takes canonically equivalent texts for equal.
      let isSame = node.map { $0.text.utf8.elementsEqual(text.utf8) } ?? false
      let isSameAttribute = node?.attribute("a")?.utf8.elementsEqual(text.utf8) ?? false
      return isSame && isSameAttribute ? nil : "\(text.debugDescription) read as \(String(describing: node))"
    } catch {
      return "\(text.debugDescription): \(error)"
    }
  }

  @Test func naughtyTextsComeBack() {
    #expect(naughtyTexts.compactMap(loss) == [])
    #expect(loss(naughtyTexts.joined()) == nil)
  }

  @Test func everyAllowedScalarComesBack() {
    var losses: [String] = []
    for start in stride(from: UInt32(0), to: 0x11_0000, by: 4096) {
      var text = ""
      for value in start..<start + 4096 {
        guard let scalar = Unicode.Scalar(value), value >= 0x20 || [9, 10, 13].contains(value) else { continue }
        if value != 0xFFFE, value != 0xFFFF { text.unicodeScalars.append(scalar) }
      }
      if let loss = loss(text) { losses.append("from \(start): \(loss.prefix(200))") }
    }
    #expect(losses == [])
  }

  @Test func randomTextsComeBack() {
    var generator = SeededGenerator(state: 20_260_801)
    let pieces = naughtyTexts + ["<", ">", "&", "]", "\r", "\n", "\t", " ", "\"", "字"]
    var losses: [String] = []
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...12, using: &generator)
      var text = ""
      for _ in 0..<count { text += pieces.randomElement(using: &generator) ?? "" }
      if let loss = loss(text) { losses.append(loss) }
    }
    #expect(losses == [])
  }
}

@Suite struct XMLNodeTests {
  @Test func readsNamesNamespacesAttributesAndLines() throws {
    let document = """
      <?xml version="1.0" encoding="utf-8" standalone="yes"?>
      <!-- before --><?keep out?>
      <g:guide xmlns:g="urn:g" xmlns="urn:d" code="1" g:kind="&lt;&#x4E8B;&quot;">
        <name
          lang="zh">不动产<!-- c -->登<?p i?><![CDATA[<记>]]>&amp;</name>
        <blank>  </blank>
        <empty/>
      </g:guide>
      """
    let guide = try readXML(Array(document.utf8))
    #expect(guide.name == "guide" && guide.namespace == "urn:g" && guide.line == 3)
    #expect(guide.attributes.map(\.name) == ["code", "kind"])
    #expect(guide.attributes.map(\.namespace) == [nil, "urn:g"])
    #expect(guide.attribute("kind") == "<事\"")
    #expect(guide.elements.map(\.name) == ["name", "blank", "empty"])
    #expect(guide.children.count == 3 && guide.text == "")
    let name = try #require(guide.first("name"))
    #expect(name.namespace == "urn:d" && name.line == 5 && name.attribute("lang") == "zh")
    #expect(name.children == [.text("不动产登<记>&")])
    #expect(guide.first("blank")?.text == "  ")
    #expect(guide.first("empty")?.children == [] && guide.first("none") == nil)
  }

  @Test func byteOrderMarkAndWhiteSpaceMayComeFirst() throws {
    #expect(try readXML(Array("\u{FEFF}<a>x</a>".utf8)).text == "x")
    #expect(try readXML(Array(" \r\n\t<a>x</a>\n".utf8)).text == "x")
    #expect(try readXML(Array("<?xml-note encoding='GBK'?><a>x\r\ny</a>".utf8)).text == "x\ny")
  }

  /// Each is not well-formed, or not right in its namespaces.
  static let malformed: [String] = [
    "", " ", "a", "<", "<a", "<a>", "<a></b>", "</a>", "<a/><b/>", "<a/>x", "x<a/>", "<a><b></a></b>", "<a b/>",
    "<a b=c/>", "<a b='1' b='2'/>", "<a b='<'/>", "<a b=\"1\"c=\"2\"/>", "<a b='1/>", "<a>&</a>", "<a>&x;</a>",
    "<a>&#0;</a>", "<a>&#x1F;</a>", "<a>&#xD800;</a>", "<a>&#xFFFE;</a>", "<a>&#x110000;</a>", "<a>]]></a>",
    "<a><!-- -- --></a>", "<a><!-- </a>", "<a><![CDATA[</a>", "<a><?p </a>", "<a><?xml version='1.0'?></a>",
    " <?xml version='1.0'?><a/>", "<p:a/>", "<a p:b='1'/>", "<a xmlns:p=''/>", "<1/>", "< a/>", "<a / >",
    "<a></a b='1'>",
    "<![CDATA[x]]><a/>", "<a><![cdata[x]]></a>", "<a><!x></a>", "<?xml?><a/>", "<A></a>", "<a 1='2'/>",
  ]

  @Test func malformedDocumentsAreRefused() {
    #expect(Self.malformed.filter { readingCode($0) == 0 } == [])
  }
}
