/// A file's text and its syntax.
///
/// The bytes are those that were read, unchanged.
public struct SyntaxTree: Sendable {
  /// The file's bytes.
  public let bytes: [UInt8]
  /// The tape; `nodes[0]` is the root, a block mapping.
  public let nodes: [Node]

  /// The keys of the table that stand anywhere in the text.
  let keys: KeyMarks

  /// Whether a comment begins with `govsvc`; `toolComments()` reads them.
  public let hasToolComments: Bool

  /// False where no key of this number stands anywhere in the text.
  public func mayHave(key: UInt16) -> Bool { keys.mayHave(key) }

  /// The bytes of node `i` as they are written, with quotes and brackets.
  @inlinable
  public func span(_ i: Int) -> ByteSpan {
    let node = nodes[i]
    return ByteSpan(from: node.start, to: node.end)
  }

  /// The bytes of a scalar's or key's content as they are written: inside of the quotes; a literal's raw lines from
  /// the first one to the end of the last one; of anything else, its span.
  @inlinable
  public func contentSpan(_ i: Int) -> ByteSpan {
    let node = nodes[i]
    return node.kind == .literal ? literalSpan(node) : node.spanInsideQuotes
  }

  /// The content of a scalar or key: unescaped, block text with its line breaks (as LF).
  ///
  /// Of a collection, its bytes.
  public func text(_ i: Int) -> String {
    withContent(i) { String(decoding: $0, as: UTF8.self) }
  }

  /// True when the content of node `i` has exactly the UTF-8 bytes of `text`.
  @inlinable
  public func equals(_ i: Int, _ text: StaticString) -> Bool {
    guard text.hasPointerRepresentation else { return false }
    return equals(i, UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// True when the content of node `i` has exactly the UTF-8 bytes of `text`.
  @inlinable
  public func equals(_ i: Int, _ text: String) -> Bool {
    if isWrittenAsMeant(i), contentSpan(i).count != text.utf8.count { return false }
    return text.utf8.withContiguousStorageIfAvailable { equals(i, $0) } ?? equals(i, Array(text.utf8))
  }

  /// True when the content of node `i` has exactly these bytes.
  public func equals(_ i: Int, _ content: [UInt8]) -> Bool {
    content.withUnsafeBufferPointer { equals(i, $0) }
  }

  /// True when the content of node `i` has exactly these bytes.
  @inlinable
  public func equals(_ i: Int, _ content: UnsafeBufferPointer<UInt8>) -> Bool {
    withContent(i) { $0.count == content.count && hasSameBytes($0, content) }
  }

  /// True when node `i` and node `j` of another tree have the same content, however each is written.
  @inlinable
  public func sameContent(_ i: Int, _ other: SyntaxTree, _ j: Int) -> Bool {
    other.withContent(j) { equals(i, $0) }
  }

  /// A number that is the same for equal contents, however they are written, and hardly ever for different ones.
  ///
  /// Not the same from one version of the product to the next. Allocates only for escapes and literals.
  @inlinable
  public func contentHash(_ i: Int) -> UInt64 {
    withContent(i) { ContentHash.value(of: $0) }
  }

  /// Lends the content's bytes, unescaped, for the time of `body`.
  ///
  /// Allocates only for escapes and literals.
  @inlinable
  public func withContent<R>(_ i: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    guard isWrittenAsMeant(i) else { return decodedContent(i).withUnsafeBufferPointer(body) }
    let range = nodes[i].spanInsideQuotes.range
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The content's bytes, unescaped.
  public func content(_ i: Int) -> [UInt8] {
    withContent(i) { Array($0) }
  }

  /// The node of the value that `key` has in `mapping`; nil when there is none or `mapping` is none.
  @inlinable
  public func value(of key: UInt16, in mapping: Int) -> Int? {
    for entry in entries(of: mapping) where nodes[entry.key].key == key { return entry.value }
    return nil
  }

  /// The node of the value of the key of this name, for keys that the table does not have.
  public func value(named name: String, in mapping: Int) -> Int? {
    for entry in entries(of: mapping) where equals(entry.key, name) { return entry.value }
    return nil
  }

  /// True when the content's bytes stand in the file as they are: no escape, no literal.
  @inlinable
  public func isWrittenAsMeant(_ i: Int) -> Bool {
    let node = nodes[i]
    return node.kind != .literal && !node.flags.contains(.hasEscapes)
  }

  @usableFromInline
  func literalSpan(_ node: Node) -> ByteSpan {
    let (start, end) = (Int(node.start), Int(node.end))
    return ByteSpan(start: min(end, lineAfter(start)), end: end)
  }

  /// The offset after the line end of the line that holds `offset`.
  func lineAfter(_ offset: Int) -> Int {
    var at = offset
    while at < bytes.count, bytes[at] != Byte.lf { at += 1 }
    return min(at + 1, bytes.count)
  }

  @usableFromInline
  func decodedContent(_ i: Int) -> [UInt8] {
    let node = nodes[i]
    let range = contentSpan(i).range
    if node.kind == .literal { return literalContent(header: Int(node.start), range) }
    if bytes[Int(node.start)] == Byte.singleQuote { return Unescape.single(bytes[range]) }
    return Unescape.double(bytes[range])
  }

  private func literalContent(header: Int, _ range: Range<Int>) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(range.count)
    let indent = literalIndent(range)
    var at = range.lowerBound
    while at < range.upperBound {
      var end = at
      while end < range.upperBound, bytes[end] != Byte.lf { end += 1 }
      let next = end + 1
      if end < range.upperBound, end > at, bytes[end - 1] == Byte.cr { end -= 1 }
      let from = at + indent
      if from < end { content += bytes[from..<end] }
      if next <= range.upperBound { content.append(Byte.lf) }
      at = next
    }
    let strip = header + 1 < bytes.count && bytes[header + 1] == Byte.dash
    if !strip, !range.isEmpty { content.append(Byte.lf) }
    return content
  }

  /// The number of spaces before the lines of a literal: those of its first line that is not blank.
  func literalIndent(_ range: Range<Int>) -> Int {
    var lineStart = range.lowerBound
    var at = lineStart
    while at < range.upperBound {
      switch bytes[at] {
      case Byte.space, Byte.cr:
        at += 1
      case Byte.lf:
        at += 1
        lineStart = at
      default:
        return at - lineStart
      }
    }
    return 0
  }
}
