import Glibc

/// The one lock of those who write a catalog.
///
/// It is an advisory lock (`flock`) on the catalog's folder itself: it leaves no file behind, is the same for every
/// path that leads to the folder, needs no right but to read it, and ends with the process that holds it.
struct CatalogLock: ~Copyable {
  /// The catalog's folder.
  let folder: Descriptor

  /// Takes the lock, waiting up to `timeout` seconds.
  ///
  /// - Throws: `locked` with the holder's process where the system tells it; `writeFailed` where the file system has
  ///   no locks.
  init(_ root: CatalogRoot, timeout: Double) throws(StoreError) {
    guard let folder = Descriptor.openNamedFolder(root.path) else { throw .input(root.path, errno: errno) }
    var left = max(0, Int(timeout * 1000))
    while flock(folder.number, LOCK_EX | LOCK_NB) != 0 {
      let reason = errno
      if reason == EINTR { continue }
      guard reason == EWOULDBLOCK else { throw StoreError(.writeFailed, path: root.path, errno: reason) }
      guard left > 0 else {
        throw StoreError(.locked, path: root.path, detail: lockHolder(of: folder.number) ?? "")
      }
      let pause = min(20, left)
      usleep(UInt32(pause) * 1000)
      left -= pause
    }
    self.folder = folder
  }
}

/// The process that holds the lock on an open folder, as Linux lists it; nil where it does not.
private func lockHolder(of folder: Int32) -> String? {
  var status = stat()
  guard fstat(folder, &status) == 0, let file = Descriptor.open("/proc/locks") else { return nil }
  let text = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 64) { buffer in
    let count = max(0, read(file.number, buffer.baseAddress, buffer.count))
    return String(decoding: buffer[..<count], as: UTF8.self)
  }
  // 1: FLOCK  ADVISORY  WRITE 4711 fe:00:131073 0 EOF
  for line in text.split(separator: "\n") {
    let fields = line.split(separator: " ")
    if fields.count >= 6, fields[1] == "FLOCK", fields[5].hasSuffix(":\(status.st_ino)") { return String(fields[4]) }
  }
  return nil
}
