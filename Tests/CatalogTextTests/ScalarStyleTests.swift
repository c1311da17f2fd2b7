import CatalogText
import Testing

@Suite struct ScalarStyleTests {
  private static let pieces = [
    "a", "办理", "0", "1", ":", " ", "#", "-", "\"", "'", "\\", ",", "[", "]", "{", "}", "\n", "\t", "?", "|", ">", "&",
    "*", "!",
    "%", "@", "`", "no", "：", "，", "“", "\u{3000}", "=", "<<", "~", ".", "𠮷", "é", "e\u{301}", "\u{A0}", "---",
    "<<<<<<<",
  ]

  private func randomText(_ random: inout SeededGenerator) -> String {
    (0..<random.below(7)).map { _ in random.pick(Self.pieces) }.joined()
  }

  @Test func whateverIsWrittenReadsBack() {
    var random = SeededGenerator(7)
    for _ in 0..<8000 {
      let text = randomText(&random)
      let key = randomText(&random)
      let quoted = random.chance(20)
      let value = ScalarStyle.written(text, quoted: quoted)
      let documents = [
        "a: \(value)\n", "- \(value)".replacingFirst("- ", with: "a:\n- "),
        "a: [x, \(ScalarStyle.inFlow(text, quoted: quoted)), y]\n",
        "\(ScalarStyle.key(key.isEmpty ? "k" : key)): \(ScalarStyle.inline(text, quoted: quoted)) # c\n",
      ]
      for (index, document) in documents.enumerated() {
        let lines = index == 1 ? document + "\n" : document
        let outcome = readText(Array(lines.utf8), keys: someKeys)
        guard let tree = outcome.tree, outcome.refusals.isEmpty else {
          Issue.record("\(text.debugDescription) as \(lines.debugDescription): \(outcome.refusals)")
          return
        }
        let node = index == 2 ? 4 : tree.nodes.count - 1
        if tree.content(node) != Array(text.utf8) || TextTree.read(byYams: tree.bytes) != TextTree(tree) {
          Issue.record("\(text.debugDescription) as \(lines.debugDescription)")
          return
        }
        if tree.nodes[node].flags.contains(.looksTyped) { Issue.record("\(lines.debugDescription) looks typed") }
      }
    }
  }

  @Test func plainWhereItMay() {
    for text in [
      "受理", "a-b", "3 工作日", "http://x/y", "a#b", "“互联网+”", "-x", "a, b", "x: y".replacingFirst(" ", with: ""),
    ] {
      #expect(ScalarStyle.written(text, quoted: false) == text)
      #expect(ScalarStyle.written(text, quoted: true) == "\"\(text)\"")
    }
    let quoted = [
      "", " a", "a ", "a: b", "a:", "a #b", "- a", "-", "01", "no", "@a", "[a", "\"a", "a\tb", "---", "null",
    ]
    for text in quoted { #expect(ScalarStyle.written(text, quoted: false).hasPrefix("\""), "\(text)") }
    #expect(ScalarStyle.inFlow("a, b", quoted: false) == "\"a, b\"")
    #expect(ScalarStyle.written("一\n\n二\n", quoted: false) == "|\n  一\n\n  二\n".replacingLast("\n"))
    #expect(ScalarStyle.written("一\n二", quoted: false) == "|-\n  一\n  二")
    #expect(ScalarStyle.written(" 一\n二", quoted: false) == "\" 一\\n二\"")
    #expect(ScalarStyle.written("a\u{7}", quoted: false) == "\"a\\u0007\"")
  }
}

extension String {
  func replacingFirst(_ old: String, with new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return replacingCharacters(range, new)
  }

  func replacingLast(_ old: String) -> String {
    hasSuffix(old) ? String(dropLast(old.count)) : self
  }

  private func firstRange(of old: String) -> Range<String.Index>? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(old) { return at..<index(at, offsetBy: old.count) }
      at = index(after: at)
    }
    return nil
  }

  private func replacingCharacters(_ range: Range<String.Index>, _ new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}
