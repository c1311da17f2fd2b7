// The stack of open collections, as far as an ordinary line changes it.
extension QuickLines {
  @inline(__always)
  mutating func push(_ node: Node) {
    (tape + tapeCount).initialize(to: node)
    tapeCount &+= 1
  }

  /// Makes a block sequence of this column the innermost collection and counts an element; false where that is not
  /// plainly right.
  @inline(__always)
  mutating func placeDash(_ column: Int) -> Bool {
    if isPending {
      guard depth > 0 else { return false }
      let parent = frames + (depth &- 1)
      guard column > parent.pointee.column || column == parent.pointee.column && parent.pointee.isMapping else {
        return false
      }
      guard open(.blockSequence, column) else { return false }
    } else {
      guard close(to: column), !frames[depth &- 1].isMapping else { return false }
    }
    let frame = frames + (depth &- 1)
    guard frame.pointee.count < limits.sequenceLength else { return false }
    frame.pointee.count &+= 1
    return true
  }

  /// Makes a block mapping of this column the innermost collection and notes the key; false where that is not plainly
  /// right.
  @inline(__always)
  mutating func placeKey(_ column: Int, _ id: UInt16, end: Int) -> Bool {
    if isPending {
      guard depth == 0 || column > frames[depth &- 1].column, open(.blockMapping, column) else { return false }
    } else {
      guard close(to: column) else { return false }
      if !frames[depth &- 1].isMapping {
        // A sequence that stands in the column of its key.
        guard depth > 1, frames[depth &- 2].column == column, frames[depth &- 2].isMapping, close() else {
          return false
        }
      }
    }
    let frame = frames + (depth &- 1)
    guard frame.pointee.count < limits.keysPerMapping else { return false }
    frame.pointee.count &+= 1
    guard id != KeyTable.unknown else {
      noteUnknownKey(end, first: frame.pointee.unknownKeys)
      return true
    }
    let word = seen + ((depth &- 1) &* 4 &+ Int(id &>> 6))
    let bit: UInt64 = 1 &<< UInt64(id & 63)
    if word.pointee & bit != 0 { isFlagged = true }
    word.pointee |= bit
    met[Int(id &>> 6)] |= bit
    return true
  }

  @inline(__always)
  private mutating func open(_ kind: Node.Kind, _ column: Int) -> Bool {
    guard depth < limits.depth else { return false }
    (frames + depth).initialize(
      to: TapeScanner.Frame(
        node: tapeCount, column: column, count: 0, unknownKeys: unknownCount, isMapping: kind == .blockMapping))
    (seen + depth &* 4).initialize(repeating: 0, count: 4)
    depth &+= 1
    push(Node(kind, lineStart &+ column, 0, next: 0))
    isPending = false
    return true
  }

  /// Closes what stands further in than `column`; true when a collection of that column is then the innermost one.
  @inline(__always)
  private mutating func close(to column: Int) -> Bool {
    while depth > 1, frames[depth &- 1].column > column {
      guard close() else { return false }
    }
    return depth > 0 && frames[depth &- 1].column == column
  }

  /// Compares the key from `at` to `end` with the others of its mapping, of which `first` is the first.
  @inline(__always)
  private mutating func noteUnknownKey(_ end: Int, first: Int) {
    let hash = ContentHash.value(of: UnsafeBufferPointer(start: base + at, count: end &- at)) | 1
    if unknownCount &- first < TapeScanner.fewKeys {
      var index = first
      while index < unknownCount {
        if unknownKeys[index] == hash { isFlagged = true }
        index &+= 1
      }
    }
    (unknownKeys + unknownCount).initialize(to: hash)
    unknownCount &+= 1
  }

  /// Closes the innermost collection, unless it has keys that must still be compared.
  @inline(__always)
  private mutating func close() -> Bool {
    let frame = frames + (depth &- 1)
    guard unknownCount &- frame.pointee.unknownKeys <= TapeScanner.fewKeys else { return false }
    unknownCount = frame.pointee.unknownKeys
    tape[frame.pointee.node].close(at: lastEnd, next: tapeCount)
    depth &-= 1
    return true
  }
}
