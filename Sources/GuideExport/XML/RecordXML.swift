import CatalogModel
import ServiceCodes

extension GuideXML {
  /// Writes a record's elements in the order of the dictionary.
  mutating func writeElements(of record: Int) {
    for element in elements.elements(of: reader.item.kind(record)) {
      switch element.form {
      case .record:
        guard let part = reader.item.record(record, element.key) else { continue }
        xml.line()
        xml.raw(element.bare)
        let start = xml.down()
        writeElements(of: part)
        xml.up(element.close, from: start)
      case .records: writeRecords(record, element)
      default:
        guard let value = reader.item.value(record, at: element.position) else {
          if let fallback = element.fallback {
            xml.line()
            xml.raw(fallback)
          }
          continue
        }
        writeValue(value, element)
      }
    }
  }

  private mutating func writeRecords(_ record: Int, _ element: XMLElements.Element) {
    guard reader.item.has(record, element.key) else { return }
    xml.line()
    xml.raw(element.bare)
    let start = xml.down()
    for part in reader.item.records(record, element.key) {
      xml.line()
      xml.raw("<")
      xml.raw(element.item)
      xml.raw(" origin=\"")
      origin(reader.item.baseKind(Int(part)))
      let inner = xml.down()
      writeElements(of: Int(part))
      xml.up(from: inner, named: element.item)
    }
    xml.up(element.close, from: start)
  }

  private mutating func writeValue(_ value: ItemView.Node, _ element: XMLElements.Element) {
    switch element.form {
    case .condition:
      open(value, element)
      let start = xml.down()
      writeParts(value)
      xml.up(element.close, from: start)
    case .list(let names):
      open(value, element)
      let start = xml.down()
      for part in reader.item.elements(value) { writeListValue(part, names) }
      xml.up(element.close, from: start)
    case .timeLimit: writeLimit(value, element)
    case .reference(let key):
      let text = reader.content(value)
      open(value, element)
      xml.raw(" name=\"")
      xml.attribute(reader.referredName(text, key))
      xml.text(text, element.close)
    default:
      let text = reader.content(value)
      if text.isEmpty { return }
      open(value, element)
      xml.text(text, element.close)
    }
  }

  private mutating func open(_ value: ItemView.Node, _ element: XMLElements.Element) {
    xml.line()
    xml.raw(element.open)
    origin(reader.item.kind(value))
  }

  private mutating func writeLimit(_ value: ItemView.Node, _ element: XMLElements.Element) {
    let text = reader.content(value)
    open(value, element)
    // The one canonical form of a limit is its amount, a space and its unit.
    if let limit = TimeLimit(parsing: text), limit.unit != nil, let space = text.firstIndex(of: 0x20) {
      xml.raw(" amount=\"")
      xml.attribute(Text(rebasing: text[..<space]))
      xml.raw(" unit=\"")
      xml.attribute(Text(rebasing: text[(space + 1)...]))
    }
    xml.text(text, element.close)
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
    switch key {
    case .bases: return bases.record(id).map { citation($0) } ?? id
    case .materials: return materials.record(id).flatMap { text($0, .name) } ?? id
    default:
      for record in item.records(0, key) where isNamed(Int(record), id) { return text(Int(record), .name) ?? id }
      return id
    }
  }
}

extension XMLLayout {
  /// Ends an element by its name, or as an empty element.
  mutating func up(from start: Int, named name: Text) {
    let before = count
    up("</", from: start)
    guard before != start else { return }
    raw(name)
    raw(">")
  }

  /// Adds once more what stands at a place of the document, at the same depth.
  mutating func repeatBytes(_ place: Range<Int>) { buffer.repeatBytes(from: place.lowerBound, to: place.upperBound) }

  /// How many bytes have been written.
  var count: Int { buffer.count }
}
