public import CatalogModel
import Glibc

/// The files of a catalog's folder that are to be read, in order of path; their paths lie in one stretch of bytes.
public struct FileTable: Sendable {
  /// One file.
  struct Entry: Sendable {
    /// Where the path begins among the bytes; a zero follows it.
    let start: Int
    /// The number of its folder.
    let folder: UInt32
    /// The length of the path.
    let count: UInt16
    /// Where in the path the file's own name begins.
    let name: UInt16
    /// The kind its place gives it.
    let kind: FileKind
  }

  private(set) var bytes: [UInt8] = []
  private(set) var entries: [Entry] = []
  /// The paths of the folders that hold files; the root is the empty one.
  private(set) var folders: [String] = []

  /// How many files there are.
  public var count: Int { entries.count }

  /// The kind of a file.
  public func kind(_ index: Int) -> FileKind { entries[index].kind }

  /// The path of a file relative to the root.
  public func path(_ index: Int) -> String { withPath(index) { String(decoding: $0, as: UTF8.self) } }

  /// Lends the bytes of a path.
  public func withPath<R>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let entry = entries[index]
    return bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[entry.start..<entry.start + Int(entry.count)]))
    }
  }

  /// Lends the bytes of a file's own name without `.yaml`.
  public func withStem<R>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let entry = entries[index]
    return bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[entry.start + Int(entry.name)..<entry.start + Int(entry.count) - 5]))
    }
  }

  /// The positions of the files of a kind.
  public func indices(of kind: FileKind) -> [Int] {
    entries.indices.filter { entries[$0].kind == kind }
  }

  /// The names of the files of a kind without `.yaml`.
  func stems(of kind: FileKind) -> [String] {
    indices(of: kind).map { index in withStem(index) { String(decoding: $0, as: UTF8.self) } }
  }

  /// Begins a folder and returns its number.
  mutating func addFolder(_ path: String) -> UInt32 {
    folders.append(path)
    return UInt32(folders.count - 1)
  }

  /// Adds a file of the folder that was begun last; false where its path is longer than any system's.
  mutating func add(_ name: UnsafeBufferPointer<UInt8>, folder: UInt32, kind: FileKind) -> Bool {
    let folderPath = folders[Int(folder)]
    let before = folderPath.utf8.count
    let start = before == 0 ? 0 : before + 1
    guard start + name.count < Int(UInt16.max) else { return false }
    entries.append(
      Entry(
        start: bytes.count, folder: folder, count: UInt16(start + name.count), name: UInt16(start), kind: kind))
    if before > 0 {
      bytes.append(contentsOf: folderPath.utf8)
      bytes.append(UInt8(ascii: "/"))
    }
    bytes.append(contentsOf: name)
    bytes.append(0)
    return true
  }

  /// Adds the files of folders that come after all those it has.
  mutating func add(_ other: FileTable) {
    let (start, folder) = (bytes.count, UInt32(folders.count))
    bytes += other.bytes
    folders += other.folders
    for entry in other.entries {
      entries.append(
        Entry(
          start: entry.start + start, folder: entry.folder + folder, count: entry.count, name: entry.name,
          kind: entry.kind))
    }
  }

  /// Brings the files into order of path.
  mutating func sort() {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      func precedes(_ left: Entry, _ right: Entry) -> Bool {
        memcmp(base + left.start, base + right.start, Int(min(left.count, right.count)) + 1) < 0
      }
      // Folders were walked in order of name, so they are mostly in order already.
      let isSorted = zip(entries, entries.dropFirst()).allSatisfy { precedes($0, $1) }
      if !isSorted { entries.sort(by: precedes) }
    }
  }

  /// Leaves only the files in the root itself.
  mutating func keepRootFiles() {
    entries.removeAll { folders[Int($0.folder)] != "" }
  }

  /// Paths that differ from an earlier one only in letter case or in how letters are composed, with that one.
  func collisions() -> [(path: String, other: String)] {
    if areSurelyApart { return [] }
    var hashes: [(hash: UInt64, index: Int32)] = []
    hashes.reserveCapacity(count)
    for index in entries.indices { hashes.append((foldedHash(index), Int32(index))) }
    hashes.sort { $0.hash == $1.hash ? $0.index < $1.index : $0.hash < $1.hash }
    var found: [(at: Int32, path: String, other: String)] = []
    for position in hashes.indices.dropFirst() where hashes[position].hash == hashes[position - 1].hash {
      let path = self.path(Int(hashes[position].index))
      let other = self.path(Int(hashes[position - 1].index))
      if path.lowercased() == other.lowercased() { found.append((hashes[position].index, path, other)) }
    }
    return found.sorted { $0.at < $1.at }.map { ($0.path, $0.other) }
  }

  /// Whether all paths are ASCII and no two can be the same in another letter case, as far as hashes tell.
  private var areSurelyApart: Bool {
    var apart = DistinctHashes(room: count)
    return entries.indices.allSatisfy { index in
      withPath(index) { path in FoldedHash.ofASCII(UnsafeRawBufferPointer(path)).map { apart.insert($0) } ?? false }
    }
  }

  /// Paths that may be told apart by nothing else than case or composition have equal hashes.
  private func foldedHash(_ index: Int) -> UInt64 {
    withPath(index) { path in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in path {
        if byte >= 0x80 { return composedHash(String(decoding: path, as: UTF8.self)) }
        let folded = byte &- 0x41 < 26 ? byte | 0x20 : byte
        hash = (hash ^ UInt64(folded)) &* 0x100_0000_01B3
      }
      return hash
    }
  }

  private func composedHash(_ path: String) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(path.lowercased())
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}
