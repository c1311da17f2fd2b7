import Glibc

/// Files of the test suite, found from this file's own place; links, as in a private build folder, are resolved.
enum TestData {
  struct Missing: Error {
    let path: String
  }

  /// `Tests/govsvcTests`.
  static func folder(file: StaticString = #filePath) -> String {
    resolved(String(describing: file)).parent.parent
  }

  /// The folder that holds `Sources`, `Tests`, `docs`.
  static var packageRoot: String { folder().parent.parent }

  /// The text of a file in `Data`.
  static func text(of name: String) throws -> String { try contents(of: folder() + "/Data/" + name) }

  /// The text of a file; malformed UTF-8 is an error.
  static func contents(of path: String) throws -> String {
    guard let bytes = bytes(of: path), let text = String(validating: bytes, as: UTF8.self) else {
      throw Missing(path: path)
    }
    return text
  }

  /// The bytes of a file; nil if it cannot be read.
  static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      if count == 0 { return ferror(file) == 0 ? bytes : nil }
      bytes += piece[..<count]
    }
  }

  /// Writes a file.
  static func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    guard let file = fopen(path, "w") else { throw Missing(path: path) }
    defer { fclose(file) }
    let bytes = Array(bytes)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Missing(path: path) }
  }

  /// The Swift files below a folder, sorted.
  static func swiftFiles(below folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var files: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = folder + "/" + name
      files += name.hasSuffix(".swift") ? [path] : swiftFiles(below: path)
    }
    return files.sorted()
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

extension String {
  /// The folder a path lies in.
  var parent: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return String(self[..<slash])
  }
}
