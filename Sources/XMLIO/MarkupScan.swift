/// Walks a document's markup before libxml2 sees it, and refuses what would hurt.
///
/// libxml2 2.9 takes quadratic time over the attributes of a tag, reads on after errors, and knows DTDs. So tags are
/// held to their grammar here and `<` is allowed only where markup begins or inside comments and CDATA: then scan and
/// parser agree where each tag begins, even in a document the parser finds fault with.
struct MarkupScan {
  private let limits: XMLLimits
  private var position = 0
  private var depth = 0
  private var elements = 0

  private struct Stop: Error {
    let reason: XMLRefusal.Reason
    let offset: Int
  }

  private init(limits: XMLLimits) { self.limits = limits }

  /// Why `bytes` are refused; nil when libxml2 may have them.
  static func refusal(of bytes: Span<UInt8>, limits: XMLLimits) -> XMLRefusal? {
    var scan = MarkupScan(limits: limits)
    do throws(Stop) {
      try scan.run(bytes)
      return nil
    } catch {
      return place(error, in: bytes)
    }
  }

  private static func place(_ stop: Stop, in bytes: Span<UInt8>) -> XMLRefusal {
    var line = 1
    var column = 1
    for index in 0..<min(stop.offset, bytes.count) {
      if bytes[index] == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if bytes[index] & 0xC0 != 0x80 {
        column += 1
      }
    }
    return XMLRefusal(reason: stop.reason, line: line, column: column)
  }

  private mutating func run(_ bytes: Span<UInt8>) throws(Stop) {
    let longest = min(limits.documentBytes, Int(Int32.max))
    guard bytes.count <= longest else { throw Stop(reason: .documentTooLong, offset: 0) }
    if Self.matches("\u{FEFF}", in: bytes, at: 0) { position = 3 }
    // Any other first byte would let libxml2 guess an encoding in which the scan reads nothing.
    guard position < bytes.count, bytes[position] == UInt8(ascii: "<") || XMLCharacters.isSpace(bytes[position])
    else { throw Stop(reason: .notXML, offset: position) }
    if let (offset, fault) = XMLCharacters.firstFault(in: bytes) {
      switch fault {
      case .notUTF8: throw Stop(reason: .notUTF8, offset: offset)
      case .forbidden(let scalar): throw Stop(reason: .forbiddenCharacter(scalar), offset: offset)
      }
    }
    try checkDeclaration(bytes)
    while position < bytes.count {
      try skipText(bytes)
      if position < bytes.count { try skipMarkup(bytes) }
    }
  }

  private mutating func skipText(_ bytes: Span<UInt8>) throws(Stop) {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    if position - start > limits.textBytes { throw Stop(reason: .textTooLong, offset: start) }
  }

  private mutating func skipMarkup(_ bytes: Span<UInt8>) throws(Stop) {
    guard position + 1 < bytes.count else { throw Stop(reason: .unfinished, offset: position) }
    switch bytes[position + 1] {
    case UInt8(ascii: "/"):
      try skipEndTag(bytes)
    case UInt8(ascii: "?"):
      try skip(bytes, from: 2, to: "?>", mayHoldMarkup: false)
    case UInt8(ascii: "!"):
      if Self.matches("<!--", in: bytes, at: position) {
        try skip(bytes, from: 4, to: "-->", mayHoldMarkup: true)
      } else if Self.matches("<![CDATA[", in: bytes, at: position) {
        try skip(bytes, from: 9, to: "]]>", mayHoldMarkup: true)
      } else {
        throw Stop(reason: .documentType, offset: position)
      }
    default:
      try skipStartTag(bytes)
    }
  }

  private mutating func skip(
    _ bytes: Span<UInt8>, from prefix: Int, to end: StaticString, mayHoldMarkup: Bool
  ) throws(Stop) {
    let start = position
    position += prefix
    while !Self.matches(end, in: bytes, at: position) {
      guard position < bytes.count else { throw Stop(reason: .unfinished, offset: start) }
      if !mayHoldMarkup, bytes[position] == UInt8(ascii: "<") {
        throw Stop(reason: .malformedTag, offset: position)
      }
      position += 1
    }
    position += end.utf8CodeUnitCount
    if position - start > limits.textBytes { throw Stop(reason: .textTooLong, offset: start) }
  }

  private static func matches(_ string: StaticString, in bytes: Span<UInt8>, at offset: Int) -> Bool {
    let count = string.utf8CodeUnitCount
    guard offset + count <= bytes.count else { return false }
    return string.withUTF8Buffer { expected in
      for index in 0..<count where bytes[offset + index] != expected[index] { return false }
      return true
    }
  }
}

// MARK: - Tags

extension MarkupScan {
  private mutating func skipEndTag(_ bytes: Span<UInt8>) throws(Stop) {
    let start = position
    position += 2
    try skipName(bytes, tag: start)
    try skipSpace(bytes, tag: start)
    guard try byte(bytes, tag: start) == UInt8(ascii: ">") else {
      throw Stop(reason: .malformedTag, offset: position)
    }
    position += 1
    depth -= 1
  }

  private mutating func skipStartTag(_ bytes: Span<UInt8>) throws(Stop) {
    let start = position
    position += 1
    elements += 1
    if elements > limits.elements { throw Stop(reason: .tooManyElements, offset: start) }
    if depth >= limits.depth { throw Stop(reason: .tooDeep, offset: start) }
    try skipName(bytes, tag: start)
    var attributes = 0
    while true {
      let hasSpace = try skipSpace(bytes, tag: start)
      switch try byte(bytes, tag: start) {
      case UInt8(ascii: ">"):
        position += 1
        depth += 1
        return
      case UInt8(ascii: "/"):
        position += 1
        try take(UInt8(ascii: ">"), bytes, tag: start)
        return
      default:
        guard hasSpace else { throw Stop(reason: .malformedTag, offset: position) }
        attributes += 1
        if attributes > limits.attributes { throw Stop(reason: .tooManyAttributes, offset: start) }
        try skipAttribute(bytes, tag: start)
      }
    }
  }

  private mutating func skipAttribute(_ bytes: Span<UInt8>, tag: Int) throws(Stop) {
    try skipName(bytes, tag: tag)
    try skipSpace(bytes, tag: tag)
    try take(UInt8(ascii: "="), bytes, tag: tag)
    try skipSpace(bytes, tag: tag)
    let quote = try byte(bytes, tag: tag)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw Stop(reason: .malformedTag, offset: position)
    }
    position += 1
    while true {
      let next = try byte(bytes, tag: tag)
      if next == UInt8(ascii: "<") { throw Stop(reason: .malformedTag, offset: position) }
      position += 1
      if next == quote { return }
    }
  }

  /// Passes over a name, of which only the end matters here: what names may hold is libxml2's to say.
  private mutating func skipName(_ bytes: Span<UInt8>, tag: Int) throws(Stop) {
    let start = position
    while true {
      switch try byte(bytes, tag: tag) {
      case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "="):
        guard position > start else { throw Stop(reason: .malformedTag, offset: position) }
        return
      case UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "'"):
        throw Stop(reason: .malformedTag, offset: position)
      default:
        position += 1
      }
    }
  }

  @discardableResult
  private mutating func skipSpace(_ bytes: Span<UInt8>, tag: Int) throws(Stop) -> Bool {
    let start = position
    while XMLCharacters.isSpace(try byte(bytes, tag: tag)) { position += 1 }
    return position > start
  }

  private mutating func take(_ expected: UInt8, _ bytes: Span<UInt8>, tag: Int) throws(Stop) {
    guard try byte(bytes, tag: tag) == expected else { throw Stop(reason: .malformedTag, offset: position) }
    position += 1
  }

  /// The byte at the position, inside the tag that begins at `tag`.
  @inline(__always)
  private func byte(_ bytes: Span<UInt8>, tag: Int) throws(Stop) -> UInt8 {
    guard position < bytes.count else { throw Stop(reason: .unfinished, offset: tag) }
    guard position - tag < limits.tagBytes else { throw Stop(reason: .tagTooLong, offset: tag) }
    return bytes[position]
  }
}

// MARK: - Declaration

extension MarkupScan {
  /// Refuses an XML declaration that names another encoding; without one the encoding is UTF-8 (XML 1.0 §4.3.3).
  private func checkDeclaration(_ bytes: Span<UInt8>) throws(Stop) {
    guard Self.matches("<?xml", in: bytes, at: position), position + 5 < bytes.count,
      XMLCharacters.isSpace(bytes[position + 5])
    else { return }
    var offset = position
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") {
      if Self.matches("encoding", in: bytes, at: offset) {
        guard namesUTF8(bytes, at: offset + 8) else { throw Stop(reason: .encoding, offset: offset) }
        return
      }
      offset += 1
    }
  }

  private func namesUTF8(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    var letters: [UInt8] = []
    var offset = start
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "?"), letters.count < 10 {
      if !XMLCharacters.isSpace(bytes[offset]) { letters.append(bytes[offset]) }
      if letters.count > 2, letters.last == letters[1] { break }
      offset += 1
    }
    let label = letters.dropFirst(2).dropLast()
    let isUTF8 = label.elementsEqual("utf-8".utf8) { $0 == $1 || $0 | 0x20 == $1 }
    return isUTF8 && letters.first == UInt8(ascii: "=")
  }
}
