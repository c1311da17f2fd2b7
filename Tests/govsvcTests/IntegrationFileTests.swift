import Glibc
import Testing

/// The files by which other tools run govsvc, as far as they can be held without these tools.
@Suite struct IntegrationFileTests {
  private static let root = TestData.packageRoot

  @Test(arguments: [
    ("action.yml", "vendor.github-actions"), (".pre-commit-hooks.yaml", ""),
    ("docs/ci/gitlab-ci.yml", "vendor.gitlab-ci"),
  ])
  func eachIsWhatItsToolReads(file: String, schema: String) throws {
    guard !schema.isEmpty else {
      let text = try TestData.contents(of: "\(Self.root)/\(file)")
      #expect(text.contains("- id: govsvc-validate\n") && text.contains("  language: system\n"))
      return
    }
    let complaint = try SchemaValidator.complaint(aboutFiles: ["\(Self.root)/\(file)"], builtinSchema: schema)
    #expect(complaint ?? "" == "")
  }

  @Test func theHooksAreCommandsOfTheProgram() throws {
    let work = try Workspace()
    let root = try work.makeSample()
    for line in try TestData.contents(of: "\(Self.root)/.pre-commit-hooks.yaml").split(separator: "\n") {
      guard let entry = line.split(separator: "entry: govsvc ").last, entry.count < line.count else { continue }
      let result = try Program.run(entry.split(separator: " ").map(String.init) + ["-C", root])
      #expect(result.status == 0, "\(entry): \(result.output)\(result.errors)")
    }
  }

  @Test func theHookThatStopsACommitSaysWhy() throws {
    let work = try Workspace()
    let root = try work.makeSample()
    let path = root + "/standards/440125044002.yaml"
    let text = try TestData.contents(of: path)
    try TestData.write(text.replacing("promised: 3 工作日", with: "promised: 25 工作日").utf8, to: path)
    let hooks = try TestData.contents(of: "\(Self.root)/.pre-commit-hooks.yaml")
    let entry = try #require(hooks.split(separator: "\n").first { $0.contains("entry: govsvc validate") })
    let words = entry.split(separator: " ").dropFirst(2).map(String.init)
    let result = try Program.run(words + ["-C", root])
    #expect(result.status == 1 && result.output.contains("standards/440125044002.yaml:15:13: 错误 GS0412"))
  }

  @Test(arguments: [("error", 1), ("note", 1)])
  func theActionAnnotatesSumsUpAndFails(level: String, status: Int32) throws {
    let work = try Workspace()
    let root = try work.makeSample()
    let path = root + "/standards/440125044002.yaml"
    let text = try TestData.contents(of: path)
    try TestData.write(text.replacing("promised: 3 工作日", with: "promised: 25 工作日").utf8, to: path)
    try work.write("before\n".utf8, to: "summary.md")
    let environment = [
      "PATH": "\(Program.path.parent):/usr/bin:/bin", "HOME": work.path, "LC_ALL": "C.UTF-8", "CATALOG": root,
      "FAIL_ON": level, "MESSAGES": "en", "SARIF": work.path + "/a b.sarif", "ACTION_FOLDER": Self.root,
      "GITHUB_STEP_SUMMARY": work.path + "/summary.md",
    ]
    let result = try Program.run(
      [Array("\(Self.root)/.ci/action".utf8)], inputBytes: [], environment: environment, executable: "/bin/bash")
    #expect(result.status == status && result.output.contains("::error file=standards/440125044002.yaml,line=15,"))
    let summary = try TestData.contents(of: work.path + "/summary.md")
    #expect(summary.hasPrefix("before\n<!-- govsvc validate -->\n") && summary.contains("GS0412"))
    #expect(try TestData.contents(of: work.path + "/a b.sarif").contains("\"ruleId\": \"GS0412\""))
  }
}
