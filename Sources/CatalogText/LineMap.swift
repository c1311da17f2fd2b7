/// A place as an editor shows it.
public struct TextPosition: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in code points; a byte order mark is not counted.
  public let column: Int
  /// The byte offset, from 0, with a byte order mark counted.
  public let byte: Int
}

/// Where the lines of a text begin.
public struct LineMap: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// Finds the lines; only LF ends a line (a CR before it belongs to the line end).
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (offset, byte) in bytes.enumerated() where byte == Byte.lf { starts.append(offset + 1) }
    self.starts = starts
  }

  /// How many lines there are; a text that ends with a line end has one more, empty line.
  public var lineCount: Int { starts.count }

  /// The place of a byte; offsets outside of the text are clamped.
  public func position(ofByte offset: Int) -> TextPosition {
    let offset = min(max(0, offset), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let from = starts[low]
    let before = from < offset ? bytes[from..<offset].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } : 0
    return TextPosition(line: low + 1, column: before + 1, byte: offset)
  }

  /// The bytes of a line, from 1, without its line end and a byte order mark; empty for lines that are not there.
  public func lineSpan(_ line: Int) -> ByteSpan {
    guard line >= 1, line <= starts.count else { return ByteSpan(start: bytes.count, end: bytes.count) }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] - 1 : bytes.count
    if line < starts.count, end > start, bytes[end - 1] == Byte.cr { end -= 1 }
    return ByteSpan(start: start, end: end)
  }
}
