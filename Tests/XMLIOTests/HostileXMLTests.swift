import Testing
import XMLIO

@Suite struct HostileXMLTests {
  /// Documents with a DTD, each to be refused whatever the DTD would do.
  static let documentTypes: [String] = [
    "<!DOCTYPE a><a/>",
    "<?xml version='1.0'?>\n<!-- c -->\n<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>",
    "<!DOCTYPE a PUBLIC '-//X//Y' 'a.dtd'><a/>",
    "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/hostname'>%p;]><a/>",
    "<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]><a/>",
    "<!DOCTYPE a [<!NOTATION n SYSTEM 'x'>]><a/>",
    "\u{FEFF}<!DOCTYPE a><a/>", " \n<!DOCTYPE a><a/>", "<a><!DOCTYPE a></a>", "<a/><!DOCTYPE a>",
    "<!doctype a><a/>", "<!ELEMENT a ANY><a/>", "<!ENTITY x 'y'><a>&x;</a>", "<a><!ENTITY x 'y'></a>",
    "<a><![INCLUDE[<b/>]]></a>", "<?p <!-- ?><!DOCTYPE a><!-- --><a/>",
    "<!-- <![CDATA[ --><!DOCTYPE a><!-- ]]> --><a/>",
  ]

  @Test func anyDocumentTypeIsRefused() throws {
    var checker = try XMLSchemaChecker(schema: .guide())
    let allowed = [XMLRefusal.Reason.documentType.code, XMLRefusal.Reason.malformedTag.code]
    for document in Self.documentTypes + [billionLaughs, quadraticBlowup] {
      #expect(allowed.contains(readingCode(document)), "\(document.prefix(80))")
      let problems = checker.check(Array(document.utf8))
      #expect(problems.count == 1 && allowed.contains(problems[0].code), "\(document.prefix(80))")
    }
  }

  private var billionLaughs: String {
    let levels = (1..<10).map { "<!ENTITY l\($0) '" + String(repeating: "&l\($0 - 1);", count: 10) + "'>" }
    return "<!DOCTYPE a [<!ENTITY l0 'ha'>" + levels.joined() + "]><a>&l9;</a>"
  }

  private var quadraticBlowup: String {
    let long = String(repeating: "x", count: 50_000)
    return "<!DOCTYPE a [<!ENTITY l '\(long)'>]><a>" + String(repeating: "&l;", count: 50_000) + "</a>"
  }

  @Test func markupInTextIsNotTakenForMarkup() throws {
    let comment = try readXML(Array("<a><!-- <!DOCTYPE b> <c d=\"> -->x</a>".utf8))
    #expect(comment.text == "x")
    let section = try readXML(Array("<a><![CDATA[<!DOCTYPE b> </a> <!-- ]]>x</a>".utf8))
    #expect(section.text == "<!DOCTYPE b> </a> <!-- x")
    let attribute = try readXML(Array("<a b='>/>--&gt;]]>' c=\"a'b>\"/>".utf8))
    #expect(attribute.attribute("b") == ">/>-->]]>" && attribute.attribute("c") == "a'b>")
  }

  /// A start tag with very many attributes; libxml2 2.9 alone would take half a minute over it.
  private static let manyAttributes: String = {
    var tag = "<b"
    for index in 0..<200_000 { tag += " a\(index)=\"\"" }
    return tag + "/>"
  }()

  @Test func manyAttributesNeverReachLibxml2() throws {
    // Beginnings after which a parser that reads on, and a careless scan, disagree about where they are.
    let beginnings = [
      "<a>", "<a><![CDATA[\u{1}", "<a><!-- \u{1}", "<a><?1 ", "<a><?× ", "<a b=c \"", "<a b='1'c='",
      "<a b=",
      "<a><1 \"", "<a>]]>", "<a>&x", "<a></a ", "<a><![CDATA[" + String(decoding: [0xEF, 0xBF, 0xBE], as: UTF8.self),
      "<a><!-", "<a><!", "<a>\u{0}", "<a /",
      "<a><p:b ",
      "<a><c d='&lt", "</a>", "<a/>", "", "<a><?xml ", "<a b='1' b='2'>", "<?xml version='1.0' encoding='UTF-16'?><a>",
    ]
    var checker = try XMLSchemaChecker(schema: .guide())
    for beginning in beginnings {
      let document = Array((beginning + Self.manyAttributes + "]]>-->?></a>").utf8)
      #expect(readingCode(document) < 0, "\(beginning)")
      #expect(checker.check(document).allSatisfy { $0.code < 0 }, "\(beginning)")
    }
  }

  @Test func encodingsThatHideMarkupAreRefused() {
    let document = "<!DOCTYPE a><a/>"
    let wide = document.utf8.flatMap { [$0, 0] as [UInt8] }
    let wideBig = document.utf8.flatMap { [0, $0] as [UInt8] }
    let four = document.utf8.flatMap { [$0, 0, 0, 0] as [UInt8] }
    let fourBig = document.utf8.flatMap { [0, 0, 0, $0] as [UInt8] }
    let ebcdic: [UInt8] = [0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40]
    for bytes in [wide, wideBig, [0xFF, 0xFE] + wide, [0xFE, 0xFF] + wideBig, four, fourBig, ebcdic] {
      #expect(readingCode(bytes) < 0, "\(bytes.prefix(6))")
    }
    for label in ["UTF-7", "UTF-16", "GBK", "GB18030", "ISO-8859-1", "EBCDIC-CP-US", "", "UTF-8x", "xUTF-8", "UTF 8"] {
      let labelled = "<?xml version=\"1.0\" encoding=\"\(label)\"?><a>+ADw-</a>"
      let isRefused = readingCode(labelled) == XMLRefusal.Reason.encoding.code
      #expect(isRefused || label == "UTF 8" && readingCode(labelled) != 0, "\(label)")
    }
    for label in ["encoding='UTF-8'", "encoding = \"utf-8\"", "encoding\n=\n'Utf-8'"] {
      #expect(readingCode("<?xml version='1.0' \(label)?><a/>") == 0, "\(label)")
    }
  }
}

@Suite struct XMLLimitTests {
  private static func nested(_ depth: Int) -> String {
    String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
  }

  /// A document at a limit, the same beyond it, and the reason beyond.
  static let edges: [(String, String, XMLRefusal.Reason)] = [
    (nested(64), nested(65), .tooDeep),
    ("<a>" + nested(63) + nested(63) + "</a>", "<a>" + nested(63) + nested(64) + "</a>", .tooDeep),
    (nested(64), String(repeating: "<a>", count: 1_000_000), .tooDeep),
    (attributes(256), attributes(257), .tooManyAttributes),
    (tag(65_536), tag(65_537), .tagTooLong),
    ("<a></a" + spaces(65_536 - 4) + "></a>".prefix(1), "<a></a" + spaces(65_536) + ">", .tagTooLong),
    ("<a>" + spaces(9_999_000) + "</a>", "<a>" + spaces(10_000_001) + "</a>", .textTooLong),
    ("<a><!--" + spaces(9_999_000) + "--></a>", "<a><!--" + spaces(10_000_000) + "--></a>", .textTooLong),
    ("<a><![CDATA[" + spaces(9_999_000) + "]]></a>", "<a><![CDATA[" + spaces(10_000_000) + "]]></a>", .textTooLong),
  ]

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  private static func attributes(_ count: Int) -> String {
    "<a" + (0..<count).map { " a\($0)='1'" }.joined() + "/>"
  }

  private static func tag(_ length: Int) -> String {
    "<a b='" + String(repeating: "x", count: length - 9) + "'/>"
  }

  @Test func standardLimitsHoldAtTheirEdges() {
    for (allowed, refused, reason) in Self.edges {
      #expect(readingCode(allowed) == 0, "\(reason)")
      #expect(readingCode(refused) == reason.code, "\(reason)")
    }
  }

  @Test func limitsCanBeLowered() {
    let limits = XMLLimits(documentBytes: 100, depth: 2, elements: 3, attributes: 1, tagBytes: 20, textBytes: 10)
    let table: [(String, Int32)] = [
      ("<a b='1'><c/><c/></a>", 0),
      ("<a><c/><c/><c/></a>", XMLRefusal.Reason.tooManyElements.code),
      ("<a><b><c/></b></a>", XMLRefusal.Reason.tooDeep.code),
      ("<a b='1' c='2'/>", XMLRefusal.Reason.tooManyAttributes.code),
      ("<a b='12345678901234567890'/>", XMLRefusal.Reason.tagTooLong.code),
      ("<a>12345678901</a>", XMLRefusal.Reason.textTooLong.code),
      ("<a>1234567890</a>", 0),
      ("<a>" + String(repeating: "<!---->", count: 14) + "</a>", XMLRefusal.Reason.documentTooLong.code),
    ]
    for (document, code) in table {
      #expect(readingCode(document, limits: limits) == code, "\(document)")
    }
  }

  @Test func refusalsKnowTheirPlace() {
    let document = "<a>\n事项\u{1}</a>"
    #expect(
      throws: XMLReadError.refused(XMLRefusal(reason: .forbiddenCharacter(1), line: 2, column: 3))
    ) { try readXML(Array(document.utf8)) }
    #expect(XMLRefusal.Reason.forbiddenCharacter(1).message.contains("U+0001"))
    #expect(XMLRefusal.Reason.forbiddenCharacter(0xFFFE).message.contains("U+FFFE"))
  }

  /// Cut and changed bytes of a good document: every outcome but a crash is fine, and what is read is within limits.
  @Test func damagedDocumentsAreReadOrRefused() throws {
    var generator = SeededGenerator(state: 7)
    var checker = try XMLSchemaChecker(schema: .guide())
    let source = Array("<?xml version='1.0'?><g a=\"&lt;1\"><!-- c --><n>事&#x4E8B;</n><![CDATA[<x>]]><e/></g>".utf8)
    let marks = Array("<>&'\"/!?-[]= \u{0}\u{1}\u{FF}a".utf8)
    var read = 0
    for _ in 0..<5_000 {
      var document = Array(source.prefix(Int.random(in: 1...source.count, using: &generator)))
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        document[Int.random(in: document.indices, using: &generator)] = marks.randomElement(using: &generator) ?? 0
      }
      let isRead = readingCode(document) == 0
      if isRead { read += 1 }
      #expect(!checker.check(document).isEmpty)
    }
    #expect(read > 0 && read < 5_000)
  }
}
