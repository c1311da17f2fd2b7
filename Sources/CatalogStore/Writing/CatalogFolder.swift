import Glibc

/// The file operations of a write, below a catalog's open folder; no link is followed on the way to a file.
struct CatalogFolder {
  /// The number of the open folder, which must stay open.
  let root: Int32

  /// The name under which the new content of `name` waits.
  static func temporaryName(_ name: String) -> String { ".\(name).govsvc-tmp" }

  /// Whether a name is that of content that waits.
  static func isTemporaryName(_ name: String) -> Bool { name.hasPrefix(".") && name.hasSuffix(".govsvc-tmp") }

  /// What is known of a file before it is replaced.
  struct Present {
    /// Its content.
    let bytes: [UInt8]
    /// Its mode and owner.
    let status: stat
  }

  /// The file at `path`, if it has at most `limit` bytes; nil where there is none.
  func read(_ path: String, limit: Int = 64 << 20) throws(StoreError) -> Present? {
    guard let folder = openFolder(of: path) else {
      if errno == ENOENT { return nil }
      throw StoreError(.writeFailed, path: path, errno: errno)
    }
    guard let file = Descriptor.open(name(of: path), in: folder.number) else {
      if errno == ENOENT { return nil }
      throw StoreError(.writeFailed, path: path, errno: errno)
    }
    guard let status = file.status else { throw StoreError(.writeFailed, path: path, errno: errno) }
    guard status.isFile else { throw StoreError(.writeFailed, path: path, errno: EISDIR) }
    let found = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 64) { buffer in
      content(of: file.number, buffer: buffer, limit: limit)
    }
    switch found {
    case .bytes(let bytes): return Present(bytes: bytes, status: status)
    case .tooLarge: throw StoreError(.changedMeanwhile, path: path)
    case .notAFile: throw StoreError(.writeFailed, path: path, errno: EISDIR)
    case .failed(let number): throw StoreError(.writeFailed, path: path, errno: number)
    }
  }

  /// The digest of the file at `path`, or of its temporary file; nil where there is none.
  func digest(_ path: String, temporary: Bool = false) throws(StoreError) -> SHA256? {
    try read(temporary ? temporaryPath(path) : path).map { SHA256($0.bytes) }
  }

  /// Writes the new content of `path` beside it and onto the disk, with the mode and owner of `model`.
  func writeTemporary(_ path: String, _ bytes: [UInt8], like model: stat?) throws(StoreError) {
    guard let folder = openFolder(of: path) else { throw StoreError(.writeFailed, path: path, errno: errno) }
    let temporary = CatalogFolder.temporaryName(name(of: path))
    // Under the lock a temporary file can only be left over.
    _ = unlinkat(folder.number, temporary, 0)
    guard
      let file = Descriptor.open(
        temporary, in: folder.number, flags: O_WRONLY | O_CREAT | O_EXCL, mode: model == nil ? 0o666 : 0o600)
    else { throw StoreError(.writeFailed, path: path, errno: errno) }
    var isWritten = writeAll(bytes, to: file.number)
    if let model {
      // Only a privileged process may give a file away; for others it is theirs already.
      _ = fchown(file.number, model.st_uid, model.st_gid)
      isWritten = isWritten && fchmod(file.number, model.st_mode & 0o7777) == 0
    }
    guard isWritten, fsync(file.number) == 0 else {
      let reason = errno
      _ = unlinkat(folder.number, temporary, 0)
      throw StoreError(.writeFailed, path: path, errno: reason)
    }
  }

  /// Puts the temporary file in the place of the file.
  func replace(_ path: String) throws(StoreError) {
    guard let folder = openFolder(of: path) else { throw StoreError(.writeFailed, path: path, errno: errno) }
    let name = name(of: path)
    guard renameat(folder.number, CatalogFolder.temporaryName(name), folder.number, name) == 0 else {
      throw StoreError(.writeFailed, path: path, errno: errno)
    }
  }

  /// Removes the file; one that is gone already is no error.
  func remove(_ path: String) throws(StoreError) {
    guard let folder = openFolder(of: path) else {
      if errno == ENOENT { return }
      throw StoreError(.writeFailed, path: path, errno: errno)
    }
    guard unlinkat(folder.number, name(of: path), 0) == 0 || errno == ENOENT else {
      throw StoreError(.writeFailed, path: path, errno: errno)
    }
  }

  /// Makes the folders of `path` that do not exist and adds them to `made`, outermost first, also where it throws.
  func makeFolders(of path: String, made: inout [String]) throws(StoreError) {
    var inner = ""
    for component in path.split(separator: "/").dropLast() {
      let outer = inner
      inner = inner.isEmpty ? String(component) : "\(inner)/\(component)"
      guard let parent = Descriptor.openBelow(outer.split(separator: "/"), from: root) else {
        throw StoreError(.writeFailed, path: path, errno: errno)
      }
      if mkdirat(parent.number, String(component), 0o777) == 0 {
        made.append(inner)
        guard fsync(parent.number) == 0 else { throw StoreError(.writeFailed, path: path, errno: errno) }
      } else if errno != EEXIST {
        throw StoreError(.writeFailed, path: path, errno: errno)
      }
    }
  }

  /// Removes a folder if it is empty.
  func removeEmptyFolder(_ path: String) { _ = unlinkat(root, path, AT_REMOVEDIR) }

  /// Brings the names in the folders of `paths` onto the disk.
  func syncFolders(of paths: [String]) throws(StoreError) {
    var seen: Set<Substring> = []
    for path in paths where seen.insert(folderPath(of: path)).inserted {
      guard let folder = openFolder(of: path) else {
        // A folder that is gone has no names to keep.
        if errno == ENOENT { continue }
        throw StoreError(.writeFailed, path: path, errno: errno)
      }
      guard fsync(folder.number) == 0 else { throw StoreError(.writeFailed, path: path, errno: errno) }
    }
  }

  /// The path of the temporary file of `path`.
  func temporaryPath(_ path: String) -> String {
    let folder = folderPath(of: path)
    let name = CatalogFolder.temporaryName(name(of: path))
    return folder.isEmpty ? name : "\(folder)/\(name)"
  }

  private func openFolder(of path: String) -> Descriptor? {
    Descriptor.openBelow(folderPath(of: path).split(separator: "/"), from: root)
  }

  private func folderPath(of path: String) -> Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
  }

  private func name(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }
}
