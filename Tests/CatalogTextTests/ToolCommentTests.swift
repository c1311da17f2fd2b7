import CatalogText
import Testing

/// Comments addressed to the tool, and what they speak of.
@Suite struct ToolCommentTests {
  /// A text with one such comment, what it says, and the first and last words of what it speaks of.
  static let examples: [(text: String, says: String?, scope: String?)] = [
    ("# govsvc:allow A 理由\na: 1\nb: 2\n", ":allow A 理由", "# govsvc:allow A 理由\na: 1\nb: 2\n"),
    ("# 标题\n\n#govsvc:allow A\na: 1\n", ":allow A", "# 标题\n\n#govsvc:allow A\na: 1\n"),
    ("a: 1\n# govsvc:allow A\nb: 2\nc: 3\n", ":allow A", "b: 2"),
    ("a: 1  # govsvc:allow A  \nb: 2\n", ":allow A", "a: 1"),
    ("a: 1\nm:  # govsvc:allow A\n  b: 2\n  c: 3\nd: 4\n", ":allow A", "m:  # govsvc:allow A\n  b: 2\n  c: 3"),
    ("a: 1\nm:\n  # govsvc:allow A\n  b: 2\n  c: 3\n", ":allow A", "  b: 2"),
    ("a: 1\nl:\n  # govsvc:allow A\n  - b: 2\n    c: 3\n  - b: 4\n", ":allow A", "  - b: 2\n    c: 3"),
    ("a: 1\nl:\n  - b: 2 # govsvc:allow A\n    c: 3\n  - b: 4\n", ":allow A", "  - b: 2 # govsvc:allow A\n    c: 3"),
    ("a: 1\nl:\n  - b: 2\n    # govsvc:allow A\n    c: 3\n  - b: 4\n", ":allow A", "    c: 3"),
    ("a: 1\nl:\n  - x\n  # govsvc:allow A\n  - y\n", ":allow A", "  - y"),
    ("a: 1\nl: [x, y] # govsvc:allow A\nb: 2\n", ":allow A", "l: [x, y]"),
    ("a: 1\nl:\n  - b: 2\n  # govsvc:allow A\nc: 3\n", ":allow A", "c: 3"),
    ("a: |\n  # govsvc:allow A\n  text\nb: 2\n", nil, nil),
    ("b: 2\na: |  # govsvc:allow A\n  text\n", ":allow A", "a: |  # govsvc:allow A\n  text"),
    ("a: |  # govsvc:allow A\n  text\nb: 2\n", ":allow A", "a: |  # govsvc:allow A\n  text"),
    ("a: 1\n#\tGovSvc:allow A\nb: 2\n", ":allow A", "b: 2"),
    ("a: 1\n#　govsvc:allow A\nb: 2\n", ":allow A", "b: 2"),
    ("a: '# govsvc:allow A'\nb: 2#govsvc:allow A\n", nil, nil),
    ("a: 1\nt: |\n  text\n# govsvc:allow A\nb: 2\n", ":allow A", "b: 2"),
    ("a: 1\n# govsvc:allow A\n", ":allow A", ""),
    ("# govsvc.yaml is read first\na: 1\n", nil, nil),
    ("# see govsvc:allow\na: 1\n", nil, nil),
    ("a: 1\n# govsvc ：allow A\nb: 2\n", "：allow A", "b: 2"),
    ("a: 1\r\n# govsvc:allow A\r\nb: 2\r\nc: 3\r\n", ":allow A", "b: 2"),
    ("\u{FEFF}# govsvc:allow A\na: 1\n", ":allow A", "\u{FEFF}# govsvc:allow A\na: 1\n"),
  ]

  @Test(arguments: examples.indices)
  func `a comment speaks of an element with all under it`(_ index: Int) throws {
    let (text, says, scope) = Self.examples[index]
    let tree = try #require(readText(Array(text.utf8), keys: someKeys).tree, "\(text)")
    let comments = tree.toolComments()
    #expect(tree.hasToolComments == (says != nil), "\(text)")
    #expect(comments.map(\.text) == (says.map { [$0] } ?? []), "\(text)")
    guard let comment = comments.first, let scope else { return }
    #expect(String(decoding: tree.bytes[comment.scope.range], as: UTF8.self) == scope, "\(text)")
    #expect(tree.bytes[Int(comment.span.start)] == UInt8(ascii: "#"))
    #expect(tree.bytes[Int(comment.span.end) - 1] > 0x20)
  }

  @Test func `comments put anywhere between lines are found, all of them, and change no value`() throws {
    for seed in 0..<200 {
      var generator = DocumentGenerator(seed: UInt64(seed))
      let document = generator.document()
      guard let tree = readText(document, keys: someKeys).tree else { continue }
      let starts = lineStarts(outsideOfScalarsIn: tree)
      for start in starts where start > 0 {
        let text = document[..<start] + Array("# govsvc:allow A b\n".utf8) + document[start...]
        guard let commented = readText(Array(text), keys: someKeys).tree else {
          Issue.record("seed \(seed): a comment at \(start) breaks the text")
          continue
        }
        #expect(commented.toolComments().map(\.span.start) == [UInt32(start)], "seed \(seed), \(start)")
        #expect(commented.nodes.count == tree.nodes.count)
      }
    }
  }

  /// The offsets of lines that no scalar crosses.
  private func lineStarts(outsideOfScalarsIn tree: SyntaxTree) -> [Int] {
    tree.bytes.indices.filter { offset in
      guard offset > 0, tree.bytes[offset - 1] == 0x0A else { return false }
      return !tree.nodes.contains { node in
        guard node.isScalar || node.kind == .flowSequence else { return false }
        // A line directly below a literal may still be its text.
        return Int(node.start) < offset && offset <= Int(node.end) + (node.kind == .literal ? 1 : 0)
      }
    }
  }
}
