import CatalogModel
import ServiceCodes

extension GuideXML {
  /// Writes a record's elements in the order of the dictionary.
  mutating func writeElements(of record: Int) {
    let table = elements.table(reader.item.kind(record), depth: xml.depth)
    for index in table.places.indices {
      let place = table.places[index]
      let position = Int(place.position)
      guard reader.item.has(record, at: position) else {
        if place.hasFallback { xml.raw(table.elements[index].fallback) }
        continue
      }
      let element = table.elements + index
      if record == 0, let part = SectionPart(root: element.pointee.key) {
        remembering(part, UInt32(XMLSection.root + element.pointee.key.rawValue)) {
          $0.write(record, at: position, element)
        }
      } else {
        write(record, at: position, element)
      }
    }
  }

  @inline(__always)
  private mutating func write(_ record: Int, at position: Int, _ element: UnsafePointer<XMLElements.Element>) {
    switch element.pointee.form {
    case .record:
      guard let part = reader.item.record(record, at: position) else { return }
      xml.raw(element.pointee.bare)
      let start = xml.under()
      writeElements(of: part)
      xml.up(element.pointee.closeLine, from: start)
    case .records: writeRecords(reader.item.records(record, at: position), element)
    default:
      if let value = reader.item.value(record, at: position) {
        writeValue(value, element)
      } else {
        xml.raw(element.pointee.fallback)
      }
    }
  }

  private mutating func writeRecords(
    _ records: UnsafeBufferPointer<UInt32>, _ element: UnsafePointer<XMLElements.Element>
  ) {
    xml.raw(element.pointee.bare)
    let start = xml.under()
    let isRepeated = element.pointee.itemKind == .requirement
    for part in records {
      let record = Int(part)
      if isRepeated, repeatRow(record) { continue }
      let before = xml.count
      xml.raw(element.pointee.openItem[XMLElements.origin(reader.item.baseKind(record))])
      let inner = xml.under()
      writeElements(of: record)
      xml.up(element.pointee.closeItem, from: inner)
      if isRepeated { rememberRow(record, before..<xml.count) }
    }
    xml.up(element.pointee.closeLine, from: start)
  }

  private mutating func writeValue(_ value: ItemView.Node, _ element: UnsafePointer<XMLElements.Element>) {
    let origin = XMLElements.origin(reader.item.kind(value))
    switch element.pointee.form {
    case .condition:
      xml.raw(element.pointee.open[origin])
      let start = xml.under()
      writeParts(value)
      xml.up(element.pointee.closeLine, from: start)
    case .list(let names):
      xml.raw(element.pointee.open[origin])
      let start = xml.under()
      for part in reader.item.elements(value) { writeListValue(part, names) }
      xml.up(element.pointee.closeLine, from: start)
    case .timeLimit:
      xml.raw(element.pointee.open[origin])
      writeLimit(value, element.pointee.close)
    case .reference(let key):
      let text = reader.content(value)
      xml.raw(element.pointee.open[origin])
      xml.attribute(reader.referredName(text, key))
      xml.anyText(text, element.pointee.close)
    default:
      let text = reader.content(value)
      if text.isEmpty { return }
      xml.element(element.pointee.open[origin], text, element.pointee.close)
    }
  }

  private mutating func writeLimit(_ value: ItemView.Node, _ close: Run) {
    let text = reader.content(value)
    // The one canonical form of a limit is its amount, a space and its unit.
    if let limit = TimeLimit(parsing: text), limit.unit != nil, let space = text.firstIndex(of: 0x20) {
      xml.raw(" amount=\"")
      xml.attribute(Text(rebasing: text[..<space]))
      xml.raw(" unit=\"")
      xml.attribute(Text(rebasing: text[(space + 1)...]))
    }
    xml.anyText(text, close)
  }

  private mutating func writeListValue(_ value: ItemView.Node, _ names: XMLListNames) {
    let text = reader.content(value)
    if text.isEmpty { return }
    xml.line()
    xml.raw("<value")
    switch names {
    case .none: break
    case .licences:
      reader.words.open()
      reader.appendLicence(text)
      xml.raw(" name=\"")
      xml.attribute(reader.words.close())
    case .records(let key):
      xml.raw(" name=\"")
      xml.attribute(reader.referredName(text, key))
    }
    xml.text(text, "</value>")
  }
}

extension GuideReader {
  /// What a reference stands for in words: the name of the record, or a law with its article; the id where there is no
  /// such record.
  mutating func referredName(_ id: Text, _ key: Key) -> Text {
    note(readingOf: key)
    switch key {
    case .bases: return bases.record(id).map { knownCitation($0) } ?? id
    case .materials: return materials.record(id).flatMap { text($0, .name) } ?? id
    default:
      for record in item.records(0, key) where isNamed(Int(record), id) { return text(Int(record), .name) ?? id }
      return id
    }
  }
}

extension XMLLayout {
  /// Ends a start tag, and adds the text and the end tag; an empty element for an empty text.
  mutating func anyText(_ text: Text, _ close: Run) {
    if text.isEmpty { return raw("/>") }
    raw(">")
    self.text(text, close)
  }

  /// Adds once more what stands at a place of the document, at the same depth.
  mutating func repeatBytes(_ place: Range<Int>) { buffer.repeatBytes(from: place.lowerBound, to: place.upperBound) }

  /// How many bytes have been written.
  var count: Int { buffer.count }
}
