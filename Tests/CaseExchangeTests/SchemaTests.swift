import CatalogModel
import Glibc
import TestSupport
import Testing
import XMLIO

@testable import CaseExchange

/// Exported documents are valid DMN 1.3.
struct SchemaTests {
  /// The documents of the reference catalog and of random items.
  private static func documents() throws -> [(String, [UInt8])] {
    let catalog = TestCatalog.guangdong()
    var documents: [(String, [UInt8])] = []
    for file in catalog.files where file.kind == .standard {
      guard let table = try? DecisionTable(.init(catalog.effective(file))) else { continue }
      documents.append((file.path, try table.dmn(toolVersion: "0")))
    }
    for (item, table) in try RoundTripTests.tables(0..<60).tables {
      documents.append((item.text, try table.dmn(toolVersion: "0")))
    }
    return documents
  }

  @Test func documentsAreValidWithoutDiagrams() throws {
    guard let folder = Repository.sharedData() else {
      print("SKIPPED: documentsAreValidWithoutDiagrams: shared/data is not beside the package (or in GOVSVC_SHARED)")
      return
    }
    // The checker takes schemas that are whole in themselves. Without the import of the diagram schema, and the one
    // optional element of it, the schema accepts fewer documents and no others.
    let text = String(decoding: Repository.bytes(folder + "/standards/DMN13.xsd"), as: UTF8.self)
    let start = try #require(text.firstRange(of: "<xsd:import "))
    let end = try #require(text.firstRange(of: "</xsd:import>"))
    let diagram = "<xsd:element ref=\"dmndi:DMNDI\" minOccurs=\"0\" maxOccurs=\"1\"/>"
    let whole = (text[..<start.lowerBound] + text[end.upperBound...]).replacing(diagram, with: "")
    #expect(!whole.contains("dmndi:DMNDI\""))
    var checker = try XMLSchemaChecker(schema: XMLSchema(bytes: Array(whole.utf8), name: "DMN13.xsd"))
    let documents = try Self.documents()
    #expect(documents.count > 30)
    for (name, document) in documents { #expect(checker.check(document) == [], "\(name)") }
    var broken = String(decoding: try #require(documents.first).1, as: UTF8.self)
    broken.replace("hitPolicy=\"", with: "hitPolicy=\"NO")
    #expect(!checker.check(Array(broken.utf8)).isEmpty)
  }

  @Test func documentsAreValidForXmllint() throws {
    guard let folder = Repository.sharedData(), system("command -v xmllint >/dev/null 2>&1") == 0 else {
      print("SKIPPED: documentsAreValidForXmllint: no shared/data beside the package, or no xmllint")
      return
    }
    var template = Array("/tmp/govsvc-dmn-XXXXXX\0".utf8CString.dropLast())
    let work = try #require(mkdtemp(&template).map { String(cString: $0) })
    defer { _ = system("rm -rf '\(work)'") }
    for (index, document) in try Self.documents().prefix(20).enumerated() {
      let path = "\(work)/\(index).dmn"
      let file = try #require(fopen(path, "w"))
      fwrite(document.1, 1, document.1.count, file)
      fclose(file)
    }
    let status = system(
      "xmllint --nonet --noout --schema '\(folder)/standards/DMN13.xsd' '\(work)'/*.dmn >'\(work)/log' 2>&1")
    let log = String(decoding: Repository.bytes(work + "/log"), as: UTF8.self)
    #expect(status == 0, "\(log.split(separator: "\n").filter { !$0.hasSuffix("validates") }.prefix(10))")
  }
}
