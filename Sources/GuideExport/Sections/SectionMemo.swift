import Glibc

/// What finds a section again: which section it is, how it was begun, and the bytes of the files it is made of.
struct SectionKey {
  /// The section and the state of the layout where it begins.
  let tag: UInt32
  /// Where its bytes stand among those of the guide's keys.
  let source: Range<Int>
  let hash: UInt64
}

/// Sections that were written before, by the bytes of the catalog that made them.
///
/// Bodies repeat each other: items of one standard, and items that were once copied from each other, differ in a few
/// elements, and most sections of their guides are the same to the byte. Such a section is copied. It is remembered when
/// its bytes are met for the second time, so that a catalog in which nothing is said twice pays for hashes alone. What
/// is found by its hash is compared byte by byte.
struct SectionMemo: ~Copyable {
  /// A section that was found.
  struct Section {
    /// Where it stands among the bytes of the memo.
    let place: Range<Int>
    /// Where the 实施编码 stands in it, as places among ``SectionMemo/codes``.
    let codes: Range<Int>
    /// The state in which it left the layout.
    let state: UInt8
  }

  private struct Entry {
    let tag: UInt32
    let hash: UInt64
    let source: Range<Int>
    let section: Section
  }

  /// Beyond so many bytes all is forgotten.
  private static let mostBytes = 16 << 20
  /// Beyond so many sections too.
  private static let mostSections = 1 << 15
  private static let seenCount = 1 << 12

  /// How many sections are remembered.
  var count: Int { entries.count }

  private(set) var bytes = ByteBuffer(capacity: 64)
  /// Places in sections, counted from the beginning of each.
  private(set) var codes: [Int] = []
  private var entries: [Entry] = []
  /// The number after each entry's, at a place its hash gives; 0 where there is none.
  private var table: [UInt32] = []
  /// Hashes that were met, at places they give.
  private var seen: [UInt64] = []

  /// Finds a section by its key, whose bytes stand in `keys`.
  func find(_ key: SectionKey, in keys: borrowing ByteBuffer) -> Section? {
    if table.isEmpty { return nil }
    let source = keys.text(from: key.source.lowerBound, to: key.source.upperBound)
    var place = Int(truncatingIfNeeded: key.hash) & (table.count - 1)
    while table[place] != 0 {
      let entry = entries[Int(table[place]) - 1]
      if entry.hash == key.hash, entry.tag == key.tag,
        bytes.text(from: entry.source.lowerBound, to: entry.source.upperBound).equals(source)
      {
        return entry.section
      }
      place = (place + 1) & (table.count - 1)
    }
    return nil
  }

  /// Whether a section that was not found is to be remembered: its bytes are met again.
  mutating func isMetAgain(_ key: SectionKey) -> Bool {
    if seen.isEmpty { seen = Array(repeating: 0, count: Self.seenCount) }
    let place = Int(truncatingIfNeeded: key.hash >> 32) & (Self.seenCount - 1)
    if seen[place] == key.hash { return true }
    seen[place] = key.hash
    return false
  }

  /// Remembers a section.
  ///
  /// - Parameters:
  ///   - key: Its key.
  ///   - keys: Where the key's bytes stand.
  ///   - text: The bytes of the section.
  ///   - code: The 实施编码 of its item, which is another one in another item; nil where there is none.
  ///   - state: The state in which it leaves the layout.
  mutating func add(_ key: SectionKey, in keys: borrowing ByteBuffer, _ text: Text, code: Text?, state: UInt8) {
    let source = keys.text(from: key.source.lowerBound, to: key.source.upperBound)
    var places: [Int] = []
    if let code {
      // Where the catalog itself writes the code, it stays what it is.
      guard Self.places(of: code, in: source).isEmpty else { return }
      places = Self.places(of: code, in: text)
    }
    let isFull = entries.count == Self.mostSections || bytes.count + source.count + text.count > Self.mostBytes
    if isFull { removeAll() }
    if source.count + text.count > Self.mostBytes { return }
    let start = bytes.count
    bytes.append(source)
    bytes.append(text)
    let middle = start + source.count
    let section = Section(
      place: middle..<bytes.count, codes: codes.count..<(codes.count + places.count), state: state)
    codes += places
    entries.append(Entry(tag: key.tag, hash: key.hash, source: start..<middle, section: section))
    if entries.count * 2 > table.count { grow() } else { insert(entries.count - 1) }
  }

  private mutating func removeAll() {
    bytes.cut()
    codes.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    for place in table.indices { table[place] = 0 }
  }

  private mutating func grow() {
    table = Array(repeating: 0, count: max(256, table.count * 2))
    for number in entries.indices { insert(number) }
  }

  private mutating func insert(_ number: Int) {
    var place = Int(truncatingIfNeeded: entries[number].hash) & (table.count - 1)
    while table[place] != 0 { place = (place + 1) & (table.count - 1) }
    table[place] = UInt32(number + 1)
  }

  private static func places(of code: Text, in text: Text) -> [Int] {
    guard let base = text.baseAddress, let needle = code.baseAddress, !code.isEmpty else { return [] }
    var places: [Int] = []
    var from = 0
    while from + code.count <= text.count,
      let found = memchr(base + from, Int32(code[0]), text.count - code.count - from + 1)
    {
      let place = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
      let isHere = memcmp(base + place, needle, code.count) == 0
      if isHere { places.append(place) }
      from = place + (isHere ? code.count : 1)
    }
    return places
  }
}
