import CatalogModel
import CatalogText
import ServiceCodes
import Wording
import XMLIO

@testable import GuideExport

extension PlainXMLWriter {
  /// Writes a record's elements in the order of the dictionary.
  mutating func writeElements(of record: some ElementRecord) {
    for element in ElementDictionary.current.elements(of: record.kind) where element.isPublished {
      switch element.type {
      case .record(let kind):
        guard let part = record.part(element.key, kind) else { continue }
        xml.startElement(element.key.spelling, ["label": element.name])
        writeElements(of: part)
        xml.endElement()
      case .records(let kind):
        guard let parts = record.parts(element.key, kind) else { continue }
        writeRecords(parts, element, kind)
      case .policy: continue
      default: writeValue(element, record.content(element.key))
      }
    }
  }

  private mutating func writeRecords(_ records: [some ElementRecord], _ element: Element, _ kind: RecordKind) {
    xml.startElement(element.key.spelling, ["label": element.name])
    for record in records {
      xml.startElement(GuideNames.record(kind), ["origin": origin(record.fileKind)])
      writeElements(of: record)
      xml.endElement()
    }
    xml.endElement()
  }

  private mutating func writeValue(_ element: Element, _ value: Value?) {
    guard let value else {
      guard let fallback = element.publishedFallback else { return }
      start(element, "default")
      xml.text(fallback)
      return xml.endElement()
    }
    switch element.type {
    case .condition: writeCondition(element, value)
    case .list(let type):
      start(element, origin(value.file.kind))
      for part in value.elements { writeListValue(part, type) }
      xml.endElement()
    case .timeLimit: writeLimit(element, value)
    case .reference(let key):
      xml.startElement(element.key.spelling, referenceAttributes(element, value, key))
      writeText(value)
      xml.endElement()
    default:
      guard hasContent(value) else { return }
      start(element, origin(value.file.kind))
      writeText(value)
      xml.endElement()
    }
  }

  private mutating func start(_ element: Element, _ origin: String) {
    if let list = element.codeList {
      xml.startElement(
        element.key.spelling, ["label": element.name, "code-list": GuideNames.codeList(list), "origin": origin])
    } else {
      xml.startElement(element.key.spelling, ["label": element.name, "origin": origin])
    }
  }

  private mutating func writeLimit(_ element: Element, _ value: Value) {
    let tree = value.file.tree
    let limit = tree.flatMap { $0.withContent(value.node) { TimeLimit(parsing: $0) } }
    let origin = origin(value.file.kind)
    guard let limit, let unit = limit.unit else {
      start(element, origin)
      writeText(value)
      return xml.endElement()
    }
    let amount = Decimal4(tenThousandths: Int64(limit.thousandths) * 10).description
    xml.startElement(
      element.key.spelling,
      ["label": element.name, "origin": origin, "amount": amount, "unit": unit.label.chinese])
    writeText(value)
    xml.endElement()
  }

  private mutating func writeListValue(_ value: Value, _ type: ValueType) {
    guard hasContent(value) else { return }
    switch type {
    case .reference(let key):
      xml.startElement("value", ["name": referredName(value.text, key)])
    case .code(.licenceType):
      xml.startElement("value", ["name": guide.names.licenceName(value.text)])
    default: xml.startElement("value")
    }
    writeText(value)
    xml.endElement()
  }

  private func referenceAttributes(
    _ element: Element, _ value: Value, _ key: Key
  ) -> KeyValuePairs<String, String> {
    ["label": element.name, "origin": origin(value.file.kind), "name": referredName(value.text, key)]
  }

  /// What a reference stands for in words: the name of the record, or a law with its article.
  private func referredName(_ id: String, _ key: Key) -> String {
    guard let record = guide.item.root.records(key)[id: id] else { return id }
    if key == .bases { return citations([record]).joined() }
    return record.text(.name) ?? id
  }

  private func hasContent(_ value: Value) -> Bool {
    value.file.tree?.withContent(value.node) { !$0.isEmpty } ?? false
  }

  private mutating func writeText(_ value: Value) {
    guard let tree = value.file.tree else { return }
    tree.withContent(value.node) { xml.text(utf8: $0) }
  }

  /// The origin of what stands in a file of a kind.
  func origin(_ kind: FileKind) -> String {
    switch kind {
    case .standard: "standard"
    case .item: "item"
    case .material: "material"
    default: "organization"
    }
  }
}
