/// A stretch of text of a guide, before any format escapes it.
enum PlainPiece: Hashable, Sendable {
  /// Text as the catalog has it, or words of the guide.
  case text(String)
  /// Text that leads to a section of the same guide.
  case link(String, anchor: String)
  /// Text that leads to a file of the same export.
  case file(String, path: String)
  /// A web address that may be followed; other addresses are `text`.
  case web(String)
}

/// Running text of a guide.
struct PlainText: Hashable, Sendable {
  /// Its pieces in order.
  var pieces: [PlainPiece]

  /// Makes a text of pieces.
  init(_ pieces: [PlainPiece]) { self.pieces = pieces }

  /// Makes a text without links.
  init(_ text: String) { pieces = text.isEmpty ? [] : [.text(text)] }

  /// Whether there is nothing to read.
  var isEmpty: Bool { pieces.isEmpty }

  /// The words alone.
  var plain: String {
    pieces.map { piece in
      switch piece {
      case .text(let text), .link(let text, _), .file(let text, _), .web(let text): text
      }
    }.joined()
  }
}

/// A label with its value.
struct PlainField: Hashable, Sendable {
  /// The 要素名称.
  let label: String
  /// What holds.
  let value: PlainText

  /// Makes a field.
  init(_ label: String, _ value: PlainText) {
    self.label = label
    self.value = value
  }

  /// Makes a field of a text without links.
  init(_ label: String, _ value: String) { self.init(label, PlainText(value)) }
}

/// An entry of a list, with what is said under it.
struct PlainEntry: Hashable, Sendable {
  /// The entry.
  let text: PlainText
  /// What is said under it.
  let details: [PlainText]

  /// Makes an entry.
  init(_ text: PlainText, details: [PlainText] = []) {
    self.text = text
    self.details = details
  }
}

/// A table; a column in which no row says anything is left out.
struct PlainTable: Hashable, Sendable {
  /// The column headings.
  let header: [String]
  /// The rows, each with as many cells as there are headings.
  let rows: [[PlainText]]

  /// Makes a table without its empty columns.
  init(_ header: [String], _ rows: [[PlainText]]) {
    let kept = header.indices.filter { column in rows.contains { column < $0.count && !$0[column].isEmpty } }
    self.header = kept.map { header[$0] }
    self.rows = rows.map { row in kept.map { $0 < row.count ? row[$0] : PlainText("") } }
  }
}

/// A block of a section.
enum PlainBlock: Hashable, Sendable {
  /// Running text.
  case paragraph(PlainText)
  /// Labels with values.
  case fields([PlainField])
  /// A list whose order means nothing.
  case bullets([PlainEntry])
  /// A numbered list.
  case numbered([PlainEntry])
  /// A table.
  case table(PlainTable)

  /// Whether there is nothing to read.
  var isEmpty: Bool {
    switch self {
    case .paragraph(let text): text.isEmpty
    case .fields(let fields): fields.isEmpty
    case .bullets(let entries), .numbered(let entries): entries.isEmpty
    case .table(let table): table.rows.isEmpty
    }
  }
}

/// A section of a guide.
struct PlainSection: Hashable, Sendable {
  /// The stable name links use: `case-` and the id of a case, `material-` and the id of a material, or a word.
  let anchor: String
  /// The heading.
  let heading: String
  /// What it says, without empty blocks.
  let blocks: [PlainBlock]
  /// The sections under it, without empty ones.
  let sections: [PlainSection]

  /// Makes a section without empty blocks.
  init(_ anchor: String, _ heading: String, _ blocks: [PlainBlock], _ sections: [PlainSection] = []) {
    self.anchor = anchor
    self.heading = heading
    self.blocks = blocks.filter { !$0.isEmpty }
    self.sections = sections.filter { !$0.isEmpty }
  }

  /// Whether there is nothing to read.
  var isEmpty: Bool { blocks.isEmpty && sections.isEmpty }
}
