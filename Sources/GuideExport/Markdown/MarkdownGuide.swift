import CatalogModel

/// Walks one item and writes its guide as Markdown, section by section in the order in which an applicant asks.
///
/// Every section has an anchor that stays when its heading is reworded: `<a id="case-ID"></a>` is the only HTML.
struct MarkdownGuide: ~Copyable {
  var reader: GuideReader
  var layout: MarkdownLayout
  /// Where the sections of cases are written, before the section that comes first is known.
  var cases: MarkdownLayout
  let body: BodyTexts?
  /// The tables of materials.
  var materialTables: MaterialTables
  /// The cells of the table that is being read.
  var table: TableCells
  /// The laws of the bases that print no clause.
  var lawTitles: [(record: Int, title: Text)]
  /// The facts of the cases before.
  var facts = CaseFacts()

  /// Writes the guide; the buffers are those that were handed in.
  mutating func write() {
    layout.title(reader.text(0, .name) ?? reader.words.copy(reader.effective.name))
    if let body {
      reader.words.open()
      body.name.withUnsafeBufferPointer { reader.words.append($0) }
      reader.words.append(" · 办事指南")
      layout.paragraph(reader.words.close())
    }
    writeAbout()
    writeConditions()
    writeCases()
    remembering(.materials, .materials) { $0.writeMaterials() }
    writeHandling()
    writeResults()
    writeFees()
    remembering(.bases, .bases) { $0.writeBases() }
    writeDiscretion()
    writeRights()
    writeQuestionsAndAnswers()
    writeContact()
    writeCodes()
  }

  /// Writes a section as it was written in another guide, or anew.
  mutating func remembering(
    _ part: SectionPart, _ section: MarkdownSection, _ write: (inout MarkdownGuide) -> Void
  ) {
    let key = reader.sectionKey(part, UInt32(section.rawValue) << 3 | UInt32(layout.state))
    if let section = reader.sections.find(key, in: reader.sectionKeys.bytes) {
      layout.text.buffer.append(section, of: reader.sections, code: reader.identity.implementationCode)
      return layout.resume(section.state)
    }
    let start = layout.text.buffer.count
    write(&self)
    guard layout.canResume else { return }
    reader.remember(key, layout.text.buffer.text(from: start, to: layout.text.buffer.count), state: layout.state)
  }

  /// Gives back the memory of lists.
  mutating func returnLists(
    _ materialTables: inout MaterialTables, _ table: inout TableCells, _ lawTitles: inout [(record: Int, title: Text)]
  ) {
    swap(&self.materialTables, &materialTables)
    swap(&self.table, &table)
    swap(&self.lawTitles, &lawTitles)
  }

  /// Gives all memory back, with the guide in it.
  consuming func finish(_ memory: inout GuideMemory, _ bytes: inout ByteBuffer, _ side: inout ByteBuffer) {
    memory = reader.memory()
    bytes = layout.finish()
    side = cases.finish()
  }

  /// The 要素名称 of an element.
  func label(_ key: Key, _ kind: RecordKind) -> Text { reader.labels.label(key, kind) }

  /// A field of an element, if the record says it.
  mutating func field(_ record: Int, _ key: Key) {
    guard let value = reader.item.value(record, key) else { return }
    let kind = reader.item.kind(record)
    let lead = reader.labels.lead(key, kind)
    switch reader.labels.form(key, kind) {
    case .scalar: layout.field(lead, addressOrText: reader.content(value))
    case let form:
      reader.words.open()
      reader.appendList(value, namesLicences: form == .licences)
      layout.field(lead, reader.words.close())
    }
  }

  /// A text with a note in brackets.
  private mutating func noted(_ record: Int, _ key: Key, _ note: Key) -> Text {
    guard let text = reader.text(record, key) else { return .empty }
    guard let note = reader.text(record, note) else { return text }
    reader.words.open()
    reader.words.append(text)
    reader.words.append("（")
    reader.words.append(note)
    reader.words.append("）")
    return reader.words.close()
  }

  /// What it is, who may apply, and the answers everybody looks for first.
  private mutating func writeAbout() {
    layout.section(Text("about"), Text("基本信息"))
    layout.block()
    field(0, .commonName)
    layout.field(Text("实施主体"), reader.words.copy(body?.name))
    for key in [Key.department, .type] { field(0, key) }
    let status = reader.textOrNone(0, .status)
    if !status.equals("在用") { layout.field(label(.status, .service), status) }
    for key in [Key.objects, .application, .quota, .processing] { field(0, key) }
    if let limits = reader.item.record(0, .limits) {
      layout.field(label(.promised, .limits), noted(limits, .promised, .promisedNote))
      layout.field(label(.statutory, .limits), noted(limits, .statutory, .statutoryNote))
    }
    layout.field(label(.visits, .service), reader.visitWords(reader.integer(0, .visits)))
    if reader.item.has(0, .fees), reader.item.records(0, .fees).isEmpty { layout.field(Text("收费"), Text("不收费")) }
    layout.field(label(.apply, .service), reader.applicationWords(reader.item.records(0, .apply)))
  }

  private mutating func writeConditions() {
    let records = reader.item.records(0, .conditions)
    layout.section(Text("conditions"), label(.conditions, .service))
    layout.block()
    for (index, record) in records.enumerated() {
      let text = reader.textOrNone(Int(record), .text)
      let indent = layout.entry(text, number: records.count == 1 ? nil : index + 1)
      layout.detail(reader.conditionText(Int(record)), indent: indent)
      layout.detail(reader.basisText(Int(record)), indent: indent)
    }
  }

  /// 材料说明: what a table has no room for, once for each material.
  private mutating func writeMaterials() {
    layout.section(Text("material-details"), Text("材料说明"))
    for material in reader.item.records(0, .materials) {
      let record = Int(material)
      guard reader.hasDetails(record) else { continue }
      let id = reader.textOrNone(record, .id)
      layout.subsection(reader.anchor("material-", id), reader.text(record, .name) ?? id)
      layout.block()
      for key in GuideReader.detailKeys { field(record, key) }
      layout.field(reader.labels.lead(.bases, .material), reader.materialBases(record))
    }
  }

  private mutating func writeResults() {
    let keys: [Key] = [.name, .kind, .validity, .delivery, .licences, .sample]
    layout.section(Text("results"), label(.results, .service))
    table.begin(columns: keys.count)
    for result in reader.item.records(0, .results) {
      let record = Int(result)
      for key in keys {
        switch key {
        case .kind: table.add(reader.textOrDefault(record, key) ?? .empty)
        case .licences:
          reader.words.open()
          if let value = reader.item.value(record, key) { reader.appendList(value, namesLicences: true) }
          table.add(reader.words.close())
        default: table.add(reader.textOrNone(record, key))
        }
      }
    }
    layout.table(keys, .result, reader.labels, table)
  }

  private mutating func writeRights() {
    layout.section(Text("rights"), label(.rights, .service))
    layout.paragraph(reader.textOrNone(0, .rights))
  }

  private mutating func writeQuestionsAndAnswers() {
    layout.section(Text("faq"), label(.faq, .service))
    layout.block()
    for record in reader.item.records(0, .faq) {
      let indent = layout.entry(reader.textOrNone(Int(record), .question))
      layout.anyDetail(reader.textOrNone(Int(record), .answer), indent: indent)
    }
  }

  private mutating func writeContact() {
    layout.section(Text("contact"), Text("咨询、监督和救济"))
    layout.block()
    let contact = reader.item.record(0, .contact)
    for (key, shared) in [(Key.consult, body?.consult), (.complain, body?.complain)] {
      let own = contact.flatMap { reader.text($0, key) }
      guard own != nil || shared != nil else { continue }
      layout.beginField(label(key, .contact))
      layout.text.lines(own ?? reader.words.copy(shared), indent: 2)
      layout.endField()
    }
    for key in [Key.review, .litigation] {
      guard let remedy = reader.item.record(0, key) else { continue }
      var isFirst = true
      for part in [Key.name, .address, .phone, .url] {
        let text = reader.textOrNone(remedy, part)
        if text.isEmpty { continue }
        if isFirst {
          layout.beginField(label(key, .service))
        } else {
          reader.words.open()
          reader.words.append("；")
          reader.words.append(label(part, .remedy))
          reader.words.append("：")
          layout.text.lines(reader.words.close(), indent: 2)
        }
        layout.piece(text)
        isFirst = false
      }
      if !isFirst { layout.endField() }
    }
  }

  private mutating func writeCodes() {
    layout.section(Text("codes"), Text("编码与版本"))
    layout.block()
    let identity = reader.identity
    layout.field(Text("实施编码"), identity.implementationCode ?? .empty)
    layout.field(Text("基本编码"), identity.baseCode ?? .empty)
    layout.field(label(.localCode, .service), identity.localCode ?? .empty)
    layout.field(label(.authority, .service), identity.bodyCode ?? .empty)
    layout.field(label(.level, .service), identity.level ?? .empty)
    let serviceCases = reader.item.records(0, .cases)
    if serviceCases.isEmpty { layout.field(Text("业务办理项编码"), reader.handlingCode(nil) ?? .empty) }
    for key in [Key.version, .effective, .expires, .powerSource, .entrustedBy] { field(0, key) }
    layout.field(label(.nature, .organization), reader.words.copy(body?.nature))
    for key in [Key.naturalThemes, .legalThemes, .localThemes, .system] { field(0, key) }
    table.begin(columns: 2)
    for serviceCase in serviceCases {
      let record = Int(serviceCase)
      guard reader.offers(record), let code = reader.handlingCode(record) else { continue }
      table.add(reader.nameOrID(record))
      table.add(code)
    }
    if !table.isEmpty { layout.table([label(.name, .serviceCase), Text("业务办理项编码")], table) }
  }
}
