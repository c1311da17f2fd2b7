import Glibc

/// Standard output, every write of which is checked.
///
/// Bytes are gathered and written in large pieces. After the first failure nothing more is written; `finish()` tells.
struct Output {
  /// Why writing ended.
  enum Trouble: Equatable {
    /// The reader closed the pipe: no fault, the run ends quietly.
    case brokenPipe
    /// The system refused.
    case failed(SystemError)
  }

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// What went wrong so far; whoever writes a lot may stop early.
  private(set) var trouble: Trouble?

  /// Makes an output to an open descriptor.
  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Adds a text as UTF-8.
  mutating func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.pieceSize { flush() }
  }

  /// Adds bytes.
  mutating func write(_ bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.pieceSize { flush() }
  }

  /// Writes what was gathered.
  mutating func flush() {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard trouble == nil else { return }
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EAGAIN { waitUntilWritable() } else { return note(errno) }
      } else {
        written += count
      }
    }
  }

  /// Writes what was gathered and closes the descriptor, which may bring out a late error.
  /// - Returns: what went wrong in the whole run; nil if every byte was taken.
  mutating func finish() -> Trouble? {
    flush()
    if trouble == nil, close(descriptor) != 0, errno != EINTR { note(errno) }
    return trouble
  }

  private mutating func note(_ number: Int32) {
    trouble = number == EPIPE ? .brokenPipe : .failed(SystemError(number: number))
  }

  /// A terminal or pipe shared with a program that made it non-blocking may be full for a while.
  private func waitUntilWritable() {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&request, 1, -1)
  }

  private static let pieceSize = 1 << 16
}
