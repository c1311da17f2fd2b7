import CatalogModel

extension GuideXML {
  /// The checklist of each case the body offers, or of the implicit case, with everything inherited worked out.
  mutating func writeChecklists() {
    let serviceCases = reader.item.records(0, .cases)
    guard !serviceCases.isEmpty else {
      reader.readFiling(nil)
      xml.line()
      xml.raw("<checklist anchor=\"materials\"")
      return writeChecklist(nil)
    }
    for (index, serviceCase) in serviceCases.enumerated() {
      let record = Int(serviceCase)
      guard reader.offers(record) else { continue }
      reader.readFiling((index, record))
      xml.line()
      xml.raw("<checklist anchor=\"")
      xml.attribute(reader.anchor(ofCase: index, record))
      xml.raw(" case=\"")
      xml.attribute(reader.textOrNone(record, .id))
      writeChecklist(record)
    }
  }

  private mutating func writeChecklist(_ serviceCase: Int?) {
    let start = xml.down()
    if serviceCase == nil { reader.note(readingOf: .name) }
    let title = serviceCase.map { reader.nameOrID($0) } ?? reader.text(0, .name)
    labelled(tags.name, title ?? reader.words.copy(reader.effective.name))
    if let serviceCase, let group = reader.text(serviceCase, .group) {
      labelled("<group label=\"", label(.group, .serviceCase), group, "</group>")
    }
    derived("<handling-code label=\"业务办理项编码\"", reader.handlingCode(serviceCase), "</handling-code>")
    if let serviceCase, let when = reader.item.value(serviceCase, .when) { self.when(when, .serviceCase) }
    let (statutory, promised) = (reader.filingLimit(.statutory), reader.filingLimit(.promised))
    labelled(tags.statutory, statutory)
    labelled(tags.promised, promised)
    if let visits = reader.filingVisits() {
      reader.words.open()
      reader.words.append(number: visits)
      labelled(tags.visits, reader.words.close())
    }
    for sentence in reader.applications(reader.filingApplications()) {
      labelled("<apply label=\"", label(.apply, .serviceCase), sentence, "</apply>")
    }
    writeGains()
    for position in reader.filing.lines.indices { writeRequirement(reader.filing.lines[position]) }
    let note = serviceCase.flatMap { reader.text($0, .note) }
    labelled("<note label=\"", label(.note, .serviceCase), note, "</note>")
    xml.up(tags.closeChecklist, from: start)
  }

  private mutating func writeGains() {
    for result in reader.filing.results {
      xml.line()
      xml.raw("<result id=\"")
      xml.attribute(reader.textOrNone(result, .id))
      xml.text(reader.textOrNone(result, .name), "</result>")
    }
    if reader.filing.fees.isEmpty, reader.item.has(0, .fees) {
      labelled(tags.free, Text("不收费"))
    }
    for fee in reader.filing.fees { part("<fee", fee, "</fee>") }
    for procedure in reader.filing.procedures { part("<special-procedure", procedure, "</special-procedure>") }
    for discretion in reader.filing.discretion { part("<discretion", discretion, "</discretion>") }
  }

  private mutating func part(_ open: StaticString, _ part: FilingPart, _ close: StaticString) {
    let kind = reader.item.kind(part.record)
    xml.line()
    xml.raw(open)
    xml.raw(" id=\"")
    xml.attribute(reader.textOrNone(part.record, .id))
    let start = xml.down()
    if kind == .discretion {
      labelled("<about label=\"", label(.about, kind), reader.text(part.record, .about), "</about>")
    } else {
      labelled("<name label=\"", label(.name, kind), reader.text(part.record, .name), "</name>")
    }
    labelled("<amount label=\"", label(.amount, .fee), reader.text(part.record, .amount), "</amount>")
    labelled("<limit label=\"", label(.limit, .specialProcedure), reader.text(part.record, .limit), "</limit>")
    if let condition = part.openWhen { when(condition, kind) }
    xml.up(close, from: start)
  }

  /// A condition that is open.
  private mutating func when(_ condition: ItemView.Node, _ kind: RecordKind) {
    xml.line()
    xml.raw("<when label=\"")
    xml.attribute(label(.when, kind))
    let start = xml.down()
    writeParts(condition)
    xml.up("</when>", from: start)
  }
}

// MARK: - Requirements

extension GuideXML {
  private mutating func writeRequirement(_ line: FilingLine) {
    guard let material = line.material, reader.isOrdinary(line) else {
      writeWhole(line)
      return
    }
    let key = 2 * material + (line.isAddition ? 1 : 0)
    let number = Int(written.requirementOfMaterial[key])
    guard number > 0 else {
      written.requirements.append(writeWhole(line))
      written.requirementOfMaterial[key] = UInt32(written.requirements.count)
      return
    }
    let place = written.requirements[number - 1]
    xml.repeatBytes(place.head)
    if line.isOpen {
      xml.goDown()
      for condition in reader.conditions(line) { when(condition, .requirement) }
      xml.goUp()
    }
    xml.repeatBytes(place.rest)
  }

  @discardableResult
  private mutating func writeWhole(_ line: FilingLine) -> RepeatedRequirement {
    let first = xml.count
    xml.line()
    xml.raw("<requirement material=\"")
    xml.attribute(line.material.map { reader.textOrNone($0, .id) } ?? .empty)
    xml.raw(line.isAddition ? " origin=\"item\"" : " origin=\"standard\"")
    let start = xml.down()
    labelled(tags.material, line.name)
    labelled(tags.necessity, line.necessity)
    number(tags.original, line.original)
    number(tags.copy, line.copy)
    if let material = line.material {
      labelled(tags.form, reader.textOrDefault(material, .form))
      let waiver = reader.text(material, .waiver)
      labelled("<waiver label=\"", label(.waiver, .material), waiver, "</waiver>", list: "waiver")
      labelled(
        "<waiver-fallback label=\"", label(.waiverFallback, .material), reader.text(material, .waiverFallback),
        "</waiver-fallback>", list: "waiver-fallback")
      labelled(
        "<supplement-within label=\"", label(.supplementWithin, .material), reader.text(material, .supplementWithin),
        "</supplement-within>")
    }
    for alternative in reader.alternatives(line) {
      xml.line()
      xml.raw("<alternative label=\"")
      xml.attribute(label(.alternatives, .requirement))
      xml.raw(" material=\"")
      xml.attribute(reader.textOrNone(alternative, .id))
      xml.text(reader.textOrNone(alternative, .name), "</alternative>")
    }
    let head = first..<xml.count
    if line.isOpen {
      for condition in reader.conditions(line) { when(condition, .requirement) }
    }
    let second = xml.count
    if !line.hasOneTerm { writeTerms(line) }
    for check in reader.checks(line) { write(check) }
    for note in reader.notes(line) { labelled("<note label=\"", label(.note, .requirement), note, "</note>") }
    xml.up(tags.closeRequirement, from: start)
    return RepeatedRequirement(head: head, rest: second..<xml.count)
  }

  private mutating func write(_ check: FilingPart) {
    xml.raw(tags.check)
    let start = xml.under()
    labelled(tags.text, reader.text(check.record, .text))
    labelled(tags.otherwise, reader.textOrDefault(check.record, .otherwise))
    if let condition = check.openWhen { when(condition, .check) }
    xml.up(tags.closeCheck, from: start)
  }

  /// Each of several requirements of a material that differ by a condition.
  private mutating func writeTerms(_ line: FilingLine) {
    var position = line.first
    while position >= 0 {
      let row = reader.filing.rows[position]
      position = row.next
      xml.line()
      xml.raw("<terms")
      let start = xml.down()
      necessity(row.necessity)
      number("<original label=\"", .original, row.original, "</original>")
      number("<copy label=\"", .copy, row.copy, "</copy>")
      if row.isOpen, let condition = row.when { when(condition, .requirement) }
      xml.up("</terms>", from: start)
    }
  }

  private mutating func necessity(_ necessity: Text) {
    labelled("<necessity label=\"", label(.necessity, .requirement), necessity, "</necessity>", list: "necessity")
  }

  private mutating func number(_ open: StaticString, _ key: Key, _ number: Int, _ close: StaticString) {
    reader.words.open()
    reader.words.append(number: number)
    labelled(open, label(key, .requirement), reader.words.close(), close)
  }

  private mutating func number(_ tag: ChecklistTags.Tag, _ number: Int) {
    xml.raw(tag.open)
    xml.buffer.append(number: number)
    xml.raw(tag.close)
  }
}
