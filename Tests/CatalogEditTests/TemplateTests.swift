import CatalogEdit
import CatalogModel
import CatalogRules
import CatalogStore
import Testing
import Wording

/// `init` and `new`.
struct TemplateTests {
  private func problems(_ files: [NewFile], besides catalog: EditedCatalog? = nil) -> [String] {
    let old = catalog?.loaded.catalog.files.map { ($0.path, $0.bytes) } ?? []
    let known = Set(catalog.map { Validation($0.loaded).findings.map(\.finding.fingerprint) } ?? [])
    let all = EditedCatalog(old + files.map { ($0.path, $0.bytes) })
    return Validation(all.loaded).findings.filter { !known.contains($0.finding.fingerprint) }
      .map { "\($0.severity) \($0.finding.code) \($0.finding.place.path)" }
  }

  @Test func aNewCatalogValidates() throws {
    let files = try newCatalog(name: "深圳市: 目录", region: "440300")
    #expect(files.map(\.path) == ["govsvc.yaml", "organizations.yaml"])
    #expect(problems(files) == [])
    #expect(files[0].text.contains("name: \"深圳市: 目录\"\nregion: \"440300\"\n"))
    for (name, region) in [("", "440300"), ("x", "4403"), ("x", ""), ("甲\u{1}", "440300"), ("甲\u{202E}乙", "440300")] {
      #expect(throws: EditError.self) { try newCatalog(name: name, region: region) }
    }
  }

  @Test func newFilesHaveNoErrors() throws {
    let catalog = EditedCatalog.sample
    let files = [
      try newStandard(code: "440125044001", name: "个体工商户设立登记", objects: ["自然人"]),
      try newStandard(code: "GD-NEW", name: "新的事项", type: "公共服务", objects: ["自然人", "企业法人"]),
    ]
    #expect(files.map(\.path) == ["standards/440125044001.yaml", "standards/GD-NEW.yaml"])
    #expect(files[0].text.contains("type: 行政许可"))
    #expect(problems(files, besides: catalog).filter { $0.hasPrefix("error") } == [])
    let grown = EditedCatalog(
      catalog.loaded.catalog.files.map { ($0.path, $0.bytes) } + files.map { ($0.path, $0.bytes) })
    let items = try ["440125044001", "GD-NEW"].map { code in
      try newItem(of: try grown.file(code), body: "11440300MB2D097052", in: grown.loaded.catalog)
    }
    #expect(
      items.map(\.path) == [
        "items/11440300MB2D097052/11440300MB2D0970524440125044001.yaml", "items/11440300MB2D097052/GD-NEW.yaml",
      ])
    #expect(problems(items, besides: grown).filter { $0.hasPrefix("error") } == [])
    for file in files + items {
      let kind: FileKind = file.path.hasPrefix("items") ? .item : .standard
      let source = SourceFile(path: file.path, kind: kind, bytes: file.bytes)
      #expect(formatted(source) == file.bytes, "\(file.path)")
    }
  }

  @Test func whatIsNotKnownIsAskedFor() throws {
    let catalog = EditedCatalog.sample
    for code in ["新", "440125044002X1", "", "12", "44012504400"] {
      #expect(throws: EditError.self, "\(code)") { try newStandard(code: code, name: "x", objects: ["自然人"]) }
    }
    #expect(throws: EditError.self) { try newStandard(code: "GD-NEW", name: "x", objects: ["自然人"]) }
    let standard = try catalog.file("440125044002")
    #expect(throws: EditError.self) {
      try newItem(of: standard, body: "114403000000000000", in: catalog.loaded.catalog)
    }
    #expect(throws: EditError.self) {
      try newItem(of: standard, body: "11440300MB2D097052", in: catalog.loaded.catalog)
    }
  }
}
