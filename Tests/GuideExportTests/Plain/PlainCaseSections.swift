import CaseLogic
import CatalogModel
import Wording

@testable import GuideExport

extension PlainGuide {
  /// 办事情形: the questions, then the cases with links, then what cannot be filed together.
  func casesSection() -> PlainSection {
    guard !sheet.cases.isEmpty else { return PlainSection("cases", "", []) }
    let questions = sheet.questions.indices.map { question($0) }
    let header = [
      label(.group, .serviceCase), label(.name, .serviceCase), label(.when, .serviceCase), label(.promised, .limits),
      label(.material, .requirement),
      "办理",
    ]
    return PlainSection(
      "cases", "我属于哪种情形",
      [
        questions.isEmpty ? .paragraph(PlainText("")) : .paragraph(PlainText("依次回答下列问题，确定属于哪种情形、需要哪些材料。")),
        .numbered(questions),
        .paragraph(PlainText("\(label(.cases, .service))共 \(sheet.cases.count) 种：")),
        .table(PlainTable(header, sheet.cases.indices.map { caseRow($0) })),
      ] + neverBlocks())
  }

  private func question(_ index: Int) -> PlainEntry {
    let record = sheet.questions[index]
    let choose = record.text(.choose)
    let way = choose == "many" ? "（可多选）" : choose == "number" ? numberRange(record) : ""
    var details: [PlainText] = []
    if let when = record[.askedWhen] {
      details.append(PlainText("只在下列条件下回答：" + wording.conditions.sentence(sheet.condition(when))))
    }
    for option in record.records(.options) where choose != "yes-no" {
      var text = option.text(.label) ?? ""
      if let when = option[.offeredWhen] {
        text += "（限于：\(wording.conditions.sentence(sheet.condition(when)))）"
      }
      if let note = option.text(.note) { text += "。" + note }
      details.append(PlainText(text))
    }
    if let note = record.text(.note) { details.append(PlainText("说明：" + note)) }
    return PlainEntry(PlainText((record.text(.ask) ?? "") + way), details: details)
  }

  private func numberRange(_ record: Record) -> String {
    let bounds = [record.text(.from), record.text(.to)].compactMap { $0 }.joined(separator: " 至 ")
    return bounds.isEmpty ? "" : "（填写 \(bounds)\(record.text(.unit).map { " " + $0 } ?? "")）"
  }

  private func caseRow(_ index: Int) -> [PlainText] {
    let record = sheet.cases[index]
    let name = record.text(.name) ?? record.id ?? ""
    let when = record[.when].map { wording.conditions.sentence(sheet.condition($0)) } ?? ""
    let group = PlainText(record.text(.group) ?? "")
    guard item.offers(record) else {
      return [group, PlainText(name), PlainText(when), PlainText(""), PlainText(""), PlainText(elsewhere(record))]
    }
    let filing = Checklist.filing(ofCaseAlone: index, in: item, sheet: sheet)
    return [
      group, PlainText([.link(name, anchor: anchor(ofCase: index))]), PlainText(when),
      PlainText(wording.limits(filing.promised)), PlainText("\(filing.lines.count) 项"), PlainText(""),
    ]
  }

  /// Who handles a case the body does not offer.
  private func elsewhere(_ record: Record) -> String {
    let id = record.id ?? ""
    guard let row = item.notOffered.first(where: { $0.texts(.cases).contains(id) }) else { return "" }
    let who = row.text(.handledBy).map { "由\(names.bodyName($0))办理" } ?? "不在本机构办理"
    return row.text(.note).map { "\(who)。\($0)" } ?? who
  }

  private func neverBlocks() -> [PlainBlock] {
    var apart: [PlainEntry] = []
    var impossible: [PlainEntry] = []
    for record in sheet.never {
      guard let when = record[.when] else { continue }
      let condition = sheet.condition(when)
      let reason = record.text(.reason).map { [PlainText("原因：" + $0)] } ?? []
      let entry = PlainEntry(PlainText(wording.conditions.sentence(condition)), details: reason)
      if NeverRow(when: condition).isJoint { apart.append(entry) } else { impossible.append(entry) }
    }
    return [
      .paragraph(PlainText(apart.isEmpty ? "" : "下列情形不能合并为一次申请：")), .bullets(apart),
      .paragraph(PlainText(impossible.isEmpty ? "" : "下列组合不会出现：")), .bullets(impossible),
    ]
  }
}

extension PlainGuide {
  /// The checklist of each case the body offers, a section each.
  func caseSections() -> [PlainSection] {
    offeredCases.map { index in
      let filing = Checklist.filing(ofCaseAlone: index, in: item, sheet: sheet)
      let record = index.map { sheet.cases[$0] }
      let heading = record.map { "情形：" + ($0.text(.name) ?? $0.id ?? "") } ?? label(.materials, .service)
      return PlainSection(anchor(ofCase: index), heading, blocks(of: filing, record))
    }
  }

  private func blocks(of filing: Filing, _ record: Record?) -> [PlainBlock] {
    var fields: [PlainField] = []
    func add(_ label: String, _ text: String?) {
      if let text, !text.isEmpty { fields.append(PlainField(label, text)) }
    }
    if let record {
      add(label(.group, .serviceCase), record.text(.group))
      add(label(.when, .serviceCase), record[.when].map { wording.conditions.sentence(sheet.condition($0)) })
      add("业务办理项编码", filing.handlingCode)
      add(label(.apply, .serviceCase), wording.applications(filing.applications).joined(separator: "；"))
      add(label(.promised, .limits), wording.limits(filing.promised))
      add(label(.statutory, .limits), wording.limits(filing.statutory))
      add(label(.visits, .serviceCase), wording.visits(filing))
      add("收费", wording.fees(filing))
      add(label(.specialProcedures, .serviceCase), wording.procedures(filing))
      add(label(.results, .serviceCase), wording.results(filing))
      let discretion = filing.discretion.map { ($0.record.text(.about) ?? "") + wording.suffix($0) }
      add(label(.discretion, .service), discretion.joined(separator: "；"))
      add(label(.windows, .serviceCase), record.has(.windows) ? windowNames(record) : nil)
      add(label(.note, .serviceCase), record.text(.note))
    }
    let nothing = filing.lines.isEmpty && sheet.root.has(.materials) ? "不需要提交材料。" : ""
    return [.fields(fields), .table(materialsTable(filing)), .paragraph(PlainText(nothing))]
  }

  private func windowNames(_ record: Record) -> String {
    item.selected(.windows, of: record).compactMap { $0.text(.name) }.joined(separator: "、")
  }

  private func materialsTable(_ filing: Filing) -> PlainTable {
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
      let title = details.map { PlainText([.link(name, anchor: "material-" + anchorName($0))]) } ?? PlainText(name)
      return [PlainText(String(position + 1)), title] + cells.map { PlainText($0) }
    }
    return PlainTable(header, rows)
  }

  private func joinedChecks(_ checks: [ConditionalRecord]) -> String {
    let texts = checks.map { wording.check($0) }
    guard texts.count > 1 else { return texts.first ?? "" }
    return texts.enumerated().map { "(\($0 + 1)) \($1)" }.joined(separator: "；")
  }

  /// 材料说明: what a table has no room for, once for each material that a case asks for.
  func materialsSection() -> PlainSection {
    let details = item.root.records(.materials).compactMap { materialDetails($0) }
    return PlainSection("material-details", "材料说明", [], details)
  }

  private func materialDetails(_ material: Record) -> PlainSection? {
    var list = PlainFieldList(
      material, names: names,
      [
        .kind, .source, .issuer, .licences, .paperSize, .medium, .blankForm, .sample, .fillNotes, .supplementWithin,
      ])
    list.add(label(.bases, .material), basisNames(material))
    guard !list.fields.isEmpty else { return nil }
    let id = material.id ?? ""
    return PlainSection("material-" + anchorName(id), material.text(.name) ?? id, [.fields(list.fields)])
  }

  private func basisNames(_ material: Record) -> String {
    let referred = material.texts(.bases).compactMap { item.root.records(.bases)[id: $0] }
    return citations(referred + Array(material.records(.basis))).joined(separator: "；")
  }
}
