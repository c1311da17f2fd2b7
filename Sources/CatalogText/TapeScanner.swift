/// The second pass: bytes to tape, one line after the other, with an explicit stack.
///
/// It accepts or stops; it does not explain. The bytes have passed `CharacterCheck`. What it owns is freed by
/// `release()`; nothing it points to leaves `readText`.
struct TapeScanner {
  struct Frame {
    var node: Int
    var column: Int
    var count: Int
    var unknownKeys: Int
    var isMapping: Bool
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let base: UnsafePointer<UInt8>
  let end: Int
  let keys: KeyIndex
  let limits: TextLimits

  var at: Int
  var lineStart: Int
  /// End of the last scalar: what the collections around it end with.
  var lastEnd = 0
  /// A key or `-` has been read and its value has not.
  var isPending = true
  /// Something is refused, but the structure is sound.
  var isFlagged = false
  /// A comment is addressed to the tool.
  var hasToolComments = false
  /// What stopped the run.
  var stop: (kind: Refusal.Kind, offset: Int)?

  var tape: UnsafeMutablePointer<Node>
  var tapeCount = 0
  var tapeCapacity: Int
  let frames: UnsafeMutablePointer<Frame>
  /// Four words for each frame: the known keys met so far.
  let seen: UnsafeMutablePointer<UInt64>
  /// Four words for the known keys met in the whole text.
  let met: UnsafeMutablePointer<UInt64>
  var depth = 0
  /// The hashes of the keys that the table does not have, of all open mappings.
  var unknownKeys: UnsafeMutablePointer<UInt64>
  var unknownCount = 0
  var unknownCapacity = 64

  init?(_ bytes: UnsafeBufferPointer<UInt8>, from: Int, keys: KeyIndex, limits: TextLimits) {
    guard let base = bytes.baseAddress else { return nil }
    self.bytes = bytes
    self.base = base
    self.keys = keys
    self.limits = limits
    end = bytes.count
    at = from
    lineStart = from
    tapeCapacity = bytes.count / 8 + 16
    tape = .allocate(capacity: tapeCapacity)
    frames = .allocate(capacity: max(1, limits.depth))
    seen = .allocate(capacity: max(1, limits.depth) * 4 + 4)
    met = seen + max(1, limits.depth) * 4
    met.initialize(repeating: 0, count: 4)
    unknownKeys = .allocate(capacity: unknownCapacity)
  }

  func release() {
    tape.deallocate()
    frames.deallocate()
    seen.deallocate()
    unknownKeys.deallocate()
  }

  /// Reads the whole text; true when it was understood to its end.
  ///
  /// `quickly` or not makes no difference to what comes out.
  mutating func run(quickly: Bool = true) -> Bool {
    if quickly, limits.keysPerMapping > 0, limits.sequenceLength > 0 {
      guard quickLines() else { return false }
    }
    while at < end {
      lineStart = at
      guard line() else { return false }
    }
    if isPending {
      guard depth > 0 else { return fail(.empty, 0) }
      pushEmptyValue()
    }
    while depth > 0 { close() }
    return true
  }

  /// Lines until the end of the text is near.
  private mutating func quickLines() -> Bool {
    var quick = QuickLines(&self)
    while true {
      let rest = quick.read()
      quick.give(to: &self)
      if rest == .none { return true }
      guard read(rest) else { return false }
      quick.take(from: &self)
    }
  }

  /// Reads what the quick way has left.
  @inline(never)
  private mutating func read(_ rest: QuickLines.Rest) -> Bool {
    switch rest {
    case .none: return true
    case .room:
      grow()
      return true
    case .line: return line()
    case .element: return element()
    case .value: return valueOrNothing()
    }
  }

  /// One line, or a line and the literal block that begins in it.
  ///
  /// A byte order mark is before `at`.
  @inline(never)
  private mutating func line() -> Bool {
    skipSpaces()
    guard at < end else { return true }
    let byte = base[at]
    if byte == Byte.lf {
      at += 1
      return true
    }
    if byte == Byte.hash || byte == Byte.cr {
      if byte == Byte.hash { noteComment() }
      skipLine()
      return true
    }
    if at == lineStart, isMarker(byte) { return fail(.documentMarker, at) }
    if byte == Byte.dash, isBlank(at + 1) { return dashes() }
    return entry()
  }

  /// `- `, once or several times, and what stands behind.
  private mutating func dashes() -> Bool {
    while true {
      guard place(.blockSequence, column: at - lineStart) else { return false }
      let frame = depth - 1
      frames[frame].count += 1
      if frames[frame].count > limits.sequenceLength { return fail(.tooManyEntries, at) }
      at += 1
      lastEnd = at
      isPending = true
      skipSpaces()
      if endsLine() { return finishLine() }
      if base[at] != Byte.dash || !isBlank(at + 1) { break }
    }
    return element()
  }

  /// What stands behind a `-`: the first key of a mapping, or a scalar.
  private mutating func element() -> Bool {
    let start = at
    switch base[at] {
    case Byte.singleQuote, Byte.doubleQuote:
      var escapes = false
      guard quoted(&escapes) else { return false }
      let tokenEnd = at
      skipSpaces()
      if isColon() { return key(start, tokenEnd, escapes ? [.quotedKey, .hasEscapes] : .quotedKey) }
      at = tokenEnd
      pushQuoted(start, escapes)
      return finishLine()
    case Byte.openBracket, Byte.openBrace, Byte.pipe:
      return value(parentColumn: frames[depth - 1].column)
    default:
      guard mayBeginPlain() else { return fail(.reservedIndicator, at) }
      plainRun()
      if isColon() { return key(start, trimmed(start), []) }
      pushPlain(start)
      return finishLine()
    }
  }

  /// A line that must be `key: …`.
  @inline(__always)
  private mutating func entry() -> Bool {
    let start = at
    let byte = base[at]
    if byte == Byte.doubleQuote || byte == Byte.singleQuote {
      var escapes = false
      guard quoted(&escapes) else { return false }
      let tokenEnd = at
      skipSpaces()
      guard isColon() else { return fail(.missingColon, start) }
      return key(start, tokenEnd, escapes ? [.quotedKey, .hasEscapes] : .quotedKey)
    }
    guard mayBeginPlain() else { return fail(.missingColon, at) }
    plainRun()
    guard isColon() else { return fail(.missingColon, start) }
    return key(start, trimmed(start), [])
  }

  /// A key's token has been read; `at` is its colon.
  @inline(__always)
  private mutating func key(_ start: Int, _ tokenEnd: Int, _ flags: Node.Flags) -> Bool {
    if start == lineStart, !flags.contains(.quotedKey), isMergeMarker(start) { return fail(.mergeMarker, start) }
    if at - start > 1000 { return fail(.keyTooLong, start) }
    guard place(.blockMapping, column: start - lineStart) else { return false }
    guard pushKey(start, tokenEnd, flags) else { return false }
    at += 1
    lastEnd = at
    isPending = true
    return valueOrNothing()
  }

  /// What stands behind a key's colon.
  @inline(__always)
  private mutating func valueOrNothing() -> Bool {
    skipSpaces()
    if endsLine() { return finishLine() }
    return value(parentColumn: frames[depth - 1].column)
  }

  /// A value that stands in the line of its key or `-`.
  @inline(__always)
  mutating func value(parentColumn: Int) -> Bool {
    let start = at
    switch base[at] {
    case Byte.singleQuote, Byte.doubleQuote:
      var escapes = false
      guard quoted(&escapes) else { return false }
      pushQuoted(start, escapes)
      return finishLine()
    case Byte.openBracket:
      return flowSequence()
    case Byte.openBrace:
      return emptyMapping()
    case Byte.pipe:
      return literal(parentColumn: parentColumn)
    default:
      guard mayBeginPlain() else { return fail(.reservedIndicator, at) }
      plainRun()
      if isColon() { return fail(.colonInValue, at) }
      pushPlain(start)
      return finishLine()
    }
  }
}
