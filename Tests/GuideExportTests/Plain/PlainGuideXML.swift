import CatalogModel
import ServiceCodes
import XMLIO

@testable import GuideExport

/// The guide as XML of `docs/schema/guide.xsd`: UTF-8, LF, the same bytes every time.
///
/// It carries the same document as the Markdown guide, as data: every value is an element of its own, named by its
/// key, with its 要素名称, its code list and its origin (`standard`, `item`, `material`, `organization`, or `default`
/// where no file says it). Conditions stand as a sentence and as a structure. Each case the body offers has its
/// checklist, with everything it inherits worked out.
///
/// - Throws: What XML 1.0 has no way to write; the reader of the catalog refuses such characters.
func plainXML(_ guide: PlainGuide) throws(XMLWriteError) -> [UInt8] {
  try plainXML(guide, reusing: [])
}

/// As above, with the storage of `buffer`.
func plainXML(_ guide: PlainGuide, reusing buffer: consuming [UInt8]) throws(XMLWriteError) -> [UInt8] {
  var writer = PlainXMLWriter(guide, reusing: buffer)
  writer.writeGuide()
  return try writer.xml.finish()
}

/// Writes one guide.
struct PlainXMLWriter {
  var xml: XMLWriter
  let guide: PlainGuide

  init(_ guide: PlainGuide, reusing buffer: consuming [UInt8] = []) {
    self.guide = guide
    xml = XMLWriter(reusing: buffer)
  }

  mutating func writeGuide() {
    let kind = guide.item.item == nil ? "standard" : "item"
    xml.startElement("guide", ["xmlns": GuideNames.namespace, "version": "1", "kind": kind])
    writeIdentity()
    if let body = guide.body {
      xml.startElement("body", ["label": "实施主体"])
      writeElements(of: body)
      xml.endElement()
    }
    xml.startElement("service")
    writeElements(of: guide.item.root)
    xml.endElement()
    xml.startElement("checklists")
    for index in guide.offeredCases { writeChecklist(index) }
    xml.endElement()
    xml.endElement()
  }

  private mutating func writeIdentity() {
    let item = guide.item
    let standard = item.standard ?? item.file
    xml.startElement("identity")
    derived("implementation-code", "实施编码", item.implementationCode?.description)
    derived("base-code", "基本编码", item.baseCode?.description)
    derived("local-code", label(.localCode, .service), standard.text(.localCode) ?? item.file.text(.localCode))
    derived("body-code", label(.authority, .service), item.bodyCode)
    derived("body-name", label(.name, .organization), guide.bodyName)
    derived("level", label(.level, .service), item.level, codeList: .level)
    xml.endElement()
  }

  /// An element worked out rather than read, left out where there is nothing to say.
  mutating func derived(_ name: String, _ label: String, _ text: String?, codeList: CodeList? = nil) {
    guard let text, !text.isEmpty else { return }
    if let codeList {
      xml.element(name, text: text, ["label": label, "code-list": GuideNames.codeList(codeList)])
    } else {
      xml.element(name, text: text, ["label": label])
    }
  }
}
