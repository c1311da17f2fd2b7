/// One change of a file's bytes: what stands in `span` gives way to `replacement`.
public struct TextEdit: Hashable, Sendable {
  /// The bytes that go; empty for an insertion.
  public let span: ByteSpan
  /// The bytes that come; empty for a removal.
  public let replacement: [UInt8]

  /// Makes an edit from bytes.
  public init(span: ByteSpan, replacement: [UInt8]) {
    self.span = span
    self.replacement = replacement
  }

  /// Makes an edit from text.
  public init(_ span: Range<Int>, _ replacement: String) {
    self.span = ByteSpan(start: span.lowerBound, end: span.upperBound)
    self.replacement = Array(replacement.utf8)
  }
}

/// Why edits cannot be applied together.
public enum EditConflict: Error, Hashable, Sendable {
  /// Two edits want the same bytes.
  case overlapping(ByteSpan, ByteSpan)
  /// An edit reaches beyond the end of the text, which has this many bytes.
  case outOfBounds(ByteSpan, count: Int)
}

extension [TextEdit] {
  /// The text with all edits made.
  ///
  /// Offsets are those of `bytes`; insertions at one place keep their order.
  ///
  /// - Throws: `EditConflict` when two edits overlap or one lies outside of the text.
  public func applied(to bytes: [UInt8]) throws(EditConflict) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + reduce(0) { $0 + $1.replacement.count })
    var at = 0
    for edit in try ordered(on: bytes) {
      result += bytes[at..<edit.span.range.lowerBound]
      result += edit.replacement
      at = edit.span.range.upperBound
    }
    result += bytes[at...]
    return result
  }

  /// The edits that lead from the edited text back to `bytes`.
  ///
  /// - Throws: `EditConflict` when two edits overlap or one lies outside of the text.
  public func inverse(on bytes: [UInt8]) throws(EditConflict) -> [TextEdit] {
    var shift = 0
    var back: [TextEdit] = []
    for edit in try ordered(on: bytes) {
      let start = Int(edit.span.start) + shift
      back.append(
        TextEdit(
          span: ByteSpan(start: start, end: start + edit.replacement.count),
          replacement: [UInt8](bytes[edit.span.range])))
      shift += edit.replacement.count - edit.span.count
    }
    return back
  }

  private func ordered(on bytes: [UInt8]) throws(EditConflict) -> [TextEdit] {
    let order = indices.sorted {
      let (left, right) = (self[$0].span, self[$1].span)
      return (left.start, left.end, $0) < (right.start, right.end, $1)
    }
    var previous: ByteSpan?
    for index in order {
      let span = self[index].span
      if Int(span.end) > bytes.count { throw .outOfBounds(span, count: bytes.count) }
      if let previous, span.start < previous.end { throw .overlapping(previous, span) }
      previous = span
    }
    return order.map { self[$0] }
  }
}
