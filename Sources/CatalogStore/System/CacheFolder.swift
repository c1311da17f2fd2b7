import Glibc

/// A folder outside of every catalog for what can be made again at any time.
public struct CacheFolder: Sendable {
  private let path: String

  /// The folder of this user: `govsvc` in `$XDG_CACHE_HOME`, else in `.cache` in `$HOME`; nil where neither is known.
  public init?(cacheHome: String?, home: String?) {
    // The base directory specification wants relative paths ignored.
    if let cacheHome, cacheHome.hasPrefix("/") {
      path = cacheHome + "/govsvc"
    } else if let home, home.hasPrefix("/") {
      path = home + "/.cache/govsvc"
    } else {
      return nil
    }
  }

  /// What is kept under a name; nil where nothing is, or it cannot be read.
  ///
  /// - Parameters:
  ///   - name: The file's name.
  ///   - limit: Bytes beyond which it is not read.
  /// - Returns: The bytes.
  public func read(_ name: String, limit: Int) -> [UInt8]? {
    guard let folder = Descriptor.openNamedFolder(path), let file = Descriptor.open(name, in: folder.number),
      let status = file.status, status.isFile, status.st_size > 0, status.st_size <= limit
    else { return nil }
    // One call reads it all: it is put in place whole and never written again.
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, Glibc.read(file.number, buffer.baseAddress, size))
    }
    return bytes.count == size ? bytes : nil
  }

  /// Keeps bytes under a name, the old ones until the new ones are whole; says nothing where that fails.
  public func write(_ bytes: [UInt8], as name: String) {
    guard makeFolders(), let folder = Descriptor.openNamedFolder(path) else { return }
    let temporary = "\(name).\(getpid())"
    guard
      let file = Descriptor.open(temporary, in: folder.number, flags: O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600)
    else { return }
    let isWritten = writeAll(bytes, to: file.number)
    if !isWritten || renameat(folder.number, temporary, folder.number, name) != 0 {
      _ = unlinkat(folder.number, temporary, 0)
    }
  }

  /// Whether the folder lies in a folder of that real path, or would.
  public func lies(in folder: String) -> Bool {
    var path = path
    while true {
      if let real = realpath(path, nil) {
        defer { free(real) }
        let real = String(cString: real)
        return real == folder || real.hasPrefix(folder == "/" ? "/" : folder + "/")
      }
      guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.utf8.startIndex else { return false }
      path = String(path[..<slash])
    }
  }

  private func makeFolders() -> Bool {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return true }
    var parent = ""
    for part in path.split(separator: "/").dropLast() {
      parent += "/" + part
      if mkdir(parent, 0o700) != 0 && errno != EEXIST { return false }
    }
    return mkdir(path, 0o700) == 0 || errno == EEXIST
  }
}

extension CatalogRoot {
  /// The folder's path without links; nil where it is gone.
  public var realPath: String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
