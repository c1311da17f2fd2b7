import Testing
import XMLIO

@Suite struct XMLWriterTests {
  @Test func writesIndentedDocument() throws {
    var writer = XMLWriter()
    writer.startElement("guide", ["code": "a\"b"])
    writer.element("name", text: "x < y")
    writer.startElement("list")
    writer.endElement()
    writer.endElement()
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <guide code="a&quot;b">
        <name>x &lt; y</name>
        <list/>
      </guide>

      """
    #expect(String(decoding: try writer.finish(), as: UTF8.self) == expected)
  }
}
