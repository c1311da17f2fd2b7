/// A comment that is addressed to the tool: `# govsvc:allow …`.
///
/// A comment behind a value speaks of the element that begins its line, one by itself of the next element, each with all
/// that is under it; a comment before the first element speaks of the whole file.
public struct ToolComment: Sendable {
  /// From the `#` to the end of the comment, without the line end and blanks before it.
  public let span: ByteSpan
  /// What stands behind `govsvc`, without blanks at both ends.
  public let text: String
  /// What it speaks of: from the start of a line to the end of an element; empty at the end of the file where nothing
  /// follows.
  public let scope: ByteSpan
  /// The node it speaks of, a key or an element of a list; 0 for the whole file, nil where nothing follows.
  public let node: Int?

  private static let name = Array("govsvc".utf8)
  private static let fullWidthSpace = Array("\u{3000}".utf8)

  /// Whether a comment, from its `#` on, begins with the tool's name.
  static func isOne(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { textStart(bytes) != nil }

  /// The offset behind the tool's name in a comment; nil where it begins with something else.
  static func textStart(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = 0
    while at < bytes.count {
      if bytes[at...].starts(with: fullWidthSpace) {
        at += fullWidthSpace.count
      } else if bytes[at] == Byte.hash || bytes[at] == Byte.space || bytes[at] == Byte.tab {
        at += 1
      } else {
        break
      }
    }
    guard bytes.count - at >= name.count, bytes[at..<at + name.count].map({ $0 | 0x20 }).elementsEqual(name) else {
      return nil
    }
    at += name.count
    // `# govsvc.yaml` and `# govsvc validate` are words about the tool, not to it.
    var mark = at
    while mark < bytes.count, bytes[mark] == Byte.space { mark += 1 }
    let isColon = mark < bytes.count && (bytes[mark] == Byte.colon || bytes[mark...].starts(with: [0xEF, 0xBC, 0x9A]))
    return isColon ? at : nil
  }
}

extension SyntaxTree {
  /// The comments that are addressed to the tool, in order.
  public func toolComments() -> [ToolComment] {
    guard hasToolComments else { return [] }
    var search = ToolCommentSearch(tree: self)
    return search.run()
  }
}

/// Walks the gaps between the tokens of a tape: a `#` stands for a comment nowhere else.
private struct ToolCommentSearch {
  let tree: SyntaxTree
  private var found: [ToolComment] = []

  init(tree: SyntaxTree) { self.tree = tree }

  mutating func run() -> [ToolComment] {
    var gap = 0
    var lineToken: Int?
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      guard node.kind != .blockMapping, node.kind != .blockSequence else { continue }
      // A sequence in one line is a token: what it holds lies in it.
      guard Int(node.start) >= gap else { continue }
      comments(gap..<Int(node.start), behind: lineToken, before: index)
      if lineToken.map({ hasLineEnd(Int(tree.nodes[$0].start)..<Int(node.start)) }) ?? true { lineToken = index }
      gap = max(gap, Int(node.end))
      // A comment may stand behind a literal's header, inside of its span.
      if node.kind == .literal { comments(Int(node.start)..<lineEnd(Int(node.start)), behind: lineToken, before: nil) }
    }
    comments(gap..<tree.bytes.count, behind: lineToken, before: nil)
    return found
  }

  private func lineEnd(_ offset: Int) -> Int { tree.bytes[offset...].firstIndex(of: Byte.lf) ?? tree.bytes.count }

  private func hasLineEnd(_ range: Range<Int>) -> Bool { tree.bytes[range].contains(Byte.lf) }

  /// The comments of a gap; `token` is the first one of the line in which the gap begins.
  private mutating func comments(_ gap: Range<Int>, behind token: Int?, before next: Int?) {
    var at = gap.lowerBound
    var token = token
    while at < gap.upperBound {
      if tree.bytes[at] == Byte.lf { token = nil }
      guard tree.bytes[at] == Byte.hash else {
        at += 1
        continue
      }
      var end = at
      while end < tree.bytes.count, tree.bytes[end] != Byte.lf { end += 1 }
      add(at..<end, target: token ?? next, isFirst: gap.lowerBound == 0 && tree.nodes[0].start > UInt32(at))
      at = end
    }
  }

  private mutating func add(_ comment: Range<Int>, target: Int?, isFirst: Bool) {
    var end = comment.upperBound
    while end > comment.lowerBound, tree.bytes[end - 1] <= Byte.space { end -= 1 }
    let bytes = Array(tree.bytes[comment.lowerBound..<end])
    guard let start = bytes.withUnsafeBufferPointer({ ToolComment.textStart($0) }) else { return }
    let blanks = bytes[start...].prefix { $0 == Byte.space }.count
    let text = String(decoding: bytes[(start + blanks)...], as: UTF8.self)
    let node = isFirst ? 0 : target.map { element(beginningWith: $0) }
    found.append(
      ToolComment(
        span: ByteSpan(start: comment.lowerBound, end: end), text: text, scope: scope(of: node), node: node))
  }

  /// What begins with a token: an element of a list where the token is the first in it, else an entry.
  private func element(beginningWith token: Int) -> Int {
    guard token >= 2, tree.nodes[token - 1].kind == .blockMapping, tree.nodes[token - 2].kind != .key else {
      return token
    }
    return token - 1
  }

  private func scope(of node: Int?) -> ByteSpan {
    guard let node else { return ByteSpan(start: tree.bytes.count, end: tree.bytes.count) }
    guard node > 0 else { return ByteSpan(start: 0, end: tree.bytes.count) }
    var start = Int(tree.nodes[node].start)
    while start > 0, tree.bytes[start - 1] != Byte.lf { start -= 1 }
    let last = tree.nodes[node].kind == .key ? node + 1 : node
    return ByteSpan(start: start, end: max(Int(tree.nodes[last].end), Int(tree.nodes[node].end)))
  }
}
