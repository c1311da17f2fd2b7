/// A stretch of text of a guide, before any format escapes it.
public enum GuidePiece: Hashable, Sendable {
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
public struct GuideText: Hashable, Sendable {
  /// Its pieces in order.
  public var pieces: [GuidePiece]

  /// Makes a text of pieces.
  public init(_ pieces: [GuidePiece]) { self.pieces = pieces }

  /// Makes a text without links.
  public init(_ text: String) { pieces = text.isEmpty ? [] : [.text(text)] }

  /// Whether there is nothing to read.
  public var isEmpty: Bool { pieces.isEmpty }

  /// The words alone.
  public var plain: String {
    pieces.map { piece in
      switch piece {
      case .text(let text), .link(let text, _), .file(let text, _), .web(let text): text
      }
    }.joined()
  }
}

/// A label with its value.
public struct GuideField: Hashable, Sendable {
  /// The 要素名称.
  public let label: String
  /// What holds.
  public let value: GuideText

  /// Makes a field.
  public init(_ label: String, _ value: GuideText) {
    self.label = label
    self.value = value
  }

  /// Makes a field of a text without links.
  public init(_ label: String, _ value: String) { self.init(label, GuideText(value)) }
}

/// An entry of a list, with what is said under it.
public struct GuideEntry: Hashable, Sendable {
  /// The entry.
  public let text: GuideText
  /// What is said under it.
  public let details: [GuideText]

  /// Makes an entry.
  public init(_ text: GuideText, details: [GuideText] = []) {
    self.text = text
    self.details = details
  }
}

/// A table; a column in which no row says anything is left out.
public struct GuideTable: Hashable, Sendable {
  /// The column headings.
  public let header: [String]
  /// The rows, each with as many cells as there are headings.
  public let rows: [[GuideText]]

  /// Makes a table without its empty columns.
  public init(_ header: [String], _ rows: [[GuideText]]) {
    let kept = header.indices.filter { column in rows.contains { column < $0.count && !$0[column].isEmpty } }
    self.header = kept.map { header[$0] }
    self.rows = rows.map { row in kept.map { $0 < row.count ? row[$0] : GuideText("") } }
  }
}

/// A block of a section.
public enum GuideBlock: Hashable, Sendable {
  /// Running text.
  case paragraph(GuideText)
  /// Labels with values.
  case fields([GuideField])
  /// A list whose order means nothing.
  case bullets([GuideEntry])
  /// A numbered list.
  case numbered([GuideEntry])
  /// A table.
  case table(GuideTable)

  /// Whether there is nothing to read.
  public var isEmpty: Bool {
    switch self {
    case .paragraph(let text): text.isEmpty
    case .fields(let fields): fields.isEmpty
    case .bullets(let entries), .numbered(let entries): entries.isEmpty
    case .table(let table): table.rows.isEmpty
    }
  }
}

/// A section of a guide.
public struct GuideSection: Hashable, Sendable {
  /// The stable name links use: `case-` and the id of a case, `material-` and the id of a material, or a word.
  public let anchor: String
  /// The heading.
  public let heading: String
  /// What it says, without empty blocks.
  public let blocks: [GuideBlock]
  /// The sections under it, without empty ones.
  public let sections: [GuideSection]

  /// Makes a section without empty blocks.
  public init(_ anchor: String, _ heading: String, _ blocks: [GuideBlock], _ sections: [GuideSection] = []) {
    self.anchor = anchor
    self.heading = heading
    self.blocks = blocks.filter { !$0.isEmpty }
    self.sections = sections.filter { !$0.isEmpty }
  }

  /// Whether there is nothing to read.
  public var isEmpty: Bool { blocks.isEmpty && sections.isEmpty }
}
