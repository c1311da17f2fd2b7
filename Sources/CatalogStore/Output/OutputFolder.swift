import Glibc
import Synchronization

/// A folder of exported files that appears whole or not at all.
///
/// Files are written into a folder beside it, several threads at a time; ``commit()`` puts that folder in its place.
/// What lies there is only replaced when an earlier export wrote it. Files are not forced onto the disk: an export can
/// be made again.
public final class OutputFolder: Sendable {
  private struct State {
    /// The files written.
    var ledger = OutputLedger()
    /// Paths written or begun, and the folders made.
    var names = OutputNames()
    var isOpen = true
  }

  /// The path as it was given.
  public let path: String
  private let place: OutputPlace
  /// The folder in which files are built, locked against other exports to the same place.
  private let building: Descriptor
  private let replacingEdited: Bool
  /// What lay at the place when the export began.
  private let before: OutputPlace.Contents
  private let state = Mutex(State())

  /// Begins an export to the folder `path`, which need not exist.
  ///
  /// - Parameters:
  ///   - path: The folder; those around it are made where they are missing.
  ///   - catalog: The catalog that is exported, which must not be overwritten.
  ///   - replacingEdited: Whether files of an earlier export may be replaced though they were edited since.
  /// - Throws: `outputNotAllowed`, `outputHasForeignFiles`, `outputEdited`; `locked` where another export to the same
  ///   place is going on; `writeFailed`.
  public init(_ path: String, catalog: CatalogRoot?, replacingEdited: Bool = false) throws(StoreError) {
    let place = try OutputPlace(path, catalog: catalog)
    let parent = place.parent.number
    let made = mkdirat(parent, place.building, 0o777)
    guard made == 0 || errno == EEXIST, let folder = Descriptor.openFolder(place.building, in: parent) else {
      throw StoreError(.writeFailed, path: path, errno: errno)
    }
    guard flock(folder.number, LOCK_EX | LOCK_NB) == 0 else {
      throw errno == EWOULDBLOCK
        ? StoreError(.locked, path: path) : StoreError(.writeFailed, path: path, errno: errno)
    }
    do {
      try OutputFolder.clean(folder.number, path: path)
      try OutputFolder.settle(place)
      before = try place.check(replacingEdited: replacingEdited)
    } catch {
      _ = removeTree(place.building, in: parent)
      place.removeMadeFolders()
      throw error
    }
    self.path = path
    self.place = place
    self.replacingEdited = replacingEdited
    building = folder
  }

  deinit { abandon() }

  /// Empties what an export that was killed left behind.
  private static func clean(_ folder: Int32, path: String) throws(StoreError) {
    for entry in entries(of: folder) ?? [] {
      guard let name = entry.text else { throw StoreError(.writeFailed, path: path, errno: ENOTEMPTY) }
      let isGone = entry.type == .folder ? removeTree(name, in: folder) : unlinkat(folder, name, 0) == 0
      guard isGone else { throw StoreError(.writeFailed, path: path, errno: errno) }
    }
  }

  /// Finishes a replacement that was interrupted between its two renamings, or after them.
  private static func settle(_ place: borrowing OutputPlace) throws(StoreError) {
    let parent = place.parent.number
    guard linkStatus(place.replaced, in: parent) != nil else { return }
    let isSettled =
      linkStatus(place.name, in: parent) == nil
      ? renameat(parent, place.replaced, parent, place.name) == 0 : removeTree(place.replaced, in: parent)
    guard isSettled else { throw StoreError(.writeFailed, path: place.path, errno: errno) }
  }

  /// Writes one file and returns its digest; may be called from several threads at once.
  ///
  /// - Throws: `invalidPath` for a path that is not relative, in normal form and without names that begin with a dot;
  ///   `nameCollision` for a name written before, letter case not counting; `writeFailed`.
  @discardableResult
  public func write(path file: String, bytes: [UInt8]) throws(StoreError) -> SHA256 {
    let digest = SHA256(bytes)
    try put(path: file, bytes: bytes)
    note(digest, of: file)
    return digest
  }

  /// Writes one file whose digest follows by ``note(_:of:number:)``; may be called from several threads at once.
  ///
  /// - Throws: As ``write(path:bytes:)``.
  public func put(path file: String, bytes: [UInt8]) throws(StoreError) {
    // A closure that throws a type of its own would have to be spelt out; the error is carried instead.
    let error = bytes.withUnsafeBytes { bytes -> StoreError? in
      do throws(StoreError) {
        try put(path: file, bytes: bytes)
        return nil
      } catch {
        return error
      }
    }
    if let error { throw error }
  }

  /// Notes the digest of a file that was put; may be called from several threads at once.
  ///
  /// - Parameters:
  ///   - digest: The digest of its bytes.
  ///   - file: Its path.
  ///   - number: About where it comes among all files in order of path, so that they need less sorting; nil for one of
  ///     a few.
  public func note(_ digest: SHA256, of file: String, number: Int? = nil) {
    state.withLock { $0.ledger.add(file, digest, number: number) }
  }

  /// Writes one file whose digest follows by ``note(_:of:number:)``; may be called from several threads at once.
  ///
  /// - Throws: As ``write(path:bytes:)``.
  public func put(path file: String, bytes: UnsafeRawBufferPointer) throws(StoreError) {
    guard isOutputPath(file) else { throw StoreError(.invalidPath, path: file) }
    let reason = state.withLock { state -> StoreError? in
      guard state.isOpen else { return StoreError(.writeFailed, path: file, errno: EBADF) }
      guard case .free(let folders) = state.names.take(file) else { return StoreError(.nameCollision, path: file) }
      for folder in folders where mkdirat(building.number, folder, 0o777) != 0 {
        return StoreError(.writeFailed, path: file, errno: errno)
      }
      return nil
    }
    if let reason { throw reason }
    guard
      let output = Descriptor.open(file, in: building.number, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o666),
      writeAll(bytes, to: output.number)
    else { throw StoreError(.writeFailed, path: file, errno: errno) }
  }

  /// Puts the folder in its place; after an error nothing is there but what was before.
  public func commit() throws(StoreError) {
    let manifest = state.withLock { state -> [UInt8]? in
      guard state.isOpen else { return nil }
      return state.ledger.manifest
    }
    guard let manifest else { throw StoreError(.writeFailed, path: path, errno: EBADF) }
    do {
      try CatalogFolder(root: building.number).putManifest(manifest)
      try swap(isReplacing: try place.check(replacingEdited: replacingEdited, knowing: before).exists)
    } catch {
      abandon()
      throw error
    }
    state.withLock { $0.isOpen = false }
  }

  private func swap(isReplacing: Bool) throws(StoreError) {
    let parent = place.parent.number
    if isReplacing, renameat(parent, place.name, parent, place.replaced) != 0 {
      throw StoreError(.writeFailed, path: path, errno: errno)
    }
    guard renameat(parent, place.building, parent, place.name) == 0 else {
      let reason = errno
      if isReplacing { _ = renameat(parent, place.replaced, parent, place.name) }
      throw StoreError(.writeFailed, path: path, errno: reason)
    }
    // What cannot be removed now is removed by the next export.
    if isReplacing { _ = removeTree(place.replaced, in: parent) }
    _ = fsync(parent)
  }

  /// Drops what was written; the place stays as it was.
  public func abandon() {
    let wasOpen = state.withLock { state in
      defer { state.isOpen = false }
      return state.isOpen
    }
    guard wasOpen else { return }
    _ = removeTree(place.building, in: place.parent.number)
    place.removeMadeFolders()
  }
}

/// Whether an exported file may have the path: relative, in normal form, no name that begins with a dot, no control
/// character.
private func isOutputPath(_ path: String) -> Bool {
  var path = path
  return path.withUTF8 { path in
    var before: UInt8 = 0x2F
    for byte in path {
      if byte < 0x20 || before == 0x2F && (byte == 0x2F || byte == 0x2E) { return false }
      before = byte
    }
    return before != 0x2F
  }
}

extension CatalogFolder {
  /// Writes the manifest of an export.
  fileprivate func putManifest(_ manifest: [UInt8]) throws(StoreError) {
    try writeTemporary(OutputManifest.name, manifest, like: nil)
    try replace(OutputManifest.name)
  }
}
