import Glibc

/// Writes the generated files below a folder.
struct OutputFiles {
  let root: String
  private var made: Set<String> = []

  init(root: String) {
    self.root = root
    _ = mkdir(root, 0o755)
  }

  /// Writes one file and makes the folders it needs.
  mutating func write(_ path: String, _ bytes: [UInt8]) throws(BenchError) {
    if let slash = path.lastIndex(of: "/"), made.insert(String(path[..<slash])).inserted {
      var folder = root
      for part in path[..<slash].split(separator: "/") {
        folder += "/" + part
        _ = mkdir(folder, 0o755)
      }
    }
    try createFile("\(root)/\(path)", bytes)
  }
}

/// Creates the file, or empties it, and writes `bytes` with one call where the system takes them at once.
func createFile(_ path: String, _ bytes: [UInt8]) throws(BenchError) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw BenchError("cannot write \(path)") }
  defer { close(descriptor) }
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written) }
    guard count > 0 else { throw BenchError("cannot write \(path)") }
    written += count
  }
}
