import CatalogModel
import CatalogText

/// A text of a file in which phrases were found.
struct LooseText: Sendable {
  /// Where it stands.
  let source: RoleText
  /// What it is read for.
  let role: TextRole
  /// What it says, in UTF-8.
  let bytes: [UInt8]
  /// Its phrases; a stretch between quotation marks is one.
  let phrases: [Phrase]

  /// Every text of a file in which a phrase with its role begins, or that says nothing.
  static func all(in file: SourceFile) -> [LooseText] {
    guard let tree = file.tree else { return [] }
    let filter = LooseTextFilter.current
    return file.texts { filter.passes(tree, file.kind, $0, $1) }
      .map { LooseText($0, tree.content($0.value.node)) }
  }

  init(_ source: RoleText, _ bytes: [UInt8]) {
    self.source = source
    role = source.role
    self.bytes = bytes
    var steps = 0
    phrases = bytes.withUnsafeBufferPointer {
      withoutQuotations(PhraseAutomaton.current.phrases(in: $0, steps: &steps), $0)
    }
  }

  /// Where a stretch of the content stands in the file; the whole value where it is written with escapes.
  func place(_ range: Range<Int>) -> Place {
    let value = source.value
    guard let tree = value.file.tree, !tree.nodes[value.node].flags.contains(.hasEscapes) else { return value.place }
    let span = tree.contentSpan(value.node)
    guard tree.nodes[value.node].kind == .literal else {
      let start = Int(span.start)
      return value.file.place(ByteSpan(start: start + range.lowerBound, end: start + range.upperBound))
    }
    let start = Self.rawOffset(of: range.lowerBound, in: bytes, tree.bytes[span.range])
    return value.file.place(ByteSpan(start: start, end: start + range.count))
  }

  /// The offset in the file of a place in block text: lines there are indented and may end in CR LF.
  private static func rawOffset(of offset: Int, in content: [UInt8], _ raw: ArraySlice<UInt8>) -> Int {
    let lf = UInt8(ascii: "\n")
    let line = content[..<offset].count { $0 == lf }
    let begin = content[..<offset].lastIndex(of: lf).map { $0 + 1 } ?? 0
    let length = (content[begin...].firstIndex(of: lf) ?? content.count) - begin
    var at = raw.startIndex
    for _ in 0..<line { at = (raw[at...].firstIndex(of: lf) ?? raw.endIndex - 1) + 1 }
    var end = raw[at...].firstIndex(of: lf) ?? raw.endIndex
    if end > at, raw[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return max(at, end - length) + offset - begin
  }
}

extension PhraseReader {
  /// Reads a text of a file.
  init(_ text: LooseText) {
    self.init(bytes: text.bytes, phrases: text.phrases, role: text.role)
  }
}
