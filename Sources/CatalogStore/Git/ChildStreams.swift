import Glibc

/// Two connected ends of a stream; what is not closed before is closed when it goes out of scope.
struct StreamPair: ~Copyable {
  /// Our end; -1 when closed.
  private(set) var ours: Int32
  /// The child's end; -1 when closed.
  private(set) var theirs: Int32

  /// Makes a pair that no other child inherits; nil with `errno` set on failure.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else { return nil }
    (ours, theirs) = (ends[0], ends[1])
  }

  deinit {
    if ours >= 0 { _ = close(ours) }
    if theirs >= 0 { _ = close(theirs) }
  }

  mutating func closeOurs() {
    if ours >= 0 { _ = close(ours) }
    ours = -1
  }

  mutating func closeTheirs() {
    if theirs >= 0 { _ = close(theirs) }
    theirs = -1
  }
}

/// The three standard streams of a child process.
///
/// They are served in one loop, so neither side ever waits for the other while that one waits for it.
struct ChildStreams: ~Copyable {
  private(set) var input: StreamPair
  private(set) var output: StreamPair
  private(set) var errors: StreamPair
  private var message: [UInt8] = []
  private var sent = 0

  /// Bytes of standard error that are kept.
  private static let mostMessage = 400

  /// Makes the streams; nil with `errno` set on failure.
  init?() {
    guard let input = StreamPair(), let output = StreamPair(), let errors = StreamPair() else { return nil }
    self.input = input
    self.output = output
    self.errors = errors
  }

  /// Feeds `bytes` to the child and hands on what it writes until it closes its output, or `consume` has enough.
  ///
  /// Returns the system's error number or 0, and the beginning of what came on standard error.
  consuming func exchange(
    input bytes: [UInt8], with process: pid_t, consume: (UnsafeRawBufferPointer) -> Bool
  ) -> (reason: Int32, message: [UInt8]) {
    closeTheirs()
    if bytes.isEmpty { input.closeOurs() }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 64)
    defer { buffer.deallocate() }
    while output.ours >= 0 || errors.ours >= 0 {
      var polled = [
        pollfd(fd: input.ours, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: output.ours, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errors.ours, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&polled, 3, -1) < 0 && errno != EINTR {
        let reason = errno
        kill(process, SIGKILL)
        return (reason, message)
      }
      if polled[0].revents != 0 { send(bytes) }
      if polled[2].revents != 0 { receiveMessage(buffer) }
      if polled[1].revents != 0 && !receive(buffer, consume) {
        kill(process, SIGKILL)
        break
      }
    }
    return (0, message)
  }

  /// Closes the child's ends, which it has as its own by now.
  mutating func closeTheirs() {
    input.closeTheirs()
    output.closeTheirs()
    errors.closeTheirs()
  }

  /// Feeds `bytes` to the child, whose input stays open, and hands on what it writes until `consume` has enough.
  ///
  /// Returns false where the child ended before, or the system refused.
  mutating func ask(_ bytes: [UInt8], consume: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    sent = 0
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 64)
    defer { buffer.deallocate() }
    while output.ours >= 0 && input.ours >= 0 {
      var polled = [
        pollfd(fd: sent < bytes.count ? input.ours : -1, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: output.ours, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errors.ours, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&polled, 3, -1) < 0 && errno != EINTR { return false }
      if polled[0].revents != 0 { send(bytes, closesInput: false) }
      if polled[2].revents != 0 { receiveMessage(buffer) }
      if polled[1].revents != 0 && !receive(buffer, consume) { return true }
    }
    return false
  }

  private mutating func send(_ bytes: [UInt8], closesInput: Bool = true) {
    let count = bytes.withUnsafeBytes { bytes in
      // A child that closed its input early must not end us by a signal.
      Glibc.send(
        input.ours, bytes.baseAddress?.advanced(by: sent), bytes.count - sent,
        Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
    }
    if count > 0 { sent += count }
    let isBlocked = count < 0 && (errno == EAGAIN || errno == EINTR)
    let isDone = sent == bytes.count && closesInput
    if isDone || (count <= 0 && !isBlocked) { input.closeOurs() }
  }

  private mutating func receive(
    _ buffer: UnsafeMutableRawBufferPointer, _ consume: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    let count = read(output.ours, buffer.baseAddress, buffer.count)
    if count > 0 { return consume(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
    if count == 0 || errno != EINTR { output.closeOurs() }
    return true
  }

  private mutating func receiveMessage(_ buffer: UnsafeMutableRawBufferPointer) {
    let count = read(errors.ours, buffer.baseAddress, buffer.count)
    if count > 0 {
      message += buffer[..<min(count, ChildStreams.mostMessage - message.count)]
    } else if count == 0 || errno != EINTR {
      errors.closeOurs()
    }
  }
}
