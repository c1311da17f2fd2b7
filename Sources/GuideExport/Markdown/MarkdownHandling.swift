import CatalogModel

extension MarkdownGuide {
  /// How and where: channels, steps, special procedures, windows, partners.
  mutating func writeHandling() {
    layout.section(Text("handling"), Text("怎么办、在哪里办"))
    layout.block()
    let keys: [Key] = [
      .channels, .serviceModes, .onlineDepth, .onlineFunctions, .onlineUrl, .mobileUrl, .commitment, .hall,
      .visitReason, .delivery, .appointment, .appointmentUrl, .onlinePayment, .selfService, .intermediary,
    ]
    for key in keys { field(0, key) }
    if let cross = reader.item.record(0, .crossRegion) {
      layout.field(label(.crossRegion, .service), reader.crossRegion(cross))
    }
    remembering(.steps, .steps) { $0.writeSteps() }
    writeProcedures()
    writeWindows()
    writePartners()
  }

  private mutating func writeSteps() {
    let keys: [Key] = [.name, .limit, .post, .method, .criteria, .outcome, .delivery]
    layout.subsection(Text("steps"), label(.steps, .service))
    table.begin(columns: keys.count)
    for step in reader.item.records(0, .steps) {
      for key in keys { table.add(key == .limit ? reader.stepLimit(Int(step)) : reader.textOrNone(Int(step), key)) }
    }
    layout.table(keys, .step, reader.labels, table)
  }

  private mutating func writeProcedures() {
    layout.subsection(Text("special-procedures"), label(.specialProcedures, .service))
    layout.block()
    for record in reader.item.records(0, .specialProcedures) {
      let indent = layout.entry(reader.procedure(Int(record)))
      layout.detail(reader.conditionText(Int(record)), indent: indent)
      if let note = reader.text(Int(record), .note) {
        reader.words.open()
        reader.words.append("说明：")
        reader.words.append(note)
        layout.detail(reader.words.close(), indent: indent)
      }
      layout.detail(reader.basisText(Int(record)), indent: indent)
    }
  }

  /// The item's windows, or its body's where the item names none.
  private mutating func writeWindows() {
    let keys = BodyTexts.windowKeys
    layout.subsection(Text("windows"), label(.windows, .service))
    table.begin(columns: keys.count)
    let own = reader.item.records(0, .windows)
    for window in own {
      for key in keys { table.add(reader.textOrNone(Int(window), key)) }
    }
    if own.isEmpty, let body {
      for window in body.windows {
        for text in window { table.add(reader.words.copy(text)) }
      }
    }
    layout.table(keys, .window, reader.labels, table)
  }

  private mutating func writePartners() {
    layout.subsection(Text("partners"), label(.partners, .service))
    guard !reader.item.records(0, .partners).isEmpty else { return layout.block() }
    let keys: [Key] = [.name, .about, .limit]
    table.begin(columns: keys.count + 1)
    for partner in reader.item.records(0, .partners) {
      for key in keys { table.add(reader.textOrNone(Int(partner), key)) }
      table.add(reader.materialNames(Int(partner)))
    }
    layout.table(keys + [.materials], .partner, reader.labels, table)
  }

  /// 收费: 不收费 where the catalog says so, else the fees with their reductions; nothing where nothing is known.
  mutating func writeFees() {
    guard reader.item.has(0, .fees) else { return }
    let fees = reader.item.records(0, .fees)
    layout.section(Text("fees"), Text("收费"))
    guard !fees.isEmpty else { return layout.paragraph(Text("不收费")) }
    let keys: [Key] = [.name, .amount, .when, .kind, .collector, .method, .bases, .note]
    table.begin(columns: keys.count)
    for fee in fees {
      let record = Int(fee)
      for key in keys {
        switch key {
        case .amount: table.add(reader.amount(record))
        case .when: table.add(reader.sentence(reader.item.value(record, .when)))
        case .bases: table.add(reader.cited(reader.namedBases(record)))
        default: table.add(reader.textOrNone(record, key))
        }
      }
    }
    layout.table(keys, .fee, reader.labels, table)
    var isFirst = true
    for fee in fees {
      for reduction in reader.item.records(Int(fee), .reductions) {
        if isFirst {
          layout.paragraph(Text("减免："))
          layout.block()
        }
        isFirst = false
        writeReduction(Int(reduction), of: Int(fee))
      }
    }
  }

  private mutating func writeReduction(_ reduction: Int, of fee: Int) {
    reader.words.open()
    reader.words.append(reader.textOrNone(fee, .name))
    reader.words.append("：")
    reader.words.append(reader.textOrNone(reduction, .text))
    let indent = layout.entry(reader.words.close())
    layout.detail(reader.conditionText(reduction), indent: indent)
    layout.detail(reader.basisText(reduction), indent: indent)
  }

  /// 设定依据: laws with their articles; a clause that is printed stands under its law.
  mutating func writeBases() {
    layout.section(Text("bases"), label(.bases, .service))
    layout.block()
    let bases = reader.item.records(0, .bases)
    lawTitles.removeAll(keepingCapacity: true)
    for basis in bases where !reader.item.has(Int(basis), .text) {
      lawTitles.append((Int(basis), reader.lawTitle(Int(basis))))
    }
    for index in lawTitles.indices {
      if let law = reader.law(index, of: lawTitles) { layout.entry(law) }
    }
    for basis in bases {
      guard let text = reader.text(Int(basis), .text) else { continue }
      let indent = layout.entry(reader.citation(Int(basis)))
      layout.anyDetail(text, indent: indent)
    }
  }

  /// 裁量标准, level by level.
  mutating func writeDiscretion() {
    let keys: [Key] = [.label, .measure, .criteria, .outcome]
    layout.section(Text("discretion"), label(.discretion, .service))
    for discretion in reader.item.records(0, .discretion) {
      let record = Int(discretion)
      let id = reader.anchor("discretion-", reader.textOrNone(record, .id))
      layout.subsection(id, reader.textOrNone(record, .about))
      layout.block()
      field(record, .kind)
      layout.field(label(.when, .discretion), reader.sentence(reader.item.value(record, .when)))
      layout.field(label(.materials, .discretion), reader.materialNames(record))
      table.begin(columns: keys.count)
      for level in reader.item.records(record, .levels) {
        for key in keys { table.add(reader.textOrNone(Int(level), key)) }
      }
      layout.table(keys, .discretionLevel, reader.labels, table)
      layout.paragraph(reader.basisText(record))
    }
  }
}

extension GuideReader {
  /// The values of 跨区域办理 alone, in one sentence.
  fileprivate mutating func crossRegion(_ record: Int) -> Text {
    words.open()
    for key in [Key.kind, .areas, .form] {
      guard let value = item.value(record, key) else { continue }
      let before = words.openCount
      if before > 0 { words.append("；") }
      let start = words.openCount
      switch labels.form(key, .crossRegion) {
      case .scalar: words.append(content(value))
      case let form: appendList(value, namesLicences: form == .licences)
      }
      if words.openCount == start { words.shorten(to: before) }
    }
    return words.close()
  }

  /// A step's limit, and whether it counts.
  fileprivate mutating func stepLimit(_ step: Int) -> Text {
    let limit = textOrNone(step, .limit)
    guard !limit.isEmpty, let counted = text(step, .counted), counted.equals("否") else { return limit }
    words.open()
    words.append(limit)
    words.append("（不计入承诺时限）")
    return words.close()
  }

  /// A special procedure with its limit, and whether that counts.
  fileprivate mutating func procedure(_ record: Int) -> Text {
    let name = textOrNone(record, .name)
    guard let limit = text(record, .limit) else { return name }
    words.open()
    words.append(name)
    words.append("：")
    words.append(limit)
    words.append(says(record, .counted, "是") ? "（计入办结时限）" : "（不计入办结时限）")
    return words.close()
  }

  /// The names of the materials a partner is told of.
  fileprivate mutating func materialNames(_ partner: Int) -> Text {
    guard let value = item.value(partner, .materials) else { return .empty }
    var isFirst = true
    words.open()
    for element in item.elements(value) {
      if !isFirst { words.append("、") }
      isFirst = false
      let id = content(element)
      words.append(materials.record(id).flatMap { text($0, .name) } ?? id)
    }
    return words.close()
  }
}
