// Where things stand: lines, columns, and what introduces a value.
extension TreeEditor {
  /// What a value stands behind.
  struct Head {
    /// The collection that has the value.
    let collection: Int
    /// Column of the key or of the `-`.
    let column: Int
    /// Offset after the `:` or the `-`.
    let end: Int
    let isDash: Bool
    let isInFlow: Bool
  }

  func head(of value: Int) -> Head? {
    guard value > 0, tree.nodes[value].kind != .key, let collection = tree.parent(of: value) else { return nil }
    let node = tree.nodes[collection]
    let column = columnOf(Int(node.start))
    if let key = tree.key(ofValue: value) {
      var colon = Int(tree.nodes[key].end)
      while colon < tree.bytes.count, tree.bytes[colon] != Byte.colon { colon += 1 }
      return Head(collection: collection, column: column, end: colon + 1, isDash: false, isInFlow: false)
    }
    if node.kind == .flowSequence {
      return Head(collection: collection, column: column, end: Int(node.start), isDash: false, isInFlow: true)
    }
    guard let dash = dash(of: value, in: collection) else { return nil }
    return Head(collection: collection, column: column, end: dash + 1, isDash: true, isInFlow: false)
  }

  /// The offset of an element's `-`.
  func dash(of element: Int, in sequence: Int) -> Int? {
    var previous: Int?
    for other in tree.elements(of: sequence) {
      if other == element { break }
      previous = other
    }
    let first = Int(tree.nodes[sequence].start)
    guard let previous else { return first }
    var at = tree.lineAfter(Int(tree.nodes[previous].end))
    let column = columnOf(first)
    while at < tree.bytes.count {
      let text = firstText(at)
      if text < tree.bytes.count, tree.bytes[text] == Byte.dash, text - at == column { return text }
      at = tree.lineAfter(at)
    }
    return nil
  }

  /// The offset of the first byte of a line; after a byte order mark.
  func lineStart(_ offset: Int) -> Int {
    var at = offset
    while at > 0, tree.bytes[at - 1] != Byte.lf { at -= 1 }
    return at == 0 && tree.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? min(3, offset) : at
  }

  func columnOf(_ offset: Int) -> Int { offset - lineStart(offset) }

  /// The offset of a line's end, before CR LF or LF.
  func lineStop(_ offset: Int) -> Int {
    var at = offset
    while at < tree.bytes.count, tree.bytes[at] != Byte.lf { at += 1 }
    if at < tree.bytes.count, at > offset, tree.bytes[at - 1] == Byte.cr { at -= 1 }
    return at
  }

  /// The offset of the first byte from `start` on that is no space.
  func firstText(_ start: Int) -> Int {
    var at = start
    while at < tree.bytes.count, tree.bytes[at] == Byte.space { at += 1 }
    return at
  }

  /// True when nothing but spaces stands before `offset` in its line.
  func beginsLine(_ offset: Int) -> Bool { firstText(lineStart(offset)) == offset }

  /// The start of the comment lines directly above the line of `offset`, at its own column; else its line's start.
  func startWithComments(_ offset: Int) -> Int {
    var start = lineStart(offset)
    let column = offset - start
    while start > 0 {
      let above = lineStart(start - 1)
      guard above < start, firstText(above) - above == column, tree.bytes[firstText(above)] == Byte.hash else { break }
      start = above
    }
    return start
  }

  /// The literal that is the last value before `offset`.
  func literal(before offset: Int) -> FinalLiteral? {
    let last = tree.nodes.lastIndex { $0.kind != .key && $0.end > $0.start && Int($0.end) <= offset && $0.isLeaf }
    guard let last, tree.nodes[last].kind == .literal else { return nil }
    return FinalLiteral(
      indent: tree.literalIndent(tree.contentSpan(last).range),
      isOpen: tree.bytes[Int(tree.nodes[last].start) + 1] != Byte.dash)
  }
}

extension Node {
  /// A node with none below it.
  fileprivate var isLeaf: Bool { kind != .blockMapping && kind != .blockSequence }
}
