import CatalogText
import Testing

/// What compares and hashes content must agree with the content itself.
@Suite struct ContentTests {
  @Test func comparisonsAgreeWithTheContent() {
    for seed in 0..<300 {
      var generator = DocumentGenerator(seed: UInt64(seed))
      guard let tree = readText(generator.document(), keys: someKeys).tree else { continue }
      let contents = tree.nodes.indices.map { tree.content($0) }
      for (i, content) in contents.enumerated() {
        let text = String(decoding: content, as: UTF8.self)
        #expect(tree.text(i) == text)
        #expect(tree.equals(i, text) && tree.equals(i, content) && !tree.equals(i, text + "x"))
        if let last = content.last { #expect(!tree.equals(i, content.dropLast() + [last ^ 1])) }
        for j in tree.nodes.indices {
          let isSame = content == contents[j]
          #expect(tree.sameContent(i, tree, j) == isSame)
          #expect(tree.equals(j, text) == isSame)
          if isSame { #expect(tree.contentHash(i) == tree.contentHash(j)) }
        }
      }
    }
  }

  @Test(arguments: [
    ("a: xy\nb: \"xy\"\nc: 'xy'\nd: |-\n  xy\ne: \"\\x78y\"\n", "xy"), ("a: \"\"\nb: ''\n", ""),
    ("a: it's\nb: 'it''s'\nc: \"it\\x27s\"\n", "it's"),
    ("a: 中华人民共和国旅游管理条例\nb: \"中华人民共和国旅游管理条例\"\n", "中华人民共和国旅游管理条例"),
  ])
  func formsOfOneContentAreTheSame(source: String, content: String) throws {
    let tree = try #require(readText(Array(source.utf8), keys: noKeys).tree)
    for entry in tree.entries(of: 0) {
      #expect(tree.equals(entry.value, content))
      #expect(tree.sameContent(entry.value, tree, 2))
      #expect(tree.contentHash(entry.value) == tree.contentHash(2))
      #expect(tree.contentHash(entry.value) != tree.contentHash(entry.key))
    }
  }

  @Test func equalityWithWordsOfTheProgram() throws {
    let tree = try #require(readText(Array("k: 是\nl: one\nm: \"\"\n".utf8), keys: noKeys).tree)
    let (yes, one, none): (StaticString, StaticString, StaticString) = ("是", "one", "")
    #expect(tree.equals(2, yes) && !tree.equals(2, one) && !tree.equals(2, none))
    #expect(tree.equals(4, one) && !tree.equals(4, yes) && tree.equals(6, none) && !tree.equals(6, one))
  }

  @Test func hashesOfDifferentRunsDiffer() {
    var random = SeededGenerator(7)
    var met: [UInt64: [UInt8]] = [:]
    for count in 0..<80 {
      var bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      for place in -1..<count {
        if place >= 0 { bytes[place] ^= UInt8(1 << random.below(8)) }
        let hash = bytes.withUnsafeBufferPointer { ContentHash.value(of: $0) }
        #expect(met.updateValue(bytes, forKey: hash) ?? bytes == bytes, "\(bytes)")
      }
    }
  }
}
