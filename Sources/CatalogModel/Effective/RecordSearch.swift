import CatalogText

/// The records of a list or of a whole item that say an element, or those that do not, in their order.
///
/// Records that are not wanted cost a look at their slot and nothing else.
public struct RecordSearch: Sequence, IteratorProtocol, Sendable {
  private let item: EffectiveItem
  /// The kind that is looked for among all entries; nil where `range` are children of a list.
  private let kind: RecordKind?
  /// The element's position in records of the kind; nil where they have no such element.
  private let position: Int?
  /// Whether records that say the element are wanted, or those that do not.
  private let isSaid: Bool
  private var range: Range<Int>

  init(_ records: Records, _ key: Key, isSaid: Bool) {
    item = records.item
    range = records.children
    kind = nil
    self.isSaid = isSaid
    position = records.children.first.flatMap { first in
      let kind = records.item.records.entries[Int(records.item.records.children[first])].kind
      return records.item.dictionary.position(of: key.rawValue, in: kind)
    }
  }

  /// The records of a kind that say `key`; all of them where it is nil.
  init(_ item: EffectiveItem, _ kind: RecordKind, _ key: Key?) {
    self.item = item
    self.kind = kind
    range = item.records.entries.indices
    isSaid = key != nil
    position = key.flatMap { item.dictionary.position(of: $0.rawValue, in: kind) }
  }

  /// The next record.
  public mutating func next() -> Record? {
    while let at = range.first {
      range = (at + 1)..<range.upperBound
      let index = kind == nil ? Int(item.records.children[at]) : at
      let entry = item.records.entries[index]
      if let kind, entry.kind != kind { continue }
      let says = position.map { item.records.slots[Int(entry.firstSlot) + $0].content != .absent } ?? false
      if says == isSaid { return Record(item: item, index: index) }
    }
    return nil
  }

  /// Whether there is none.
  public var isEmpty: Bool {
    var search = self
    return search.next() == nil
  }
}

extension Records {
  /// The records that say an element.
  public func saying(_ key: Key) -> RecordSearch { RecordSearch(self, key, isSaid: true) }

  /// The records that do not say an element.
  public func lacking(_ key: Key) -> RecordSearch { RecordSearch(self, key, isSaid: false) }
}

extension EffectiveItem {
  /// All records of a kind, wherever in the item they stand.
  public func records(of kind: RecordKind) -> RecordSearch { RecordSearch(self, kind, nil) }

  /// The records of a kind that say an element, wherever in the item they stand.
  public func records(of kind: RecordKind, saying key: Key) -> RecordSearch { RecordSearch(self, kind, key) }
}
