/// Writes JSON text: two-space indentation or all in one line, members in the order they are given, nothing escaped
/// without need.
///
/// The caller keeps begin and end calls in pairs; the writer places commas, line ends and indentation.
public struct JSONText: Sendable {
  /// The bytes written so far and not yet taken, UTF-8.
  public private(set) var bytes: [UInt8] = []
  private let isOneLine: Bool
  private var depth = 0
  private var isFirst = true
  private var followsKey = false

  /// Makes an empty text.
  ///
  /// - Parameter isOneLine: Whether no line is broken, so that texts can stand a line each.
  public init(isOneLine: Bool = false) {
    self.isOneLine = isOneLine
  }

  /// Hands over the bytes written so far, so that a long text need not be held whole.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Ends the text with a line end; another text may follow.
  public mutating func finish() {
    bytes.append(0x0A)
    isFirst = true
  }

  /// Writes a member's name; its value must follow.
  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(contentsOf: (isOneLine ? ":" : ": ").utf8)
    followsKey = true
  }

  /// Begins an object.
  public mutating func beginObject() { begin(0x7B) }

  /// Ends the object begun last.
  public mutating func endObject() { end(0x7D) }

  /// Begins an array.
  public mutating func beginArray() { begin(0x5B) }

  /// Ends the array begun last.
  public mutating func endArray() { end(0x5D) }

  /// Writes a string.
  public mutating func value(_ text: String) {
    separate()
    quote(text)
  }

  /// Writes a string, or `null`.
  public mutating func value(_ text: String?) {
    if let text { value(text) } else { raw("null") }
  }

  /// Writes an integer.
  public mutating func value(_ number: Int) { raw(String(number)) }

  /// Writes an integer, or `null`.
  public mutating func value(_ number: Int?) { raw(number.map(String.init) ?? "null") }

  /// Writes `true` or `false`.
  public mutating func value(_ flag: Bool) { raw(flag ? "true" : "false") }
}

extension JSONText {
  /// Writes a member that is a string.
  mutating func member(_ name: String, _ text: String) {
    key(name)
    value(text)
  }

  /// Writes a member that is an object; `body` writes its members.
  mutating func object(_ name: String, _ body: (inout JSONText) -> Void) {
    key(name)
    beginObject()
    body(&self)
    endObject()
  }

  /// Writes a member that is an array; `body` writes its elements.
  mutating func array(_ name: String, _ body: (inout JSONText) -> Void) {
    key(name)
    beginArray()
    body(&self)
    endArray()
  }
}

extension JSONText {
  private mutating func raw(_ literal: String) {
    separate()
    bytes.append(contentsOf: literal.utf8)
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    if !isFirst { breakLine() }
    bytes.append(bracket)
    isFirst = false
  }

  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    if depth > 0 {
      if !isFirst { bytes.append(0x2C) }
      breakLine()
    }
    isFirst = false
  }

  private mutating func breakLine() {
    guard !isOneLine else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }

  private mutating func quote(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: bytes.append(contentsOf: #"\""#.utf8)
      case 0x5C: bytes.append(contentsOf: #"\\"#.utf8)
      case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
      case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
      case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
      case 0..<0x20, 0x7F: bytes.append(contentsOf: (#"\u00"# + hex(byte >> 4) + hex(byte & 15)).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  private func hex(_ nibble: UInt8) -> String { String(nibble, radix: 16) }
}
