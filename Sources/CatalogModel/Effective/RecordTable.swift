/// The records of an effective item, flat: entries, their slots, and the children of lists.
struct RecordTable: Sendable {
  /// The records; those under a record come after it.
  var entries: [RecordEntry] = []
  /// The slots of all records, those of one record together, in the order of its kind's elements.
  var slots: [Slot] = []
  /// The numbers of the records of lists, those of one list together.
  var children: [UInt32] = []

  /// Makes room for an item of ordinary size.
  mutating func reserve() {
    entries.reserveCapacity(96)
    slots.reserveCapacity(1600)
    children.reserveCapacity(96)
  }

  /// Appends a record with empty slots and returns where its slots begin.
  mutating func begin(_ entry: RecordEntry, slots count: Int) -> Int {
    let first = slots.count
    entries.append(entry)
    slots.append(contentsOf: repeatElement(.absent, count: count))
    return first
  }
}
