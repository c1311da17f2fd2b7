import TestSupport
import Testing

/// The schemas that editors complete by, held by a validator that is not ours.
@Suite struct CatalogSchemaTests {
  private static let root = TestData.packageRoot
  private static let kinds = ["catalog", "organizations", "licences", "retired", "material", "standard", "item"]

  private static func schema(_ kind: String) -> String { "\(root)/docs/schema/catalog/\(kind).schema.json" }

  @Test(arguments: kinds)
  func theCommittedSchemaIsTheProgrammesOwn(kind: String) throws {
    let result = try Program.run(["schema", kind, "--lang", "zh"])
    #expect(result.status == 0)
    #expect(result.output == (try TestData.contents(of: Self.schema(kind))), "make docs writes it anew")
  }

  @Test func theReferenceCatalogIsValid() throws {
    var files: [String: [String]] = [:]
    for (path, bytes) in Repository.yamlFiles(under: Self.root + "/catalogs/guangdong") {
      let line = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
      let kind = line.split(separator: " ").last.map { String($0.prefix { $0 != "/" }) } ?? ""
      files[kind, default: []].append(Self.root + "/catalogs/guangdong/" + path)
    }
    #expect(Set(files.keys) == Set(Self.kinds))
    for (kind, paths) in files {
      let complaint = try SchemaValidator.complaint(aboutFiles: paths, schema: Self.schema(kind))
      #expect(complaint ?? "" == "", "\(kind)")
    }
  }

  @Test(arguments: [
    ("promised: 3 工作日", "promised: 3工作日"), ("objects: [自然人]", "objects: [自然人们]"),
    ("visits: 0", "visit: 0"), ("visits: 0", "visits: 零"), ("code: \"440125044002\"", "code: \"4401\""),
    ("name: 个体工商户变更登记", "naam: 个体工商户变更登记"), ("  - id: regulation-24", "  - id: 第二十四条"),
  ])
  func mistakesAreSeen(right: String, wrong: String) throws {
    let work = try Workspace()
    let path = try work.makeSample() + "/standards/440125044002.yaml"
    let text = try TestData.contents(of: path)
    #expect(text.contains(right))
    try TestData.write(text.utf8, to: path)
    let schema = Self.schema("standard")
    guard let before = try SchemaValidator.complaint(aboutFiles: [path], schema: schema) else { return }
    #expect(before == "")
    try TestData.write(text.replacing(right, with: wrong).utf8, to: path)
    #expect(try SchemaValidator.complaint(aboutFiles: [path], schema: schema) != "")
  }
}
