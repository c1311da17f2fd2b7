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

  private static let rowLead: StaticString = "    {\"path\": "
  private static let hashLead: StaticString = "\"sha256\": \""
  private static let checkedEnd: StaticString = "\", \"checked\": true}"
  private static let uncheckedEnd: StaticString = "\", \"checked\": false}"

  private static let separator = Array(",\n".utf8)

  /// The document.
  ///
  /// - Parameter rows: The rows of files as ``append(_:to:)`` makes them, several in a text as ``rows(_:_:)`` does.
  /// - Returns: Its bytes.
  func document(_ rows: [[UInt8]]) -> [UInt8] {
    let head = JSONValue.object([
      ("version", .number(1)),
      ("tool", .text("govsvc \(toolVersion)")),
      ("catalog", .text(catalog)),
      ("format", .text(format.rawValue)),
      ("namespace", format == .xml ? .text(GuideNames.namespace) : .null),
      ("schema", .optional(schemaHash?.hexadecimal)),
      ("files", .list([])),
    ]).document
    let rows = rows.filter { !$0.isEmpty }
    var document: [UInt8] = []
    document.reserveCapacity(rows.reduce(head.count + 16) { $0 + $1.count + Self.separator.count })
    document += head.dropLast("]\n}\n".utf8.count)
    for (number, row) in rows.enumerated() {
      document += number > 0 ? Self.separator : [0x0A]
      document += row
    }
    document += Array((rows.isEmpty ? "]\n}\n" : "\n  ]\n}\n").utf8)
    return document
  }

  /// Rows of files as one text.
  ///
  /// - Parameters:
  ///   - count: How many files there are.
  ///   - row: The row of each.
  /// - Returns: The rows, with what separates them between them.
  static func rows(_ count: Int, _ row: (Int) -> Text) -> [UInt8] {
    let size = (0..<count).reduce(0) { $0 + row($1).count + separator.count }
    return Array(unsafeUninitializedCapacity: size) { place, filled in
      for position in 0..<count {
        for text in [position > 0 ? Text(",\n") : .empty, row(position)] {
          guard let from = text.baseAddress, let to = place.baseAddress else { continue }
          memcpy(to + filled, from, text.count)
          filled += text.count
        }
      }
    }
  }

  /// Adds the row of a file, without what separates it from others.
  static func append(_ file: File, to buffer: inout ByteBuffer) {
    buffer.append(rowLead)
    JSONValue.quote(file.path, to: &buffer)
    buffer.append(", \"bytes\": ")
    buffer.append(number: file.bytes)
    buffer.append(", ")
    buffer.append(hashLead)
    file.hash.withHexadecimal { buffer.append($0) }
    buffer.append(file.isChecked ? checkedEnd : uncheckedEnd)
  }

  /// The row of a file by itself.
  static func row(_ file: File) -> [UInt8] {
    var buffer = ByteBuffer(capacity: 256)
    append(file, to: &buffer)
    return buffer.array
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
    for line in lines where line.starts(with: Text(rowLead)) {
      let row = line.last == 0x2C ? line.dropLast() : line
      let (end, lead) = (Text(checkedEnd), Text(hashLead))
      guard row.suffix(end.count).elementsEqual(end) else { continue }
      let text = row.dropLast(end.count)
      guard text.dropLast(64).suffix(lead.count).elementsEqual(lead),
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
