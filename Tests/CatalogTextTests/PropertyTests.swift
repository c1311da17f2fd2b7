import CatalogText
import Testing

@Suite struct PropertyTests {
  @Test func acceptedDocumentsReadAsYamsReadsThem() throws {
    for seed in 0..<1500 {
      var generator = DocumentGenerator(seed: UInt64(seed))
      let bytes = generator.document()
      let outcome = readText(bytes, keys: someKeys)
      let text = String(decoding: bytes, as: UTF8.self)
      guard let tree = outcome.tree, outcome.refusals.isEmpty else {
        Issue.record("seed \(seed): \(outcome.refusals)\n\(text)")
        return
      }
      let ours = TextTree(tree)
      let theirs = TextTree.read(byYams: bytes)
      if theirs != ours {
        Issue.record("seed \(seed):\n\(ours)\n\(theirs.map { "\($0)" } ?? "refused")\n\(text.debugDescription)")
        return
      }
    }
  }

  @Test func spansNestAndFollowEachOther() {
    for seed in 0..<1500 {
      var generator = DocumentGenerator(seed: UInt64(seed))
      let bytes = generator.document()
      guard let tree = readText(bytes, keys: noKeys).tree else { continue }
      if let problem = shapeProblem(tree) {
        Issue.record("seed \(seed): \(problem)\n\(String(decoding: bytes, as: UTF8.self))")
        return
      }
    }
  }

  private func shapeProblem(_ tree: SyntaxTree) -> String? {
    if Int(tree.nodes[0].next) != tree.nodes.count { return "the root does not span the tape" }
    var open: [(end: UInt32, next: UInt32)] = []
    var last: UInt32 = 0
    for (index, node) in tree.nodes.enumerated() {
      while let top = open.last, Int(top.next) <= index { open.removeLast() }
      if node.start > node.end || Int(node.end) > tree.bytes.count { return "node \(index) has a bad span" }
      if let top = open.last, node.end > top.end || node.next > top.next, node.kind != .key {
        return "node \(index) leaves its parent"
      }
      if node.start < last { return "node \(index) begins before the one in front of it ends" }
      if node.isScalar || node.kind == .key || node.kind == .emptyMapping {
        if Int(node.next) != index + 1 { return "leaf \(index) has a wrong next" }
        last = node.end
      } else {
        open.append((node.end, node.next))
        last = node.start
      }
      let content = tree.contentSpan(index)
      if content.start < node.start || content.end > node.end { return "content of \(index) leaves it" }
    }
    return nil
  }
}
