/// What an export wrote: the digest of each file by its path.
///
/// It lies in the output folder, so a later export knows which files are its own, and anyone can check them with
/// `sha256sum --check .govsvc-export`.
struct OutputManifest: Hashable {
  /// Its name in the output folder.
  static let name = ".govsvc-export"

  /// A file that was written.
  struct Row: Hashable {
    let path: String
    let digest: SHA256
  }

  /// The files, in no order; no path stands twice.
  var rows: [Row] = []

  /// Its text: a line for each file, in order of path.
  var bytes: [UInt8] {
    let isSorted = zip(rows, rows.dropFirst()).allSatisfy { precedes($0.path, $1.path) }
    let sorted = isSorted ? rows : rows.sorted { precedes($0.path, $1.path) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(sorted.reduce(0) { $0 + 67 + $1.path.utf8.count })
    for row in sorted {
      row.digest.appendHexadecimal(to: &bytes)
      bytes.append(0x20)
      bytes.append(0x20)
      bytes.append(contentsOf: row.path.utf8)
      bytes.append(0x0A)
    }
    return bytes
  }

  /// The digests by path; of a path that stands twice the last one.
  var digests: [String: SHA256] {
    var digests: [String: SHA256] = [:]
    digests.reserveCapacity(rows.count)
    for row in rows { digests[row.path] = row.digest }
    return digests
  }

  /// Makes a manifest of what was written.
  init(rows: [Row] = []) { self.rows = rows }

  /// Reads a manifest; nil where a line is not of its form.
  init?(bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A) {
      guard let digest = SHA256(hexadecimal: line.prefix(64)), line.dropFirst(64).starts(with: [0x20, 0x20]),
        let path = String(validating: line.dropFirst(66), as: UTF8.self), isNormalPath(path)
      else { return nil }
      rows.append(Row(path: path, digest: digest))
    }
  }
}
