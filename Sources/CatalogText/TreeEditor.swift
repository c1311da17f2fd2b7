/// Makes edits on a tree; each keeps comments, quoting, line ends and everything else as it stands.
///
/// Every function answers edits of the tree's bytes: apply them with `[TextEdit].applied(to:)` and read the result
/// anew. Edits for places that do not overlap may be applied together.
public struct TreeEditor: Sendable {
  /// A value to be written.
  public enum NewValue: Hashable, Sendable {
    /// Text; `quoted` asks for double quotes even where plain would do, as for codes.
    case scalar(String, quoted: Bool)
    /// An integer or a date: stands plain although it looks typed.
    case typed(String)
    /// A list of texts: `[a, b]`, or one a line where an element needs several lines or the list stands so now.
    case scalarList([String], quoted: Bool)
    /// Ready-made lines of a mapping or a sequence, not indented, joined by LF.
    case block(String)
  }

  /// The tree the edits are for.
  public let tree: SyntaxTree
  let lineEnd: String

  /// An editor for `tree`; new lines end as the tree's first line does.
  public init(_ tree: SyntaxTree) {
    self.tree = tree
    let first = tree.bytes.firstIndex(of: Byte.lf) ?? 0
    lineEnd = first > 0 && tree.bytes[first - 1] == Byte.cr ? "\r\n" : "\n"
  }

  /// Replaces a value, a scalar or a whole collection, and keeps the comment behind it and the style of its quotes.
  ///
  /// - Parameters:
  ///   - valueNode: the value of a key or an element of a sequence; for anything else there are no edits.
  ///   - value: what it becomes.
  /// - Returns: the edits.
  public func setValue(_ valueNode: Int, to value: NewValue) -> [TextEdit] {
    guard let head = head(of: valueNode) else { return [] }
    if head.isInFlow {
      guard let text = flowText(value, old: tree.nodes[valueNode]) else {
        return spread(head.collection) { $0 == valueNode ? value : nil }
      }
      return [TextEdit(tree.span(valueNode).range, text)]
    }
    if case .scalarList(let texts, let quoted) = value, tree.nodes[valueNode].kind == .blockSequence,
      let edits = setLines(of: valueNode, to: texts, quoted: quoted)
    {
      return edits
    }
    return replace(valueNode, head, with: rendered(value, replacing: valueNode, head))
  }

  /// Adds an entry to a mapping: before or after the entry of a key, else as the last one.
  ///
  /// - Parameters:
  ///   - key: the new key's text.
  ///   - value: its value.
  ///   - mapping: the mapping, which may be `{}`.
  ///   - before: the key node it comes before.
  ///   - after: the key node it comes after.
  /// - Returns: the edits; none when `mapping` is no mapping.
  public func insertEntry(
    key: String, value: NewValue, into mapping: Int, before: Int? = nil, after: Int? = nil
  ) -> [TextEdit] {
    let node = tree.nodes[mapping]
    guard node.kind == .blockMapping else {
      guard node.kind == .emptyMapping else { return [] }
      return setValue(mapping, to: .block(entryLines(key, value, column: 0).joined(separator: "\n")))
    }
    let column = columnOf(Int(node.start))
    let lines = entryLines(key, value, column: column)
    if let before {
      return insert(lines, before: Int(tree.nodes[before].start), column, isFirst: before == mapping + 1)
    }
    var last = after.map { $0 + 1 }
    if last == nil { for entry in tree.entries(of: mapping) { last = entry.value } }
    guard let last else { return [] }
    return insert(lines, afterLineOf: Int(tree.nodes[last].end))
  }

  /// Removes an entry: its whole lines and the comment lines directly above it.
  ///
  /// The last entry of a mapping leaves `{}` behind. Comments above the first entry of a file stay.
  ///
  /// - Parameters:
  ///   - keyNode: the entry's key.
  ///   - mapping: the mapping that has it.
  /// - Returns: the edits.
  public func removeEntry(key keyNode: Int, in mapping: Int) -> [TextEdit] {
    let starts = tree.entries(of: mapping).map { Int(tree.nodes[$0.key].start) }
    guard let place = starts.firstIndex(of: Int(tree.nodes[keyNode].start)) else { return [] }
    if starts.count == 1, let head = head(of: mapping) {
      return replace(mapping, head, with: Rendered(inline: "{}"))
    }
    let next = place + 1 < starts.count ? starts[place + 1] : nil
    return remove(
      from: starts[place], to: Int(tree.nodes[keyNode + 1].end), next: next, isFirst: place == 0,
      keepsComments: mapping == 0 && place == 0)
  }

  /// Adds an element at the end of a sequence.
  ///
  /// - Parameters:
  ///   - value: the new element.
  ///   - sequence: the sequence, which may be `[]`.
  /// - Returns: the edits; none when `sequence` is no sequence.
  public func appendElement(_ value: NewValue, to sequence: Int) -> [TextEdit] {
    let node = tree.nodes[sequence]
    var last: Int?
    for element in tree.elements(of: sequence) { last = element }
    if node.kind == .flowSequence {
      guard let text = flowText(value, old: nil) else { return spread(sequence, adding: value, before: nil) }
      let end = last.map { Int(tree.nodes[$0].end) } ?? Int(node.start) + 1
      return [TextEdit(end..<end, last == nil ? text : ", " + text)]
    }
    guard node.kind == .blockSequence, let last else { return [] }
    let lines = elementLines(value, column: columnOf(Int(node.start)))
    return insert(lines, afterLineOf: Int(tree.nodes[last].end))
  }

  /// Adds an element before another one.
  ///
  /// - Parameters:
  ///   - value: the new element.
  ///   - element: the element it comes before.
  ///   - sequence: the sequence that has `element`.
  /// - Returns: the edits.
  public func insertElement(_ value: NewValue, before element: Int, in sequence: Int) -> [TextEdit] {
    let node = tree.nodes[sequence]
    if node.kind == .flowSequence {
      guard let text = flowText(value, old: nil) else { return spread(sequence, adding: value, before: element) }
      let start = Int(tree.nodes[element].start)
      return [TextEdit(start..<start, text + ", ")]
    }
    guard node.kind == .blockSequence, let dash = dash(of: element, in: sequence) else { return [] }
    let column = columnOf(Int(node.start))
    let lines = elementLines(value, column: column)
    return insert(lines, before: dash, column, isFirst: element == sequence + 1)
  }

  /// Removes an element; of a block sequence its whole lines and the comment lines directly above it.
  ///
  /// The last element of a sequence leaves `[]` behind.
  ///
  /// - Parameters:
  ///   - element: the element.
  ///   - sequence: the sequence that has it.
  /// - Returns: the edits.
  public func removeElement(_ element: Int, in sequence: Int) -> [TextEdit] {
    let elements = Array(tree.elements(of: sequence))
    guard let place = elements.firstIndex(of: element) else { return [] }
    if elements.count == 1, tree.nodes[sequence].kind == .blockSequence {
      guard let head = head(of: sequence) else { return [] }
      return replace(sequence, head, with: Rendered(inline: "[]"))
    }
    if tree.nodes[sequence].kind == .flowSequence {
      let from = place > 0 ? Int(tree.nodes[elements[place - 1]].end) : Int(tree.nodes[element].start)
      let next = place + 1 < elements.count ? Int(tree.nodes[elements[place + 1]].start) : nil
      return [TextEdit(from..<(place == 0 ? next ?? Int(tree.nodes[element].end) : Int(tree.nodes[element].end)), "")]
    }
    guard let start = dash(of: element, in: sequence) else { return [] }
    let next = place + 1 < elements.count ? dash(of: elements[place + 1], in: sequence) : nil
    return remove(
      from: start, to: Int(tree.nodes[element].end), next: next, isFirst: place == 0, keepsComments: false)
  }
}
