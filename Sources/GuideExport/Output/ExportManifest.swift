import CatalogStore
import Glibc

/// `manifest.json` of an export: what was written, from what, and whether it was checked.
///
/// It holds no time and no path of the machine, so that the same catalog gives the same bytes.
struct ExportManifest {
  /// Its name in the output folder.
  static let name = "manifest.json"

  /// One file of the export.
  struct File {
    let path: String
    let bytes: Int
    let hash: SHA256
    /// Whether it was found to keep to the schema, now or by an earlier export.
    let isChecked: Bool
  }

  let format: GuideFormat
  let catalog: String
  let toolVersion: String
  /// The hash of the schema; nil for formats without one.
  let schemaHash: SHA256?
  let files: [File]

  private static let rowLead = Array("    {\"path\": ".utf8)
  private static let hashLead = Array("\"sha256\": \"".utf8)
  private static let checkedEnd = Array("\", \"checked\": true}".utf8)
  private static let uncheckedEnd = Array("\", \"checked\": false}".utf8)

  /// The document.
  ///
  /// The rows of the files are written as they are: there are as many as guides.
  var document: [UInt8] {
    let head = JSONValue.object([
      ("version", .number(1)),
      ("tool", .text("govsvc \(toolVersion)")),
      ("catalog", .text(catalog)),
      ("format", .text(format.rawValue)),
      ("namespace", format == .xml ? .text(GuideNames.namespace) : .null),
      ("schema", .optional(schemaHash?.hexadecimal)),
      ("files", .list([])),
    ]).document
    var bytes = Array(head.dropLast(Array("]\n}\n".utf8).count))
    bytes.reserveCapacity(files.count * 200)
    for (number, file) in files.enumerated() {
      bytes.append(contentsOf: number > 0 ? [0x2C, 0x0A] : [0x0A])
      append(file, to: &bytes)
    }
    bytes += (files.isEmpty ? "]\n}\n" : "\n  ]\n}\n").utf8
    return bytes
  }

  private func append(_ file: File, to bytes: inout [UInt8]) {
    bytes += Self.rowLead
    JSONValue.quote(file.path, to: &bytes)
    bytes += ", \"bytes\": ".utf8
    bytes += String(file.bytes).utf8
    bytes += [0x2C, 0x20]
    bytes += Self.hashLead
    file.hash.appendHexadecimal(to: &bytes)
    bytes += file.isChecked ? Self.checkedEnd : Self.uncheckedEnd
  }

  /// The hashes of the files that an earlier export into a folder had checked against the same schema.
  ///
  /// Only lines in the very form this type writes are believed; a manifest that was changed in any way at most makes
  /// more guides be checked again.
  static func checkedHashes(in folder: String, schemaHash: SHA256) -> Set<SHA256> {
    guard let bytes = readFile(folder + "/" + name) else { return [] }
    let lines = bytes.split(separator: 0x0A)
    let schemaLine = Array("  \"schema\": \"\(schemaHash.hexadecimal)\",".utf8)
    guard lines.contains(where: { $0.elementsEqual(schemaLine) }) else { return [] }
    var hashes: Set<SHA256> = []
    for line in lines where line.starts(with: rowLead) {
      let row = line.last == 0x2C ? line.dropLast() : line
      guard row.suffix(checkedEnd.count).elementsEqual(checkedEnd) else { continue }
      let text = row.dropLast(checkedEnd.count)
      guard text.dropLast(64).suffix(hashLead.count).elementsEqual(hashLead),
        let hash = SHA256(hexadecimal: text.suffix(64))
      else { continue }
      hashes.insert(hash)
    }
    return hashes
  }
}

/// The bytes of a file, or nil where it cannot be read.
private func readFile(_ path: String) -> [UInt8]? {
  guard let file = fopen(path, "rbe") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { return ferror(file) == 0 ? bytes : nil }
    bytes += chunk[..<count]
  }
}
