import XMLIO

/// Texts that break careless writers and readers; every character is one XML 1.0 allows.
let naughtyTexts: [String] = [
  "plain", " leading", "trailing ", "  ", " ", "\t", "\n", "\n\n", "a\tb", "a\nb", "a\n  b\n",
  "\r", "a\rb", "a\r\nb", "\r\n", "\n\r", "a\r",
  "\"", "'", "\"'\"", "it's \"quoted\"", "`", "=", "a=\"b\"",
  "<", ">", "&", "<>", "</", "/>", "<a>", "</a>", "<a/>", "<!--", "-->", "--", "<!-- c -->",
  "<![CDATA[", "]]>", "<![CDATA[x]]>", "]]]>", "]]", "<?php echo 1 ?>", "<?xml version=\"1.0\"?>",
  "&amp;", "&amp;amp;", "&lt;", "&#60;", "&#x3C;", "&#0;", "&unknown;", "&;", "&#", "& b", "a&b;c",
  "<script>alert(1)</script>", "\"><svg onload=x>", "javascript:alert(1)", "<!DOCTYPE a>", "<!ENTITY x \"y\">",
  "%p;", "{{name}}", "${name}", "$(id)", "'; DROP TABLE items; --", "=1+1", "\\", "\\n", "\\u0000", "%00",
  "不动产登记", "承诺办结时限：5个工作日", "《中华人民共和国行政许可法》", "　全角空格　", "＜＞＆", "、。“”‘’",
  "𠀀𠮷", "😀", "👨‍👩‍👧‍👦", "🇨🇳", "e\u{301}", "\u{E9}", "a\u{300}\u{301}\u{302}\u{303}", "\u{FB01}", "ſ",
  "العربية", "עברית", "\u{202E}abc\u{202C}", "\u{200F}a", "\u{2066}x\u{2069}",
  "\u{FEFF}", "a\u{FEFF}b", "\u{200B}", "\u{A0}", "\u{AD}", "\u{85}", "\u{2028}", "\u{2029}", "\u{7F}", "\u{9F}",
  "\u{FFFD}", "\u{E000}", "\u{10FFFF}", "\u{10000}", "\u{D7FF}",
]

/// A schema in the manner of a service guide.
let guideSchema = """
  <?xml version="1.0" encoding="UTF-8"?>
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
    <xs:simpleType name="code">
      <xs:restriction base="xs:string"><xs:pattern value="[0-9]{3}"/></xs:restriction>
    </xs:simpleType>
    <xs:element name="guide">
      <xs:complexType>
        <xs:sequence>
          <xs:element name="name" type="xs:string"/>
          <xs:element name="days" type="xs:positiveInteger" minOccurs="0"/>
          <xs:element name="material" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
        </xs:sequence>
        <xs:attribute name="code" type="code" use="required"/>
      </xs:complexType>
    </xs:element>
  </xs:schema>
  """

extension XMLSchema {
  /// ``guideSchema``, compiled.
  static func guide() throws -> XMLSchema {
    try XMLSchema(bytes: Array(guideSchema.utf8), name: "guide.xsd")
  }
}

/// The document `text`, written as one element with one attribute, as the writer gives it.
func written(_ text: String) throws(XMLWriteError) -> [UInt8] {
  var writer = XMLWriter()
  writer.startElement("r")
  writer.element("t", text: text, ["a": text])
  writer.endElement()
  return try writer.finish()
}

/// What ``readXML(_:limits:)`` has against a document: a refusal's code, a problem's code, or zero.
func readingCode(_ document: String, limits: XMLLimits = .standard) -> Int32 {
  readingCode(Array(document.utf8), limits: limits)
}

/// As above, for bytes.
func readingCode(_ document: [UInt8], limits: XMLLimits = .standard) -> Int32 {
  do throws(XMLReadError) {
    _ = try readXML(document, limits: limits)
    return 0
  } catch {
    switch error {
    case .refused(let refusal): return refusal.reason.code
    case .malformed(let problems): return problems.first?.code ?? 0
    }
  }
}

/// SplitMix64: the same numbers every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
