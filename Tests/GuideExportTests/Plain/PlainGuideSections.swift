import CatalogModel
import ServiceCodes

@testable import GuideExport

extension PlainGuide {
  /// The sections in the order in which an applicant asks, without empty ones.
  var sections: [PlainSection] {
    let first = [aboutSection(), conditionsSection(), casesSection()]
    let last = [
      materialsSection(), handlingSection(), resultsSection(), feesSection(), basesSection(), discretionSection(),
      rightsSection(), faqSection(), contactSection(), codesSection(),
    ]
    return (first + caseSections() + last).filter { !$0.isEmpty }
  }

  /// What it is, who may apply, and the answers everybody looks for first.
  private func aboutSection() -> PlainSection {
    let root = item.root
    var list = PlainFieldList(root, names: names, [.commonName])
    list.add("实施主体", bodyName)
    for key in [Key.department, .type] { list.add(key) }
    if let status = root.text(.status), status != "在用" { list.add(label(.status, .service), status) }
    for key in [Key.objects, .application, .quota, .processing] { list.add(key) }
    if let limits = root.record(.limits) {
      list.add(label(.promised, .limits), noted(limits, .promised, .promisedNote))
      list.add(label(.statutory, .limits), noted(limits, .statutory, .statutoryNote))
    }
    list.add(label(.visits, .service), root.integer(.visits).map { "\($0) 次" })
    if root.has(.fees), root.records(.fees).isEmpty { list.add("收费", "不收费") }
    list.add(label(.apply, .service), wording.applications(Array(root.records(.apply))).joined(separator: "；"))
    return PlainSection("about", "基本信息", [.fields(list.fields)])
  }

  private func noted(_ record: Record, _ key: Key, _ note: Key) -> String? {
    record.text(key).map { text in text + (record.text(note).map { "（\($0)）" } ?? "") }
  }

  private func conditionsSection() -> PlainSection {
    let entries = item.root.records(.conditions).map { record in
      let details = [conditionText(record), basisText(record)].filter { !$0.isEmpty }
      return PlainEntry(PlainText(record.text(.text) ?? ""), details: details.map { PlainText($0) })
    }
    let block: PlainBlock = entries.count == 1 ? .bullets(entries) : .numbered(entries)
    return PlainSection("conditions", label(.conditions, .service), [block])
  }

  private func resultsSection() -> PlainSection {
    let header = [
      label(.name, .result), label(.kind, .result), label(.validity, .result), label(.delivery, .result),
      label(.licences, .result), label(.sample, .result),
    ]
    let rows = item.root.records(.results).map { result in
      let licences = result.texts(.licences).map { names.licenceName($0) }.joined(separator: "、")
      return [
        result.text(.name), result.textOrDefault(.kind), result.text(.validity), result.text(.delivery), licences,
        result.text(.sample),
      ].map { PlainText($0 ?? "") }
    }
    return PlainSection("results", label(.results, .service), [.table(PlainTable(header, rows))])
  }

  private func rightsSection() -> PlainSection {
    PlainSection("rights", label(.rights, .service), [.paragraph(PlainText(item.root.text(.rights) ?? ""))])
  }

  private func faqSection() -> PlainSection {
    let entries = item.root.records(.faq).map { record in
      PlainEntry(PlainText(record.text(.question) ?? ""), details: [PlainText(record.text(.answer) ?? "")])
    }
    return PlainSection("faq", label(.faq, .service), [.bullets(entries)])
  }

  private func contactSection() -> PlainSection {
    var fields: [PlainField] = []
    for key in [Key.consult, .complain] {
      let own = item.root.record(.contact)?.text(key)
      if let text = own ?? body?.part(.contact, .contact)?.text(key) {
        fields.append(PlainField(label(key, .contact), text))
      }
    }
    for key in [Key.review, .litigation] {
      guard let remedy = item.root.record(key) else { continue }
      let list = PlainFieldList(remedy, names: names, [.name, .address, .phone, .url])
      let parts = list.fields.enumerated().flatMap { index, field -> [PlainPiece] in
        let lead = index == 0 ? "" : "；\(field.label)："
        return [.text(lead)].filter { $0 != .text("") } + field.value.pieces
      }
      if !parts.isEmpty { fields.append(PlainField(label(key, .service), PlainText(parts))) }
    }
    return PlainSection("contact", "咨询、监督和救济", [.fields(fields)])
  }

  private func codesSection() -> PlainSection {
    let root = item.root
    var list = PlainFieldList(root, names: names)
    for (label, value) in identity { list.add(label, value) }
    list.add("业务办理项编码", sheet.cases.isEmpty ? item.handlingCode(of: nil) : nil)
    for key in [Key.version, .effective, .expires, .powerSource, .entrustedBy] { list.add(key) }
    list.add(label(.nature, .organization), body?.text(.nature))
    for key in [Key.naturalThemes, .legalThemes, .localThemes, .system] { list.add(key) }
    let header = [label(.name, .serviceCase), "业务办理项编码"]
    let rows = offeredCases.compactMap { index -> [PlainText]? in
      guard let record = index.map({ sheet.cases[$0] }), let code = item.handlingCode(of: record) else { return nil }
      return [PlainText(record.text(.name) ?? record.id ?? ""), PlainText(code)]
    }
    return PlainSection("codes", "编码与版本", [.fields(list.fields), .table(PlainTable(header, rows))])
  }

  /// The codes with their names: 实施编码, 基本编码, 地方编码, 实施主体编码, 行使层级.
  var identity: [(label: String, value: String?)] {
    let standard = item.standard ?? item.file
    return [
      ("实施编码", item.implementationCode?.description), ("基本编码", item.baseCode?.description),
      (label(.localCode, .service), standard.text(.localCode) ?? item.file.text(.localCode)),
      (label(.authority, .service), item.bodyCode), (label(.level, .service), item.level),
    ]
  }
}
