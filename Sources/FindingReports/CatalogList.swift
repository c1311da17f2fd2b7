public import CatalogModel
public import Wording

/// The standards and items of a catalog, a line each.
public struct CatalogList: Sendable {
  /// One standard or item.
  public struct Entry: Sendable {
    /// How it is written on the command line.
    public let selector: String
    /// Whether it is a standard or an item.
    public let kind: FileKind
    /// The 事项名称; empty where none is said.
    public let name: String
    /// The 事项类型.
    public let type: String
    /// The level of an item; the levels a standard allows.
    public let levels: [String]
    /// The code of an item's body.
    public let bodyCode: String?
    /// The name of an item's body, if the catalog knows it.
    public let body: String?
    /// The file.
    public let path: String
  }

  /// The version of the JSON form.
  public static let version = 1

  /// The entries: standards, then items, each in order of path.
  public let entries: [Entry]

  /// Lists the files that `isIncluded` holds for.
  public init(_ catalog: Catalog, where isIncluded: (Entry) -> Bool = { _ in true }) {
    let bodies = Dictionary(
      catalog.organizationEntries.map { ($0.text(.code) ?? "", $0.text(.name)) },
      uniquingKeysWith: { first, _ in first })
    entries = (catalog.standards + catalog.items).map { file in
      let item = catalog.effective(file)
      let body = file.kind == .item ? item.bodyCode : nil
      return Entry(
        selector: ItemSelector.selector(of: file, in: catalog), kind: file.kind, name: item.root.text(.name) ?? "",
        type: item.root.text(.type) ?? "",
        levels: file.kind == .item ? [item.level].compactMap { $0 } : item.root.texts(.levels), bodyCode: body,
        body: body.flatMap { bodies[$0] ?? nil }, path: file.path)
    }.filter(isIncluded)
  }

  /// The lines in aligned columns, headed by what the columns are.
  public func text(_ language: Language, painter: Painter) -> String {
    guard !entries.isEmpty else { return "" }
    let heads = [
      Bilingual("编码", "code"), Bilingual("类型", "type"), Bilingual("层级", "level"), Bilingual("名称", "name"),
      Bilingual("实施主体", "body"),
    ].map { $0[language] }
    let rows = entries.map { entry in
      [
        entry.selector, entry.type, entry.levels.joined(separator: "、"), entry.name,
        entry.kind == .standard ? Bilingual("（标准）", "(standard)")[language] : entry.body ?? entry.bodyCode ?? "",
      ].map(terminalSafe)
    }
    let widths = heads.indices.map { column in ([heads] + rows).map { displayWidth($0[column]) }.max() ?? 0 }
    func line(_ cells: [String]) -> String {
      zip(cells, widths).dropLast().map { padded($0, toWidth: $1) + "  " }.joined() + (cells.last ?? "")
    }
    return painter(line(heads), .strong) + "\n" + rows.map { line($0) + "\n" }.joined()
  }

  /// The list as `docs/schema/list.schema.json` describes it.
  public func json() -> [UInt8] {
    var json = JSONText()
    json.beginObject()
    json.key("version")
    json.value(Self.version)
    json.key("entries")
    json.beginArray()
    for entry in entries { add(entry, to: &json) }
    json.endArray()
    json.endObject()
    json.finish()
    return json.takeBytes()
  }

  private func add(_ entry: Entry, to json: inout JSONText) {
    json.beginObject()
    let members: [(String, String?)] = [
      ("selector", entry.selector), ("kind", entry.kind.rawValue), ("name", entry.name), ("type", entry.type),
      ("bodyCode", entry.bodyCode), ("body", entry.body), ("path", entry.path),
    ]
    for (name, value) in members {
      json.key(name)
      json.value(value)
    }
    json.key("levels")
    json.beginArray()
    for level in entry.levels { json.value(level) }
    json.endArray()
    json.endObject()
  }
}
