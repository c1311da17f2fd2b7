/// The names of ASCII characters alone: bytes in one pool, found by a hash of their lower-case letters.
struct PlainOutputNames {
  private struct Entry {
    let hash: UInt64
    let start: Int
    let count: Int
    let isFolder: Bool
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// The number after each entry's, at a place its hash gives; 0 where there is none.
  private var table: [UInt32] = Array(repeating: 0, count: 64)

  /// Adds a path; false where one that folds to the same is there, nil for a path that is not all ASCII.
  mutating func insert(_ path: String, isFolder: Bool) -> Bool? {
    var path = path
    return path.withUTF8 { path in
      guard let hash = Self.hash(path) else { return nil }
      let place = place(of: path, hash)
      guard table[place] == 0 else { return false }
      entries.append(Entry(hash: hash, start: bytes.count, count: path.count, isFolder: isFolder))
      bytes += path
      table[place] = UInt32(entries.count)
      if entries.count * 2 > table.count { grow() }
      return true
    }
  }

  /// Whether a path that folds to the same has been added.
  func contains(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { path in Self.hash(path).map { table[place(of: path, $0)] != 0 } ?? false }
  }

  /// Whether a path is a folder's in this very spelling; nil for a path that is not all ASCII.
  func isFolder(_ path: String) -> Bool? {
    var path = path
    return path.withUTF8 { path in
      guard let hash = Self.hash(path) else { return nil }
      let number = Int(table[place(of: path, hash)])
      guard number > 0, entries[number - 1].isFolder else { return false }
      let entry = entries[number - 1]
      return bytes[entry.start..<entry.start + entry.count].elementsEqual(path)
    }
  }

  /// Whether the folder a file lies in has been added in this very spelling; false also for one that is not all ASCII.
  func hasFolder(of file: String) -> Bool {
    var file = file
    return file.withUTF8 { file in
      guard let slash = file.lastIndex(of: 0x2F) else { return false }
      let folder = UnsafeBufferPointer(rebasing: file[..<slash])
      guard let hash = Self.hash(folder) else { return false }
      let number = Int(table[place(of: folder, hash)])
      guard number > 0, entries[number - 1].isFolder else { return false }
      // Compared by bytes: equal strings may be composed in two ways.
      let start = entries[number - 1].start
      return bytes[start..<start + folder.count].elementsEqual(folder)
    }
  }

  private func place(of path: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[place] != 0, !isSame(entries[Int(table[place]) - 1], path, hash) {
      place = (place + 1) & (table.count - 1)
    }
    return place
  }

  private func isSame(_ entry: Entry, _ path: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Bool {
    guard entry.hash == hash, entry.count == path.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in path.indices where Self.folded(bytes[entry.start + index]) != Self.folded(path[index]) {
        return false
      }
      return true
    }
  }

  private mutating func grow() {
    table = Array(repeating: 0, count: table.count * 4)
    for (index, entry) in entries.enumerated() {
      var place = Int(truncatingIfNeeded: entry.hash) & (table.count - 1)
      while table[place] != 0 { place = (place + 1) & (table.count - 1) }
      table[place] = UInt32(index + 1)
    }
  }

  /// A hash of the bytes that does not hang on letter case; nil where a byte is not ASCII.
  private static func hash(_ path: UnsafeBufferPointer<UInt8>) -> UInt64? {
    FoldedHash.ofASCII(UnsafeRawBufferPointer(path))
  }

  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
