/// The slow pass: runs only when a text is refused, and says why, line by line.
///
/// It goes on after a mistake as its author would: the line counts as what it was meant to be. What it finds never
/// decides whether a text is refused; the tape scanner does.
struct Diagnosis {
  struct Frame {
    var column: Int
    var isMapping: Bool
    var count = 0
    /// Content of the keys met so far, and where.
    var keys: [[UInt8]: ByteSpan] = [:]
  }

  let bytes: [UInt8]
  let limits: TextLimits
  private(set) var refusals: [Refusal] = []

  var at: Int
  var lineStart: Int
  /// How much further right the line's content is meant to stand than it does.
  var shift = 0
  /// How wide a tab has turned out to be meant so far; nil where that is not known, or differs.
  var tabWidth: Int?
  var hasTabWidth = false
  var frames: [Frame] = []
  /// The key or `-` whose value is still to come; the root's is empty.
  var pending: ByteSpan?
  /// The last scalar of one line: what a line without a colon may go on with.
  var lastScalar: ByteSpan?
  /// A misaligned line has been told; the lines below it are not told again.
  var isMisaligned = false
  /// The text cannot be followed any further.
  var isLost = false
  var contentLines = 0

  init(_ bytes: [UInt8], from: Int, limits: TextLimits) {
    self.bytes = bytes
    self.limits = limits
    at = from
    lineStart = from
    pending = ByteSpan(start: from, end: from)
    guard checkEncoding(from) else { return }
    checkCharacters(from)
    if checkMarkers(from) { readLines() }
    finish()
  }

  /// The byte at an offset; a line end after the last one.
  func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : Byte.lf }

  func isBlank(_ offset: Int) -> Bool { byte(offset) <= Byte.space }

  func endsLine(_ offset: Int) -> Bool { byte(offset) == Byte.lf || byte(offset) == Byte.cr }

  /// The offset of the end of the line, before LF or CR LF.
  func lineStop(_ offset: Int) -> Int {
    var stop = offset
    while stop < bytes.count, bytes[stop] != Byte.lf { stop += 1 }
    if stop < bytes.count, stop > offset, bytes[stop - 1] == Byte.cr { stop -= 1 }
    return stop
  }

  func nextLine(_ offset: Int) -> Int {
    var next = offset
    while next < bytes.count, bytes[next] != Byte.lf { next += 1 }
    return min(next + 1, bytes.count)
  }

  func skippingSpaces(_ offset: Int) -> Int {
    var next = offset
    while next < bytes.count, bytes[next] == Byte.space { next += 1 }
    return next
  }

  /// The end of the text between two offsets without the blanks behind it.
  func trimmed(_ start: Int, _ end: Int) -> Int {
    var stop = end
    while stop > start, bytes[stop - 1] == Byte.space || bytes[stop - 1] == Byte.tab { stop -= 1 }
    return stop
  }

  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<max(start, min(end, bytes.count))], as: UTF8.self)
  }

  func scalar(_ offset: Int) -> (scalar: UInt32, length: Int)? {
    guard offset < bytes.count else { return nil }
    return bytes.withUnsafeBufferPointer { decodeUTF8($0, offset) }
  }

  mutating func refuse(
    _ kind: Refusal.Kind, _ start: Int, _ end: Int, related: ByteSpan? = nil, detail: String = "",
    fix: TextEdit? = nil, guess: TextEdit? = nil
  ) {
    guard refusals.count < ReadOutcome.mostRefusals * 4 else { return }
    let span = ByteSpan(start: start, end: min(end, bytes.count))
    refusals.append(
      Refusal(kind, span, related: related, detail: detail, fix: fix ?? guess, isFixSure: fix != nil || guess == nil))
  }

  /// In the order of the text, each once, not too many.
  private mutating func finish() {
    let order = refusals.indices.sorted {
      (refusals[$0].span.start, $0) < (refusals[$1].span.start, $1)
    }
    var told = Set<Refusal>()
    refusals = order.map { refusals[$0] }.filter { told.insert($0).inserted }
    if refusals.count > ReadOutcome.mostRefusals {
      refusals.removeLast(refusals.count - ReadOutcome.mostRefusals)
    }
  }
}
