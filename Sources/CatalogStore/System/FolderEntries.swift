import Glibc

/// What a folder holds under a name.
enum EntryType {
  case file
  case folder
  case link
  case other
}

/// An entry of a folder, by the bytes of its name.
struct FolderEntry {
  let name: [UInt8]
  let type: EntryType

  /// The name as text; nil where it is not UTF-8.
  var text: String? { String(validating: name, as: UTF8.self) }
}

/// The entries of an open folder in order of name, without `.` and `..`; nil with `errno` set on failure.
func entries(of folder: Int32) -> [FolderEntry]? {
  let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard copy >= 0 else { return nil }
  guard let stream = fdopendir(copy) else {
    _ = close(copy)
    return nil
  }
  defer { closedir(stream) }
  var found: [FolderEntry] = []
  errno = 0
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
        Array(UnsafeBufferPointer(start: bytes, count: strnlen(bytes, 256)))
      }
    }
    if name != [0x2E] && name != [0x2E, 0x2E] {
      found.append(FolderEntry(name: name, type: type(of: entry.pointee.d_type, name: name, in: folder)))
    }
    errno = 0
  }
  guard errno == 0 else { return nil }
  found.sort { $0.name.lexicographicallyPrecedes($1.name) }
  return found
}

private func strnlen(_ bytes: UnsafePointer<UInt8>, _ most: Int) -> Int {
  var count = 0
  while count < most && bytes[count] != 0 { count += 1 }
  return count
}

private func type(of number: UInt8, name: [UInt8], in folder: Int32) -> EntryType {
  switch Int(number) {
  case Int(DT_REG): return .file
  case Int(DT_DIR): return .folder
  case Int(DT_LNK): return .link
  case Int(DT_UNKNOWN):
    // Some file systems do not say; then the entry itself is asked.
    var status = stat()
    let result = (name + [0]).withUnsafeBytes { bytes -> Int32 in
      guard let base = bytes.baseAddress else { return -1 }
      return fstatat(folder, base.assumingMemoryBound(to: CChar.self), &status, AT_SYMLINK_NOFOLLOW)
    }
    guard result == 0 else { return .other }
    return status.isFile ? .file : status.isFolder ? .folder : status.isLink ? .link : .other
  default: return .other
  }
}
