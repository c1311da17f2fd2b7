import Glibc

/// The records of an effective item, flat: entries, their slots, and the children of lists.
struct RecordTable: Sendable {
  /// The records; those under a record come after it.
  let entries: [RecordEntry]
  /// The slots of all records, those of one record together, in the order of its kind's elements.
  let slots: [Slot]
  /// The numbers of the records of lists, those of one list together.
  let children: [UInt32]
}

/// The same while it is put together, in plain memory.
///
/// What is under a record is appended after it and before what is not, so that a record with all that is under it
/// takes one stretch of entries, of slots and of children.
struct RecordWriter: ~Copyable {
  var entries = PlainList<RecordEntry>(room: 128)
  var slots = PlainList<Slot>(room: 2560)
  var children = PlainList<UInt32>(room: 128)

  deinit {
    entries.release()
    slots.release()
    children.release()
  }

  /// Appends a record with empty slots and returns its number; where they begin, its entry says.
  @inline(__always)
  mutating func begin(_ kind: RecordKind, own: Layer, base: Layer, isAddition: Bool, slots count: Int) -> Int {
    let first = slots.extend(by: count)
    // A slot without content is all zeros.
    memset(slots.base + first, 0, count &* MemoryLayout<Slot>.stride)
    return begin(kind, own: own, base: base, isAddition: isAddition, firstSlot: first)
  }

  /// Appends a record whose slots were appended before, and returns its number.
  @inline(__always)
  mutating func begin(_ kind: RecordKind, own: Layer, base: Layer, isAddition: Bool, firstSlot: Int) -> Int {
    let number = entries.count
    entries.append(
      RecordEntry(
        kind: kind, firstSlot: UInt32(truncatingIfNeeded: firstSlot), own: own, base: base, isAddition: isAddition,
        firstChild: UInt32(truncatingIfNeeded: children.count), endChild: 0, end: 0))
    return number
  }

  /// Notes that some file says elements of these marks.
  @inline(__always)
  func note(_ said: UInt64, of number: Int) { (entries.base + number).pointee.said |= said }

  /// Notes that all that is under a record has been appended.
  @inline(__always)
  mutating func end(_ number: Int) {
    let entry = entries.base + number
    entry.pointee.endChild = UInt32(truncatingIfNeeded: children.count)
    entry.pointee.end = UInt32(truncatingIfNeeded: entries.count)
  }

  /// Where a record's slots begin.
  @inline(__always)
  func firstSlot(of number: Int) -> Int { Int(entries[number].firstSlot) }

  /// Appends the records of a list and returns where they begin.
  mutating func appendChildren(_ numbers: [UInt32]) -> UInt32 {
    let start = children.extend(by: numbers.count)
    for (position, number) in numbers.enumerated() { children[start + position] = number }
    return UInt32(start)
  }

  /// The records as they are kept.
  func table() -> RecordTable {
    RecordTable(entries: entries.array(), slots: slots.array(), children: children.array())
  }
}
