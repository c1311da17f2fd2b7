@testable import GuideExport

/// The guide as Markdown that reads as plain text and renders on GitHub: UTF-8, LF, the same bytes every time.
///
/// Every section has an anchor that stays when its heading is reworded: `<a id="case-ID"></a>` is the only HTML.
func plainMarkdown(_ guide: PlainGuide) -> [UInt8] {
  plainMarkdown(guide, reusing: [])
}

/// As above, with the storage of `buffer`.
func plainMarkdown(_ guide: PlainGuide, reusing buffer: consuming [UInt8]) -> [UInt8] {
  var writer = PlainMarkdownWriter(reusing: buffer)
  writer.title(guide.title)
  if let body = guide.bodyName { writer.block(.paragraph(PlainText(body + " · 办事指南"))) }
  for section in guide.sections { writer.section(section, level: 2) }
  return writer.text.bytes
}

/// Lays out blocks as Markdown.
struct PlainMarkdownWriter {
  var text: PlainMarkdownText

  init(reusing buffer: consuming [UInt8] = []) {
    text = PlainMarkdownText(reusing: buffer)
  }

  /// The document's heading.
  mutating func title(_ title: String) {
    text.raw("# ")
    text.line(title)
    text.raw("\n")
  }

  /// A section with its anchor, its blocks and the sections under it.
  mutating func section(_ section: PlainSection, level: Int) {
    text.raw("\n<a id=\"\(section.anchor)\"></a>\n\n")
    text.raw(String(repeating: "#", count: level) + " ")
    text.line(section.heading)
    text.raw("\n")
    for block in section.blocks { self.block(block) }
    for part in section.sections { self.section(part, level: min(6, level + 1)) }
  }

  /// A block after an empty line.
  mutating func block(_ block: PlainBlock) {
    text.raw("\n")
    switch block {
    case .paragraph(let paragraph):
      text.pieces(paragraph, opensLine: true, indent: 0)
      text.raw("\n")
    case .fields(let fields):
      for field in fields { self.field(field) }
    case .bullets(let entries):
      for entry in entries { self.entry(entry, marker: "- ") }
    case .numbered(let entries):
      for (index, entry) in entries.enumerated() { self.entry(entry, marker: "\(index + 1). ") }
    case .table(let table): self.table(table)
    }
  }

  private mutating func field(_ field: PlainField) {
    text.raw("- **")
    text.line(field.label)
    text.raw("**：")
    text.pieces(field.value, indent: 2)
    text.raw("\n")
  }

  private mutating func entry(_ entry: PlainEntry, marker: String) {
    let indent = marker.utf8.count
    text.raw(marker)
    text.pieces(entry.text, opensLine: true, indent: indent)
    text.raw("\n")
    for detail in entry.details {
      text.raw(String(repeating: " ", count: indent) + "- ")
      text.pieces(detail, opensLine: true, indent: indent + 2)
      text.raw("\n")
    }
  }

  private mutating func table(_ table: PlainTable) {
    row(table.header.map { PlainText($0) })
    text.raw("|" + String(repeating: " --- |", count: table.header.count) + "\n")
    for cells in table.rows { row(cells) }
  }

  private mutating func row(_ cells: [PlainText]) {
    text.raw("|")
    for cell in cells {
      text.raw(" ")
      text.pieces(cell)
      text.raw(cell.isEmpty ? "|" : " |")
    }
    text.raw("\n")
  }
}
