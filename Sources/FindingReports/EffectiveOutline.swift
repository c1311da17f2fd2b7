public import CatalogModel
import CatalogText
public import Wording

/// An effective item as a tree of elements, each value with where it stands.
public struct EffectiveOutline: Sendable {
  /// Where a value stands.
  public struct Origin: Hashable, Sendable {
    /// The file, relative to the catalog's root.
    public let path: String
    /// The line, from 1.
    public let line: Int
    /// The column in characters, from 1.
    public let column: Int
  }

  /// One element that some file says.
  public struct Entry: Sendable {
    /// The element.
    public let element: Element
    /// The way to it: `limits.promised`, `materials[agent-id].copy`.
    public let path: String
    /// What it says.
    public let content: Content
    /// Where it stands.
    public let origin: Origin
    /// What the standard says, where the item says something else.
    public let standard: (text: String, origin: Origin)?
  }

  /// What an element says.
  public indirect enum Content: Sendable {
    /// A scalar; of a condition, its sentence.
    case text(Bilingual)
    /// A list of scalars.
    case texts([String])
    /// A record's elements.
    case record([Entry])
    /// The records of a list.
    case records([Member])
  }

  /// One record of a list.
  public struct Member: Sendable {
    /// What names it in brackets: its id, or its place from 1.
    public let selector: String
    /// Its name in a few words; empty where it is only the id again.
    public let name: String
    /// Whether the body adds it to what the standard has.
    public let isAddition: Bool
    /// Where it stands.
    public let origin: Origin
    /// Its elements.
    public let entries: [Entry]
  }

  /// The item.
  public let item: EffectiveItem
  /// The elements of the item, in the dictionary's order.
  public private(set) var entries: [Entry] = []

  private let maps: [String: LineMap]
  private let sheet: CaseSheet
  private let overrides: [String: Override]

  /// Outlines an item.
  public init(_ item: EffectiveItem) {
    self.item = item
    maps = Dictionary(item.files.map { ($0.path, LineMap($0.bytes)) }, uniquingKeysWith: { first, _ in first })
    sheet = CaseSheet(item)
    overrides = Dictionary(item.overrides.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    entries = entries(of: item.root, below: "")
  }

  private func entries(of record: Record, below path: String) -> [Entry] {
    record.elements.compactMap { element in
      let way = path.isEmpty ? element.key.spelling : "\(path).\(element.key.spelling)"
      guard let (content, value) = content(of: element, in: record, at: way) else { return nil }
      let standard = overrides[way].map { ($0.standard.summary, origin(of: $0.standard)) }
      return Entry(element: element, path: way, content: content, origin: origin(of: value), standard: standard)
    }
  }

  private func content(of element: Element, in record: Record, at way: String) -> (Content, Value)? {
    if let inner = record.record(element.key) {
      return (.record(entries(of: inner, below: way)), inner.origin)
    }
    if case .records = element.type {
      let records = record.records(element.key)
      let members = records.enumerated().map { member($0.element, place: $0.offset + 1, below: way) }
      return (.records(members), records.first?.origin ?? record.origin)
    }
    guard let value = record[element.key] else { return nil }
    switch element.type {
    case .condition:
      let condition = sheet.condition(value)
      return (.text(Bilingual(sheet.sentence(condition, .chinese), sheet.sentence(condition, .english))), value)
    case .list: return (.texts(value.elements.map(\.text)), value)
    default: return (.text(Bilingual(value.summary, value.summary)), value)
    }
  }

  private func member(_ record: Record, place: Int, below way: String) -> Member {
    let selector = record.selector ?? String(place)
    return Member(
      selector: selector, name: name(of: record, selector: selector), isAddition: record.isAddition,
      origin: origin(of: record.origin), entries: entries(of: record, below: "\(way)[\(selector)]"))
  }

  private func name(of record: Record, selector: String) -> String {
    if record.kind == .requirement {
      let material = item.root.records(.materials).first { $0.id == record.text(.material) }
      return material?.text(.name) ?? ""
    }
    let name = record.summary
    // A record without a name sums up as the lines it is written in, which its elements say anyway.
    let hasName = record.elements.contains { element in record.text(element.key) == name }
    return name == selector || !hasName ? "" : name
  }

  private func origin(of value: Value) -> Origin {
    let position = maps[value.file.path]?.position(ofByte: Int(value.span.start))
    return Origin(path: value.file.path, line: position?.line ?? 1, column: position?.column ?? 1)
  }
}
