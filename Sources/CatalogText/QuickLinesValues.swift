// Values that end with their line.
//
// The searches are functions of plain numbers, so that the state of the reading can stay in registers.
extension QuickLines {
  /// A plain scalar, a double-quoted one without escapes, a list of plain scalars in brackets; `rest`, with `at` where
  /// it was, for everything else.
  @inline(__always)
  mutating func value(orElse rest: Rest) -> Rest {
    let first = base[at]
    if Byte.isPlainStart(first) {
      let stop = QuickLines.plainStop(base, at, last)
      guard stop >= 0 else { return rest }
      var end = stop
      while base[end &- 1] == Byte.space { end &-= 1 }
      push(.plain, end, TypedForms.match(text, at, end) ? .looksTyped : [], stop)
      return .none
    }
    if first == Byte.doubleQuote {
      let stop = QuickLines.quoteStop(base, at &+ 1, last)
      guard stop >= 0, base[stop &+ 1] == Byte.lf else { return rest }
      push(.doubleQuoted, stop &+ 1, [], stop &+ 1)
      return .none
    }
    guard first == Byte.openBracket, depth < limits.depth else { return rest }
    let room = tapeCapacity &- tapeCount
    let list = QuickLines.flowSequence(base, at, last, tape + tapeCount, tapeCount, room: room, limits)
    guard list.count > 0 else { return rest }
    tapeCount &+= list.count
    lastEnd = list.end
    isPending = false
    at = list.end &+ 1
    return .none
  }

  /// Reads `[a, b]` from the bracket at `start` on, with one space or none behind each comma and nothing behind the
  /// closing bracket, as nodes at `tape`: the first one is the `number`th, and there is room for `room`.
  ///
  /// How many nodes it has, 0 for all other lists, and the end behind the bracket.
  @inline(never)
  private static func flowSequence(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ last: Int, _ tape: UnsafeMutablePointer<Node>, _ number: Int,
    room: Int, _ limits: TextLimits
  ) -> (count: Int, end: Int) {
    var count = 1
    var next = start &+ 1
    var isOpen = base[next] != Byte.closeBracket
    if !isOpen { next &+= 1 }
    while isOpen {
      guard count <= limits.sequenceLength, count &+ 2 <= room, Byte.isPlainStart(base[next]) else { return (0, 0) }
      let stop = flowStop(base, next, last)
      guard stop >= 0 else { return (0, 0) }
      var end = stop
      while base[end &- 1] == Byte.space { end &-= 1 }
      guard end &- next <= limits.scalarBytes else { return (0, 0) }
      let text = UnsafeBufferPointer(start: base, count: last &+ 32)
      let flags: Node.Flags = TypedForms.match(text, next, end) ? .looksTyped : []
      (tape + count).initialize(to: Node(.plain, next, end, next: number &+ count &+ 1, flags: flags))
      count &+= 1
      isOpen = base[stop] != Byte.closeBracket
      next = stop &+ 1
      if isOpen, base[next] == Byte.space { next &+= 1 }
    }
    guard base[next] == Byte.lf else { return (0, 0) }
    tape.initialize(to: Node(.flowSequence, start, next, next: number &+ count))
    return (count, next)
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

  /// The offset of the line end behind a plain scalar; -1 where a comment, a colon or another control comes first.
  @inline(__always)
  private static func plainStop(_ base: UnsafePointer<UInt8>, _ start: Int, _ last: Int) -> Int {
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
        return -1
      }
      at &+= 1
    }
    return -1
  }

  /// The offset of the quote that closes a scalar without escapes; -1 for others.
  @inline(never)
  private static func quoteStop(_ base: UnsafePointer<UInt8>, _ start: Int, _ last: Int) -> Int {
    var at = start
    while at <= last {
      let bytes = Lanes.load(base, at)
      let hits = Lanes.control(bytes) .| Lanes.equal(bytes, Byte.doubleQuote) .| Lanes.equal(bytes, Byte.backslash)
      if Lanes.isEmpty(hits) {
        at &+= 16
        continue
      }
      at &+= Lanes.first(hits)
      return base[at] == Byte.doubleQuote ? at : -1
    }
    return -1
  }

  /// The offset of the comma or bracket behind a plain scalar in brackets; -1 where something comes first that may
  /// not stand there or that looks like a comma.
  @inline(__always)
  private static func flowStop(_ base: UnsafePointer<UInt8>, _ start: Int, _ last: Int) -> Int {
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
      guard byte == Byte.space || byte | 0x20 == 0x79 || byte == 0x5F else { return -1 }
      at &+= 1
    }
    return -1
  }
}
