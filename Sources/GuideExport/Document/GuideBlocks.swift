/// Running text of a checklist, as the catalog has it or in words of the checklist.
struct GuideText: Hashable, Sendable {
  /// The text.
  let text: String

  /// Makes a text.
  init(_ text: String) { self.text = text }

  /// Whether there is nothing to read.
  var isEmpty: Bool { text.isEmpty }
}

/// A label with its value.
struct GuideField: Hashable, Sendable {
  /// The 要素名称.
  let label: String
  /// What holds.
  let value: GuideText

  /// Makes a field.
  init(_ label: String, _ value: String) {
    self.label = label
    self.value = GuideText(value)
  }
}

/// An entry of a list.
struct GuideEntry: Hashable, Sendable {
  /// The entry.
  let text: GuideText
  /// What is said of it, each in a line of its own.
  let details: [GuideText]

  /// Makes an entry.
  init(_ text: GuideText, details: [GuideText] = []) {
    self.text = text
    self.details = details
  }
}

/// A table; a column in which no row says anything is left out.
struct GuideTable: Hashable, Sendable {
  /// The column headings.
  let header: [String]
  /// The rows, each with as many cells as there are headings.
  let rows: [[GuideText]]

  /// Makes a table without its empty columns.
  init(_ header: [String], _ rows: [[GuideText]]) {
    let kept = header.indices.filter { column in rows.contains { column < $0.count && !$0[column].isEmpty } }
    self.header = kept.map { header[$0] }
    self.rows = rows.map { row in kept.map { $0 < row.count ? row[$0] : GuideText("") } }
  }
}

/// A block of a section.
enum GuideBlock: Hashable, Sendable {
  /// Running text.
  case paragraph(GuideText)
  /// Labels with values.
  case fields([GuideField])
  /// A list whose order means nothing.
  case bullets([GuideEntry])
  /// A list in its order.
  case numbered([GuideEntry])
  /// A table.
  case table(GuideTable)

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

/// A section of a checklist.
struct GuideSection: Hashable, Sendable {
  /// The stable name links use.
  let anchor: String
  /// The heading.
  let heading: String
  /// What it says, without empty blocks.
  let blocks: [GuideBlock]

  /// Makes a section without empty blocks.
  init(_ anchor: String, _ heading: String, _ blocks: [GuideBlock]) {
    self.anchor = anchor
    self.heading = heading
    self.blocks = blocks.filter { !$0.isEmpty }
  }
}
