import CatalogModel

/// Lays out a guide as Markdown while it is walked: what turns out to be empty leaves nothing behind.
///
/// A heading is written when the first thing under it is; an empty line goes before the first thing of a block.
struct MarkdownLayout: ~Copyable {
  private struct Heading {
    let anchor: Text
    let text: Text
  }

  var text: MarkdownText
  /// Headings under which nothing stands yet: of a section, and of one under it.
  private var sectionHeading: Heading?
  private var subsectionHeading: Heading?
  private var beginsBlock = false

  init(_ buffer: consuming ByteBuffer) { text = MarkdownText(buffer) }

  /// Gives the buffer back.
  consuming func finish() -> ByteBuffer { text.buffer }

  /// Begins a section of the document.
  mutating func section(_ anchor: Text, _ heading: Text) {
    sectionHeading = Heading(anchor: anchor, text: heading)
    subsectionHeading = nil
  }

  /// Begins a section under the present one.
  mutating func subsection(_ anchor: Text, _ heading: Text) {
    subsectionHeading = Heading(anchor: anchor, text: heading)
  }

  /// Begins a block.
  mutating func block() { beginsBlock = true }

  /// What must stand before anything is written.
  @inline(__always)
  mutating func open() {
    if sectionHeading != nil || subsectionHeading != nil { writeHeadings() }
    if beginsBlock {
      text.raw("\n")
      beginsBlock = false
    }
  }

  /// Whether nothing would have to be written before the next thing.
  var isOpen: Bool { sectionHeading == nil && subsectionHeading == nil && !beginsBlock }

  /// What would have to be written before the next thing, a bit each.
  var state: UInt8 {
    (beginsBlock ? 1 : 0) | (sectionHeading == nil ? 0 : 2) | (subsectionHeading == nil ? 0 : 4)
  }

  /// Whether the state is one in which another guide may go on: no heading is left to be written.
  var canResume: Bool { state <= 1 }

  /// Goes on as after what left a state in which another guide may go on.
  mutating func resume(_ state: UInt8) {
    sectionHeading = nil
    subsectionHeading = nil
    beginsBlock = state == 1
  }

  private mutating func writeHeadings() {
    if let sectionHeading { write(sectionHeading, "## ") }
    if let subsectionHeading { write(subsectionHeading, "### ") }
    sectionHeading = nil
    subsectionHeading = nil
  }

  private mutating func write(_ heading: Heading, _ marks: StaticString) {
    text.raw("\n<a id=\"")
    text.raw(heading.anchor)
    text.raw("\"></a>\n\n")
    text.raw(marks)
    text.line(heading.text)
    text.raw("\n")
  }

  /// The document's heading.
  mutating func title(_ title: Text) {
    text.raw("# ")
    text.line(title)
    text.raw("\n")
  }

  /// Running text, unless there is none.
  mutating func paragraph(_ paragraph: Text) {
    block()
    if paragraph.isEmpty { return }
    open()
    text.lines(paragraph, indent: 0, opensLine: true)
    text.raw("\n")
  }

  /// A label with its value, unless there is none.
  mutating func field(_ label: Text, _ value: Text) {
    if value.isEmpty { return }
    beginField(label)
    text.lines(value, indent: 2)
    endField()
  }

  /// A label with its value, as a link where the whole of it is a web address; nothing where there is no value.
  mutating func field(_ label: Text, addressOrText value: Text) {
    if value.isEmpty { return }
    beginField(label)
    piece(value)
    endField()
  }

  /// Begins a field; its value follows in pieces.
  ///
  /// Labels are words of the guide and names of elements, which need no escape.
  mutating func beginField(_ label: Text) {
    open()
    text.raw("- **")
    text.raw(label)
    text.raw("**：")
  }

  /// A label with its value, unless there is none; the label and its marks were made once.
  mutating func field(_ lead: Run, _ value: Text) {
    if value.isEmpty { return }
    open()
    if text.plainLine(lead, value) { return }
    text.buffer.append(lead)
    text.lines(value, indent: 2)
    endField()
  }

  /// A label with its value, as a link where the whole of it is a web address; nothing where there is no value.
  mutating func field(_ lead: Run, addressOrText value: Text) {
    if value.isEmpty { return }
    open()
    if value[0] != 0x68, text.plainLine(lead, value) { return }
    text.buffer.append(lead)
    piece(value)
    endField()
  }

  /// Copies what was written before, as a part of the present block.
  mutating func again(_ place: Range<Int>) {
    open()
    text.buffer.repeatBytes(from: place.lowerBound, to: place.upperBound)
  }

  /// A piece of a field's value, as a link where the whole of it is a web address.
  mutating func piece(_ value: Text) {
    guard isWebAddress(value) else { return text.lines(value, indent: 2) }
    text.raw("[")
    text.line(value)
    text.raw("](")
    text.webAddress(value)
    text.raw(")")
  }

  /// Ends a field.
  mutating func endField() { text.raw("\n") }

  /// An entry of a list, with its number in a numbered one; returns how far what is said under it is indented.
  @discardableResult
  mutating func entry(_ entry: Text, number: Int? = nil) -> Int {
    open()
    let start = text.buffer.count
    if let number {
      text.buffer.append(number: number)
      text.raw(". ")
    } else {
      text.raw("- ")
    }
    let indent = text.buffer.count - start
    text.lines(entry, indent: indent, opensLine: true)
    text.raw("\n")
    return indent
  }

  /// What is said under an entry of an indent, unless there is nothing.
  mutating func detail(_ detail: Text, indent: Int) {
    if !detail.isEmpty { anyDetail(detail, indent: indent) }
  }

  /// What is said under an entry, also where it says nothing.
  mutating func anyDetail(_ detail: Text, indent: Int) {
    text.buffer.append(0x20, times: indent)
    text.raw("- ")
    text.lines(detail, indent: indent + 2, opensLine: true)
    text.raw("\n")
  }
}

/// Whether the whole of a text is a web address that may be followed.
func isWebAddress(_ text: Text) -> Bool {
  func begins(_ words: StaticString) -> Bool {
    let count = words.utf8CodeUnitCount
    return text.count >= count && Text(rebasing: text[..<count]).equals(words)
  }
  guard begins("http"), begins("http://") || begins("https://") else { return false }
  for byte in text where byte <= 0x20 || byte >= 0x7F { return false }
  return true
}

// MARK: - Tables

/// The cells of a table before it is written: a column in which no row says anything is left out.
struct TableCells {
  /// One cell.
  struct Cell {
    fileprivate let text: Text
    /// The section of the guide it leads to.
    fileprivate let anchor: Text?

    init(_ text: Text, leadingTo anchor: Text? = nil) {
      self.text = text
      self.anchor = anchor
    }

    /// Whether anything stands in it.
    fileprivate var saysAnything: Bool { !text.isEmpty || anchor != nil }

    /// The bit of its column, if anything stands in it.
    func bit(_ column: UInt64) -> UInt64 { saysAnything ? 1 << column : 0 }

    /// Writes it, if its column is among those in which something stands.
    func write(_ column: UInt64, _ said: UInt64, to text: inout MarkdownText) {
      if said >> column & 1 != 0 { TableCells.write(self, to: &text) }
    }
  }

  private var cells: [Cell] = []
  private var columns = 0

  /// Forgets another table, and keeps the memory.
  mutating func begin(columns: Int) {
    self.columns = columns
    cells.removeAll(keepingCapacity: true)
  }

  /// Adds a cell; rows are filled from the left.
  mutating func add(_ text: Text, leadingTo anchor: Text? = nil) { cells.append(Cell(text, leadingTo: anchor)) }

  /// Adds a cell that was made before.
  mutating func add(_ cell: Cell) { cells.append(cell) }

  /// Whether there is no row.
  var isEmpty: Bool { cells.isEmpty }

  /// The columns in which something stands, a bit each.
  fileprivate var said: UInt64 {
    var said: UInt64 = 0
    var column: UInt64 = 0
    for cell in cells {
      if cell.saysAnything { said |= 1 << column }
      column = column + 1 == UInt64(columns) ? 0 : column + 1
    }
    return said
  }

  fileprivate func write(_ said: UInt64, to text: inout MarkdownText) {
    var column = 0
    for cell in cells {
      if column == 0 { text.raw("|") }
      if said >> UInt64(column) & 1 != 0 { Self.write(cell, to: &text) }
      column += 1
      guard column == columns else { continue }
      text.raw("\n")
      column = 0
    }
  }

  fileprivate static func write(_ cell: Cell, to text: inout MarkdownText) {
    if let anchor = cell.anchor {
      text.raw(" [")
      text.line(cell.text)
      text.raw("](#")
      text.raw(anchor)
      text.raw(") |")
    } else {
      text.cell(cell.text)
    }
  }
}

extension MarkdownLayout {
  /// A table of its own block, unless it has no row.
  mutating func table(_ header: [Text], _ cells: TableCells) {
    block()
    if cells.isEmpty { return }
    open()
    let said = cells.said
    tableHeader(header, said)
    cells.write(said, to: &text)
  }

  /// As above, with elements of a kind of record as columns.
  mutating func table(_ keys: [Key], _ kind: RecordKind, _ labels: LabelTable, _ cells: TableCells) {
    block()
    if cells.isEmpty { return }
    open()
    let said = cells.said
    tableHeader(keys.count, said) { labels.label(keys[$0], kind) }
    cells.write(said, to: &text)
  }

  /// The header of a table with the columns in which something stands.
  mutating func tableHeader(_ header: [Text], _ said: UInt64) {
    tableHeader(header.count, said) { header[$0] }
  }

  @inline(__always)
  private mutating func tableHeader(_ count: Int, _ said: UInt64, _ label: (Int) -> Text) {
    text.raw("|")
    for column in 0..<count where said >> UInt64(column) & 1 != 0 {
      let label = label(column)
      text.raw(" ")
      text.raw(label)
      text.raw(label.isEmpty ? "|" : " |")
    }
    text.raw("\n|")
    for column in 0..<count where said >> UInt64(column) & 1 != 0 { text.raw(" --- |") }
    text.raw("\n")
  }
}
