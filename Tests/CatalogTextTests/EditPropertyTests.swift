import CatalogText
import Testing

/// A change of a document as texts: what an edit of its bytes must amount to.
enum TreeChange {
  case set(Int, TextTree)
  case insertEntry(Int, at: Int, TextTree.Entry)
  case removeEntry(Int, at: Int)
  case insertElement(Int, at: Int, TextTree)
  case removeElement(Int, at: Int)

  func applied(_ tree: SyntaxTree, _ node: Int = 0) -> TextTree {
    if case .set(node, let new) = self { return new }
    switch tree.nodes[node].kind {
    case .blockMapping, .emptyMapping:
      var entries = tree.entries(of: node).map {
        TextTree.Entry(key: tree.content($0.key), value: applied(tree, $0.value))
      }
      if case .insertEntry(node, let place, let entry) = self { entries.insert(entry, at: place) }
      if case .removeEntry(node, let place) = self { entries.remove(at: place) }
      return .map(entries)
    case .blockSequence, .flowSequence:
      var elements = tree.elements(of: node).map { applied(tree, $0) }
      if case .insertElement(node, let place, let new) = self { elements.insert(new, at: place) }
      if case .removeElement(node, let place) = self { elements.remove(at: place) }
      return .list(elements)
    default:
      return TextTree(tree, node)
    }
  }
}

@Suite struct EditPropertyTests {
  private static let texts = [
    "新值", "01", "no", "", " a", "a: b", "x\ny", "x\n\n  y\n", "-", "a, b", "“引号”", "it's", "a\tb", "\\", "# c", "\n",
    "a\n", "[", "é",
    "一\n二\n三", "http://x/y#z",
  ]

  private static func value(_ random: inout SeededGenerator) -> (TreeEditor.NewValue, TextTree) {
    let text = random.pick(texts)
    func leaf(_ text: String) -> TextTree { .text(Array(text.utf8)) }
    switch random.below(6) {
    case 0:
      let list = (0..<random.below(4)).map { _ in random.pick(texts) }
      return (.scalarList(list, quoted: random.chance(30)), .list(list.map(leaf)))
    case 1:
      let block = "id: v\ndeep:\n  - k: 'x'\n  - |\n    1\n\n    2\n# end"
      let deep = TextTree.list([.map([.init(key: Array("k".utf8), value: leaf("x"))]), leaf("1\n\n2\n")])
      return (
        .block(block),
        .map([.init(key: Array("id".utf8), value: leaf("v")), .init(key: Array("deep".utf8), value: deep)])
      )
    case 2:
      return (.block("- p\n- - q\n  - r\n"), .list([leaf("p"), .list([leaf("q"), leaf("r")])]))
    default:
      return (.scalar(text, quoted: random.chance(30)), leaf(text))
    }
  }

  private static func change(_ tree: SyntaxTree, _ random: inout SeededGenerator) -> ([TextEdit], TreeChange)? {
    let editor = TreeEditor(tree)
    let node = random.below(tree.nodes.count)
    let (new, meant) = value(&random)
    let key = TextTree.Entry(key: Array("new key".utf8), value: meant)
    if tree.nodes[node].kind == .key { return nil }
    if tree.nodes[node].isMapping, random.chance(70) {
      let entries = Array(tree.entries(of: node))
      if random.chance(40), entries.count > 1 || node > 0, let entry = entries.randomElement(using: &random) {
        let place = entries.firstIndex { $0.key == entry.key } ?? 0
        return (editor.removeEntry(key: entry.key, in: node), .removeEntry(node, at: place))
      }
      let place = random.below(entries.count + 1)
      let before = place < entries.count && random.chance(50) ? entries[place].key : nil
      let after = before == nil && place > 0 ? entries[place - 1].key : nil
      let edits = editor.insertEntry(key: "new key", value: new, into: node, before: before, after: after)
      return (edits, .insertEntry(node, at: before == nil && after == nil ? entries.count : place, key))
    }
    if tree.nodes[node].isSequence, random.chance(70) {
      let elements = Array(tree.elements(of: node))
      let place = random.below(elements.count + 1)
      guard place < elements.count else {
        return (editor.appendElement(new, to: node), .insertElement(node, at: place, meant))
      }
      if random.chance(50) {
        return (editor.removeElement(elements[place], in: node), .removeElement(node, at: place))
      }
      return (editor.insertElement(new, before: elements[place], in: node), .insertElement(node, at: place, meant))
    }
    return node == 0 ? nil : (editor.setValue(node, to: new), .set(node, meant))
  }

  @Test func editsChangeWhatTheyNameAndNothingElse() {
    var made = 0
    for seed in 0..<8000 {
      var generator = DocumentGenerator(seed: UInt64(seed / 4))
      let bytes = generator.document()
      var random = SeededGenerator(UInt64(seed) &+ 77)
      guard let tree = readText(bytes, keys: someKeys).tree, let (edits, change) = Self.change(tree, &random) else {
        continue
      }
      made += 1
      if let problem = problem(tree, edits, change) {
        Issue.record("seed \(seed): \(change): \(problem)\n\(String(decoding: bytes, as: UTF8.self).debugDescription)")
        return
      }
    }
    #expect(made > 3000)
  }

  private func problem(_ tree: SyntaxTree, _ edits: [TextEdit], _ change: TreeChange) -> String? {
    guard let after = try? edits.applied(to: tree.bytes) else { return "the edits are in conflict" }
    let shown = String(decoding: after, as: UTF8.self).debugDescription
    guard let back = try? edits.inverse(on: tree.bytes).applied(to: after), back == tree.bytes else {
      return "the inverse does not lead back"
    }
    let outcome = readText(after, keys: someKeys)
    guard let read = outcome.tree, outcome.refusals.isEmpty else { return "\(outcome.refusals)\n\(shown)" }
    let expected = change.applied(tree)
    if TextTree(read) != expected { return "\(TextTree(read))\ninstead of \(expected)\n\(shown)" }
    if TextTree.read(byYams: after) != expected { return "Yams reads otherwise\n\(shown)" }
    if case .removeEntry = change { return nil }
    if case .removeElement = change { return nil }
    if case .set(let node, _) = change, !tree.nodes[node].isScalar { return nil }
    return comments(after) == comments(tree.bytes) ? nil : "comments are lost\n\(shown)"
  }

  /// Only comments of the generator have this word.
  private func comments(_ bytes: [UInt8]) -> Int {
    let word = Array("说明".utf8)
    return bytes.indices.filter { bytes[$0...].starts(with: word) }.count
  }
}
