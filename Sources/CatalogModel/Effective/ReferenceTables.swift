import CatalogText

/// The ids of an item's lists in open-addressing tables, in memory that is only lent.
///
/// A list's table is filled when something is first looked up in it. It holds positions in the list, not texts: an id
/// is found where the record's id has the same bytes. Behind each table stands, for each record, the first one with the
/// same id, and whether that one was named.
struct ReferenceTables {
  private let item: EffectiveItem
  /// For each list: where its table begins, its first child, its count, and 1 once it is filled; then the tables.
  private let words: UnsafeMutableBufferPointer<UInt32>

  private static let headerSize = 4
  private static let isNamed: UInt32 = 1 << 31

  /// Lends tables for the lists of an item.
  static func withTables<R>(of item: EffectiveItem, _ body: (ReferenceTables) -> R) -> R {
    let root = item.root
    let lists = ReferenceElements.current.lists
    var size = lists.count * headerSize
    for list in lists { size += space(for: root.records(list).count) }
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: size) { words in
      var start = lists.count * headerSize
      for (number, list) in lists.enumerated() {
        let children = root.records(list).children
        words[number * headerSize] = UInt32(truncatingIfNeeded: start)
        words[number * headerSize + 1] = UInt32(truncatingIfNeeded: children.lowerBound)
        words[number * headerSize + 2] = UInt32(truncatingIfNeeded: children.count)
        words[number * headerSize + 3] = 0
        start += space(for: children.count)
      }
      return body(ReferenceTables(item: item, words: words))
    }
  }

  /// Notes that a record of the list is named by these bytes; false where none has the id.
  func name(_ id: UnsafeBufferPointer<UInt8>, in list: Int) -> Bool {
    let table = table(list)
    guard table.count > 0 else { return false }
    if !table.isFilled { fill(table, list) }
    let entry = words[table.place(of: id, words) { isID(of: $0, in: table, id) }]
    guard entry != 0 else { return false }
    words[table.state(Int(entry - 1))] |= Self.isNamed
    return true
  }

  /// Appends the list's records whose id was never looked up.
  func appendUnnamed(of list: Int, to records: inout [Record]) {
    let table = table(list)
    guard table.count > 0 else { return }
    if !table.isFilled { fill(table, list) }
    for position in 0..<table.count {
      let first = Int(words[table.state(position)] & ~Self.isNamed)
      if words[table.state(first)] & Self.isNamed == 0 { records.append(record(position, of: table)) }
    }
  }

  /// Enters the ids of a list; a record without an id counts as named, since nothing can name it.
  private func fill(_ table: Table, _ list: Int) {
    words[list * Self.headerSize + 3] = 1
    for place in table.start..<table.start + table.capacity { words[place] = 0 }
    for position in 0..<table.count {
      let state: UInt32? = record(position, of: table).withScalar(.id) { id in
        let place = table.place(of: id, words) { isID(of: $0, in: table, id) }
        if words[place] == 0 { words[place] = UInt32(truncatingIfNeeded: position + 1) }
        return words[place] - 1
      }
      words[table.state(position)] = state ?? UInt32(truncatingIfNeeded: position) | Self.isNamed
    }
  }

  @inline(__always)
  private func isID(of position: Int, in table: Table, _ id: UnsafeBufferPointer<UInt8>) -> Bool {
    record(position, of: table).withScalar(.id) { $0.isEqual(to: id) } ?? false
  }

  @inline(__always)
  private func record(_ position: Int, of table: Table) -> Record {
    Record(item: item, index: Int(item.children[table.firstChild + position]))
  }

  @inline(__always)
  private func table(_ list: Int) -> Table {
    let header = list * Self.headerSize
    return Table(
      start: Int(words[header]), firstChild: Int(words[header + 1]), count: Int(words[header + 2]),
      isFilled: words[header + 3] != 0)
  }

  private static func space(for count: Int) -> Int { Table.capacity(for: count) + count }
}

/// Where one list's table lies.
private struct Table {
  let start: Int
  let firstChild: Int
  let count: Int
  let isFilled: Bool

  /// At least twice as many places as records: a power of two.
  static func capacity(for count: Int) -> Int {
    count == 0 ? 0 : 1 << (Int.bitWidth - (2 * count - 1).leadingZeroBitCount)
  }

  var capacity: Int { Self.capacity(for: count) }

  /// Where the state of a record stands.
  func state(_ position: Int) -> Int { start + capacity + position }

  /// Where the record with the id is entered, or the empty place where it would be.
  @inline(__always)
  func place(
    of id: UnsafeBufferPointer<UInt8>, _ words: UnsafeMutableBufferPointer<UInt32>, isFound: (Int) -> Bool
  ) -> Int {
    var place = Int(truncatingIfNeeded: ContentHash.value(of: id)) & (capacity - 1)
    while words[start + place] != 0, !isFound(Int(words[start + place] - 1)) { place = (place + 1) & (capacity - 1) }
    return start + place
  }
}
