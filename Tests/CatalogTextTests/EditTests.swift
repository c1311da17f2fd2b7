import CatalogText
import Testing

@Suite struct EditTests {
  /// A text, an edit of it, and the text that must come out.
  private struct Case: Sendable {
    let name: String
    let before: String
    let after: String
    let edit: @Sendable (TreeEditor) -> [TextEdit]
  }

  private static func value(_ tree: SyntaxTree, _ path: String...) -> Int {
    var node = 0
    for step in path {
      if let index = Int(step) {
        node = Array(tree.elements(of: node))[index]
      } else {
        node = tree.value(named: step, in: node) ?? 0
      }
    }
    return node
  }

  private static let scalars: [Case] = [
    .init(name: "keeps a comment", before: "a: b  # c\nd: e\n", after: "a: 新  # c\nd: e\n") {
      $0.setValue(value($0.tree, "a"), to: .scalar("新", quoted: false))
    },
    .init(name: "keeps double quotes", before: "a: \"b\"\n", after: "a: \"c\\td\"\n") {
      $0.setValue(value($0.tree, "a"), to: .scalar("c\td", quoted: false))
    },
    .init(name: "keeps single quotes", before: "a: 'b'\n", after: "a: 'it''s'\n") {
      $0.setValue(value($0.tree, "a"), to: .scalar("it's", quoted: false))
    },
    .init(name: "quotes what looks typed", before: "a: b\n", after: "a: \"01\"\n") {
      $0.setValue(value($0.tree, "a"), to: .scalar("01", quoted: false))
    },
    .init(name: "leaves numbers plain", before: "version: 4\n", after: "version: 5\n") {
      $0.setValue(value($0.tree, "version"), to: .typed("5"))
    },
    .init(name: "plain to block", before: "a: b # c\nd: e\n", after: "a: |- # c\n  x\n\n  y\nd: e\n") {
      $0.setValue(value($0.tree, "a"), to: .scalar("x\n\ny", quoted: false))
    },
    .init(name: "plain to block at an open end", before: "a: b", after: "a: |\n  x\n  y\n") {
      $0.setValue(value($0.tree, "a"), to: .scalar("x\ny\n", quoted: false))
    },
    .init(
      name: "block to block", before: "a: |  # c\n    x\n\n    y\nd: e\n", after: "a: |-  # c\n    p\n    q\nd: e\n"
    ) {
      $0.setValue(value($0.tree, "a"), to: .scalar("p\nq", quoted: false))
    },
    .init(name: "block to plain", before: "a: | # c\n  x\n  y\n\nd: e\n", after: "a: z # c\n\nd: e\n") {
      $0.setValue(value($0.tree, "a"), to: .scalar("z", quoted: false))
    },
    .init(name: "flow element", before: "a: [b, 'c' ,d]\n", after: "a: [b, 'x, y' ,d]\n") {
      $0.setValue(value($0.tree, "a", "1"), to: .scalar("x, y", quoted: false))
    },
    .init(name: "flow element of two lines", before: "a: [b, c] # d\n", after: "a: # d\n  - b\n  - |-\n    x\n    y\n")
    {
      $0.setValue(value($0.tree, "a", "1"), to: .scalar("x\ny", quoted: false))
    },
    .init(name: "CRLF and mark", before: "\u{FEFF}a: b\r\nc: d\r\n", after: "\u{FEFF}a: |-\r\n  x\r\n  y\r\nc: d\r\n") {
      $0.setValue(value($0.tree, "a"), to: .scalar("x\ny", quoted: false))
    },
    .init(name: "collection to scalar", before: "a: # c\n  - b\n  - d # e\nf: g\n", after: "a: x # c\nf: g\n") {
      $0.setValue(value($0.tree, "a"), to: .scalar("x", quoted: false))
    },
    .init(name: "list in place", before: "a:\n- b # 1\n# two\n- c\n- d\n", after: "a:\n- b # 1\n# two\n- x\n- d\n- e\n")
    {
      $0.setValue(value($0.tree, "a"), to: .scalarList(["b", "x", "d", "e"], quoted: false))
    },
    .init(name: "list shortened", before: "a:\n  - b # 1\n  # two\n  - c\n  - d", after: "a:\n  - b # 1") {
      $0.setValue(value($0.tree, "a"), to: .scalarList(["b"], quoted: false))
    },
    .init(
      name: "mapping replaced", before: "a:\n   b: c\n   d: e # f\ng: h\n",
      after: "a:\n   x: y\n   z:\n     - 1\ng: h\n"
    ) {
      $0.setValue(value($0.tree, "a"), to: .block("x: y\nz:\n  - 1"))
    },
    .init(
      name: "compact mapping replaced", before: "a:\n  - b: c\n    d: e\n  - f\n",
      after: "a:\n  - x: y\n    z: 1\n  - f\n"
    ) {
      $0.setValue(value($0.tree, "a", "0"), to: .block("x: y\nz: 1\n"))
    },
  ]

  private static let entries: [Case] = [
    .init(name: "entry at the end", before: "a: b # c\n# d\n", after: "a: b # c\ne: f\n# d\n") {
      $0.insertEntry(key: "e", value: .scalar("f", quoted: false), into: 0)
    },
    .init(name: "entry at an open end", before: "a: b", after: "a: b\ncode: \"01\"") {
      $0.insertEntry(key: "code", value: .scalar("01", quoted: true), into: 0)
    },
    .init(name: "entry before another and its comment", before: "a: b\n# c\nd: e\n", after: "a: b\nx: v\n# c\nd: e\n") {
      $0.insertEntry(key: "x", value: .scalar("v", quoted: false), into: 0, before: 3)
    },
    .init(name: "entry after another", before: "a:\n  - b\nd: e\n", after: "a:\n  - b\nx: [v]\nd: e\n") {
      $0.insertEntry(key: "x", value: .scalarList(["v"], quoted: false), into: 0, after: 1)
    },
    .init(name: "first entry of an element", before: "a:\n  - b: c\n", after: "a:\n  - x: v\n    b: c\n") {
      let mapping = value($0.tree, "a", "0")
      return $0.insertEntry(key: "x", value: .scalar("v", quoted: false), into: mapping, before: mapping + 1)
    },
    .init(name: "entry of an empty mapping", before: "a: {} # c\nd: e\n", after: "a: # c\n  no-1: f\nd: e\n") {
      $0.insertEntry(key: "no-1", value: .scalar("f", quoted: false), into: value($0.tree, "a"))
    },
    .init(name: "entry with a block", before: "a:\n  b: c\n", after: "a:\n  b: c\n  x:\n    - id: d\n      e: f\n") {
      $0.insertEntry(key: "x", value: .block("- id: d\n  e: f"), into: value($0.tree, "a"))
    },
    .init(name: "removed with its comment", before: "a: b\n\n# c\n# d\ne: f # g\nh: i\n", after: "a: b\n\nh: i\n") {
      $0.removeEntry(key: 3, in: 0)
    },
    .init(name: "removed at an open end", before: "a: b\r\nc:\r\n  d: e", after: "a: b") {
      $0.removeEntry(key: 3, in: 0)
    },
    .init(name: "first of an element removed", before: "a:\n  - b: c\n    d: e\n", after: "a:\n  - d: e\n") {
      let mapping = value($0.tree, "a", "0")
      return $0.removeEntry(key: mapping + 1, in: mapping)
    },
    .init(name: "last one leaves {}", before: "a: # c\n  b: c\nd: e\n", after: "a: {} # c\nd: e\n") {
      let mapping = value($0.tree, "a")
      return $0.removeEntry(key: mapping + 1, in: mapping)
    },
    .init(name: "licence comment stays", before: "# head\na: b\nc: d\n", after: "# head\nc: d\n") {
      $0.removeEntry(key: 1, in: 0)
    },
  ]

  private static let elements: [Case] = [
    .init(name: "append to flow", before: "a: [b ] # c\n", after: "a: [b, d ] # c\n") {
      $0.appendElement(.scalar("d", quoted: false), to: value($0.tree, "a"))
    },
    .init(name: "append to []", before: "a: []\n", after: "a: [\"01\"]\n") {
      $0.appendElement(.scalar("01", quoted: true), to: value($0.tree, "a"))
    },
    .init(name: "append a mapping to []", before: "a: [] # c\nd: e\n", after: "a: # c\n  - id: x\n    name: y\nd: e\n")
    {
      $0.appendElement(.block("id: x\nname: y"), to: value($0.tree, "a"))
    },
    .init(
      name: "append to a block at the key's column", before: "a:\n- b\nc: d\n",
      after: "a:\n- b\n- id: x\n  m: y\nc: d\n"
    ) {
      $0.appendElement(.block("id: x\nm: y"), to: value($0.tree, "a"))
    },
    .init(name: "insert before", before: "a:\n  - b\n  # c\n  - d\n", after: "a:\n  - b\n  - x\n  # c\n  - d\n") {
      $0.insertElement(.scalar("x", quoted: false), before: value($0.tree, "a", "1"), in: value($0.tree, "a"))
    },
    .init(name: "insert first in flow", before: "a: [b]\n", after: "a: [x, b]\n") {
      $0.insertElement(.scalar("x", quoted: false), before: value($0.tree, "a", "0"), in: value($0.tree, "a"))
    },
    .init(
      name: "remove from the middle", before: "a:\n  - b\n  # c\n  -\n    d: e\n  - f\n", after: "a:\n  - b\n  - f\n"
    ) {
      $0.removeElement(value($0.tree, "a", "1"), in: value($0.tree, "a"))
    },
    .init(name: "remove from flow", before: "a: [b, c , d]\n", after: "a: [b , d]\n") {
      $0.removeElement(value($0.tree, "a", "1"), in: value($0.tree, "a"))
    },
    .init(name: "last one leaves []", before: "a:\n- b # c\nd: e\n", after: "a: []\nd: e\n") {
      $0.removeElement(value($0.tree, "a", "0"), in: value($0.tree, "a"))
    },
  ]

  @Test func editsComeOutAsTheyShould() throws {
    for example in Self.scalars + Self.entries + Self.elements {
      let bytes = Array(example.before.utf8)
      let tree = try #require(readText(bytes, keys: noKeys).tree, "\(example.name)")
      let edits = example.edit(TreeEditor(tree))
      let after = try edits.applied(to: bytes)
      let shown = String(decoding: after, as: UTF8.self)
      #expect(after == Array(example.after.utf8), "\(example.name): \(shown.debugDescription)")
      #expect(try edits.inverse(on: bytes).applied(to: after) == bytes, "\(example.name)")
      #expect(readText(after, keys: noKeys).refusals.isEmpty, "\(example.name)")
    }
  }

  @Test func editsThatCannotBeMade() {
    let bytes = Array("abcdef".utf8)
    let overlap = [TextEdit(1..<3, "x"), TextEdit(2..<4, "y")]
    #expect(throws: EditConflict.overlapping(ByteSpan(start: 1, end: 3), ByteSpan(start: 2, end: 4))) {
      try overlap.applied(to: bytes)
    }
    #expect(throws: EditConflict.outOfBounds(ByteSpan(start: 6, end: 7), count: 6)) {
      try [TextEdit(6..<7, "")].applied(to: bytes)
    }
    let together = [TextEdit(3..<3, "2"), TextEdit(1..<3, "x"), TextEdit(3..<3, "3"), TextEdit(3..<4, "y")]
    #expect((try? together.applied(to: bytes)) == Array("ax23yef".utf8))
  }

  @Test func placesInText() {
    let map = LineMap(Array("\u{FEFF}名a\r\nb\n".utf8))
    #expect(map.lineCount == 3)
    let places = [3, 6, 7, 8, 9, 10, 11, 99].map { map.position(ofByte: $0) }
    #expect(places.map(\.line) == [1, 1, 1, 1, 2, 2, 3, 3])
    #expect(places.map(\.column) == [1, 2, 3, 4, 1, 2, 1, 1])
    #expect((1...4).map { map.lineSpan($0).range } == [3..<7, 9..<10, 11..<11, 11..<11])
  }
}
