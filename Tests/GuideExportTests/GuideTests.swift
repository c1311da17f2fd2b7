import CatalogModel
import GuideExport
import TestSupport
import Testing
import XMLIO

@Suite struct GuideTests {
  static let guangdong = TestCatalog.guangdong()

  @Test func `the sample is sound`() {
    for file in SampleCatalog.catalog.files {
      #expect(file.refusals.isEmpty && file.issues.isEmpty, "\(file.path) \(file.refusals) \(file.issues)")
    }
  }

  @Test func `guides look as agreed`() throws {
    let catalog = SampleCatalog.catalog
    let item = try #require(catalog.items.first)
    let guide = GuideDocument(catalog.effective(item), in: catalog)
    Goldens.expect(markdown(guide), at: Goldens.folder + "/sample.md")
    Goldens.expect(try xml(guide), at: Goldens.folder + "/sample.xml")
  }

  @Test func `a guide of the reference catalog looks as agreed`() throws {
    let code = "11440300MB2D0970524440125044002"
    let file = try #require(Self.guangdong.items.first { $0.stem == code })
    let guide = GuideDocument(Self.guangdong.effective(file), in: Self.guangdong)
    Goldens.expect(markdown(guide), at: Goldens.folder + "/\(code).md")
  }

  @Test func `every link of a guide leads somewhere`() {
    var faults: [String] = []
    let names = CatalogNames(Self.guangdong)
    for file in Self.guangdong.guideFiles {
      let text = String(decoding: markdown(GuideDocument(Self.guangdong.effective(file), names: names)), as: UTF8.self)
      var anchors: Set<Substring> = []
      for line in text.split(separator: "\n") where line.hasPrefix("<a id=\"") {
        let anchor = line.dropFirst(7).prefix { $0 != "\"" }
        if !anchors.insert(anchor).inserted { faults.append("\(file.path): \(anchor) twice") }
      }
      for piece in text.split(separator: "](#").dropFirst() {
        let target = piece.prefix { $0 != ")" }
        if !anchors.contains(target) { faults.append("\(file.path): no \(target)") }
      }
    }
    #expect(faults.isEmpty, "\(faults.prefix(10))")
  }

  @Test func `one case alone shows only what can apply to it`() throws {
    let catalog = SampleCatalog.catalog
    let item = catalog.effective(try #require(catalog.items.first))
    let sheet = CaseSheet(item)
    let alone = Checklist.filing(ofCaseAlone: 0, in: item, sheet: sheet)
    #expect(alone.procedures.isEmpty && alone.lines.map(\.name).contains("印章备案回执"))
    let proof = try #require(alone.lines.first { $0.name == "名称证明" })
    #expect(proof.terms.map(\.necessity) == ["非必要", "必要"] && proof.terms.map(\.isOpen) == [false, true])
    let moved = Checklist.filing(ofCaseAlone: 1, in: item, sheet: sheet)
    #expect(moved.procedures.map(\.isOpen) == [false] && moved.fees.map(\.isOpen) == [true])
  }
}

@Suite struct SchemaTests {
  @Test func `the schema in docs is that of the dictionary`() throws {
    Goldens.expect(try guideSchema(), at: Repository.root(#filePath) + "/docs/schema/guide.xsd")
  }

  @Test func `every guide keeps to the schema`() throws {
    var checker = try XMLSchemaChecker(schema: try XMLSchema(bytes: try guideSchema(), name: "guide.xsd"))
    var faults: [String] = []
    for catalog in [GuideTests.guangdong, SampleCatalog.catalog] {
      let names = CatalogNames(catalog)
      for file in catalog.items + catalog.standards where !file.stem.hasSuffix("Y") {
        let guide = GuideDocument(catalog.effective(file), names: names)
        faults += checker.check(try xml(guide)).map { "\(file.path):\($0.line): \($0.message)" }
      }
    }
    #expect(faults.isEmpty, "\(faults.prefix(10).joined(separator: "\n"))")
  }

  @Test func `the schema refuses what the dictionary does not know`() throws {
    let catalog = SampleCatalog.catalog
    let guide = GuideDocument(catalog.effective(catalog.items[0]), in: catalog)
    let sound = String(decoding: try xml(guide), as: UTF8.self)
    let changes = [
      (">其他行政权力<", ">其它权力<"), ("label=\"事项名称\"", "label=\"名称\""), (">4 工作日<", ">4工作日<"),
      ("origin=\"item\"", "origin=\"somebody\""), ("<copy label", "<copies label"), (">80 元/件<", ">80元<"),
      ("match=\"any\"", "match=\"some\""), ("kind=\"item\"", "kind=\"thing\""),
      ("<sentence>由经办人提交</sentence>", "<sentence></sentence>"),
    ]
    var checker = try XMLSchemaChecker(schema: try XMLSchema(bytes: try guideSchema(), name: "guide.xsd"))
    #expect(checker.check(Array(sound.utf8)).isEmpty)
    for (from, to) in changes {
      let broken = sound.split(separator: from, omittingEmptySubsequences: false).joined(separator: to)
      #expect(broken != sound && !checker.check(Array(broken.utf8)).isEmpty, "\(from) → \(to)")
    }
  }
}
