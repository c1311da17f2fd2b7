import Glibc
import TestSupport
import Testing

/// The forms of `validate`, where they go, and what is left out.
@Suite struct ValidateFormatTests {
  /// The sample catalog in the folder `catalog`, with a promise beyond the law.
  private static func makeFaulty(_ work: borrowing Workspace) throws -> String {
    let root = try work.makeSample()
    let path = "catalog/standards/440125044002.yaml"
    let text = try TestData.contents(of: work.path + "/" + path)
    try work.write(text.replacing("promised: 3 工作日", with: "promised: 25 工作日").utf8, to: path)
    return root
  }

  @Test func severalFormsGoToFilesAndOneToStandardOutput() throws {
    let work = try Workspace()
    let root = try Self.makeFaulty(work)
    try work.write("old".utf8, to: "a.sarif")
    let (sarif, json) = (work.path + "/a.sarif", work.path + "/a.json")
    let result = try Program.run(
      ["validate", "-C", root, "--format", "sarif=\(sarif)", "--format", "json=\(json)", "--format", "text"])
    #expect(result.status == 1 && result.output.contains("GS0412"))
    #expect(try JSONValue.parse(TestData.contents(of: sarif))["version"]?.text == "2.1.0")
    #expect(try JSONValue.parse(TestData.contents(of: json))["counts"]?["error"] == .number(1))
    #expect(work.snapshot().keys.allSatisfy { !$0.hasSuffix("-tmp") })
    let quiet = try Program.run(["validate", "-C", root, "--format", "jsonl=\(json)"])
    #expect(quiet.output.hasPrefix("检查 ") && quiet.output.split(separator: "\n").count == 1)
    #expect(try TestData.contents(of: json).hasPrefix("{\"code\":\"GS0412\""))
    _ = try Program.run(["validate", "-C", root, "--format", "text=\(json)"])
    #expect(try TestData.contents(of: json) == (try Program.run(["validate", "-C", root]).output))
  }

  @Test func aDeviceIsWrittenToAndAFolderThatIsMissingIsTold() throws {
    let work = try Workspace()
    let root = try Self.makeFaulty(work)
    let output = try Program.run(["validate", "-C", root, "--format", "github=/dev/stdout"])
    #expect(output.status == 1 && output.output.contains("::error file=standards/440125044002.yaml,line="))
    let missing = try Program.run(["validate", "-C", root, "--format", "sarif=\(work.path)/no/a.sarif"])
    #expect(missing.status == 74 && missing.errors.contains("a.sarif"))
  }

  @Test func twoFormsCannotShareAPlaceAndAFormMustBeKnown() throws {
    let work = try Workspace()
    let root = try work.makeSample()
    let two = try Program.run(["validate", "-C", root, "--format", "text", "--format", "json"])
    #expect(two.status == 2 && two.errors.contains("格式=文件"))
    #expect(try Program.run(["validate", "-C", root, "--format", "xlsx"]).status == 2)
    #expect(try Program.run(["validate", "-C", root, "--format", "sarif="]).status == 2)
  }

  @Test func pathsAreThoseOfTheRepository() throws {
    let work = try Workspace()
    let root = try Self.makeFaulty(work)
    mkdir(work.path + "/.git", 0o755)
    let result = try Program.run(["validate", "-C", root, "--format", "gitlab"])
    #expect(result.output.contains("\"path\": \"catalog/standards/440125044002.yaml\""))
    let own = try Program.run(["validate", "-C", root])
    #expect(own.output.contains("standards/440125044002.yaml:15:13: 错误"))
  }

  @Test(arguments: [
    (["--select", "GS0412"], 1, true), (["--select", "promised-over-statutory,GS01"], 1, true),
    (["--select", "gs04"], 1, true), (["--select", "GS01"], 0, false), (["--ignore", "GS0412"], 0, false),
    (["--select", "GS04", "--ignore", "GS0412"], 0, false), (["--exit-zero"], 0, true),
    (["--select", "GS0412", "--exit-zero"], 0, true),
  ])
  func rulesAreChosen(words: [String], status: Int32, isFound: Bool) throws {
    let work = try Workspace()
    let root = try Self.makeFaulty(work)
    let result = try Program.run(["validate", "-C", root] + words)
    #expect(result.status == status && result.output.contains("GS0412") == isFound)
  }

  @Test(arguments: [
    ["--select", ""], ["--select", ","], ["--ignore", ""], ["--select", "GS0412", "--ignore", "GS04"],
  ])
  func aChoiceOfNoRuleIsRefused(words: [String]) throws {
    let work = try Workspace()
    let root = try Self.makeFaulty(work)
    let result = try Program.run(["validate", "-C", root] + words)
    #expect(result.status == 2 && result.errors.contains(words[words.count - 2]), "\(result.errors)")
  }

  @Test(arguments: ["text", "json", "sarif"], ["a.yaml", "catalog/standards/440125044002.yaml", "B.YML"])
  func noReportIsWrittenOverACatalogsFile(form: String, file: String) throws {
    let work = try Workspace()
    let root = try Self.makeFaulty(work)
    let before = work.snapshot()
    for words in [[], ["--fix"]] {
      let result = try Program.run(["validate", "-C", root, "--format", "\(form)=\(work.path)/\(file)"] + words)
      #expect(result.status == 2 && result.errors.contains(file))
    }
    #expect(work.snapshot() == before)
  }

  @Test func theGravestAreListedWhereNotAllAre() throws {
    let work = try Workspace()
    let root = try Self.makeFaulty(work)
    try work.write("govsvc: material/1\nid: a\nname: 有关证明\nkind: 证件证书证明\n".utf8, to: "catalog/materials/a.yaml")
    for form in ["text", "markdown", "jsonl"] {
      let result = try Program.run(["validate", "-C", root, "--format", form, "--max", "1"])
      #expect(result.output.contains("GS0412") && !result.output.contains("GS0804"), "\(form): \(result.output)")
    }
    let all = try Program.run(["validate", "-C", root, "--max", "0"]).output
    let (other, error) = (try #require(all.firstRange(of: "GS0804")), try #require(all.firstRange(of: "GS0412")))
    #expect(other.lowerBound < error.lowerBound)
  }

  @Test(arguments: ["GS9999", "GS99", "promised-over-statutery", "GS0412,nothing"])
  func aRuleThatIsUnknownIsRefused(rule: String) throws {
    let work = try Workspace()
    let root = try work.makeSample()
    let result = try Program.run(["validate", "-C", root, "--ignore", rule])
    #expect(result.status == 2 && result.errors.contains("没有规则"))
  }

  @Test func sarifIsValid() throws {
    guard let data = Repository.sharedData() else {
      print("SKIPPED: sarifIsValid: shared/data is not beside the package (or in GOVSVC_SHARED)")
      return
    }
    let work = try Workspace()
    let faulty = try Self.makeFaulty(work)
    try work.write("name: 甲\n\tb: 全角：\nname: \"乙\n".utf8, to: "catalog/items/x/440125044002.yaml")
    for root in [faulty, TestData.packageRoot + "/catalogs/guangdong"] {
      let sarif = try Program.run(["validate", "-C", root, "--format", "sarif", "--exit-zero"]).output
      // The schema holds a pattern that is no regular expression.
      let complaint = try SchemaValidator.complaint(
        about: sarif, schema: data + "/standards/sarif-schema-2.1.0.json", options: ["--disable-formats", "regex"])
      #expect(complaint ?? "" == "", "\(root)")
    }
    let wrong = #"{"version": "2.1.0", "runs": [{"tool": {"driver": {}}}]}"#
    let complaint = try SchemaValidator.complaint(
      about: wrong, schema: data + "/standards/sarif-schema-2.1.0.json", options: ["--disable-formats", "regex"])
    #expect(complaint != "")
  }
}
