import CatalogText
import Testing

@Test func readsASmallFile() throws {
  let text = """
    govsvc: item/1  # note
    code: "01"
    limits:
      promised: 3 工作日
    cases:
    - id: a
      results: [x, 'y''z']
      when: {}
    -
      text: |-
        one

          two
    """
  let keys = KeyTable(["govsvc", "code", "limits", "promised", "cases"])
  let outcome = readText(Array(text.utf8), keys: keys)
  let tree = try #require(outcome.tree)
  #expect(outcome.refusals.isEmpty)
  #expect((0..<6).map { tree.mayHave(key: $0) } == [true, true, true, true, true, false])
  let limits = try #require(tree.value(of: 2, in: 0))
  #expect(tree.value(of: 3, in: limits).map { tree.text($0) } == "3 工作日")
  #expect(tree.nodes.filter { $0.isScalar }.indices.count == 7)
  #expect(tree.nodes.indices.last.map { tree.text($0) } == "one\n\n  two")
}
