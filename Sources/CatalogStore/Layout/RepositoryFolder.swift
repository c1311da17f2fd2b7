import Glibc

extension CatalogRoot {
  /// The path of the catalog in the git repository around it, with `/` at its end; empty where the catalog is the
  /// repository, and nil where there is none.
  public var pathInRepository: String? {
    guard let real = realPath else { return nil }
    var folder = real[...]
    while linkStatus(folder == "/" ? "/.git" : "\(folder)/.git") == nil {
      guard folder != "/", let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      folder = slash == folder.startIndex ? "/" : folder[..<slash]
    }
    let rest = real.dropFirst(folder == "/" ? 1 : folder.count + 1)
    return rest.isEmpty ? "" : "\(rest)/"
  }
}
