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
  mutating func write(_ path: String, _ bytes: [UInt8]) throws(OutputError) {
    var folder = root
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      if made.insert(folder).inserted { _ = mkdir(folder, 0o755) }
    }
    let full = "\(root)/\(path)"
    let descriptor = open(full, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw OutputError(path: full) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      guard count > 0 else { throw OutputError(path: full) }
      written += count
    }
  }
}

/// A file that could not be written.
struct OutputError: Error, CustomStringConvertible {
  let path: String
  var description: String { "cannot write \(path)" }
}
