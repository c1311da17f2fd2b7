import Glibc

/// A text lent as its UTF-8 bytes.
typealias Text = UnsafeBufferPointer<UInt8>

extension Text {
  /// Words of the guide.
  @inline(__always)
  init(_ words: StaticString) {
    self.init(start: words.utf8Start, count: words.utf8CodeUnitCount)
  }

  /// The text without anything in it.
  static var empty: Text { Text(start: nil, count: 0) }

  /// Whether two texts have the same bytes.
  @inline(__always)
  func equals(_ other: Text) -> Bool {
    guard count == other.count else { return false }
    guard count > 0, let base = baseAddress, let otherBase = other.baseAddress else { return true }
    return base == otherBase || memcmp(base, otherBase, count) == 0
  }

  /// Whether the text is these words.
  @inline(__always)
  func equals(_ words: StaticString) -> Bool { equals(Text(words)) }
}

/// Bytes made once, copied many times.
///
/// What lies up to 32 bytes after their end may be read, so that they are copied in whole vectors.
struct Run {
  let start: UnsafeRawPointer
  let count: Int

  /// Whether there is nothing to copy.
  var isEmpty: Bool { count == 0 }
}

/// Bytes that only grow, in memory of their own: what a guide is written into.
///
/// An array would check for sharing at every append; this one has one owner by its type. Up to 64 bytes after the end
/// may be written over at any time.
struct ByteBuffer: ~Copyable {
  private static let slack = 64

  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  /// Makes an empty buffer.
  init(capacity: Int = 1 << 16) {
    self.capacity = max(64, capacity)
    base = Self.memory(nil, self.capacity)
  }

  deinit { free(base) }

  /// Memory for so many bytes; what lies in the old one is kept, and mostly need not be copied.
  private static func memory(_ old: UnsafeMutablePointer<UInt8>?, _ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    // Where there is no memory, `allocate` ends the process, as everywhere.
    realloc(old, capacity + slack)?.assumingMemoryBound(to: UInt8.self) ?? .allocate(capacity: capacity + slack)
  }

  /// What has been written; valid until the next append.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// A copy of what has been written.
  var array: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// The written bytes between two places.
  func text(from start: Int, to end: Int) -> Text { Text(start: base + start, count: end - start) }

  /// Adds once more what was written between two places.
  mutating func repeatBytes(from start: Int, to end: Int) {
    reserve(end - start)
    memcpy(base + count, base + start, end - start)
    count += end - start
  }

  /// Writes over what stands at a place.
  mutating func replace(at place: Int, with text: Text) {
    guard let start = text.baseAddress, place >= 0, place + text.count <= count else { return }
    memcpy(base + place, start, text.count)
  }

  /// Forgets what was written from a place on, and keeps the memory.
  mutating func cut(to count: Int = 0) { self.count = min(count, self.count) }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    capacity = max(count + more, capacity * 2)
    base = Self.memory(base, capacity)
  }

  /// Adds bytes.
  @inline(__always)
  mutating func append(_ text: Text) {
    guard let start = text.baseAddress else { return }
    reserve(text.count)
    memcpy(base + count, start, text.count)
    count += text.count
  }

  /// Adds words of the guide.
  @inline(__always)
  mutating func append(_ words: StaticString) {
    reserve(words.utf8CodeUnitCount)
    memcpy(base + count, words.utf8Start, words.utf8CodeUnitCount)
    count += words.utf8CodeUnitCount
  }

  /// Adds bytes made once.
  @inline(__always)
  mutating func append(_ run: Run) {
    reserve(run.count)
    Self.copy(run, to: UnsafeMutableRawPointer(base + count))
    count += run.count
  }

  @inline(__always)
  private static func copy(_ run: Run, to: UnsafeMutableRawPointer) {
    var at = 0
    while at < run.count {
      let bytes = run.start.loadUnaligned(fromByteOffset: at, as: SIMD32<UInt8>.self)
      to.storeBytes(of: bytes, toByteOffset: at, as: SIMD32<UInt8>.self)
      at += 32
    }
  }

  /// Adds a lead, a text in which no byte can mean anything in Markdown, and a line end; where one might, adds nothing
  /// and says no.
  @inline(__always)
  mutating func appendLine(_ lead: Run, ifClearInMarkdown text: Text) -> Bool {
    guard let start = text.baseAddress else { return false }
    reserve(lead.count + text.count + 1)
    let to = UnsafeMutableRawPointer(base + count)
    Self.copy(lead, to: to)
    guard CheckedCopy.copy(start, text.count, to: to + lead.count, CheckedCopy.marksInMarkdown) else { return false }
    (to + lead.count).storeBytes(of: 0x0A, toByteOffset: text.count, as: UInt8.self)
    count += lead.count + text.count + 1
    return true
  }

  /// Adds a space, a text in which no byte can mean anything in Markdown, and ` |`; where one might, adds nothing and
  /// says no.
  @inline(__always)
  mutating func appendCellIfClearInMarkdown(_ text: Text) -> Bool {
    guard let start = text.baseAddress else { return false }
    reserve(text.count + 3)
    let to = UnsafeMutableRawPointer(base + count)
    guard CheckedCopy.copy(start, text.count, to: to + 1, CheckedCopy.marksInMarkdown) else { return false }
    to.storeBytes(of: 0x20, as: UInt8.self)
    to.storeBytes(of: 0x20, toByteOffset: text.count + 1, as: UInt8.self)
    to.storeBytes(of: 0x7C, toByteOffset: text.count + 2, as: UInt8.self)
    count += text.count + 3
    return true
  }

  /// Adds a run, a text in which no byte can mean anything in XML, and another run; where one might, adds nothing and
  /// says no.
  @inline(__always)
  mutating func append(_ open: Run, ifClear text: Text, _ close: Run) -> Bool {
    guard let start = text.baseAddress else { return false }
    reserve(open.count + text.count + close.count)
    let to = UnsafeMutableRawPointer(base + count)
    Self.copy(open, to: to)
    guard CheckedCopy.copy(start, text.count, to: to + open.count, CheckedCopy.marksInXML) else { return false }
    Self.copy(close, to: to + open.count + text.count)
    count += open.count + text.count + close.count
    return true
  }

  /// Adds a text in which no byte can mean anything in XML; where one might, adds nothing and says no.
  @inline(__always)
  mutating func appendIfClear(_ text: Text) -> Bool {
    guard let start = text.baseAddress else { return true }
    reserve(text.count)
    let to = UnsafeMutableRawPointer(base + count)
    guard CheckedCopy.copy(start, text.count, to: to, CheckedCopy.marksInXML) else { return false }
    count += text.count
    return true
  }

  /// Adds a text in which no byte can mean anything in Markdown; where one might, adds nothing and says no.
  @inline(__always)
  mutating func appendIfClearInMarkdown(_ text: Text) -> Bool {
    guard let start = text.baseAddress, !text.isEmpty else { return true }
    reserve(text.count)
    let to = UnsafeMutableRawPointer(base + count)
    guard CheckedCopy.copy(start, text.count, to: to, CheckedCopy.marksInMarkdown) else { return false }
    count += text.count
    return true
  }

  /// Adds one byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  /// Adds a byte several times.
  mutating func append(_ byte: UInt8, times: Int) {
    guard times > 0 else { return }
    reserve(times)
    memset(base + count, Int32(byte), times)
    count += times
  }

  /// Adds a text.
  mutating func append(string text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Adds a whole number.
  mutating func append(number: Int) {
    if number >= 0, number < 10 { return append(0x30 + UInt8(truncatingIfNeeded: number)) }
    let digits = DecimalDigits(number)
    for place in digits.first..<digits.bytes.count { append(digits.bytes[place]) }
  }
}

/// A whole number in decimal digits, at the end of a few bytes.
struct DecimalDigits {
  private(set) var bytes = InlineArray<20, UInt8>(repeating: 0)
  /// Where the number begins.
  private(set) var first = 20

  init(_ number: Int) {
    var rest = number.magnitude
    repeat {
      first -= 1
      bytes[first] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    if number < 0 {
      first -= 1
      bytes[first] = 0x2D
    }
  }
}
