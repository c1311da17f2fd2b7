import CatalogText

/// The ids of an item's lists in open-addressing tables, in memory that is only lent.
///
/// A list's table is filled when something is first looked up in it. A place holds half of an id's hash and the
/// position of its record, not the text: what has the same hash is compared with the record's id. Behind each table
/// stands, for each record, the first one with the same id, and whether that one was named.
struct ReferenceTables {
  private let view: ItemView
  /// For each list: where its table begins, its first child, its count, and 1 once it is filled; then the tables.
  private let words: UnsafeMutableBufferPointer<UInt32>

  private static let headerSize = 4
  private static let isNamed: UInt32 = 1 << 31

  /// Lends tables for the lists under these keys of an item.
  static func withTables<R>(of view: ItemView, _ lists: [Key], _ body: (ReferenceTables) -> R) -> R {
    let headers = lists.count * headerSize
    var size = headers
    for list in lists { size += space(for: view.records(0, list).count) }
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: size) { words in
      var start = headers
      for (number, list) in lists.enumerated() {
        let count = view.records(0, list).count
        words[number * headerSize] = UInt32(truncatingIfNeeded: start)
        words[number * headerSize + 1] = view.slot(0, of: list)?.pointee.index ?? 0
        words[number * headerSize + 2] = UInt32(truncatingIfNeeded: count)
        words[number * headerSize + 3] = 0
        start += space(for: count)
      }
      return body(ReferenceTables(view: view, words: words))
    }
  }

  /// Notes that a record of the list is named by these bytes; false where none has the id.
  func name(_ id: UnsafeBufferPointer<UInt8>, in list: Int) -> Bool {
    let table = table(list)
    guard table.count > 0 else { return false }
    if !table.isFilled { fill(table, list) }
    let entry = words[place(of: id, in: table) + 1]
    guard entry != 0 else { return false }
    words[table.states + Int(entry - 1)] |= Self.isNamed
    return true
  }

  /// Calls `body` with the list's records whose id was never looked up.
  func forEachUnnamed(of list: Int, _ body: (Int) -> Void) {
    let table = table(list)
    guard table.count > 0 else { return }
    if !table.isFilled { fill(table, list) }
    for position in 0..<table.count {
      let first = Int(words[table.states + position] & ~Self.isNamed)
      guard words[table.states + first] & Self.isNamed == 0 else { continue }
      body(record(at: position, in: table))
    }
  }

  /// Enters the ids of a list; a record without an id counts as named, since nothing can name it.
  private func fill(_ table: Table, _ list: Int) {
    words[list * Self.headerSize + 3] = 1
    for place in table.start..<table.states { words[place] = 0 }
    for position in 0..<table.count {
      let own = UInt32(truncatingIfNeeded: position)
      words[table.states + position] = own | Self.isNamed
      withID(of: position, in: table) { id in
        let place = place(of: id, in: table)
        if words[place + 1] == 0 { words[place + 1] = own + 1 }
        words[table.states + position] = words[place + 1] - 1
      }
    }
  }

  /// The place of the record with the id, or the empty one where it would be, with the id's half of a hash in it.
  private func place(of id: UnsafeBufferPointer<UInt8>, in table: Table) -> Int {
    let hash = ContentHash.value(of: id)
    let tag = UInt32(truncatingIfNeeded: hash &>> 32)
    var place = Int(truncatingIfNeeded: hash) & (table.capacity - 1)
    while true {
      let word = table.start + place * 2
      let entry = words[word + 1]
      if entry == 0 {
        words[word] = tag
        return word
      }
      if words[word] == tag, withID(of: Int(entry - 1), in: table, { $0.isEqual(to: id) }) ?? false { return word }
      place = (place + 1) & (table.capacity - 1)
    }
  }

  @inline(__always)
  private func record(at position: Int, in table: Table) -> Int { view.child(table.firstChild &+ position) }

  /// Lends the id of a record.
  @inline(__always)
  @discardableResult
  private func withID<R>(
    of position: Int, in table: Table, _ body: (UnsafeBufferPointer<UInt8>) -> R
  ) -> R? {
    guard let id = view.value(record(at: position, in: table), .id) else { return nil }
    return view.withContent(id, body)
  }

  @inline(__always)
  private func table(_ list: Int) -> Table {
    let header = list * Self.headerSize
    return Table(
      start: Int(words[header]), firstChild: Int(words[header + 1]), count: Int(words[header + 2]),
      isFilled: words[header + 3] != 0)
  }

  private static func space(for count: Int) -> Int { 2 * Table.capacity(for: count) + count }
}

/// Where one list's table lies.
private struct Table {
  let start: Int
  let firstChild: Int
  let count: Int
  let isFilled: Bool
  let capacity: Int

  init(start: Int, firstChild: Int, count: Int, isFilled: Bool) {
    self.start = start
    self.firstChild = firstChild
    self.count = count
    self.isFilled = isFilled
    capacity = Self.capacity(for: count)
  }

  /// At least twice as many places as records: a power of two.
  static func capacity(for count: Int) -> Int {
    count == 0 ? 0 : 1 << (Int.bitWidth - (2 * count - 1).leadingZeroBitCount)
  }

  /// Where the states of the records begin.
  var states: Int { start + 2 * capacity }
}
