// Values that end with their line.
extension QuickLines {
  /// A plain scalar, a double-quoted one without escapes, a list of plain scalars in brackets; `rest`, with `at` where it was, for everything else.
  @inline(__always)
  mutating func value(orElse rest: Rest) -> Rest {
    let first = base[at]
    if Byte.isPlainStart(first) { return plain(orElse: rest) }
    if first == Byte.doubleQuote { return quoted(orElse: rest) }
    return first == Byte.openBracket && flowSequence() ? .none : rest
  }

  @inline(__always)
  private mutating func plain(orElse rest: Rest) -> Rest {
    guard let stop = plainStop(at) else { return rest }
    var end = stop
    while base[end &- 1] == Byte.space { end &-= 1 }
    push(.plain, end, TypedForms.match(text, at, end) ? .looksTyped : [], stop)
    return .none
  }

  @inline(__always)
  private mutating func quoted(orElse rest: Rest) -> Rest {
    guard let stop = QuickLines.quoteStop(base, at &+ 1, last), base[stop &+ 1] == Byte.lf else { return rest }
    push(.doubleQuoted, stop &+ 1, [], stop &+ 1)
    return .none
  }

  /// `[a, b]`, with one space or none behind each comma and nothing behind the bracket; false, with the tape as it was,
  /// for all others.
  @inline(__always)
  private mutating func flowSequence() -> Bool {
    let node = tapeCount
    guard depth < limits.depth else { return false }
    push(Node(.flowSequence, at, 0, next: 0))
    var next = at &+ 1
    var isOpen = base[next] != Byte.closeBracket
    if !isOpen { next &+= 1 }
    while isOpen, let stop = flowElement(next, tapeCount &- node) {
      isOpen = base[stop] != Byte.closeBracket
      next = stop &+ 1
      if isOpen, base[next] == Byte.space { next &+= 1 }
    }
    guard !isOpen, base[next] == Byte.lf else {
      tapeCount = node
      return false
    }
    tape[node].close(at: next, next: tapeCount)
    lastEnd = next
    isPending = false
    at = next &+ 1
    return true
  }

  /// Keeps the plain scalar from `start` on as an element, the `number`th; the offset of the comma or bracket behind it.
  @inline(__always)
  private mutating func flowElement(_ start: Int, _ number: Int) -> Int? {
    guard Byte.isPlainStart(base[start]), let stop = QuickLines.flowStop(base, start, last) else { return nil }
    guard number <= limits.sequenceLength, tapeCount &+ 2 <= tapeCapacity else { return nil }
    var end = stop
    while base[end &- 1] == Byte.space { end &-= 1 }
    guard end &- start <= limits.scalarBytes else { return nil }
    let flags: Node.Flags = TypedForms.match(text, start, end) ? .looksTyped : []
    push(Node(.plain, start, end, next: tapeCount &+ 1, flags: flags))
    return stop
  }

  /// Keeps the scalar from `at` to `end`; the line ends at `stop`.
  @inline(__always)
  private mutating func push(_ kind: Node.Kind, _ end: Int, _ flags: Node.Flags, _ stop: Int) {
    push(Node(kind, at, end, next: tapeCount &+ 1, flags: flags))
    if end &- at > limits.scalarBytes { isFlagged = true }
    lastEnd = end
    isPending = false
    at = stop &+ 1
  }

  /// The offset of the line end behind a plain scalar; nil where a comment, a colon or another control comes first.
  @inline(__always)
  private func plainStop(_ start: Int) -> Int? {
    var at = start
    while at <= last {
      let bytes = Lanes.load(base, at)
      let hits = Lanes.control(bytes) .| Lanes.equal(bytes, Byte.colon) .| Lanes.equal(bytes, Byte.hash)
      if Lanes.isEmpty(hits) {
        at &+= 16
        continue
      }
      at &+= Lanes.first(hits)
      let byte = base[at]
      if byte == Byte.lf { return at }
      if byte == Byte.colon ? base[at &+ 1] <= Byte.space : byte != Byte.hash || base[at &- 1] == Byte.space {
        return nil
      }
      at &+= 1
    }
    return nil
  }

  /// The offset of the quote that closes a scalar without escapes.
  @inline(never)
  private static func quoteStop(_ base: UnsafePointer<UInt8>, _ start: Int, _ last: Int) -> Int? {
    var at = start
    while at <= last {
      let bytes = Lanes.load(base, at)
      let hits = Lanes.control(bytes) .| Lanes.equal(bytes, Byte.doubleQuote) .| Lanes.equal(bytes, Byte.backslash)
      if Lanes.isEmpty(hits) {
        at &+= 16
        continue
      }
      at &+= Lanes.first(hits)
      return base[at] == Byte.doubleQuote ? at : nil
    }
    return nil
  }

  /// The offset of the comma or bracket behind a plain scalar in brackets; nil where something comes first that may
  /// not stand there or that looks like a comma.
  @inline(never)
  private static func flowStop(_ base: UnsafePointer<UInt8>, _ start: Int, _ last: Int) -> Int? {
    var at = start
    while at <= last {
      let bytes = Lanes.load(base, at)
      // All up to the comma; [ ] { } and some letters; : ? and two more; what full-width commas begin with.
      let hits =
        Lanes.within(bytes, 0, count: Byte.dash) .| Lanes.masked(bytes, 0xD9, 0x59) .| Lanes.masked(bytes, 0xFA, 0x3A)
        .| Lanes.equal(bytes, 0xE3) .| Lanes.equal(bytes, 0xEF)
      if Lanes.isEmpty(hits) {
        at &+= 16
        continue
      }
      at &+= Lanes.first(hits)
      let byte = base[at]
      if byte == Byte.comma || byte == Byte.closeBracket { return at }
      guard byte == Byte.space || byte | 0x20 == 0x79 || byte == 0x5F else { return nil }
      at &+= 1
    }
    return nil
  }
}
