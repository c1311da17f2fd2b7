import Testing

/// The commands over catalogs/guangdong: nothing is found, everything is shown, exported and described by its schema.
@Suite struct ReferenceCatalogTests {
  private static let root = TestData.packageRoot + "/catalogs/guangdong"

  private static func run(_ words: [String]) throws -> Program.Result { try Program.run(["-C", root] + words) }

  private static func faults(of json: String, schema: String) throws -> [String] {
    let path = TestData.packageRoot + "/docs/schema/\(schema).schema.json"
    return SchemaCheck.faults(of: try JSONValue.parse(json), schema: try JSONValue.parse(TestData.contents(of: path)))
  }

  @Test func validatesWithoutErrors() throws {
    let result = try Self.run(["validate", "--fail-on", "warning"])
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.output)")
  }

  @Test func jsonIsAsItsSchemaSays() throws {
    let change = ["--answer", "entity=llc", "--answer", "change=name,domicile"]
    let item = ["--answer", "individual-item=premises,operator", "--answer", "agent=?"]
    let cases: [(schema: String, words: [String])] = [
      ("findings", ["validate", "--format", "json"]),
      ("list", ["list", "--format", "json"]),
      ("rules", ["rules", "--format", "json"]),
      ("elements", ["elements", "--format", "json"]),
      ("show", ["show", "GD-QYBG", "--format", "json"]),
      ("show", ["show", "11440300MB2D0970524440125044002", "--format", "json"]),
      ("checklist", ["checklist", "GD-QYBG", "--format", "json"] + change),
      ("checklist", ["checklist", "440125044002", "--format", "json"] + item),
      ("cases-resolve", ["cases", "resolve", "GD-QYBG", "--format", "json"] + change),
      ("cases-resolve", ["cases", "resolve", "440125044002", "--format", "json"] + item),
      ("cases-tree", ["cases", "tree", "GD-QYBG", "--format", "json"]),
      ("diff", ["diff", Self.root, Self.root, "--format", "json"]),
    ]
    for (schema, words) in cases {
      let words = ["rules", "elements"].contains(words[0]) ? words : ["-C", Self.root] + words
      let result = try Program.run(words)
      // Answers are missing in these.
      #expect(result.status == (words.contains("--answer") ? 1 : 0), "\(words): \(result.errors)")
      let faults = try Self.faults(of: result.output, schema: schema)
      #expect(faults == [], "\(words)")
    }
  }

  @Test func brokenCatalogsAreDescribedBySchemasToo() throws {
    let work = try Workspace()
    let root = try work.makeSample()
    let copy = try Workspace()
    let old = try copy.makeSample()
    let edit = ["edit", "set", "440125044002", "limits.promised=25 工作日", "name=别的名称", "--force"]
    #expect(try Program.run(["-C", root] + edit).status == 0)
    let findings = try Program.run(["-C", root, "validate", "--format", "json"])
    #expect(findings.status == 1)
    #expect(try Self.faults(of: findings.output, schema: "findings") == [])
    let diff = try Program.run(["diff", old, root, "--format", "json"])
    #expect(try Self.faults(of: diff.output, schema: "diff") == [])
    #expect(diff.output.contains("limits.promised"))
  }

  @Test func everyItemAndStandardIsShownByTheCodeThatListGives() throws {
    let list = try JSONValue.parse(Self.run(["list", "--format", "json"]).output)
    let selectors = (list["entries"]?.elements ?? []).compactMap { $0["selector"]?.text }
    #expect(selectors.count > 50)
    var faults: [String] = []
    for selector in selectors {
      let result = try Self.run(["show", selector, "--lang", "en"])
      if result.status != 0 || !result.output.contains("Elements") { faults.append(selector) }
    }
    #expect(faults == [])
  }

  @Test func exportsAreTheSameOnEveryRun() throws {
    let work = try Workspace()
    for format in ["xml", "markdown"] {
      let folder = "\(work.path)/\(format)"
      let first = try Self.run(["export", format, "--output", folder, "--jobs", "1"])
      #expect(first.status == 0, "\(first.errors)")
      let before = work.snapshot()
      let second = try Self.run(["export", format, "--output", folder, "--jobs", "7"])
      #expect(second.status == 0 && work.snapshot() == before, "\(second.errors)")
    }
    let guides = work.snapshot().count
    #expect(guides > 60)
    try work.write("mine".utf8, to: "xml/notes.txt")
    let refused = try Self.run(["export", "xml", "--output", work.path + "/xml"])
    #expect(refused.status == 2 && work.snapshot().count == guides + 1)
  }

  @Test func theGeneratedPagesAreFresh() throws {
    for (tag, suffix) in [("en", ""), ("zh", ".zh")] {
      let docs = TestData.packageRoot + "/docs/"
      let rules = try Program.run(["rules", "--format", "markdown", "--lang", tag])
      let elements = try Program.run(["elements", "--format", "markdown", "--lang", tag])
      let leftOut = try TestData.contents(of: docs + "elements-left-out\(suffix).md")
      let isFresh = try TestData.contents(of: docs + "rules\(suffix).md") == rules.output
      #expect(isFresh, "docs/rules\(suffix).md is stale: make docs")
      let areFresh = try TestData.contents(of: docs + "elements\(suffix).md") == elements.output + "\n" + leftOut
      #expect(areFresh, "docs/elements\(suffix).md is stale: make docs")
    }
  }
}
