public import CatalogModel
public import Wording

/// The checklist of a situation as Markdown, escaped as guides are.
///
/// - Parameters:
///   - checklist: The situation.
///   - names: The bodies and e-licence types of the catalog.
///   - language: The language of everything the catalog does not say itself.
/// - Returns: A document that ends with LF.
public func renderChecklistMarkdown(_ checklist: Checklist, names: CatalogNames, language: Language) -> String {
  let words = FilingWording(sheet: checklist.sheet, names: names, language: language)
  var writer = MarkdownWriter()
  writer.title(checklist.item.root.text(.name) ?? checklist.item.name)
  let count = checklist.filings.count
  if count > 1 {
    let note = words.say("需要分 \(count) 次申请，不能合并办理。", "\(count) separate filings are needed.")
    writer.block(.paragraph(GuideText(note)))
  }
  for (index, filing) in checklist.filings.enumerated() {
    writer.section(words.section(filing, number: index + 1))
  }
  let notices = ChecklistNotices(checklist, names: names, language: language).sections(language)
  for (index, notice) in notices.enumerated() where !notice.entries.isEmpty {
    let entries = notice.entries.map { GuideEntry(GuideText($0)) }
    writer.section(GuideSection("notice-\(index + 1)", notice.heading, [.bullets(entries)]))
  }
  return String(decoding: writer.bytes, as: UTF8.self)
}

extension FilingWording {
  /// One filing as a section of its own.
  fileprivate func section(_ filing: Filing, number: Int) -> GuideSection {
    let cases =
      filing.openCases.isEmpty
      ? filing.cases.map { $0.text(.name) ?? $0.id ?? "" }.joined(separator: say(" ＋ ", " + ")) : caseWords(filing)
    let heading = cases.isEmpty ? label(.materials, .service) : say("情形：", "Case: ") + cases
    let united = filing.cases.count > 1 ? say("合并办理，材料只交一次。", "Filed together, each paper once.") : ""
    let header = [
      "", label(.name, .material), say("份数", "number"), label(.necessity, .requirement), label(.when, .requirement),
      label(.waiver, .material), label(.checks, .requirement), label(.note, .requirement),
    ]
    let rows = filing.lines.enumerated().map { index, line in
      [
        String(index + 1), name(line), numbers(line), necessity(line),
        line.isOpen ? dependence(line) : conditions.sentence(anyOf: line.conditions),
        waiver(line), line.checks.map { check($0) }.joined(separator: say("；", "; ")),
        joined(line.notes),
      ].map { GuideText($0) }
    }
    return GuideSection(
      "filing-\(number)", heading,
      [.paragraph(GuideText(united)), .fields(facts(filing)), .table(GuideTable(header, rows))])
  }

  private func facts(_ filing: Filing) -> [GuideField] {
    var fields: [GuideField] = []
    func add(_ label: String, _ value: String?) {
      if let value, !value.isEmpty { fields.append(GuideField(label, value)) }
    }
    add(say("业务办理项编码", "handling item"), filing.handlingCode)
    add(label(.promised, .limits), limits(filing.promised))
    add(label(.statutory, .limits), limits(filing.statutory))
    add(label(.visits, .serviceCase), visits(filing))
    add(label(.fees, .serviceCase), fees(filing))
    add(label(.results, .serviceCase), results(filing))
    add(label(.apply, .serviceCase), applications(of: filing).joined(separator: say("；", "; ")))
    add(label(.specialProcedures, .serviceCase), procedures(filing))
    add(label(.note, .serviceCase), joined(filing.cases.compactMap { $0.text(.note) }))
    return fields
  }
}
