import CatalogRules
import Testing

/// `govsvc cases verify`, `table` and `compare` over the small catalog, as they were looked at once.
@Suite struct CasesCommandTests {
  private static let standard = SampleFile.standard.text

  /// The sample with a standard of its own.
  private static func catalog(_ work: borrowing Workspace, _ text: String = standard) throws -> String {
    let root = try work.makeSample()
    try work.write(text.utf8, to: "catalog/" + SampleFile.standard.rawValue)
    return root
  }

  /// A case too wide, and one too narrow.
  private static let overlapping = standard.replacing("entity-item: [premises]", with: "entity-item: [premises, name]")
  private static let incomplete = standard.replacing("entity-item: [premises]", with: "entity-item: [name]")
    .replacing(
      "      entity-item: [name]\n    requires", with: "      entity-item: [name]\n      agent: [是]\n    requires")

  private static func expect(_ result: Program.Result, _ root: String, _ name: String, status: Int32) {
    let text = "\(result.output)---\n\(result.errors)".replacing(root, with: "CATALOG")
    Golden.expect(text, is: "cases-\(name).txt")
    #expect(result.status == status, "\(name): \(result.errors)")
  }

  @Test func whatIsProvedAndWhatIsNot() throws {
    let work = try Workspace()
    for (name, text, status) in [
      ("proved", Self.standard, Int32(0)), ("overlapping", Self.overlapping, 1), ("incomplete", Self.incomplete, 1),
      ("unreadable", Self.standard.replacing("entity-item: [premises]", with: "entity-itme: [premises]"), 1),
    ] {
      let root = try Self.catalog(work, text)
      for tag in ["zh", "en"] {
        let result = try Program.run(["-C", root, "cases", "verify", "440125044002", "--lang", tag])
        Self.expect(result, root, "verify-\(name).\(tag)", status: status)
      }
      let all = try Program.run(["-C", root, "cases", "verify"])
      #expect(all.status == status && all.output.split(separator: "\n").last?.hasPrefix("检查") == true)
    }
  }

  @Test func whatIsFoundIsWhatValidateFinds() throws {
    let work = try Workspace()
    for text in [Self.standard, Self.overlapping, Self.incomplete] {
      let root = try Self.catalog(work, text)
      let own = try JSONValue.parse(Program.run(["-C", root, "cases", "verify", "--format", "json"]).output)
      let path = TestData.packageRoot + "/docs/schema/cases-verify.schema.json"
      #expect(SchemaCheck.faults(of: own, schema: try JSONValue.parse(TestData.contents(of: path))) == [])
      let all = try JSONValue.parse(Program.run(["-C", root, "validate", "--format", "json", "--max", "0"]).output)
      let prints = (own["items"]?.elements ?? []).flatMap { $0["findings"]?.elements ?? [] }
        .compactMap { $0["fingerprint"]?.text }
      let others = (all["findings"]?.elements ?? []).filter { $0["code"]?.text?.hasPrefix("GS06") == true }
        .compactMap { $0["fingerprint"]?.text }
      #expect(prints.sorted() == others.sorted())
    }
  }

  @Test func theSituationOfAFindingCanBePasted() throws {
    let work = try Workspace()
    for text in [Self.overlapping, Self.incomplete] {
      let root = try Self.catalog(work, text)
      let result = try Program.run(["-C", root, "cases", "verify", "440125044002"])
      let command = try #require(result.output.split(separator: "govsvc checklist ").last?.split(separator: "\n")[0])
      let words = ["checklist"] + command.split(separator: " ").map(String.init)
      let checklist = try Program.run(["-C", root] + words)
      // 1 where questions are left that do not decide the case.
      #expect(checklist.status <= 1 && checklist.output.contains("目录的问题"), "\(words): \(checklist.output)")
    }
  }

  @Test func anItemIsProvedByItsStandard() throws {
    let work = try Workspace()
    let root = try Self.catalog(work)
    let item = "11440300MB2D0970524440125044002"
    let result = try Program.run(["-C", root, "cases", "verify", item, "440125044002", "--lang", "en"])
    #expect(result.status == 0 && result.errors.contains("follows the cases of standard 440125044002"))
    #expect(result.output.hasPrefix("440125044002 ") && result.output.contains("checked 1 item with cases: 1 proved"))
    #expect(try Program.run(["-C", root, "cases", "verify", "440125044003"]).status == 66)
  }

  @Test func theTableInEachForm() throws {
    let work = try Workspace()
    let root = try Self.catalog(work)
    for tag in ["zh", "en"] {
      for format in ["text", "markdown"] {
        let words = ["cases", "table", "440125044002", "--format", format, "--lang", tag]
        Self.expect(try Program.run(["-C", root] + words), root, "table-\(format).\(tag)", status: 0)
      }
    }
    let csv = ["-C", root, "cases", "table", "11440300MB2D0970524440125044002", "--format", "csv"]
    let (marked, plain) = (try Program.run(csv).output, try Program.run(csv + ["--no-bom"]).output)
    Golden.expect(plain, is: "cases-table.csv")
    #expect(Array(marked.utf8) == [0xEF, 0xBB, 0xBF] + Array(plain.utf8))
    #expect(!plain.utf8.isEmpty && plain.utf8.count { $0 == 0x0A } == plain.utf8.count { $0 == 0x0D })
  }

  @Test func casesAreComparedByAnyOfTheirNames() throws {
    let work = try Workspace()
    let root = try Self.catalog(work)
    for tag in ["zh", "en"] {
      let words = ["cases", "compare", "440125044002", "name-change", "经营场所", "--lang", tag]
      Self.expect(try Program.run(["-C", root] + words), root, "compare.\(tag)", status: 0)
      let items = ["cases", "compare", "440125044002", "11440300MB2D0970524440125044002", "--lang", tag]
      Self.expect(try Program.run(["-C", root] + items), root, "compare-items.\(tag)", status: 0)
      let wrong = ["cases", "compare", "440125044002", "变更", "no-such", "--lang", tag]
      Self.expect(try Program.run(["-C", root] + wrong), root, "compare-wrong.\(tag)", status: 2)
    }
    let same = try Program.run(["-C", root, "cases", "compare", "440125044002", "1", "name-change"])
    #expect(same.status == 0 && same.output.contains("没有区别"))
    #expect(try Program.run(["-C", root, "cases", "compare", "440125044002"]).status == 2)
  }
}
