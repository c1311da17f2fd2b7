import Glibc

/// Reads a stream line by line, in pieces of limited size.
struct LineReader {
  /// The longest line that is kept whole, in bytes.
  static let longestLine = 1 << 16

  private let descriptor: Int32
  private var piece: [UInt8] = []
  private var next = 0
  private var isAtEnd = false

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next line without its line end (LF or CRLF); nil at the end.
  ///
  /// Of a line longer than `longestLine` the first `longestLine` + 1 bytes are given; what follows is read as lines of
  /// its own, so that a stream without a line end is not read for ever.
  mutating func readLine() throws(SystemError) -> [UInt8]? {
    var line: [UInt8] = []
    var hasBegun = false
    while true {
      if next == piece.count, try !readPiece() { return hasBegun ? line : nil }
      hasBegun = true
      let end = piece[next...].firstIndex(of: 0x0A)
      let room = Self.longestLine + 1 - line.count
      line.append(contentsOf: piece[next..<(end ?? piece.count)].prefix(room))
      next = end.map { $0 + 1 } ?? piece.count
      if line.count > Self.longestLine { return line }
      guard end != nil else { continue }
      if line.last == 0x0D { line.removeLast() }
      return line
    }
  }

  private mutating func readPiece() throws(SystemError) -> Bool {
    guard !isAtEnd else { return false }
    next = 0
    while true {
      var count = 0
      piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initialized in
        count = read(descriptor, buffer.baseAddress, buffer.count)
        initialized = max(0, count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw SystemError(number: errno) }
      isAtEnd = count == 0
      return count > 0
    }
  }
}
