// Nodes and the stack of open collections.
extension TapeScanner {
  @inline(__always)
  mutating func push(_ node: Node) {
    if tapeCount == tapeCapacity { grow() }
    (tape + tapeCount).initialize(to: node)
    tapeCount += 1
  }

  /// The known keys met so far.
  var keysMet: KeyMarks { KeyMarks(words: SIMD4(met[0], met[1], met[2], met[3])) }

  /// The tape as an array of its own.
  ///
  /// Copied by the kilobyte: so little is copied by plain moves, more at once by an instruction that is slow to start.
  func nodes() -> [Node] {
    var nodes: [Node] = []
    nodes.reserveCapacity(tapeCount)
    var copied = 0
    while copied < tapeCount {
      let piece = min(128, tapeCount - copied)
      nodes.append(contentsOf: UnsafeBufferPointer(start: tape + copied, count: piece))
      copied += piece
    }
    return nodes
  }

  @inline(never)
  mutating func grow() {
    let larger = UnsafeMutablePointer<Node>.allocate(capacity: tapeCapacity * 2)
    larger.moveInitialize(from: tape, count: tapeCount)
    tape.deallocate()
    tape = larger
    tapeCapacity *= 2
  }

  /// A plain scalar from `start` to `at`, without the spaces at its end.
  @inline(__always)
  mutating func pushPlain(_ start: Int) {
    let tokenEnd = trimmed(start)
    let flags: Node.Flags = TypedForms.match(bytes, start, tokenEnd) ? .looksTyped : []
    push(Node(.plain, start, tokenEnd, next: tapeCount + 1, flags: flags))
    lastEnd = tokenEnd
    isPending = false
    if tokenEnd - start > limits.scalarBytes { isFlagged = true }
  }

  /// A quoted scalar from `start` to `at`.
  @inline(__always)
  mutating func pushQuoted(_ start: Int, _ escapes: Bool) {
    let kind: Node.Kind = base[start] == Byte.doubleQuote ? .doubleQuoted : .singleQuoted
    push(Node(kind, start, at, next: tapeCount + 1, flags: escapes ? .hasEscapes : []))
    lastEnd = at
    isPending = false
    if at - start > limits.scalarBytes { isFlagged = true }
  }

  /// Stands for a value that is missing: a plain scalar of no bytes, after the colon or `-`.
  @inline(never)
  mutating func pushEmptyValue() {
    push(Node(.plain, lastEnd, lastEnd, next: tapeCount + 1, flags: .looksTyped))
    isPending = false
    isFlagged = true
  }

  /// Makes the collection of this kind and column the innermost one: opens it, or closes those inside of it.
  @inline(__always)
  mutating func place(_ kind: Node.Kind, column: Int) -> Bool {
    let isMapping = kind == .blockMapping
    if isPending {
      guard depth > 0 else {
        return isMapping ? open(kind, column) : fail(.notAMapping, at)
      }
      let parent = frames[depth - 1]
      if column > parent.column || column == parent.column && !isMapping && parent.isMapping {
        return open(kind, column)
      }
      pushEmptyValue()
    }
    while depth > 1, frames[depth - 1].column > column { close() }
    if frames[depth - 1].column == column, isMapping, !frames[depth - 1].isMapping, depth > 1,
      frames[depth - 2].column == column
    {
      close()
    }
    guard frames[depth - 1].column == column else { return fail(.indentation, at) }
    return frames[depth - 1].isMapping == isMapping || fail(.mixedCollection, at)
  }

  private mutating func open(_ kind: Node.Kind, _ column: Int) -> Bool {
    guard depth < limits.depth else { return fail(.tooDeep, at) }
    (frames + depth).initialize(
      to: Frame(
        node: tapeCount, column: column, count: 0, unknownKeys: unknownCount, isMapping: kind == .blockMapping))
    (seen + depth * 4).initialize(repeating: 0, count: 4)
    depth += 1
    push(Node(kind, lineStart + column, 0, next: 0))
    isPending = false
    return true
  }

  @inline(__always)
  mutating func close() {
    depth -= 1
    let frame = frames[depth]
    tape[frame.node].next = UInt32(truncatingIfNeeded: tapeCount)
    tape[frame.node].end = UInt32(truncatingIfNeeded: lastEnd)
    if unknownCount > frame.unknownKeys { forgetUnknownKeys(frame.unknownKeys) }
  }

  /// The key's node, and whether its mapping has it already.
  @inline(__always)
  mutating func pushKey(_ start: Int, _ tokenEnd: Int, _ flags: Node.Flags) -> Bool {
    guard tokenEnd > start else { return fail(.emptyKey, start) }
    var flags = flags
    var id = KeyTable.unknown
    var hash: UInt64 = 0
    if flags.isEmpty {
      let word = KeyWord(bytes, start, tokenEnd)
      id = keys.id(of: word, bytes, start)
      if TypedForms.match(bytes, start, tokenEnd) {
        flags = .looksTyped
        isFlagged = true
      }
      if id == KeyTable.unknown, hasOddCharacter(start, tokenEnd) { return fail(.missingColon, start) }
    } else {
      (id, hash) = quotedKey(start, tokenEnd, flags.contains(.hasEscapes))
    }
    let frame = depth - 1
    frames[frame].count += 1
    if frames[frame].count > limits.keysPerMapping { return fail(.tooManyEntries, start) }
    if id < 256 {
      let word = frame * 4 + Int(id >> 6)
      let bit: UInt64 = 1 << UInt64(id & 63)
      if seen[word] & bit != 0 { isFlagged = true }
      seen[word] |= bit
      met[Int(id >> 6)] |= bit
    } else {
      if hash == 0 { hash = keyHash(UnsafeBufferPointer(rebasing: bytes[start..<tokenEnd])) }
      noteUnknownKey(hash)
    }
    push(Node(.key, start, tokenEnd, next: tapeCount + 1, key: id, flags: flags))
    return true
  }
}
