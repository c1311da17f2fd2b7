import CatalogText

/// An id that names a record its list does not have.
public struct DanglingReference: Sendable {
  /// The list of the item in which the record is looked for, such as `bases`.
  public let list: Key
  /// The element that names it, such as `alternatives`.
  public let element: Element
  /// Where the id stands.
  public let value: Value
  /// The nearest id of the list, if it is near enough to be a slip of the pen.
  public let suggestion: String?
}

/// What the ids inside an item name, and what they leave unnamed.
public struct References: Sendable {
  /// Every id that names no record of its list, in the order of the records.
  public internal(set) var dangling: [DanglingReference] = []
  /// Materials and legal bases with an id that no other record names, in the order of their lists.
  public internal(set) var unnamed: [Record] = []
}

extension EffectiveItem {
  /// Looks up every id in the item that names a record of one of its lists.
  ///
  /// A list's ids are hashed once, so that the cost is that of one look at each record.
  public func references() -> References {
    ReferenceTables.withTables(of: self) { tables in
      var found = References()
      var misses = MissedNames(item: self)
      for index in entries.indices {
        let entry = entries[index]
        for row in ReferenceElements.current.of(entry.kind) {
          let slot = slots[Int(entry.firstSlot) + row.position]
          guard slot.content == .node, let tree = files[Int(slot.file)].tree else { continue }
          tree.forEachElement(of: Int(slot.index)) { node in
            guard !tree.withContent(node, { tables.name($0, in: row.list) }) else { return }
            let value = Value(file: files[Int(slot.file)], node: node)
            misses.add(value, Record(item: self, index: index), row, to: &found.dangling)
          }
        }
      }
      for list in ReferenceElements.namedLists { tables.appendUnnamed(of: list, to: &found.unnamed) }
      return found
    }
  }

  /// Every id in the item that names no record of its list, in the order of the records.
  public func danglingReferences() -> [DanglingReference] { references().dangling }
}

/// Which elements of each kind of record name records of the item's lists.
struct ReferenceElements: Sendable {
  /// An element that names records.
  struct Row: Sendable {
    /// Its position in records of the kind.
    let position: Int
    let key: Key
    /// The list, by its position in `lists`.
    let list: Int
  }

  /// The lists whose records are named somewhere.
  let lists: [Key]
  private let rows: [Row]
  /// Where the rows of each kind begin, at the kind's raw value, and where the last ones end.
  private let starts: [Int]

  static let current = ReferenceElements(.current)

  /// The lists, by position, whose records are there to be named by others.
  static let namedLists = [Key.materials, .bases].compactMap { current.lists.firstIndex(of: $0) }

  init(_ dictionary: ElementDictionary) {
    var lists: [Key] = []
    var rows: [Row] = []
    var starts: [Int] = []
    for kind in RecordKind.allCases {
      starts.append(rows.count)
      for (position, element) in dictionary.elements(of: kind).enumerated() {
        switch element.type {
        case .reference(let list), .list(.reference(let list)):
          if !lists.contains(list) { lists.append(list) }
          let number = lists.firstIndex(of: list) ?? 0
          rows.append(Row(position: position, key: element.key, list: number))
        default: continue
        }
      }
    }
    self.lists = lists
    self.rows = rows
    self.starts = starts + [rows.count]
  }

  func of(_ kind: RecordKind) -> ArraySlice<Row> {
    rows[starts[Int(kind.rawValue)]..<starts[Int(kind.rawValue) + 1]]
  }
}

/// Ids that name nothing, with the ids that were probably meant.
private struct MissedNames {
  let item: EffectiveItem
  private var known: [Int: [String]] = [:]

  init(item: EffectiveItem) { self.item = item }

  mutating func add(
    _ value: Value, _ record: Record, _ row: ReferenceElements.Row, to dangling: inout [DanglingReference]
  ) {
    guard let element = item.dictionary.definition(of: row.key, in: record.kind) else { return }
    let list = ReferenceElements.current.lists[row.list]
    let ids = known[row.list] ?? Set(item.root.records(list).compactMap(\.id)).sorted()
    known[row.list] = ids
    dangling.append(
      DanglingReference(list: list, element: element, value: value, suggestion: nearest(value.text, among: ids)))
  }
}
