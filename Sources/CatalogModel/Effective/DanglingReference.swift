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

extension EffectiveItem {
  /// Every id in the item that names no record of its list, in the order of the records.
  ///
  /// A list is turned into a set once, so that the cost is that of one look at each record.
  public func danglingReferences() -> [DanglingReference] {
    var known: [Key: Set<String>] = [:]
    var dangling: [DanglingReference] = []
    for index in entries.indices {
      let record = Record(item: self, index: index)
      for (key, list) in ReferenceElements.current.of(record.kind) {
        guard let value = record[key] else { continue }
        let ids = known[list] ?? Set(root.records(list).compactMap(\.id))
        known[list] = ids
        for named in value.elements where !ids.contains(named.text) {
          guard let element = dictionary.definition(of: key, in: record.kind) else { continue }
          let near = nearest(named.text, among: ids.sorted())
          dangling.append(DanglingReference(list: list, element: element, value: named, suggestion: near))
        }
      }
    }
    return dangling
  }

  /// Every id of a list that some record of the item names.
  public func namedIDs(of list: Key) -> Set<String> {
    var named: Set<String> = []
    for index in entries.indices {
      let record = Record(item: self, index: index)
      for (key, of) in ReferenceElements.current.of(record.kind) where of == list {
        for value in record[key]?.elements ?? [] { named.insert(value.text) }
      }
    }
    return named
  }

  /// All records of a kind, wherever in the item they stand.
  public func records(of kind: RecordKind) -> [Record] {
    entries.indices.lazy.filter { self.entries[$0].kind == kind }.map { Record(item: self, index: $0) }
  }
}

/// Which elements of each kind of record name records of the item's lists.
private struct ReferenceElements: Sendable {
  private let table: [[(key: Key, list: Key)]]

  static let current = ReferenceElements(.current)

  init(_ dictionary: ElementDictionary) {
    table = RecordKind.allCases.map { kind in
      dictionary.elements(of: kind).compactMap { element in
        switch element.type {
        case .reference(let list), .list(.reference(let list)): (element.key, list)
        default: nil
        }
      }
    }
  }

  func of(_ kind: RecordKind) -> [(key: Key, list: Key)] { table[Int(kind.rawValue)] }
}
