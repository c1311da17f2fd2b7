import Glibc

/// A folder of a revision: the bytes of a tree object, with where its entries lie.
struct GitTree: Sendable {
  /// One entry.
  struct Entry: Sendable {
    let type: EntryType
    /// Where the name lies in the tree's bytes.
    let name: Range<Int>
    /// Where the id begins; it ends at the next entry.
    let id: Int
  }

  /// The entries in git's order: by name, folders as if a `/` followed.
  private(set) var entries: [Entry] = []
  private let bytes: [UInt8]
  private let idLength: Int

  /// Reads a tree object, whose ids have `idLength` bytes: 20 for SHA-1, 32 for SHA-256.
  ///
  /// Nil for what is none.
  init?(_ bytes: [UInt8], idLength: Int) {
    guard let entries = bytes.withUnsafeBufferPointer({ Self.entries(of: $0, idLength: idLength) }) else { return nil }
    self.bytes = bytes
    self.idLength = idLength
    self.entries = entries
  }

  private static func entries(of bytes: UnsafeBufferPointer<UInt8>, idLength: Int) -> [Entry]? {
    var entries: [Entry] = []
    // A file of a catalog has a name of some thirty bytes.
    entries.reserveCapacity(bytes.count / (idLength + 32))
    var start = 0
    while start < bytes.count {
      // <mode> SP <name> NUL <id>
      guard let space = place(of: UInt8(ascii: " "), in: bytes, from: start),
        let end = place(of: 0, in: bytes, from: space), end + 1 + idLength <= bytes.count
      else { return nil }
      entries.append(Entry(type: type(bytes, start, space), name: space + 1..<end, id: end + 1))
      start = end + 1 + idLength
    }
    return entries
  }

  private static func place(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), bytes.count - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The type that a mode, written between two places, means.
  private static func type(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> EntryType {
    var mode: UInt64 = 0
    for at in start..<min(end, start + 8) { mode = mode << 8 | UInt64(bytes[at]) }
    switch (mode, end - start) {
    case (0x34_30_30_30_30, 5): return .folder
    case (0x31_32_30_30_30_30, 6): return .link
    // 100644, 100755 and the 100664 of old; 160000 is another repository's commit.
    case (_, 3...8): return mode >> UInt64((end - start - 3) * 8) == 0x31_30_30 ? .file : .other
    default: return .other
    }
  }

  /// The bytes of an entry's name.
  func name(_ entry: Entry) -> ArraySlice<UInt8> { bytes[entry.name] }

  /// The hexadecimal id of an entry's object.
  func id(_ entry: Entry) -> String {
    func digit(_ number: UInt8) -> UInt8 { number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "a") - 10 + number }
    return String(unsafeUninitializedCapacity: idLength * 2) { buffer in
      for offset in 0..<idLength {
        let byte = bytes[entry.id + offset]
        buffer[offset * 2] = digit(byte >> 4)
        buffer[offset * 2 + 1] = digit(byte & 15)
      }
      return idLength * 2
    }
  }

  /// Lends the bytes of an entry's name.
  func withName<R>(_ entry: Entry, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[entry.name])) }
  }

  /// The entry of a file's name; nil where there is none.
  func file(_ name: some Collection<UInt8>) -> Entry? {
    entry(name, as: .file).flatMap { $0.type == .file ? $0 : nil }
  }

  /// The entry of a folder's name; nil where there is none.
  func folder(_ name: some Collection<UInt8>) -> Entry? {
    entry(name, as: .folder).flatMap { $0.type == .folder ? $0 : nil }
  }

  /// Looks where an entry of a name would stand if it had a type.
  private func entry(_ name: some Collection<UInt8>, as type: EntryType) -> Entry? {
    let wanted = Array(name)
    return wanted.withUnsafeBufferPointer { wanted in
      var (low, high) = (0, entries.count)
      while low < high {
        let middle = (low + high) / 2
        let order = withName(entries[middle]) { Self.order($0, entries[middle].type, wanted, type) }
        if order == 0 { return entries[middle] }
        if order < 0 { low = middle + 1 } else { high = middle }
      }
      return nil
    }
  }

  /// The entries that differ between two trees; a missing tree has none.
  ///
  /// A name that is a folder on one side and a file on the other is there twice.
  static func differences(_ old: GitTree?, _ new: GitTree?) -> [(old: Entry?, new: Entry?)] {
    guard let old, let new else {
      return (old?.entries ?? []).map { ($0, nil) } + (new?.entries ?? []).map { (nil, $0) }
    }
    var found: [(old: Entry?, new: Entry?)] = []
    var (i, j) = (0, 0)
    while i < old.entries.count || j < new.entries.count {
      guard i < old.entries.count, j < new.entries.count else {
        found += old.entries[i...].map { ($0, nil) } + new.entries[j...].map { (nil, $0) }
        break
      }
      let (one, two) = (old.entries[i], new.entries[j])
      let order = old.withName(one) { name in new.withName(two) { Self.order(name, one.type, $0, two.type) } }
      if order != 0 || !old.isSame(one, as: two, of: new) {
        found.append((order <= 0 ? one : nil, order >= 0 ? two : nil))
      }
      if order <= 0 { i += 1 }
      if order >= 0 { j += 1 }
    }
    return found
  }

  /// Whether two entries of one name hold the same.
  func isSame(_ entry: Entry, as other: Entry, of tree: GitTree) -> Bool {
    guard entry.type == other.type, idLength == tree.idLength else { return false }
    return bytes.withUnsafeBytes { one in
      tree.bytes.withUnsafeBytes { two in
        guard let one = one.baseAddress, let two = two.baseAddress else { return false }
        return memcmp(one + entry.id, two + other.id, idLength) == 0
      }
    }
  }

  /// How two names lie to each other in git's order: negative, zero or positive.
  private static func order(
    _ one: UnsafeBufferPointer<UInt8>, _ oneType: EntryType, _ two: UnsafeBufferPointer<UInt8>, _ twoType: EntryType
  ) -> Int {
    let common = min(one.count, two.count)
    if common > 0, let start = one.baseAddress, let other = two.baseAddress {
      let order = memcmp(start, other, common)
      if order != 0 { return Int(order) }
    }
    func next(_ name: UnsafeBufferPointer<UInt8>, _ type: EntryType) -> Int {
      if name.count > common { return Int(name[common]) }
      return type == .folder ? Int(UInt8(ascii: "/")) : 0
    }
    return next(one, oneType) - next(two, twoType)
  }
}
