import Glibc

/// The folder of a catalog: the one that holds `govsvc.yaml`.
public struct CatalogRoot: Hashable, Sendable {
  /// The name of the file that marks the root.
  public static let manifestName = "govsvc.yaml"

  /// The folder, absolute or relative as it was given, without a slash at the end (`/` and `.` stay).
  public let path: String

  private init(path: String) { self.path = path }

  /// The catalog in the folder `path`.
  ///
  /// - Throws: `notFound` or `unreadable` for the folder, `notACatalog` where it has no `govsvc.yaml`.
  public static func at(_ path: String) throws(StoreError) -> CatalogRoot {
    let path = withoutTrailingSlashes(path)
    guard let folder = Descriptor.openNamedFolder(path) else { throw .input(path, errno: errno) }
    guard linkStatus(manifestName, in: folder.number) != nil else {
      throw StoreError(.notACatalog, path: path, detail: path)
    }
    return CatalogRoot(path: path)
  }

  /// The catalog that holds the folder or file `path`: the nearest folder upwards with a `govsvc.yaml`.
  ///
  /// - Throws: `notFound` for the path itself, `notACatalog` naming the folders where it looked.
  public static func find(from path: String) throws(StoreError) -> CatalogRoot {
    let given = withoutTrailingSlashes(path)
    if holdsManifest(given) { return CatalogRoot(path: given) }
    guard let real = realpath(given, nil) else { throw .input(given, errno: errno) }
    defer { free(real) }
    var folder = String(cString: real)
    let first = folder
    while true {
      if holdsManifest(folder) { return CatalogRoot(path: folder) }
      guard let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")), folder != "/" else { break }
      folder = slash == folder.utf8.startIndex ? "/" : String(folder[..<slash])
    }
    throw StoreError(.notACatalog, path: given, detail: first == "/" ? "/" : "\(first) … /")
  }

  private static func holdsManifest(_ folder: String) -> Bool {
    linkStatus(folder == "/" ? "/\(manifestName)" : "\(folder)/\(manifestName)") != nil
  }
}

/// A path without slashes at its end; the empty path is the working folder.
func withoutTrailingSlashes(_ path: String) -> String {
  var bytes = Substring(path)
  while bytes.utf8.count > 1 && bytes.utf8.last == UInt8(ascii: "/") { bytes.removeLast() }
  return bytes.isEmpty ? "." : String(bytes)
}
