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
    let hash: String
    /// Whether it was found to keep to the schema, now or by an earlier export.
    let isChecked: Bool
  }

  let format: GuideFormat
  let catalog: String
  let toolVersion: String
  /// The hash of the schema; nil for formats without one.
  let schemaHash: String?
  let files: [File]

  /// The document.
  var document: [UInt8] {
    let rows = files.map { file in
      JSONValue.row([
        ("path", .text(file.path)), ("bytes", .number(file.bytes)), ("sha256", .text(file.hash)),
        ("checked", .bool(file.isChecked)),
      ])
    }
    return JSONValue.object([
      ("version", .number(1)),
      ("tool", .text("govsvc \(toolVersion)")),
      ("catalog", .text(catalog)),
      ("format", .text(format.rawValue)),
      ("namespace", format == .xml ? .text(GuideNames.namespace) : .null),
      ("schema", .optional(schemaHash)),
      ("files", .list(rows)),
    ]).document
  }

  /// The hashes of the files that an earlier export into a folder had checked against the same schema.
  ///
  /// Only lines in the very form this type writes are believed; a manifest that was changed in any way at most makes
  /// more guides be checked again.
  static func checkedHashes(in folder: String, schemaHash: String) -> Set<String> {
    guard let bytes = readFile(folder + "/" + name) else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.contains("  \"schema\": \"\(schemaHash)\",") else { return [] }
    let mark = "\"sha256\": \""
    var hashes: Set<String> = []
    for line in lines where line.hasPrefix("    {\"path\": ") {
      let text = line.hasSuffix(",") ? line.dropLast() : line
      guard text.hasSuffix("\", \"checked\": true}") else { continue }
      let hash = text.dropLast("\", \"checked\": true}".utf8.count).suffix(64)
      if text.contains(mark + hash) { hashes.insert(String(hash)) }
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
