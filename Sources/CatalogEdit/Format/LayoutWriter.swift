import CatalogModel
import CatalogText

/// Writes a tree anew, line by line.
struct LayoutWriter {
  let tree: SyntaxTree
  let trivia: FormatTrivia
  /// Whether what equals its default may be left out: nothing lies below the file that could say otherwise.
  let removesDefaults: Bool
  private(set) var lines: [String] = []
  private(set) var droppedDefaults: [String] = []
  private var writtenComments = 0
  let dictionary = ElementDictionary.current

  /// The columns a line may take.
  static let width = 100

  init(_ tree: SyntaxTree, _ trivia: FormatTrivia, removesDefaults: Bool) {
    self.tree = tree
    self.trivia = trivia
    self.removesDefaults = removesDefaults
  }

  /// The text, with one line end at its end.
  var text: String {
    var lines = lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether every comment was written.
  var isComplete: Bool { writtenComments == trivia.commentCount }

  /// Writes the whole file.
  mutating func root(_ kind: RecordKind) {
    write(trivia.header, indent: 0)
    mapping(0, kind, indent: 0, head: nil)
    write(trivia.closing[0] ?? [], indent: 0)
  }

  /// Writes lines that are no content; never two empty ones in a row, none at the top.
  private mutating func write(_ trivia: [FormatTrivia.Line], indent: Int) {
    for line in trivia {
      switch line {
      case .empty:
        guard let last = lines.last, !last.isEmpty else { continue }
        lines.append("")
      case .comment(let text):
        writtenComments += 1
        lines.append(spaces(indent) + text)
      }
    }
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  private mutating func behind(_ anchor: Int) -> String {
    guard let comment = trivia.behind[anchor] else { return "" }
    writtenComments += 1
    return comment
  }

  /// Writes a mapping's entries; the first one behind `head` (`- `) where there is one.
  private mutating func mapping(_ mapping: Int, _ kind: RecordKind?, indent: Int, head: String?) {
    let entries = ordered(mapping, kind)
    let isElement = head != nil
    var head = head
    for (index, entry) in entries.enumerated() {
      let element = kind.flatMap { kind in
        Key(rawValue: tree.nodes[entry.key].key).flatMap { dictionary.definition(of: $0, in: kind) }
      }
      if !isElement || index > 0 && entry.key != mapping + 1 {
        write(above(entry.key, isFirst: index == 0), indent: indent)
      }
      let start = head.map { spaces(indent - 2) + $0 } ?? spaces(indent)
      head = nil
      let key = ScalarStyle.key(tree.text(entry.key)) + ":"
      value(entry.value, element?.type, anchor: entry.key, start: start + key, indent: indent)
    }
    if mapping != 0 { write(trivia.closing[mapping] ?? [], indent: indent) }
  }

  /// What stands above a key, without the empty lines above a mapping's first one.
  private func above(_ key: Int, isFirst: Bool) -> [FormatTrivia.Line] {
    let lines = trivia.above[key] ?? []
    return isFirst ? Array(lines.drop { $0 == .empty }) : lines
  }

  /// Writes the value behind a key or a `-`.
  private mutating func value(_ node: Int, _ type: ValueType?, anchor: Int, start: String, indent: Int) {
    let token = tree.nodes[node]
    if token.isScalar {
      scalar(node, type, anchor: anchor, start: start, indent: indent)
    } else if token.isMapping {
      guard token.kind == .blockMapping else { return lines.append(start + " {}" + behind(anchor)) }
      lines.append(start + behind(anchor))
      mapping(node, type?.recordKind, indent: indent + 2, head: nil)
    } else {
      sequence(node, type, anchor: anchor, start: start, indent: indent)
    }
  }

  private mutating func scalar(_ node: Int, _ type: ValueType?, anchor: Int, start: String, indent: Int) {
    let text = ScalarLayout(tree, node, type).text
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.append(start + " " + parts[0] + behind(anchor))
    lines += parts.dropFirst().map { $0.isEmpty ? "" : spaces(indent) + $0 }
  }

  private mutating func sequence(_ node: Int, _ type: ValueType?, anchor: Int, start: String, indent: Int) {
    let elements = Array(tree.elements(of: node))
    if let flow = flow(node, elements, type, start: start) {
      return lines.append(start + " " + flow + behind(anchor))
    }
    lines.append(start + behind(anchor))
    var kind: RecordKind?
    var elementType: ValueType?
    if case .records(let record) = type { kind = record }
    if case .list(let inner) = type { elementType = inner }
    for (index, element) in elements.enumerated() {
      let isMapping = tree.nodes[element].kind == .blockMapping
      let first = isMapping ? ordered(element, kind).first?.key : nil
      let above = (trivia.above[element] ?? []) + aboveMapping(element, first)
      write(index == 0 ? Array(above.drop { $0 == .empty }) : above, indent: indent + 2)
      if isMapping {
        mapping(element, kind, indent: indent + 4, head: "- ")
      } else {
        let short = kind?.shorthand.flatMap { dictionary.definition(of: $0, in: kind ?? .service)?.type }
        value(element, elementType ?? short, anchor: element, start: spaces(indent + 2) + "-", indent: indent + 2)
      }
    }
    write(trivia.closing[node] ?? [], indent: indent + 2)
  }

  /// What stands above an element that is a mapping: the lines above its first key, and those above the key that comes
  /// first in canonical order.
  private func aboveMapping(_ element: Int, _ first: Int?) -> [FormatTrivia.Line] {
    guard tree.nodes[element].kind == .blockMapping else { return [] }
    var lines = trivia.above[element + 1] ?? []
    if let first, first != element + 1 {
      lines += (trivia.above[first] ?? []).filter { $0 != .empty }
    }
    return lines
  }

  /// The list in one line; nil where it stands one a line.
  private func flow(_ node: Int, _ elements: [Int], _ type: ValueType?, start: String) -> String? {
    if elements.isEmpty, trivia.closing[node] == nil { return "[]" }
    if case .records = type { return nil }
    guard type != .list(.prose), elements.allSatisfy({ tree.nodes[$0].isScalar }) else { return nil }
    let isBlock = tree.nodes[node].kind == .blockSequence
    if isBlock, type == .list(.text) { return nil }
    if isBlock, trivia.closing[node] != nil || elements.contains(where: { hasTrivia($0) }) { return nil }
    var inner: ValueType?
    if case .list(let type) = type { inner = type }
    let texts = elements.map { ScalarLayout(tree, $0, inner).flowText }
    guard !texts.contains(where: { $0.contains("\n") }) else { return nil }
    let flow = "[" + texts.joined(separator: ", ") + "]"
    return columns(start) + 1 + columns(flow) <= Self.width ? flow : nil
  }

  private func hasTrivia(_ element: Int) -> Bool {
    trivia.behind[element] != nil || trivia.above[element]?.isEmpty == false
  }
}

extension LayoutWriter {
  /// The entries in the dictionary's order; an unknown key stays behind the key it follows.
  private mutating func ordered(_ mapping: Int, _ kind: RecordKind?) -> [(key: Int, value: Int)] {
    let entries = Array(tree.entries(of: mapping))
    guard let kind else { return entries }
    var position = -1
    let placed = entries.map { entry in
      position = dictionary.position(of: tree.nodes[entry.key].key, in: kind) ?? position
      return (position: position, entry: entry)
    }
    let sorted = placed.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }
    return sorted.map(\.element.entry).filter { !isDefault($0, in: mapping, kind) }
  }

  /// Whether an entry says what holds anyway, and nothing is lost with it.
  private mutating func isDefault(_ entry: (key: Int, value: Int), in mapping: Int, _ kind: RecordKind) -> Bool {
    guard removesDefaults, let key = Key(rawValue: tree.nodes[entry.key].key),
      let element = dictionary.definition(of: key, in: kind), let fallback = element.fallback,
      tree.nodes[entry.value].isScalar, tree.equals(entry.value, fallback), trivia.behind[entry.key] == nil,
      trivia.above[entry.key]?.contains(where: { $0 != .empty }) != true,
      tree.value(of: Key.use.rawValue, in: mapping) == nil, Array(tree.entries(of: mapping)).count > 1
    else { return false }
    if !droppedDefaults.contains(element.name) { droppedDefaults.append(element.name) }
    return true
  }
}
