import CatalogModel

extension MarkdownGuide {
  /// 办事情形: the questions, then the cases with links, then what cannot be filed together; and the checklist of each
  /// case the body offers, a section each.
  mutating func writeCases() {
    remembering(.filings, .cases) { $0.writeCasesAnew() }
  }

  private mutating func writeCasesAnew() {
    let serviceCases = reader.item.records(0, .cases)
    guard !serviceCases.isEmpty else { return writeImplicitCase() }
    var cells = TableCells()
    swap(&cells, &table)
    defer { swap(&cells, &table) }
    cells.begin(columns: 6)
    for (index, serviceCase) in serviceCases.enumerated() { addCase(index, Int(serviceCase), to: &cells) }
    layout.section(Text("cases"), Text("我属于哪种情形"))
    if !reader.questions.isEmpty { layout.paragraph(Text("依次回答下列问题，确定属于哪种情形、需要哪些材料。")) }
    layout.block()
    for index in reader.questions.indices { writeQuestion(index) }
    reader.words.open()
    reader.words.append(label(.cases, .service))
    reader.words.append("共 ")
    reader.words.append(number: serviceCases.count)
    reader.words.append(" 种：")
    layout.paragraph(reader.words.close())
    let header = [
      label(.group, .serviceCase), label(.name, .serviceCase), label(.when, .serviceCase), label(.promised, .limits),
      label(.material, .requirement), Text("办理"),
    ]
    layout.table(header, cells)
    writeNever()
    layout.append(&cases)
  }

  private mutating func writeImplicitCase() {
    reader.readFiling(nil)
    layout.section(Text("materials"), label(.materials, .service))
    layout.block()
    writeMaterialsTable(into: false)
  }

  /// Adds a case to the table of cases, and writes its section to the side where the body offers it.
  private mutating func addCase(_ index: Int, _ record: Int, to cells: inout TableCells) {
    let name = reader.nameOrID(record)
    let when = reader.sentence(reader.item.value(record, .when))
    cells.add(reader.textOrNone(record, .group))
    if let row = reader.notOffered(record) {
      cells.add(name)
      cells.add(when)
      cells.add(.empty)
      cells.add(.empty)
      return cells.add(reader.elsewhere(row))
    }
    reader.readFiling((index, record))
    let anchor = reader.anchor(ofCase: index, record)
    let promised = reader.filingLimit(.promised) ?? .empty
    cells.add(name, leadingTo: anchor)
    cells.add(when)
    cells.add(promised)
    reader.words.open()
    reader.words.append(number: reader.filing.lines.count)
    reader.words.append(" 项")
    cells.add(reader.words.close())
    cells.add(.empty)
    reader.words.open()
    reader.words.append("情形：")
    reader.words.append(name)
    cases.section(anchor, reader.words.close())
    cases.block()
    writeFacts(record, when: when, promised: promised)
    writeMaterialsTable(into: true)
  }
}

// MARK: - Questions and impossible combinations

extension MarkdownGuide {
  private mutating func writeQuestion(_ index: Int) {
    let question = reader.questions[index]
    let indent = layout.entry(reader.questionWords(question), number: index + 1)
    if let when = reader.item.value(question.record, .askedWhen) {
      reader.words.open()
      reader.words.append("只在下列条件下回答：")
      reader.appendSentence(when)
      layout.anyDetail(reader.words.close(), indent: indent)
    }
    if question.kind != .yesNo {
      for option in reader.item.records(question.record, .options) {
        layout.anyDetail(reader.optionWords(Int(option)), indent: indent)
      }
    }
    if let note = reader.text(question.record, .note) {
      reader.words.open()
      reader.words.append("说明：")
      reader.words.append(note)
      layout.anyDetail(reader.words.close(), indent: indent)
    }
  }

  private mutating func writeNever() {
    for isJoint in [true, false] {
      var isFirst = true
      for record in reader.item.records(0, .never) {
        guard let when = reader.item.value(Int(record), .when), reader.isJoint(when) == isJoint else { continue }
        if isFirst {
          layout.paragraph(isJoint ? Text("下列情形不能合并为一次申请：") : Text("下列组合不会出现："))
          layout.block()
        }
        isFirst = false
        let indent = layout.entry(reader.sentence(when))
        guard let reason = reader.text(Int(record), .reason) else { continue }
        reader.words.open()
        reader.words.append("原因：")
        reader.words.append(reason)
        layout.anyDetail(reader.words.close(), indent: indent)
      }
    }
  }
}

extension GuideReader {
  /// The question as it is asked, and how it is answered.
  fileprivate mutating func questionWords(_ question: GuideQuestion) -> Text {
    words.open()
    words.append(textOrNone(question.record, .ask))
    if question.kind == .many { words.append("（可多选）") }
    if question.kind == .number { appendRange(question.record) }
    return words.close()
  }

  private mutating func appendRange(_ question: Int) {
    let (from, to) = (text(question, .from), text(question, .to))
    let isSilent = (from?.isEmpty ?? true) && (to?.isEmpty ?? true) && (from == nil || to == nil)
    if isSilent { return }
    words.append("（填写 ")
    words.append(from ?? .empty)
    if from != nil, to != nil { words.append(" 至 ") }
    words.append(to ?? .empty)
    if let unit = text(question, .unit) {
      words.append(" ")
      words.append(unit)
    }
    words.append("）")
  }

  fileprivate mutating func optionWords(_ option: Int) -> Text {
    words.open()
    words.append(textOrNone(option, .label))
    if let when = item.value(option, .offeredWhen) {
      words.append("（限于：")
      appendSentence(when)
      words.append("）")
    }
    if let note = text(option, .note) {
      words.append("。")
      words.append(note)
    }
    return words.close()
  }

  /// Who handles a case the body does not offer.
  fileprivate mutating func elsewhere(_ row: Int) -> Text {
    words.open()
    if let code = text(row, .handledBy) {
      words.append("由")
      words.append(string: names.bodyName(String(decoding: code, as: UTF8.self)))
      words.append("办理")
    } else {
      words.append("不在本机构办理")
    }
    if let note = text(row, .note) {
      words.append("。")
      words.append(note)
    }
    return words.close()
  }

  /// The names of the windows a case names.
  mutating func windowNames(_ serviceCase: Int) -> Text {
    note(readingOf: .windows)
    var named: [Text] = []
    if let value = item.value(serviceCase, .windows) {
      for element in item.elements(value) {
        let id = content(element)
        for window in item.records(0, .windows) where isNamed(Int(window), id) {
          if let name = text(Int(window), .name) { named.append(name) }
          break
        }
      }
    }
    words.open()
    for (number, name) in named.enumerated() {
      if number > 0 { words.append("、") }
      words.append(name)
    }
    return words.close()
  }
}

extension MarkdownLayout {
  /// Adds what was written to the side, and empties it.
  mutating func append(_ side: inout MarkdownLayout) {
    let count = side.text.buffer.count
    text.buffer.append(side.text.buffer.text(from: 0, to: count))
    side.text.buffer.cut()
  }
}
