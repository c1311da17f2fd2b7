// Values as text.
extension TreeEditor {
  /// A value as it stands behind a key or a `-`.
  struct Rendered {
    /// What stands in the line of the key or `-`; may be empty.
    var inline: String
    /// The lines below, with their spaces.
    var lines: [String] = []
  }

  func rendered(_ value: NewValue, column: Int, isDash: Bool) -> Rendered {
    switch value {
    case .scalar(let text, let quoted):
      guard !quoted, let literal = LiteralLines(text) else {
        return Rendered(inline: ScalarStyle.inline(text, quoted: quoted))
      }
      return block(literal, indent: column + 2)
    case .typed(let text):
      return Rendered(inline: ScalarStyle.isOnePlainRun(text) ? text : ScalarStyle.doubleQuoted(text))
    case .scalarList(let texts, let quoted):
      let flow = texts.map { ScalarStyle.inFlow($0, quoted: quoted) }
      let fits = flow.reduce(0) { $0 + $1.utf8.count } <= 1000
      if texts.isEmpty || fits && !texts.contains(where: { $0.utf8.contains(Byte.lf) }) {
        return Rendered(inline: "[" + flow.joined(separator: ", ") + "]")
      }
      let lines = texts.flatMap { elementLines(.scalar($0, quoted: quoted), column: 0) }
      return rendered(.block(lines.joined(separator: "\n")), column: column, isDash: isDash)
    case .block(let text):
      return rendered(block: text, column: column, isDash: isDash)
    }
  }

  private func rendered(block text: String, column: Int, isDash: Bool) -> Rendered {
    var lines = text.utf8.split(separator: Byte.lf, omittingEmptySubsequences: false).map { line in
      String(Substring(line.last == Byte.cr ? line.dropLast() : line))
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    guard let first = lines.first else { return Rendered(inline: "{}") }
    let spaces = String(repeating: " ", count: column + 2)
    let indented = lines.map { $0.isEmpty ? "" : spaces + $0 }
    let startsWithText = !first.isEmpty && first.utf8.first != Byte.hash && first.utf8.first != Byte.space
    if isDash, startsWithText { return Rendered(inline: first, lines: Array(indented.dropFirst())) }
    return Rendered(inline: "", lines: indented)
  }

  private func block(_ literal: LiteralLines, indent: Int) -> Rendered {
    let spaces = String(repeating: " ", count: indent)
    return Rendered(inline: literal.header, lines: literal.lines.map { $0.isEmpty ? "" : spaces + $0 })
  }

  /// A value in the style of the one it replaces.
  func rendered(_ value: NewValue, replacing old: Int, _ head: Head) -> Rendered {
    let node = tree.nodes[old]
    if case .scalar(let text, false) = value {
      if let literal = LiteralLines(text) {
        let width = node.kind == .literal ? tree.literalIndent(tree.contentSpan(old).range) : 0
        return block(literal, indent: max(width, head.column + 1) == width ? width : head.column + 2)
      }
      return Rendered(inline: restyled(text, old: node) ?? ScalarStyle.inline(text, quoted: false))
    }
    // New lines stand where the old ones stood, or behind a `-` where the old value began.
    let (start, isBlock) = (Int(node.start), node.kind == .blockMapping || node.kind == .blockSequence)
    let column = columnOf(start)
    let keepsColumn = head.isDash ? start > head.end && start < lineStop(head.end) : isBlock && column > head.column
    return rendered(value, column: keepsColumn ? column - 2 : head.column, isDash: head.isDash)
  }

  private func restyled(_ text: String, old: Node) -> String? {
    switch old.kind {
    case .doubleQuoted: ScalarStyle.doubleQuoted(text)
    case .singleQuoted: ScalarStyle.singleQuoted(text)
    default: nil
    }
  }

  /// A value as an element of `[a, b]`; nil when it cannot be one.
  func flowText(_ value: NewValue, old: Node?) -> String? {
    switch value {
    case .scalar(let text, let quoted):
      if !quoted, LiteralLines(text) != nil { return nil }
      if !quoted, let old, let same = restyled(text, old: old) { return same }
      return ScalarStyle.inFlow(text, quoted: quoted)
    case .typed(let text):
      return ScalarStyle.isOnePlainRun(text) ? text : ScalarStyle.doubleQuoted(text)
    case .scalarList, .block:
      return nil
    }
  }

  /// The lines of an entry, with their spaces.
  func entryLines(_ key: String, _ value: NewValue, column: Int) -> [String] {
    lines(ScalarStyle.key(key) + ":", rendered(value, column: column, isDash: false), column)
  }

  /// The lines of an element, with their spaces.
  func elementLines(_ value: NewValue, column: Int) -> [String] {
    lines("-", rendered(value, column: column, isDash: true), column)
  }

  private func lines(_ head: String, _ value: Rendered, _ column: Int) -> [String] {
    let first = String(repeating: " ", count: column) + head + (value.inline.isEmpty ? "" : " " + value.inline)
    return [first] + value.lines
  }

  /// The edits that put `value` where the value `old` stands.
  func replace(_ old: Int, _ head: Head, with value: Rendered) -> [TextEdit] {
    let node = tree.nodes[old]
    let (start, end) = (Int(node.start), Int(node.end))
    let isBlock = node.kind == .blockMapping || node.kind == .blockSequence
    let headStop = lineStop(head.end)
    let stop = isBlock || node.kind == .literal ? lineStop(end) : headStop
    let literal = FinalLiteral(lines(head.isDash ? "-" : "k:", value, head.column))
    let closing = literal?.isOpen == true && stop == tree.bytes.count ? lineEnd : ""
    let below = value.lines.map { lineEnd + $0 }.joined() + closing
    let calmed = calm(after: stop, literal)
    if isBlock, start < headStop {
      return [TextEdit(start..<(below.isEmpty && stop == headStop ? end : stop), value.inline + below)] + calmed
    }
    if isBlock {
      let inline = value.inline.isEmpty ? [] : [TextEdit(head.end..<head.end, " " + value.inline)]
      return inline + [TextEdit(headStop..<stop, below)] + calmed
    }
    let tokenEnd = node.kind == .literal ? literalHeaderEnd(start) : end
    let inline = (start == head.end ? " " : "") + value.inline
    var edits = [value.inline.isEmpty ? TextEdit(head.end..<tokenEnd, "") : TextEdit(start..<tokenEnd, inline)]
    if !below.isEmpty || stop > headStop { edits.append(TextEdit(headStop..<stop, below)) }
    return edits + calmed
  }

  private func literalHeaderEnd(_ start: Int) -> Int {
    start + 1 < tree.bytes.count && tree.bytes[start + 1] == Byte.dash ? start + 2 : start + 1
  }

  /// A `[a, b]` one element a line, each as it stands unless `change` has a new value for it.
  func spread(_ sequence: Int, change: (Int) -> NewValue?) -> [TextEdit] {
    let lines = tree.elements(of: sequence).flatMap { element in
      change(element).map { elementLines($0, column: 0) } ?? [rawElement(element)]
    }
    return setValue(sequence, to: .block(lines.joined(separator: "\n")))
  }

  /// The same with one more element, before another one or at the end.
  func spread(_ sequence: Int, adding value: NewValue, before: Int?) -> [TextEdit] {
    var lines: [String] = []
    for element in tree.elements(of: sequence) {
      if element == before { lines += elementLines(value, column: 0) }
      lines.append(rawElement(element))
    }
    if before == nil { lines += elementLines(value, column: 0) }
    return setValue(sequence, to: .block(lines.joined(separator: "\n")))
  }

  private func rawElement(_ element: Int) -> String {
    "- " + String(decoding: tree.bytes[tree.span(element).range], as: UTF8.self)
  }
}
