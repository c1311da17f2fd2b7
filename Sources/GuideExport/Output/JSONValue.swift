/// A JSON value whose members keep their order: manifests and checklists are the same bytes every time.
indirect enum JSONValue {
  case null
  case bool(Bool)
  case number(Int)
  /// A number with decimals, as it is written.
  case decimal(String)
  case text(String)
  case list([JSONValue])
  case object([(String, JSONValue)])
  /// An object in one line, so that long lists of them read as a table.
  case row([(String, JSONValue)])

  /// A text, or null where there is none.
  static func optional(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

  /// A list of texts.
  static func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

  /// The value as a document: UTF-8, two spaces a level, a line end at its end.
  var document: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, depth: 0)
    bytes.append(0x0A)
    return bytes
  }

  private func write(to bytes: inout [UInt8], depth: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let number): bytes += String(number).utf8
    case .decimal(let number): bytes += number.utf8
    case .text(let text): Self.quote(text, to: &bytes)
    case .list(let values):
      Self.enclose("[", "]", values.count, to: &bytes, depth: depth) { index, bytes in
        values[index].write(to: &bytes, depth: depth + 1)
      }
    case .object(let members):
      Self.enclose("{", "}", members.count, to: &bytes, depth: depth) { index, bytes in
        Self.write(members[index], to: &bytes, depth: depth + 1)
      }
    case .row(let members):
      bytes += "{".utf8
      for (index, member) in members.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        Self.write(member, to: &bytes, depth: depth)
      }
      bytes += "}".utf8
    }
  }

  private static func write(_ member: (String, JSONValue), to bytes: inout [UInt8], depth: Int) {
    quote(member.0, to: &bytes)
    bytes += ": ".utf8
    member.1.write(to: &bytes, depth: depth)
  }

  private static func enclose(
    _ open: String, _ close: String, _ count: Int, to bytes: inout [UInt8], depth: Int,
    _ write: (Int, inout [UInt8]) -> Void
  ) {
    bytes += open.utf8
    for index in 0..<count {
      bytes += (index > 0 ? ",\n" : "\n").utf8
      bytes += repeatElement(0x20, count: (depth + 1) * 2)
      write(index, &bytes)
    }
    if count > 0 {
      bytes.append(0x0A)
      bytes += repeatElement(0x20, count: depth * 2)
    }
    bytes += close.utf8
  }

  /// Adds a text in quotes.
  static func quote(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    defer { bytes.append(0x22) }
    var text = text
    if text.withUTF8({ isPlain($0) }) {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for byte in text.utf8 {
      switch byte {
      case 0x22: bytes += #"\""#.utf8
      case 0x5C: bytes += #"\\"#.utf8
      case 0x0A: bytes += #"\n"#.utf8
      case 0x0D: bytes += #"\r"#.utf8
      case 0x09: bytes += #"\t"#.utf8
      case 0..<0x10: bytes += (#"\u000"# + String(byte, radix: 16)).utf8
      case 0x10..<0x20, 0x7F: bytes += (#"\u00"# + String(byte, radix: 16)).utf8
      default: bytes.append(byte)
      }
    }
  }

  /// Adds a text as a string of JSON.
  static func quote(_ text: String, to buffer: inout ByteBuffer) {
    var (plain, quoted) = (text, [UInt8]())
    let isWritten = plain.withUTF8 { text in
      guard isPlain(text) else { return false }
      buffer.append(0x22)
      buffer.append(text)
      buffer.append(0x22)
      return true
    }
    if isWritten { return }
    quote(text, to: &quoted)
    quoted.withUnsafeBufferPointer { buffer.append($0) }
  }

  private static func isPlain(_ text: Text) -> Bool {
    for byte in text where byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { return false }
    return true
  }
}
