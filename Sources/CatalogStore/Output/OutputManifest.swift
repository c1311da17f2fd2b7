/// What an export wrote: the digest of each file by its path.
///
/// It lies in the output folder, so a later export knows which files are its own, and anyone can check them with
/// `sha256sum --check .govsvc-export`. `OutputLedger` writes it.
struct OutputManifest: Hashable {
  /// Its name in the output folder.
  static let name = ".govsvc-export"

  /// A file that was written.
  struct Row: Hashable {
    let path: String
    let digest: SHA256
  }

  /// The files, as they stand there.
  private(set) var rows: [Row] = []

  /// The digests by path; of a path that stands twice the last one.
  var digests: [String: SHA256] {
    var digests: [String: SHA256] = [:]
    digests.reserveCapacity(rows.count)
    for row in rows { digests[row.path] = row.digest }
    return digests
  }

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
