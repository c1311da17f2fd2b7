/// The lines of an ordinary catalog file, read with all that changes in registers.
///
/// What is not ordinary is left to `TapeScanner`, which reads every text without this and gives the same tape. A line
/// is left before anything of it is kept; behind its `- ` or its key, what is left begins there.
struct QuickLines {
  /// What the scanner has to do before the next lines can be read here.
  enum Rest {
    /// Nothing: the end of the text is near.
    case none
    /// More room on the tape.
    case room
    /// The line at `at`.
    case line
    /// What stands behind a `-`, at `at`.
    case element
    /// What stands behind a key's colon, at `at`.
    case value
  }

  let base: UnsafePointer<UInt8>
  /// The last offset at which 32 bytes can be read.
  let last: Int
  let keys: KeyIndex
  let limits: TextLimits
  let frames: UnsafeMutablePointer<TapeScanner.Frame>
  let seen: UnsafeMutablePointer<UInt64>
  let met: UnsafeMutablePointer<UInt64>

  var at: Int
  var lineStart: Int
  var lastEnd: Int
  var isPending: Bool
  var isFlagged: Bool
  var tape: UnsafeMutablePointer<Node>
  var tapeCount: Int
  var tapeCapacity: Int
  var depth: Int
  var unknownKeys: UnsafeMutablePointer<UInt64>
  var unknownCount: Int
  var unknownCapacity: Int

  @inline(__always)
  init(_ scanner: inout TapeScanner) {
    base = scanner.base
    last = scanner.end - 32
    keys = scanner.keys
    limits = scanner.limits
    frames = scanner.frames
    seen = scanner.seen
    met = scanner.met
    at = scanner.at
    lineStart = scanner.lineStart
    lastEnd = scanner.lastEnd
    isPending = scanner.isPending
    isFlagged = scanner.isFlagged
    tape = scanner.tape
    tapeCount = scanner.tapeCount
    tapeCapacity = scanner.tapeCapacity
    depth = scanner.depth
    unknownKeys = scanner.unknownKeys
    unknownCount = scanner.unknownCount
    unknownCapacity = scanner.unknownCapacity
  }

  /// The text, for those who ask for its bytes one by one.
  var text: UnsafeBufferPointer<UInt8> {
    @inline(__always) get { UnsafeBufferPointer(start: base, count: last &+ 32) }
  }

  /// Goes on from where the scanner is.
  @inline(__always)
  mutating func take(from scanner: inout TapeScanner) {
    at = scanner.at
    lastEnd = scanner.lastEnd
    isPending = scanner.isPending
    isFlagged = scanner.isFlagged
    tape = scanner.tape
    tapeCount = scanner.tapeCount
    tapeCapacity = scanner.tapeCapacity
    depth = scanner.depth
    unknownKeys = scanner.unknownKeys
    unknownCount = scanner.unknownCount
    unknownCapacity = scanner.unknownCapacity
  }

  /// Hands what has been read to the scanner.
  @inline(__always)
  func give(to scanner: inout TapeScanner) {
    scanner.at = at
    scanner.lineStart = lineStart
    scanner.lastEnd = lastEnd
    scanner.isPending = isPending
    scanner.isFlagged = isFlagged
    scanner.tapeCount = tapeCount
    scanner.depth = depth
    scanner.unknownCount = unknownCount
  }

  /// Reads lines until one has to be left to the scanner.
  @inline(__always)
  mutating func read() -> Rest {
    while at <= last {
      // A line opens two collections at most and has a key and a value.
      guard tapeCount &+ 4 <= tapeCapacity else { return .room }
      lineStart = at
      let rest = line()
      if rest != .none { return rest }
    }
    return .none
  }

  @inline(__always)
  private mutating func line() -> Rest {
    guard skipIndent() else { return leaveLine() }
    var rest = Rest.line
    if base[at] == Byte.dash {
      guard dash() else { return leaveLine() }
      rest = .element
    }
    if let key = key(), placeKey(at &- lineStart, key.id, end: key.end) {
      push(Node(.key, at, key.end, next: tapeCount &+ 1, key: key.id, flags: key.looksTyped ? .looksTyped : []))
      if key.looksTyped { isFlagged = true }
      at = key.end &+ 2
      lastEnd = key.end &+ 1
      isPending = true
      if base[at &- 1] == Byte.lf { return .none }
      rest = .value
    } else if rest == .line {
      guard base[at] == Byte.lf else { return leaveLine() }
      at &+= 1
      return .none
    }
    return value(orElse: rest)
  }

  @inline(__always)
  private mutating func leaveLine() -> Rest {
    at = lineStart
    return .line
  }

  /// Passes the spaces at the start of a line; false where the end of the text is near.
  @inline(__always)
  private mutating func skipIndent() -> Bool {
    while at <= last {
      let other = Word.load(base, at) ^ 0x2020_2020_2020_2020
      if other != 0 {
        at &+= Word.first(other)
        return at <= last
      }
      at &+= 8
    }
    return false
  }

  /// `- ` with something ordinary behind it, where a sequence may go on or begin.
  @inline(__always)
  private mutating func dash() -> Bool {
    let next = base[at &+ 2]
    guard base[at &+ 1] == Byte.space, next > Byte.space, next != Byte.dash, next != Byte.hash else { return false }
    guard placeDash(at &- lineStart) else { return false }
    lastEnd = at &+ 1
    at &+= 2
    isPending = true
    return true
  }

  /// A key of letters, digits and some marks, of less than sixteen bytes, with a space or the line's end behind its
  /// colon.
  @inline(__always)
  private func key() -> (id: UInt16, end: Int, looksTyped: Bool)? {
    let bytes = Lanes.load(base, at)
    let first = Word.load(base, at)
    guard UInt8(truncatingIfNeeded: first) | 0x20 &- 0x61 < 26 else { return nil }
    // Letters, digits, `-`, `.` and `_` are all from 0x2D on.
    let (low, high) = Lanes.halves(Lanes.within(bytes, 0, count: Byte.dash) .| Lanes.equal(bytes, Byte.colon))
    guard low | high != 0 else { return nil }
    let length = low != 0 ? low.trailingZeroBitCount &>> 3 : 8 &+ high.trailingZeroBitCount &>> 3
    let end = at &+ length
    let next = base[end &+ 1]
    guard base[end] == Byte.colon, next == Byte.space || next == Byte.lf else { return nil }
    let key =
      low != 0
      ? KeyWord(first: first & (low &- 1) & ~low, last: 0, length: length)
      : KeyWord(first: first, last: Word.load(base, end &- 8), length: length)
    let place = keys.slot(of: key, base, at)
    let id = keys.slots[place].id
    if id < 256 { return (id, end, keys.slots[place].looksTyped) }
    guard id == KeyTable.unknown, (key.first | key.last) & Word.highs == 0, unknownCount < unknownCapacity else {
      return nil
    }
    return (id, end, TypedForms.match(text, at, end))
  }
}
