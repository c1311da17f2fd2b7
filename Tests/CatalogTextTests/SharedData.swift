import Glibc

/// The study data beside the package; not part of it.
enum SharedData {
  /// The bytes of a file under `shared/data`, or nil with a loud line when it is not there.
  static func read(_ name: String, for test: String) -> [UInt8]? {
    for root in roots() {
      if let bytes = contents(root + "/data/" + name) { return bytes }
    }
    print("SKIPPED: \(test): shared/data/\(name) is not beside the package (or in GOVSVC_SHARED)")
    return nil
  }

  /// The bytes of a file beside this test's sources.
  static func fixture(_ name: String) -> [UInt8]? {
    contents(directory(of: String(describing: #filePath)) + "/" + name)
  }

  private static func roots() -> [String] {
    var roots: [String] = []
    if let path = getenv("GOVSVC_SHARED") { roots.append(String(cString: path)) }
    var folder = String(describing: #filePath)
    if let real = realpath(folder, nil) {
      folder = String(cString: real)
      free(real)
    }
    while folder.contains("/") {
      folder = directory(of: folder)
      roots.append(folder + "/shared")
    }
    return roots
  }

  private static func directory(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  private static func contents(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }
}
