import Testing

@testable import govsvc_bench

/// The generated catalogs.
@Suite struct GenerationTests {
  @Test(arguments: [100, 8_033, 1_000_000])
  func foldersOfItemsStayBounded(itemCount: Int) {
    for shape in [CatalogGenerator.Shape.flat, .layered] {
      let generator = CatalogGenerator(shape: shape, itemCount: itemCount)
      #expect(itemCount / generator.bodies.count <= 500)
      #expect(Set(generator.bodies).count == generator.bodies.count)
      #expect(!generator.bodies.contains(""))
    }
  }

  @Test(arguments: [CatalogGenerator.Shape.flat, .layered])
  func pathsDiffer(shape: CatalogGenerator.Shape) {
    let generator = CatalogGenerator(shape: shape, itemCount: 3_000)
    #expect(Set((0..<3_000).map { generator.item($0).path }).count == 3_000)
  }

  @Test(arguments: [CatalogGenerator.Shape.flat, .layered])
  func oneFileInTwentyIsChanged(shape: CatalogGenerator.Shape) {
    let first = CatalogGenerator(shape: shape, itemCount: 400)
    let second = CatalogGenerator(shape: shape, itemCount: 400, revision: 2)
    let changed = (0..<400).filter { first.item($0).tree.yaml() != second.item($0).tree.yaml() }
    #expect(changed == (0..<400).filter { $0 % 20 == 7 })
  }

  @Test func treesAreWrittenAsYAMLAndAsXML() {
    let tree = ContentTree.record([
      ("name", .text("甲")), ("code", .code("01")), ("tags", .flow([.text("a"), .code("2")])),
      ("rows", .list([.record([("id", .text("x")), ("in", .record([("k", .text("v"))]))]), .text("plain")])),
    ])
    let yaml = "name: 甲\ncode: \"01\"\ntags: [a, \"2\"]\nrows:\n  - id: x\n    in:\n      k: v\n  - plain\n"
    #expect(String(decoding: tree.yaml(), as: UTF8.self) == yaml)
    let xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <item>
        <name>甲</name>
        <code>01</code>
        <tags>
          <entry>a</entry>
          <entry>2</entry>
        </tags>
        <rows>
          <entry>
            <id>x</id>
            <in>
              <k>v</k>
            </in>
          </entry>
          <entry>plain</entry>
        </rows>
      </item>

      """
    #expect(String(decoding: tree.xml(root: "item"), as: UTF8.self) == xml)
  }

  @Test func workIsSharedOutOnceAndErrorsEndIt() throws {
    let counts = (0..<1000).map { _ in Counter() }
    try shareOut(1000, jobs: 3, state: 0) { _, number throws(BenchError) in counts[number].add() }
    #expect(counts.allSatisfy { $0.value == 1 })
    #expect(throws: BenchError.self) {
      try shareOut(1000, jobs: 2, state: 0) { _, number throws(BenchError) in
        if number == 500 { throw BenchError("stop") }
      }
    }
  }
}
