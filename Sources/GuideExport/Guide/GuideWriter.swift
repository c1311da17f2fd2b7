import CatalogModel
import ServiceCodes
import XMLIO

/// Writes guides one after the other, with memory and tables that are made once: one writer serves one thread.
final class GuideWriter {
  /// The guides that were written, one after the other.
  private(set) var bytes = ByteBuffer()

  private let names: CatalogNames
  private let labels = LabelTable()
  private lazy var elements = XMLElements()
  private lazy var checklistTags = ChecklistTags()
  private var written = WrittenXML()
  /// Where sections are written whose place comes later.
  private var side = ByteBuffer(capacity: 1 << 12)
  private var memory = GuideMemory()
  private var materialTables = MaterialTables()
  private var cells = TableCells()
  private var lawTitles: [(record: Int, title: Text)] = []
  private var body: Body?
  /// The code of that body, where the 实施编码 says it.
  private var bodyCode: BodyCode?
  /// The bodies of guides before: items of one standard follow each other, each of another body.
  private var bodies: [BodyCode: Body] = [:]

  /// What the guides of a body have in common.
  private final class Body {
    let texts: BodyTexts
    /// Its element.
    private(set) lazy var xml = bodyElement(texts)

    init(_ code: String, _ names: CatalogNames) { texts = BodyTexts(code, names: names) }
  }

  init(names: CatalogNames) { self.names = names }

  /// The name of the body of the guide that was written last; nil for a standard.
  var bodyName: [UInt8]? { body?.texts.name }

  /// How many sections are remembered.
  var rememberedSections: Int { memory.sections.count }

  /// Forgets the guides, and keeps the memory.
  func clear() { bytes.cut() }

  /// Writes an item's guide as Markdown.
  func writeMarkdown(_ item: EffectiveItem) {
    turn(to: item)
    item.withView { view in
      let reader = GuideReader(view, item, names: names, labels: labels, memory: takeMemory())
      var (tables, cells, titles) = (MaterialTables(), TableCells(), [(record: Int, title: Text)]())
      // Exchanged, since an array that is held twice would be copied.
      swap(&tables, &materialTables)
      swap(&cells, &self.cells)
      swap(&titles, &lawTitles)
      tables.begin(records: view.count)
      var guide = MarkdownGuide(
        reader: reader, layout: MarkdownLayout(taken(&bytes)), cases: MarkdownLayout(taken(&side)),
        body: body?.texts,
        materialTables: consume tables, table: consume cells, lawTitles: consume titles)
      guide.write()
      guide.returnLists(&materialTables, &self.cells, &lawTitles)
      guide.finish(&memory, &bytes, &side)
    }
  }

  /// Writes an item's guide as XML.
  ///
  /// - Throws: What XML 1.0 has no way to write.
  func writeXML(_ item: EffectiveItem) throws(XMLWriteError) {
    turn(to: item)
    let start = bytes.count
    let bodyXML = body?.xml ?? []
    let hasDecoded = item.withView { view in
      let reader = GuideReader(view, item, names: names, labels: labels, memory: takeMemory())
      var written = WrittenXML()
      swap(&written, &self.written)
      written.begin(records: view.count, questions: reader.questions)
      var guide = GuideXML(
        reader: reader, xml: XMLLayout(taken(&bytes)), elements: elements, tags: checklistTags, body: body?.texts,
        bodyXML: bodyXML, written: consume written)
      guide.write()
      let hasDecoded = guide.reader.hasDecoded
      guide.finish(&memory, &bytes, &self.written)
      return hasDecoded
    }
    // What stands in a file as it is was checked when it was read; escapes can mean any character.
    guard hasDecoded ?? false else { return }
    let guide = bytes.text(from: start, to: bytes.count)
    if let error = forbiddenCharacter(in: guide) { throw error }
  }

  private func turn(to item: EffectiveItem) {
    let own = item.implementationCode?.body
    if let own, own == bodyCode { return }
    bodyCode = own
    if let own, let known = bodies[own] {
      body = known
      return
    }
    let code = item.bodyCode
    if body?.texts.code != code { body = code.map { Body($0, names) } }
    if let own { bodies[own] = body }
  }

  private func takeMemory() -> GuideMemory {
    var taken = GuideMemory()
    swap(&taken, &memory)
    return taken
  }

  private func taken(_ buffer: inout ByteBuffer) -> ByteBuffer {
    var taken = ByteBuffer(capacity: 0)
    swap(&taken, &buffer)
    return taken
  }
}
