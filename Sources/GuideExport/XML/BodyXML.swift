import CatalogModel
import CatalogText
import XMLIO

/// The element of a body as it stands in every guide of the body, with the line end before it; nothing for a body the
/// catalog does not know.
func bodyElement(_ body: BodyTexts?) -> [UInt8] {
  guard let record = body?.record else { return [] }
  var writer = BodyXMLWriter()
  writer.xml.startElement("guide")
  writer.xml.startElement("body", ["label": "实施主体"])
  writer.writeElements(of: record)
  writer.xml.endElement()
  writer.xml.endElement()
  do {
    let document = try writer.xml.finish()
    // Between the lines of the root's tags.
    let lead = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<guide>".utf8)
    guard document.starts(with: lead) else { return [] }
    return Array(document.dropFirst(lead.count).dropLast("\n</guide>\n".utf8.count))
  } catch {
    return []
  }
}

/// Writes the elements of a record that belongs to no effective item.
private struct BodyXMLWriter {
  var xml = XMLWriter()

  mutating func writeElements(of record: PlainRecord) {
    for element in ElementDictionary.current.elements(of: record.kind) where element.isPublished {
      switch element.type {
      case .record(let kind):
        guard let part = record.part(element.key, kind) else { continue }
        xml.startElement(element.key.spelling, ["label": element.name])
        writeElements(of: part)
        xml.endElement()
      case .records(let kind):
        guard let parts = record.parts(element.key, kind) else { continue }
        xml.startElement(element.key.spelling, ["label": element.name])
        for part in parts {
          xml.startElement(GuideNames.record(kind), ["origin": "organization"])
          writeElements(of: part)
          xml.endElement()
        }
        xml.endElement()
      case .policy: continue
      default: writeValue(element, record.content(element.key))
      }
    }
  }

  private mutating func writeValue(_ element: Element, _ value: Value?) {
    guard let value else {
      guard let fallback = element.publishedFallback else { return }
      start(element, "default")
      xml.text(fallback)
      return xml.endElement()
    }
    if case .list = element.type {
      start(element, "organization")
      for part in value.elements where !part.text.isEmpty { xml.element("value", text: part.text) }
      return xml.endElement()
    }
    guard !value.text.isEmpty else { return }
    start(element, "organization")
    xml.text(value.text)
    xml.endElement()
  }

  private mutating func start(_ element: Element, _ origin: String) {
    if let list = element.codeList {
      xml.startElement(
        element.key.spelling, ["label": element.name, "code-list": GuideNames.codeList(list), "origin": origin])
    } else {
      xml.startElement(element.key.spelling, ["label": element.name, "origin": origin])
    }
  }
}
