/// Where the start tags of a document stand, told one after another in the order of the text.
///
/// For documents that the scan before libxml2 has let through: `<` begins markup everywhere but in comments and CDATA.
struct StartTags {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The place of the next start tag; that of the end where there is none.
  mutating func next() -> XMLPlace {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        step()
        continue
      }
      if isAt("<!--") {
        skip(to: "-->")
      } else if isAt("<![CDATA[") {
        skip(to: "]]>")
      } else if isAt("<?") {
        skip(to: "?>")
      } else if isAt("</") {
        step()
      } else {
        defer { step() }
        return XMLPlace(line: line, column: column)
      }
    }
    return XMLPlace(line: line, column: column)
  }

  private mutating func step() {
    if bytes[position] == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if bytes[position] & 0xC0 != 0x80 {
      column += 1
    }
    position += 1
  }

  private mutating func skip(to end: StaticString) {
    step()
    while position < bytes.count, !isAt(end) { step() }
  }

  private func isAt(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    return text.withUTF8Buffer { expected in
      for index in 0..<count where bytes[position + index] != expected[index] { return false }
      return true
    }
  }
}
