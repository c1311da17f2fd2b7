import CatalogText

/// The comments and empty lines of a file, each with what it belongs to.
///
/// A comment behind a value belongs to it. A comment on a line of its own belongs to the next key or element, unless
/// it stands further in than that: then it closes the collection in which it stands.
struct FormatTrivia {
  /// A line that is no content.
  enum Line: Hashable {
    case empty
    /// The comment from `#` on, without blanks at its end.
    case comment(String)
  }

  /// What stands above a key, or above an element (by the element's node).
  private(set) var above: [Int: [Line]] = [:]
  /// What stands behind a key's or an element's last token in its line, with the blanks before it.
  private(set) var behind: [Int: String] = [:]
  /// What closes a collection.
  private(set) var closing: [Int: [Line]] = [:]
  /// What stands above the whole file, closed by an empty line.
  private(set) var header: [Line] = []

  /// How many comments there are.
  var commentCount: Int {
    let lines = Array(above.values.joined()) + Array(closing.values.joined()) + header
    return lines.count { $0 != .empty } + behind.count
  }

  private let tree: SyntaxTree
  /// The collection that holds each node; -1 for the root.
  ///
  /// Asking the tree for it walks back over all siblings before.
  private let parents: [Int32]
  /// The collections that are open, outermost first, with their columns.
  private var open: [(node: Int, column: Int)] = []

  init(_ tree: SyntaxTree) {
    self.tree = tree
    parents = Self.parents(in: tree)
    var at = tree.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var owner: Int?
    for node in tree.nodes.indices where !isInsideFlow(node) {
      let kind = tree.nodes[node].kind
      let start = Int(tree.nodes[node].start)
      if kind == .blockMapping || kind == .blockSequence {
        continue
      }
      let anchor = self.anchor(of: node)
      gap(from: at, to: start, before: anchor, after: owner)
      at = Int(tree.nodes[node].end)
      owner = anchor ?? owner
      if kind == .literal { at = literal(node, owner) }
    }
    gap(from: at, to: tree.bytes.count, before: nil, after: owner)
    splitHeader()
  }

  private static func parents(in tree: SyntaxTree) -> [Int32] {
    var open: [Int32] = []
    return tree.nodes.indices.map { index in
      while let last = open.last, Int(tree.nodes[Int(last)].next) <= index { open.removeLast() }
      defer { if !tree.nodes[index].isScalar && tree.nodes[index].kind != .key { open.append(Int32(index)) } }
      return open.last ?? -1
    }
  }

  private func parent(of node: Int) -> Int? { parents[node] < 0 ? nil : Int(parents[node]) }

  private func isInsideFlow(_ node: Int) -> Bool {
    guard tree.nodes[node].isScalar, let parent = parent(of: node) else { return false }
    return tree.nodes[parent].kind == .flowSequence
  }

  /// The key or the element whose line a token begins; nil for the value of a key.
  private func anchor(of node: Int) -> Int? {
    if tree.nodes[node].kind == .key { return node }
    guard let parent = parent(of: node), tree.nodes[parent].kind == .blockSequence else { return nil }
    return node
  }

  /// The comment behind the `|` of a literal; answers where the literal ends.
  private mutating func literal(_ node: Int, _ owner: Int?) -> Int {
    let start = Int(tree.nodes[node].start)
    var end = start
    while end < tree.bytes.count, tree.bytes[end] != 0x0A { end += 1 }
    if let hash = tree.bytes[start..<end].firstIndex(of: 0x23), let owner { setBehind(owner, hash, end) }
    return max(Int(tree.nodes[node].end), start + 1)
  }

  /// Takes in what stands between two tokens.
  private mutating func gap(from start: Int, to end: Int, before anchor: Int?, after owner: Int?) {
    var lines: [(line: Line, column: Int)] = []
    var at = start
    var lineStart = start
    var isFirst = start > 0 && tree.bytes[start - 1] != 0x0A
    var hasContent = false
    while at < end {
      let byte = tree.bytes[at]
      if byte == 0x23, at == 0 || tree.bytes[at - 1] == 0x20 || tree.bytes[at - 1] == 0x0A || at == 3 {
        var stop = at
        while stop < end, tree.bytes[stop] != 0x0A { stop += 1 }
        if isFirst, let owner {
          setBehind(owner, at, stop)
        } else {
          lines.append((.comment(comment(at, stop)), at - lineStart))
        }
        hasContent = true
        at = stop
        continue
      }
      if byte == 0x0A {
        if !isFirst, !hasContent { lines.append((.empty, 0)) }
        isFirst = false
        hasContent = false
        lineStart = at + 1
      } else if byte != 0x20, byte != 0x0D {
        hasContent = true
      }
      at += 1
    }
    attach(lines, before: anchor)
  }

  private mutating func setBehind(_ owner: Int, _ hash: Int, _ stop: Int) {
    var from = hash
    while from > 0, tree.bytes[from - 1] == 0x20 { from -= 1 }
    let text = String(repeating: " ", count: max(1, hash - from)) + comment(hash, stop)
    if let other = behind[owner] {
      above[owner, default: []].append(.comment(blankless(other)))
    }
    behind[owner] = text
  }

  private func comment(_ start: Int, _ stop: Int) -> String {
    var end = stop
    while end > start, tree.bytes[end - 1] == 0x20 || tree.bytes[end - 1] == 0x0D { end -= 1 }
    return String(decoding: tree.bytes[start..<end], as: UTF8.self)
  }

  /// Gives lines to the key or element they stand above, or to the collection they close.
  private mutating func attach(_ lines: [(line: Line, column: Int)], before anchor: Int?) {
    let next = anchor.map { column(of: $0) } ?? (-1)
    var waiting: [Line] = []
    var isClosing = true
    for (line, column) in lines {
      guard case .comment = line else {
        waiting.append(line)
        continue
      }
      if isClosing, column > next || anchor == nil, let collection = collection(at: column, deeperThan: next) {
        closing[collection, default: []] += waiting + [line]
        waiting = []
      } else {
        isClosing = false
        waiting.append(line)
      }
    }
    if let anchor {
      above[anchor, default: []] += waiting
      enter(anchor)
    }
  }

  /// The innermost open collection that stands at `column` or further out.
  private func collection(at column: Int, deeperThan next: Int) -> Int? {
    open.last { $0.column <= column && $0.column > next }?.node ?? (next < 0 ? 0 : nil)
  }

  /// Takes note of the collections in which a key or element stands.
  private mutating func enter(_ anchor: Int) {
    var chain: [(Int, Int)] = []
    var node: Int? = parent(of: anchor)
    while let collection = node {
      chain.insert((collection, columnOf(Int(tree.nodes[collection].start))), at: 0)
      node = parent(of: collection)
    }
    open = chain.map { (node: $0.0, column: $0.1) }
  }

  /// The column of a key, or of an element's `-`.
  private func column(of anchor: Int) -> Int {
    if tree.nodes[anchor].kind != .key, let parent = parent(of: anchor) {
      return columnOf(Int(tree.nodes[parent].start))
    }
    // The first key of an element stands behind the element's `-`.
    if let mapping = parent(of: anchor), anchor == mapping + 1, let list = parent(of: mapping),
      tree.nodes[list].kind == .blockSequence
    {
      return columnOf(Int(tree.nodes[list].start))
    }
    return columnOf(Int(tree.nodes[anchor].start))
  }

  private func columnOf(_ offset: Int) -> Int {
    var start = offset
    while start > 0, tree.bytes[start - 1] != 0x0A { start -= 1 }
    if start == 0, tree.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
    return offset - start
  }

  /// What stands above the first key and ends with an empty line belongs to the file, not to the key.
  private mutating func splitHeader() {
    guard tree.nodes.count > 1, let lines = above[1], let last = lines.lastIndex(of: .empty) else { return }
    header = Array(lines[...last])
    above[1] = Array(lines[(last + 1)...])
  }
}
