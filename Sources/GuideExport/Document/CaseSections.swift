import CaseLogic
import CatalogModel
import Wording

extension GuideDocument {
  /// 办事情形: the questions, then the cases with links, then what cannot be filed together.
  func casesSection() -> GuideSection {
    guard !sheet.cases.isEmpty else { return GuideSection("cases", "", []) }
    let questions = sheet.questions.indices.map { question($0) }
    let header = [
      label(.name, .serviceCase), label(.when, .serviceCase), label(.promised, .limits), label(.material, .requirement),
      "办理",
    ]
    return GuideSection(
      "cases", "我属于哪种情形",
      [
        questions.isEmpty ? .paragraph(GuideText("")) : .paragraph(GuideText("依次回答下列问题，确定属于哪种情形、需要哪些材料。")),
        .numbered(questions),
        .paragraph(GuideText("\(label(.cases, .service))共 \(sheet.cases.count) 种：")),
        .table(GuideTable(header, sheet.cases.indices.map { caseRow($0) })),
      ] + neverBlocks())
  }

  private func question(_ index: Int) -> GuideEntry {
    let record = sheet.questions[index]
    let choose = record.text(.choose)
    let way = choose == "many" ? "（可多选）" : choose == "number" ? numberRange(record) : ""
    var details: [GuideText] = []
    if let when = record[.askedWhen] {
      details.append(GuideText("只在下列条件下回答：" + wording.conditions.sentence(sheet.condition(when))))
    }
    for option in record.records(.options) where choose != "yes-no" {
      var text = option.text(.label) ?? ""
      if let when = option[.offeredWhen] {
        text += "（限于：\(wording.conditions.sentence(sheet.condition(when)))）"
      }
      if let note = option.text(.note) { text += "。" + note }
      details.append(GuideText(text))
    }
    if let note = record.text(.note) { details.append(GuideText("说明：" + note)) }
    return GuideEntry(GuideText((record.text(.ask) ?? "") + way), details: details)
  }

  private func numberRange(_ record: Record) -> String {
    let bounds = [record.text(.from), record.text(.to)].compactMap { $0 }.joined(separator: " 至 ")
    return bounds.isEmpty ? "" : "（填写 \(bounds)\(record.text(.unit).map { " " + $0 } ?? "")）"
  }

  private func caseRow(_ index: Int) -> [GuideText] {
    let record = sheet.cases[index]
    let name = record.text(.name) ?? record.id ?? ""
    let when = record[.when].map { wording.conditions.sentence(sheet.condition($0)) } ?? ""
    guard item.offers(record) else {
      return [GuideText(name), GuideText(when), GuideText(""), GuideText(""), GuideText(elsewhere(record))]
    }
    let filing = Checklist.filing(ofCaseAlone: index, in: item, sheet: sheet)
    return [
      GuideText([.link(name, anchor: anchor(ofCase: index))]), GuideText(when),
      GuideText(wording.limits(filing.promised)), GuideText("\(filing.lines.count) 项"), GuideText(""),
    ]
  }

  /// Who handles a case the body does not offer.
  private func elsewhere(_ record: Record) -> String {
    let id = record.id ?? ""
    guard let row = item.notOffered.first(where: { $0.texts(.cases).contains(id) }) else { return "" }
    let who = row.text(.handledBy).map { "由\(names.bodyName($0))办理" } ?? "不在本机构办理"
    return row.text(.note).map { "\(who)。\($0)" } ?? who
  }

  private func neverBlocks() -> [GuideBlock] {
    var apart: [GuideEntry] = []
    var impossible: [GuideEntry] = []
    for record in sheet.never {
      guard let when = record[.when] else { continue }
      let condition = sheet.condition(when)
      let reason = record.text(.reason).map { [GuideText("原因：" + $0)] } ?? []
      let entry = GuideEntry(GuideText(wording.conditions.sentence(condition)), details: reason)
      if NeverRow(when: condition).isJoint { apart.append(entry) } else { impossible.append(entry) }
    }
    return [
      .paragraph(GuideText(apart.isEmpty ? "" : "下列情形不能合并为一次申请：")), .bullets(apart),
      .paragraph(GuideText(impossible.isEmpty ? "" : "下列组合不会出现：")), .bullets(impossible),
    ]
  }
}

extension GuideDocument {
  /// The checklist of each case the body offers, a section each.
  func caseSections() -> [GuideSection] {
    offeredCases.map { index in
      let filing = Checklist.filing(ofCaseAlone: index, in: item, sheet: sheet)
      let record = index.map { sheet.cases[$0] }
      let heading = record.map { "情形：" + ($0.text(.name) ?? $0.id ?? "") } ?? label(.materials, .service)
      return GuideSection(anchor(ofCase: index), heading, blocks(of: filing, record))
    }
  }

  private func blocks(of filing: Filing, _ record: Record?) -> [GuideBlock] {
    var fields: [GuideField] = []
    func add(_ label: String, _ text: String?) {
      if let text, !text.isEmpty { fields.append(GuideField(label, text)) }
    }
    if let record {
      add(label(.when, .serviceCase), record[.when].map { wording.conditions.sentence(sheet.condition($0)) })
      add("业务办理项编码", filing.handlingCode)
      add(label(.apply, .serviceCase), wording.applications(filing.applications).joined(separator: "；"))
      add(label(.promised, .limits), wording.limits(filing.promised))
      add(label(.statutory, .limits), wording.limits(filing.statutory))
      add(label(.visits, .serviceCase), wording.visits(filing))
      add("收费", wording.fees(filing))
      add(label(.specialProcedures, .serviceCase), wording.procedures(filing))
      add(label(.results, .serviceCase), wording.results(filing))
      add(label(.windows, .serviceCase), record.has(.windows) ? windowNames(record) : nil)
      add(label(.note, .serviceCase), record.text(.note))
    }
    let nothing = filing.lines.isEmpty && sheet.root.has(.materials) ? "不需要提交材料。" : ""
    return [.fields(fields), .table(materialsTable(filing)), .paragraph(GuideText(nothing))]
  }

  private func windowNames(_ record: Record) -> String {
    item.selected(.windows, of: record).compactMap { $0.text(.name) }.joined(separator: "、")
  }

  private func materialsTable(_ filing: Filing) -> GuideTable {
    let header = [
      "序号", label(.name, .material), "份数", label(.form, .material), "必要性", label(.when, .requirement), "免提交",
      label(.checks, .requirement), label(.note, .requirement),
    ]
    let rows = filing.lines.enumerated().map { position, line in
      let name = wording.name(line)
      let details = line.material.flatMap { materialDetails($0) == nil ? nil : $0.id }
      let cells = [
        wording.numbers(line), line.material?.textOrDefault(.form) ?? "", wording.necessity(line),
        line.isOpen ? wording.conditions.sentence(anyOf: line.conditions) : "", wording.waiver(line),
        joinedChecks(line.checks), wording.joined(line.notes),
      ]
      let title = details.map { GuideText([.link(name, anchor: "material-" + anchorName($0))]) } ?? GuideText(name)
      return [GuideText(String(position + 1)), title] + cells.map { GuideText($0) }
    }
    return GuideTable(header, rows)
  }

  private func joinedChecks(_ checks: [ConditionalRecord]) -> String {
    let texts = checks.map { wording.check($0) }
    guard texts.count > 1 else { return texts.first ?? "" }
    return texts.enumerated().map { "(\($0 + 1)) \($1)" }.joined(separator: "；")
  }

  /// 材料说明: what a table has no room for, once for each material that a case asks for.
  func materialsSection() -> GuideSection {
    let details = item.root.records(.materials).compactMap { materialDetails($0) }
    return GuideSection("material-details", "材料说明", [], details)
  }

  private func materialDetails(_ material: Record) -> GuideSection? {
    var list = FieldList(
      material, names: names,
      [
        .kind, .source, .issuer, .licences, .paperSize, .medium, .blankForm, .sample, .fillNotes, .supplementWithin,
      ])
    list.add(label(.bases, .material), basisNames(material))
    guard !list.fields.isEmpty else { return nil }
    let id = material.id ?? ""
    return GuideSection("material-" + anchorName(id), material.text(.name) ?? id, [.fields(list.fields)])
  }

  private func basisNames(_ material: Record) -> String {
    let referred = material.texts(.bases).compactMap { item.root.records(.bases)[id: $0] }
    return citations(referred + Array(material.records(.basis))).joined(separator: "；")
  }
}
