/// A half-open range of byte offsets in a file's text.
public struct ByteSpan: Hashable, Sendable {
  /// Offset of the first byte.
  public var start: UInt32
  /// Offset after the last byte.
  public var end: UInt32

  /// Makes the span `start ..< end`; offsets outside of 32 bits are clamped, an end before the start becomes the start.
  public init(start: Int, end: Int) {
    self.start = UInt32(clamping: start)
    self.end = Swift.max(self.start, UInt32(clamping: end))
  }

  /// Makes the span `from ..< to`; `from` is not after `to`.
  @inlinable
  init(from: UInt32, to: UInt32) {
    start = from
    end = to
  }

  /// The span as a range of indices of the bytes.
  @inlinable
  public var range: Range<Int> { Int(start)..<Int(end) }

  /// Number of bytes.
  @inlinable
  public var count: Int { Int(end) - Int(start) }

  /// True when the span holds no byte.
  @inlinable
  public var isEmpty: Bool { start == end }
}
