/// Texts put together for one guide: they stay where they are until the guide is done.
///
/// One text is open at a time; what is added to it is in no text before it is closed.
struct TextArena: ~Copyable {
  private static let chunkSize = 1 << 14
  /// Bytes after a chunk that may be read.
  private static let slack = 32

  private var chunks: [UnsafeMutableBufferPointer<UInt8>] = []
  private var chunk = -1
  private var used = 0
  private var start = 0

  init() {}

  deinit {
    for chunk in chunks { chunk.deallocate() }
  }

  /// Gives up all texts, and keeps the memory.
  mutating func reset() {
    chunk = chunks.isEmpty ? -1 : 0
    used = 0
    start = 0
  }

  /// Opens a text.
  @inline(__always)
  mutating func open() { start = used }

  /// Whether nothing has been added since the text was opened.
  @inline(__always)
  var isEmpty: Bool { used == start }

  /// How many bytes the open text has.
  @inline(__always)
  var openCount: Int { used - start }

  /// Takes back the end of the open text.
  mutating func shorten(to count: Int) { used = start + min(count, openCount) }

  /// Whether the open text ends with these words.
  func ends(with words: StaticString) -> Bool {
    let count = words.utf8CodeUnitCount
    guard chunk >= 0, used - start >= count else { return false }
    return Text(rebasing: UnsafeBufferPointer(chunks[chunk])[(used - count)..<used]).equals(words)
  }

  /// Closes the open text.
  @inline(__always)
  mutating func close() -> Text {
    guard used > start else { return .empty }
    let text = Text(rebasing: UnsafeBufferPointer(chunks[chunk])[start..<used])
    start = used
    return text
  }

  /// Adds to the open text.
  @inline(__always)
  mutating func append(_ text: Text) {
    guard let source = text.baseAddress, !text.isEmpty else { return }
    if chunk < 0 || chunks[chunk].count - used < text.count { move(text.count) }
    guard let base = chunks[chunk].baseAddress else { return }
    (base + used).update(from: source, count: text.count)
    used += text.count
  }

  /// Adds to the open text.
  @inline(__always)
  mutating func append(_ words: StaticString) { append(Text(words)) }

  /// Adds one byte to the open text.
  @inline(__always)
  mutating func append(byte: UInt8) {
    if chunk < 0 || chunks[chunk].count == used { move(1) }
    chunks[chunk][used] = byte
    used += 1
  }

  /// Adds to the open text.
  mutating func append(string text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Adds a whole number to the open text.
  mutating func append(number: Int) {
    if number >= 0, number < 10 { return append(byte: 0x30 + UInt8(truncatingIfNeeded: number)) }
    let digits = DecimalDigits(number)
    withUnsafeBytes(of: digits.bytes) { bytes in
      append(Text(rebasing: bytes.assumingMemoryBound(to: UInt8.self)[digits.first...]))
    }
  }

  /// Goes on in a chunk that has room for the open text and more.
  @inline(never)
  private mutating func move(_ more: Int) {
    let open = used - start
    let from = chunk
    let needed = open + more
    chunk += 1
    while chunk < chunks.count, chunks[chunk].count < needed { chunk += 1 }
    if chunk == chunks.count {
      let size = max(Self.chunkSize, needed * 2)
      chunks.append(UnsafeMutableBufferPointer(start: .allocate(capacity: size + Self.slack), count: size))
    }
    if open > 0, from >= 0, let target = chunks[chunk].baseAddress, let source = chunks[from].baseAddress {
      target.update(from: source + start, count: open)
    }
    start = 0
    used = open
  }
}

extension TextArena {
  /// A text of its own, to be copied in whole vectors.
  mutating func run(_ text: String) -> Run {
    let copy = copy(text)
    guard let start = copy.baseAddress else { return Run(start: run(" ").start, count: 0) }
    return Run(start: UnsafeRawPointer(start), count: copy.count)
  }

  /// A text of its own.
  mutating func copy(_ text: Text) -> Text {
    open()
    append(text)
    return close()
  }

  /// A text of its own.
  mutating func copy(_ text: String) -> Text {
    open()
    append(string: text)
    return close()
  }
}
