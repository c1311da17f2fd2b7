import CatalogModel

/// Walks one item and writes its guide as XML of `docs/schema/guide.xsd`.
struct GuideXML: ~Copyable {
  var reader: GuideReader
  var xml: XMLLayout
  let elements: XMLElements
  let tags: ChecklistTags
  let body: BodyTexts?
  /// The body's element as it stands in every guide of the body.
  let bodyXML: [UInt8]
  /// What was written and may be needed again.
  var written: WrittenXML

  /// Writes the guide.
  mutating func write() {
    xml.line()
    xml.raw("<guide xmlns=\"")
    xml.raw(reader.words.copy(GuideNames.namespace))
    xml.raw("\" version=\"1\" kind=\"")
    xml.raw(reader.effective.item == nil ? "standard" : "item")
    xml.raw("\"")
    let start = xml.down()
    writeIdentity()
    bodyXML.withUnsafeBufferPointer { xml.raw($0) }
    xml.line()
    xml.raw("<service")
    let service = xml.down()
    writeElements(of: 0)
    xml.up("</service>", from: service)
    xml.line()
    xml.raw("<checklists")
    let checklists = xml.down()
    remembering(.filings, UInt32(XMLSection.checklists)) { $0.writeChecklists() }
    xml.up("</checklists>", from: checklists)
    xml.up("</guide>", from: start)
  }

  /// Gives all memory back, with the guide in it.
  consuming func finish(_ memory: inout GuideMemory, _ bytes: inout ByteBuffer, _ written: inout WrittenXML) {
    written = self.written
    memory = reader.memory()
    bytes = xml.finish()
  }

  private mutating func writeIdentity() {
    let identity = reader.identity
    xml.line()
    xml.raw("<identity")
    let start = xml.down()
    derived("<implementation-code label=\"实施编码\"", identity.implementationCode, "</implementation-code>")
    derived("<base-code label=\"基本编码\"", identity.baseCode, "</base-code>")
    labelled("<local-code label=\"", label(.localCode, .service), identity.localCode, "</local-code>")
    labelled("<body-code label=\"", label(.authority, .service), identity.bodyCode, "</body-code>")
    labelled(
      "<body-name label=\"", label(.name, .organization), body.map { reader.words.copy($0.name) }, "</body-name>")
    labelled("<level label=\"", label(.level, .service), identity.level, "</level>", list: "level")
    xml.up("</identity>", from: start)
  }

  /// Writes a section as it was written in another guide, or anew.
  mutating func remembering(_ part: SectionPart, _ tag: UInt32, _ write: (inout GuideXML) -> Void) {
    let key = reader.sectionKey(part, tag)
    if let section = reader.sections.find(key, in: reader.sectionKeys.bytes) {
      return xml.buffer.append(section, of: reader.sections, code: reader.identity.implementationCode)
    }
    let start = xml.count
    write(&self)
    reader.remember(key, xml.buffer.text(from: start, to: xml.count), state: 0)
  }

  /// The 要素名称 of an element.
  func label(_ key: Key, _ kind: RecordKind) -> Text { reader.labels.label(key, kind) }

  /// An element worked out rather than read, left out where there is nothing to say.
  mutating func derived(_ open: StaticString, _ text: Text?, _ close: StaticString) {
    guard let text, !text.isEmpty else { return }
    xml.line()
    xml.raw(open)
    xml.text(text, close)
  }

  /// As above, with a label and a code list.
  mutating func labelled(
    _ open: StaticString, _ label: Text, _ text: Text?, _ close: StaticString, list: StaticString? = nil
  ) {
    guard let text, !text.isEmpty else { return }
    xml.line()
    xml.raw(open)
    xml.attribute(label)
    if let list {
      xml.raw(" code-list=\"")
      xml.raw(list)
      xml.raw("\"")
    }
    xml.text(text, close)
  }

  /// As above, with tags made once.
  @inline(__always)
  mutating func labelled(_ tag: ChecklistTags.Tag, _ text: Text?) {
    guard let text, !text.isEmpty else { return }
    xml.element(tag.open, text, tag.close)
  }
}
