import CatalogText

/// Records by their id; of several with one id the first counts.
struct IdentifierIndex {
  private struct Entry {
    let id: Text
    let hash: UInt64
    let record: Int
  }

  /// So few are compared one by one.
  private static let few = 12

  private var entries: [Entry] = []
  /// The number after each entry's, at a place its hash gives; 0 where there is none.
  private var table: [UInt32] = []

  /// Forgets all records, and keeps the memory.
  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    table.removeAll(keepingCapacity: true)
  }

  /// Adds a record, unless one has the id already.
  mutating func add(_ id: Text, _ record: Int) {
    let hash = ContentHash.value(of: id)
    guard position(of: id, hash) == nil else { return }
    entries.append(Entry(id: id, hash: hash, record: record))
    if entries.count <= Self.few { return }
    if entries.count * 2 > table.count {
      table = [UInt32](repeating: 0, count: max(64, table.count * 4))
      for number in entries.indices { place(number) }
    } else {
      place(entries.count - 1)
    }
  }

  /// The record with an id.
  func record(_ id: Text) -> Int? {
    position(of: id, ContentHash.value(of: id)).map { entries[$0].record }
  }

  private func position(of id: Text, _ hash: UInt64) -> Int? {
    if entries.count <= Self.few {
      return entries.firstIndex { $0.hash == hash && $0.id.equals(id) }
    }
    var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[place] != 0 {
      let entry = entries[Int(table[place]) - 1]
      if entry.hash == hash, entry.id.equals(id) { return Int(table[place]) - 1 }
      place = (place + 1) & (table.count - 1)
    }
    return nil
  }

  private mutating func place(_ number: Int) {
    var place = Int(truncatingIfNeeded: entries[number].hash) & (table.count - 1)
    while table[place] != 0 { place = (place + 1) & (table.count - 1) }
    table[place] = UInt32(number + 1)
  }
}
