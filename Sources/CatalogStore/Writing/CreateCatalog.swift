import Glibc

/// Makes a catalog in a folder that has none; the folder is made where it is absent.
///
/// The manifest is written last, so what is cut short is no catalog.
///
/// - Parameters:
///   - path: The folder.
///   - files: The files in the folder itself: name and content.
/// - Returns: The catalog.
/// - Throws: `catalogExists` where a file of that name is there already; `writeFailed`, with what was written gone.
public func createCatalog(
  at path: String, files: [(name: String, bytes: [UInt8])]
) throws(StoreError) -> CatalogRoot {
  let path = withoutTrailingSlashes(path)
  let isNew = mkdir(path, 0o777) == 0
  if !isNew, errno != EEXIST { throw StoreError(.writeFailed, path: path, errno: errno) }
  guard let folder = Descriptor.openNamedFolder(path) else { throw .input(path, errno: errno) }
  for file in files where linkStatus(file.name, in: folder.number) != nil {
    throw StoreError(.catalogExists, path: path, detail: file.name)
  }
  let manifestLast = files.sorted { $1.name == CatalogRoot.manifestName && $0.name != CatalogRoot.manifestName }
  var made: [String] = []
  for file in manifestLast {
    guard write(file.bytes, to: file.name, in: folder.number) else {
      let reason = errno
      for name in made + [file.name] { unlinkat(folder.number, name, 0) }
      if isNew { rmdir(path) }
      throw StoreError(.writeFailed, path: "\(path)/\(file.name)", errno: reason)
    }
    made.append(file.name)
  }
  fsync(folder.number)
  return try .at(path)
}

/// Makes a file with its content on the disk; false with `errno` set on failure.
private func write(_ bytes: [UInt8], to name: String, in folder: Int32) -> Bool {
  let flags = O_WRONLY | O_CREAT | O_EXCL
  guard let file = Descriptor.open(name, in: folder, flags: flags, mode: 0o666) else { return false }
  return writeAll(bytes, to: file.number) && fsync(file.number) == 0
}
