import Glibc

/// The names in a folder in order of bytes, in one stretch of memory: for folders of thousands of files.
struct FolderNames: Sendable {
  /// One name.
  struct Entry: Sendable {
    /// Where the name begins among the bytes; a zero follows it.
    let start: Int
    /// Its length in bytes.
    let count: Int
    /// What it names.
    let type: EntryType
  }

  private(set) var bytes: [UInt8] = []
  private(set) var entries: [Entry] = []

  /// Reads the open folder from its beginning; nil with `errno` set on failure.
  ///
  /// - Parameters:
  ///   - folder: The folder; its place of reading is moved.
  ///   - withHidden: Whether names that begin with a dot are taken too, but for `.` and `..`.
  init?(of folder: Int32, withHidden: Bool = false) {
    let copy = fcntl(folder, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { return nil }
    guard let stream = fdopendir(copy) else {
      _ = close(copy)
      return nil
    }
    defer { closedir(stream) }
    rewinddir(stream)
    errno = 0
    while let entry = readdir(stream) {
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        let name = UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self)
        let isTaken = name[0] != 0x2E || withHidden && !Self.isSelfOrParent(name)
        if isTaken { add(name, type: entry.pointee.d_type, in: folder) }
      }
      errno = 0
    }
    guard errno == 0 else { return nil }
    sort()
  }

  private static func isSelfOrParent(_ name: UnsafePointer<CChar>) -> Bool {
    name[0] == 0x2E && (name[1] == 0 || name[1] == 0x2E && name[2] == 0)
  }

  private mutating func add(_ name: UnsafePointer<CChar>, type: UInt8, in folder: Int32) {
    let count = strlen(name)
    entries.append(Entry(start: bytes.count, count: count, type: Self.type(type, name, in: folder)))
    bytes.append(contentsOf: UnsafeRawBufferPointer(start: name, count: count + 1))
  }

  private mutating func sort() {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      entries.sort { left, right in
        // The zero behind a name is smaller than any byte of a longer one.
        memcmp(base + left.start, base + right.start, min(left.count, right.count) + 1) < 0
      }
    }
  }

  /// Lends a name, with its closing zero, and its bytes.
  func withName<R>(_ entry: Entry, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[entry.start..<entry.start + entry.count])) }
  }

  private static func type(_ number: UInt8, _ name: UnsafePointer<CChar>, in folder: Int32) -> EntryType {
    switch Int(number) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN):
      // Some file systems do not say; then the entry itself is asked.
      var status = stat()
      guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
      return status.isFile ? .file : status.isFolder ? .folder : status.isLink ? .link : .other
    default: return .other
    }
  }
}
