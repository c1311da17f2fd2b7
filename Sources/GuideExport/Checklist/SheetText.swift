public import CatalogModel
public import Wording

/// The papers a checklist can be printed as, besides the short list.
public enum ChecklistPaper: Sendable {
  /// 一次性告知书: for the applicant.
  case notice
  /// 窗口核对单: for the window.
  case window
}

/// A paper for each filing of a checklist as plain text, then what has to be said beside them.
///
/// - Parameters:
///   - checklist: The situation.
///   - paper: Which paper.
///   - names: The bodies and e-licence types of the catalog.
///   - language: The language of everything the catalog does not say itself.
/// - Returns: Lines that end with LF.
public func renderPaperText(
  _ checklist: Checklist, _ paper: ChecklistPaper, names: CatalogNames, language: Language
) -> String {
  let builder = SheetBuilder(checklist, names: names, language: language)
  var lines: [String] = []
  for filing in checklist.filings {
    if !lines.isEmpty { lines.append("") }
    let sheet = paper == .notice ? builder.notice(filing) : builder.window(filing)
    lines += SheetText(language: language).lines(of: sheet)
  }
  if checklist.filings.isEmpty { lines.append(checklist.item.root.text(.name) ?? checklist.item.name) }
  let notices = ChecklistNotices(checklist, names: names, language: language)
  for (heading, entries) in notices.sections(language) where !entries.isEmpty {
    lines += ["", heading] + entries.map { "  - " + $0 }
  }
  return lines.joined(separator: "\n") + "\n"
}

/// A paper for each filing of a checklist as Markdown, then what has to be said beside them.
///
/// - Parameters:
///   - checklist: The situation.
///   - paper: Which paper.
///   - names: The bodies and e-licence types of the catalog.
///   - language: The language of everything the catalog does not say itself.
/// - Returns: A document that ends with LF.
public func renderPaperMarkdown(
  _ checklist: Checklist, _ paper: ChecklistPaper, names: CatalogNames, language: Language
) -> String {
  let builder = SheetBuilder(checklist, names: names, language: language)
  var writer = MarkdownWriter()
  for (number, filing) in checklist.filings.enumerated() {
    let sheet = paper == .notice ? builder.notice(filing) : builder.window(filing)
    writer.title(sheet.title)
    writer.block(.fields(sheet.fields))
    for section in sheet.sections {
      writer.section(GuideSection("\(section.anchor)-\(number + 1)", section.heading, section.blocks))
    }
    for line in sheet.closing { writer.block(.paragraph(GuideText(line))) }
  }
  if checklist.filings.isEmpty { writer.title(checklist.item.root.text(.name) ?? checklist.item.name) }
  let notices = ChecklistNotices(checklist, names: names, language: language).sections(language)
  for (index, notice) in notices.enumerated() where !notice.entries.isEmpty {
    let entries = notice.entries.map { GuideEntry(GuideText($0)) }
    writer.section(GuideSection("notice-\(index + 1)", notice.heading, [.bullets(entries)]))
  }
  return String(decoding: writer.bytes, as: UTF8.self)
}

/// Lays out a paper as plain text.
private struct SheetText {
  let language: Language

  func lines(of sheet: Sheet) -> [String] {
    var lines = [sheet.title] + sheet.fields.map { line(of: $0) }
    for section in sheet.sections {
      lines += ["", section.heading]
      for block in section.blocks { lines += self.lines(of: block) }
    }
    if !sheet.closing.isEmpty { lines += [""] + sheet.closing }
    return lines
  }

  private func line(of field: GuideField) -> String {
    field.label + Bilingual("：", ": ")[language] + field.value.text
  }

  private func lines(of block: GuideBlock) -> [String] {
    switch block {
    case .paragraph(let text): return ["  " + text.text]
    case .fields(let fields): return fields.map { "  " + line(of: $0) }
    case .bullets(let entries): return entries.flatMap { lines(of: $0, lead: "  ") }
    case .numbered(let entries):
      let width = String(entries.count).utf8.count + 1
      return entries.enumerated().flatMap { index, entry in
        let number = String(index + 1)
        return lines(of: entry, lead: String(repeating: " ", count: width - number.utf8.count) + number + ". ")
      }
    case .table(let table):
      return table.rows.map { row in "  " + row.map(\.text).joined(separator: Bilingual("　", "  ")[language]) }
    }
  }

  private func lines(of entry: GuideEntry, lead: String) -> [String] {
    [lead + entry.text.text] + entry.details.map { String(repeating: " ", count: 6) + $0.text }
  }
}
