import Testing
import XMLIO

/// Where elements begin, and attributes that are only known when they are written.
@Suite struct ElementPlaceTests {
  @Test func elementsKnowWhereTheyBegin() throws {
    let text = """
      \u{FEFF}<?xml version="1.0"?>
      <!-- <no> -->
      <根 a="&gt;"
        b='x'><一/>中文<二><![CDATA[<no></no>]]></二>
        <?pi x?><三
        /></根>
      """
    let root = try readXML(Array(text.utf8))
    #expect(root.place == XMLPlace(line: 3, column: 1))
    #expect(root.line == 4)
    let places = root.elements.map { [$0.place.line, $0.place.column] }
    #expect(places == [[4, 9], [4, 15], [5, 11]])
  }

  @Test func attributesMayBeAList() throws {
    var writer = XMLWriter()
    writer.startElement("a", attributes: [(name: "x", value: "1\"<\n"), (name: "y", value: "")])
    writer.endElement()
    let node = try readXML(try writer.finish())
    #expect(node.attribute("x") == "1\"<\n" && node.attribute("y") == "")
    var twice = XMLWriter()
    twice.startElement("a", attributes: [(name: "x", value: "1"), (name: "x", value: "2")])
    twice.endElement()
    do {
      _ = try twice.finish()
      Issue.record("written")
    } catch {
      #expect(error == .duplicateAttribute("x", path: "/a"))
    }
  }
}
