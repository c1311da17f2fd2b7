/// What an export wrote: the digest of each file by its path.
///
/// It lies in the output folder, so a later export knows which files are its own, and anyone can check them with
/// `sha256sum --check .govsvc-export`.
struct OutputManifest: Hashable {
  /// Its name in the output folder.
  static let name = ".govsvc-export"

  /// Digests by path, relative to the output folder.
  var digests: [String: SHA256] = [:]

  /// Its text: a line for each file, in order of path.
  var bytes: [UInt8] {
    digests.sorted { precedes($0.key, $1.key) }.flatMap { Array("\($0.value.hexadecimal)  \($0.key)\n".utf8) }
  }

  /// Makes a manifest of what was written.
  init(digests: [String: SHA256] = [:]) { self.digests = digests }

  /// Reads a manifest; nil where a line is not of its form.
  init?(bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    for line in text.split(separator: "\n") {
      guard let digest = SHA256(hexadecimal: line.prefix(64)), line.dropFirst(64).hasPrefix("  ") else { return nil }
      let path = String(line.dropFirst(66))
      guard isNormalPath(path) else { return nil }
      digests[path] = digest
    }
  }
}
