/// Lays out blocks of strings as Markdown: checklists.
///
/// Guides are written by `MarkdownGuide`.
struct MarkdownWriter: ~Copyable {
  private var text = MarkdownText()

  /// What has been written.
  var bytes: [UInt8] { text.buffer.array }

  /// The document's heading.
  mutating func title(_ title: String) {
    text.raw("# ")
    text.line(string: title)
    text.raw("\n")
  }

  /// A section with its anchor and its blocks.
  mutating func section(_ section: GuideSection) {
    text.raw(string: "\n<a id=\"\(section.anchor)\"></a>\n\n## ")
    text.line(string: section.heading)
    text.raw("\n")
    for block in section.blocks { self.block(block) }
  }

  /// A block after an empty line.
  mutating func block(_ block: GuideBlock) {
    text.raw("\n")
    switch block {
    case .paragraph(let paragraph):
      text.lines(string: paragraph.text, indent: 0, opensLine: true)
      text.raw("\n")
    case .fields(let fields):
      for field in fields { self.field(field) }
    case .bullets(let entries):
      for entry in entries { self.entry(entry, lead: "- ") }
    case .numbered(let entries):
      for (index, entry) in entries.enumerated() { self.entry(entry, lead: "\(index + 1). ") }
    case .table(let table): self.table(table)
    }
  }

  private mutating func entry(_ entry: GuideEntry, lead: String) {
    text.raw(string: lead)
    text.lines(string: entry.text.text, indent: lead.utf8.count, opensLine: true)
    text.raw("\n")
    for detail in entry.details {
      text.raw(string: String(repeating: " ", count: lead.utf8.count) + "- ")
      text.lines(string: detail.text, indent: lead.utf8.count + 2, opensLine: true)
      text.raw("\n")
    }
  }

  private mutating func field(_ field: GuideField) {
    text.raw("- **")
    text.line(string: field.label)
    text.raw("**：")
    text.lines(string: field.value.text, indent: 2)
    text.raw("\n")
  }

  private mutating func table(_ table: GuideTable) {
    row(table.header.map { GuideText($0) })
    text.raw("|")
    for _ in table.header { text.raw(" --- |") }
    text.raw("\n")
    for cells in table.rows { row(cells) }
  }

  private mutating func row(_ cells: [GuideText]) {
    text.raw("|")
    for cell in cells {
      text.raw(" ")
      text.line(string: cell.text)
      text.raw(cell.isEmpty ? "|" : " |")
    }
    text.raw("\n")
  }
}
