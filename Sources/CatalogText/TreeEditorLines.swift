// Whole lines that come and go.
extension TreeEditor {
  /// New lines after the line that holds `offset`.
  func insert(_ lines: [String], afterLineOf offset: Int) -> [TextEdit] {
    let place = lineStop(offset)
    let literal = FinalLiteral(lines)
    let closing = place == tree.bytes.count && literal?.isOpen == true ? lineEnd : ""
    return [TextEdit(place..<place, lines.map { lineEnd + $0 }.joined() + closing)] + calm(after: place, literal)
  }

  /// New lines before the key or `-` at `offset` and the comments above it.
  func insert(_ lines: [String], before offset: Int, _ column: Int, isFirst: Bool) -> [TextEdit] {
    let spaces = String(repeating: " ", count: column)
    if isFirst || !beginsLine(offset) {
      let text = lines.joined(separator: lineEnd).dropFirst(column)
      return [TextEdit(offset..<offset, text + lineEnd + spaces)]
    }
    let place = startWithComments(offset)
    return [TextEdit(place..<place, lines.map { $0 + lineEnd }.joined())]
  }

  /// Keeps the comments and blanks below a line from becoming text of the literal that now ends above them.
  func calm(after stop: Int, _ literal: FinalLiteral?) -> [TextEdit] {
    guard let literal else { return [] }
    var edits: [TextEdit] = []
    var line = tree.lineAfter(stop)
    while line < tree.bytes.count {
      let text = firstText(line)
      let isBlank = lineStop(text) == text
      guard isBlank || tree.bytes[text] == Byte.hash else { break }
      if text - line >= literal.indent {
        edits.append(TextEdit(line..<text, isBlank ? "" : String(repeating: " ", count: literal.indent - 1)))
      }
      if !isBlank { break }
      line = tree.lineAfter(line)
    }
    return edits
  }

  /// Takes an entry or an element away: its lines, or what stands of it behind a `-`.
  func remove(from start: Int, to end: Int, next: Int?, isFirst: Bool, keepsComments: Bool) -> [TextEdit] {
    let stop = lineStop(end)
    if !beginsLine(start), let next {
      if firstText(tree.lineAfter(stop)) == next { return [TextEdit(start..<next, "")] }
      var from = start
      while from > 0, tree.bytes[from - 1] == Byte.space { from -= 1 }
      return [TextEdit(from..<stop, "")]
    }
    let from = keepsComments ? lineStart(start) : startWithComments(start)
    let to = tree.lineAfter(stop)
    let literal = literal(before: from)
    let lacksLineEnd = to == tree.bytes.count && tree.bytes[to - 1] != Byte.lf
    guard lacksLineEnd, from > 0, literal?.isOpen != true else {
      return [TextEdit(from..<to, "")] + calm(after: stop, literal)
    }
    return [TextEdit(lineStop(lineStart(from - 1))..<to, "")]
  }

  /// Replaces the lines of a block sequence of scalars, and only those that change; nil when that cannot be done.
  func setLines(of sequence: Int, to texts: [String], quoted: Bool) -> [TextEdit]? {
    let elements = Array(tree.elements(of: sequence))
    guard !texts.isEmpty, elements.allSatisfy({ tree.nodes[$0].isScalar }) else { return nil }
    let old = elements.map { tree.text($0) }
    var head = 0
    while head < min(old.count, texts.count), old[head].utf8.elementsEqual(texts[head].utf8) { head += 1 }
    var tail = 0
    while tail < min(old.count, texts.count) - head,
      old[old.count - 1 - tail].utf8.elementsEqual(texts[texts.count - 1 - tail].utf8)
    { tail += 1 }
    let shared = min(old.count, texts.count) - head - tail
    var edits: [TextEdit] = []
    for index in head..<head + shared {
      edits += setValue(elements[index], to: .scalar(texts[index], quoted: quoted))
    }
    let column = columnOf(Int(tree.nodes[sequence].start))
    let added = texts[head + shared..<texts.count - tail].flatMap {
      elementLines(.scalar($0, quoted: quoted), column: column)
    }
    if !added.isEmpty {
      guard head + shared < elements.count else {
        edits += insert(added, afterLineOf: Int(tree.nodes[elements[elements.count - 1]].end))
        return edits.unique()
      }
      guard let dash = dash(of: elements[head + shared], in: sequence) else { return nil }
      edits += insert(added, before: dash, column, isFirst: head + shared == 0)
    }
    let removed = head + shared..<old.count - tail
    guard let first = removed.first, let last = removed.last else { return edits.unique() }
    guard let start = dash(of: elements[first], in: sequence) else { return nil }
    let next = last + 1 < elements.count ? dash(of: elements[last + 1], in: sequence) : nil
    edits += remove(
      from: start, to: Int(tree.nodes[elements[last]].end), next: next, isFirst: first == 0, keepsComments: false)
    return edits.unique()
  }
}

/// The literal block that new lines end with.
struct FinalLiteral {
  /// The column of its text.
  let indent: Int
  /// `|`, not `|-`: the line end behind it is needed.
  let isOpen: Bool

  init(indent: Int, isOpen: Bool) {
    self.indent = indent
    self.isOpen = isOpen
  }

  /// Reads the lines, which stand at their columns.
  init?(_ lines: [String]) {
    guard lines.contains(where: { $0.utf8.contains(Byte.pipe) }) else { return nil }
    let probe = "x:\n" + lines.joined(separator: "\n").indented(by: 1) + "\n"
    guard let tree = readText(Array(probe.utf8), keys: KeyTable([])).tree,
      let last = tree.nodes.indices.last, tree.nodes[last].kind == .literal
    else { return nil }
    indent = tree.literalIndent(tree.contentSpan(last).range) - 1
    isOpen = tree.bytes[Int(tree.nodes[last].start) + 1] != Byte.dash
  }
}

extension [TextEdit] {
  /// Each edit once.
  func unique() -> [TextEdit] {
    var met = Set<TextEdit>()
    return filter { met.insert($0).inserted }
  }
}

extension String {
  /// Every line that is not empty, behind this many spaces.
  func indented(by count: Int) -> String {
    let spaces = String(repeating: " ", count: count)
    return utf8.split(separator: Byte.lf, omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : spaces + String(Substring($0)) }.joined(separator: "\n")
  }
}
