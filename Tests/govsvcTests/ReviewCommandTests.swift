import Testing

/// What lets findings pass, as a person and a pipeline meet it: comments, the baseline, `--since`.
@Suite struct ReviewCommandTests {
  private static let standard = "standards/440125044002.yaml"

  /// A repository with the sample catalog in the folder `catalog`, committed.
  private static func makeRepository(_ work: borrowing Workspace) throws -> String {
    let root = try work.makeSample()
    try git(work, "init", "-q", "-b", "main")
    try commit(work, "catalog")
    return root
  }

  private static func git(_ work: borrowing Workspace, _ words: String...) throws {
    let setting = ["-C", work.path, "-c", "user.name=t", "-c", "user.email=t@example.org"]
    let result = try Program.run(
      (setting + words).map { Array($0.utf8) }, inputBytes: [],
      environment: ["HOME": work.path, "PATH": "/usr/bin:/bin"], executable: "/usr/bin/git")
    try #require(result.status == 0, "git \(words): \(result.errors)")
  }

  private static func commit(_ work: borrowing Workspace, _ message: String) throws {
    try git(work, "add", "-A")
    try git(work, "commit", "-q", "-m", message)
  }

  private static func replace(_ old: String, _ new: String, in path: String) throws {
    let text = try TestData.contents(of: path)
    try #require(text.contains(old))
    try TestData.write(text.replacing(old, with: new).utf8, to: path)
  }

  @Test func aChangeIsJudgedByWhatItBrings() throws {
    let work = try Workspace()
    let root = try Self.makeRepository(work)
    try Self.replace("promised: 3 工作日", "promised: 25 工作日", in: "\(root)/\(Self.standard)")
    try Self.commit(work, "over the law")
    try Self.git(work, "checkout", "-q", "-b", "change")
    let quiet = try Program.run(["validate", "-C", root, "--since", "main"])
    #expect(quiet.status == 0 && quiet.output.contains("没有新增问题") && quiet.errors.contains("1 个问题原来就有"))
    try Self.replace("region: \"440000\"", "region: \"44\"", in: "\(root)/govsvc.yaml")
    try Self.replace("promised: 25 工作日", "promised: 25 工作日  # govsvc:allow GS0412 函复", in: "\(root)/\(Self.standard)")
    let result = try Program.run(["validate", "-C", root, "--since", "main", "--lang", "en"])
    #expect(result.status == 1 && result.output.contains("govsvc.yaml:3:9: error GS0108"))
    let relaxed = "warning GS0128 this change relaxes or alters its own check: a comment allows GS0412"
    #expect(result.output.contains(relaxed))
    #expect(!result.output.contains("error GS0412"))
    let one = try Program.run(["validate", "-C", root, "--since", "main", "--select", "GS0128", "--format", "jsonl"])
    #expect(one.status == 0 && one.output.split(separator: "\n").count == 2)
  }

  @Test func theActionTakesARevision() throws {
    let work = try Workspace()
    let root = try Self.makeRepository(work)
    try Self.replace("promised: 3 工作日", "promised: 25 工作日", in: "\(root)/\(Self.standard)")
    try Self.commit(work, "over the law")
    let environment = [
      "PATH": "\(Program.path.parent):/usr/bin:/bin", "HOME": work.path, "LC_ALL": "C.UTF-8", "CATALOG": root,
      "FAIL_ON": "error", "MESSAGES": "en", "ACTION_FOLDER": TestData.packageRoot,
    ]
    for (since, status) in [("", 1), ("HEAD", 0), ("HEAD~1", 1)] as [(String, Int32)] {
      let result = try Program.run(
        [Array("\(TestData.packageRoot)/.ci/action".utf8)], inputBytes: [],
        environment: environment.merging(["SINCE": since]) { $1 }, executable: "/bin/bash")
      #expect(result.status == status, "\(since): \(result.output)\(result.errors)")
    }
  }

  @Test func whatTheBranchItComesFromGainedMeanwhileIsNotBlamedOnIt() throws {
    let work = try Workspace()
    let root = try Self.makeRepository(work)
    try Self.git(work, "checkout", "-q", "-b", "change")
    try work.write("x".utf8, to: "readme")
    try Self.commit(work, "change")
    try Self.git(work, "checkout", "-q", "main")
    try Self.replace("name: 示例目录", "name: 示例目录\nrules:\n  GS0412: 关闭", in: root + "/govsvc.yaml")
    try Self.commit(work, "main moves on")
    try Self.git(work, "checkout", "-q", "change")
    try Self.replace("promised: 3 工作日", "promised: 25 工作日", in: "\(root)/\(Self.standard)")
    let result = try Program.run(["validate", "-C", root, "--since", "main"])
    #expect(result.status == 1 && result.output.contains("GS0412") && !result.output.contains("GS0128"))
  }

  @Test func revisionsThatAreNotThereAreTold() throws {
    let work = try Workspace()
    let root = try Self.makeRepository(work)
    let unknown = try Program.run(["validate", "-C", root, "--since", "nothing"])
    #expect(unknown.status == 66 && unknown.errors.contains("仓库中没有版本“nothing”"))
    try Self.git(work, "checkout", "-q", "--orphan", "other")
    try Self.commit(work, "another beginning")
    let apart = try Program.run(["validate", "-C", root, "--since", "main"])
    #expect(apart.status == 66 && apart.errors.contains("共同祖先"))
    let input = try Program.run(["validate", "-C", root, "--since", "main", "-"])
    #expect(input.status == 2 && input.errors.contains("--since"))
    let plain = try Workspace()
    let outside = try Program.run(["validate", "-C", try plain.makeSample(), "--since", "main"])
    #expect(outside.status == 66 && outside.errors.contains("git 仓库"))
  }

  @Test func theBaselineLetsKnownFindingsBe() throws {
    let work = try Workspace()
    let root = try work.makeSample()
    try Self.replace("promised: 3 工作日", "promised: 25 工作日", in: "\(root)/\(Self.standard)")
    #expect(try Program.run(["validate", "-C", root]).status == 1)
    #expect(try Program.run(["export", "markdown", "-C", root, "-o", work.path + "/out"]).status != 0)
    let update = try Program.run(["baseline", "update", "-C", root])
    #expect(update.status == 0 && update.output == "基线：新增 1 条，删去 0 条，共 1 条\n")
    for _ in 0..<2 {
      let result = try Program.run(["validate", "-C", root])
      #expect(result.status == 0 && result.output.hasSuffix("没有发现问题；另有 1 个记在基线中\n"), "\(result.output)")
    }
    let export = try Program.run(["export", "markdown", "-C", root, "-o", work.path + "/out"])
    #expect(export.status == 0, "\(export.errors)")
    try Self.replace("promised: 25 工作日", "promised: 3 工作日", in: "\(root)/\(Self.standard)")
    let dead = try Program.run(["validate", "-C", root, "--lang", "en"])
    #expect(dead.status == 0 && dead.output.contains("baseline.yaml:3:5: warning GS0127"))
    let prune = try Program.run(["baseline", "prune", "-C", root, "--lang", "en"])
    #expect(
      prune.output == "baseline: 0 added, 1 removed, 0 findings in all (none is left; baseline.yaml was removed)\n")
    #expect(work.snapshot().keys.allSatisfy { !$0.hasSuffix("baseline.yaml") })
  }

  @Test(arguments: ["1", "4"])
  func aBaselinedErrorOfAStandardKeepsNoGuideBack(jobs: String) throws {
    let work = try Workspace()
    let root = try work.makeSample()
    let item = "items/11440300MB2D097052/11440300MB2D0970524440125044002.yaml"
    let text = try TestData.contents(of: "\(root)/\(item)")
    for (number, body) in ["11440000MB2D023437", "11440300MB2D072246"].enumerated() where number == 0 {
      try work.write(
        text.replacing("11440300MB2D097052", with: body).utf8,
        to: "catalog/items/\(body)/\(body)4440125044002.yaml")
    }
    let whole = try Program.run(["export", "xml", "-C", root, "-o", work.path + "/out", "--jobs", jobs])
    try Self.replace("promised: 3 工作日", "promised: 25 工作日", in: "\(root)/\(Self.standard)")
    _ = try Program.run(["baseline", "update", "-C", root])
    let export = try Program.run(["export", "xml", "-C", root, "-o", work.path + "/out", "--jobs", jobs])
    #expect(export.status == 0 && export.output.prefix(8) == whole.output.prefix(8), "\(whole.output)\(export.output)")
  }

  @Test func whatWouldMakeGuidesWrongIsNotExportedThoughItIsAllowed() throws {
    let work = try Workspace()
    let root = try work.makeSample()
    try Self.replace("promised: 3 工作日", "promised: 三天  # govsvc:allow GS0105 函复", in: "\(root)/\(Self.standard)")
    #expect(try Program.run(["validate", "-C", root]).status == 0)
    for words in [[], ["440125044002"]] {
      let export = try Program.run(["export", "markdown", "-C", root, "-o", work.path + "/out"] + words)
      #expect(export.status == 2 && export.errors.contains("GS0105") && export.errors.contains("须先改正"))
    }
  }

  @Test func aLongBaselineIsRead() throws {
    let work = try Workspace()
    let root = try work.makeSample()
    let name = String(repeating: "长", count: 30)
    let entries = (0..<20_000).map { "  - rule: GS0412\n    item: \"\($0)\"\n    value: \(name)\n" }.joined()
    #expect(entries.utf8.count > 2 << 20)
    try work.write("govsvc: baseline/1\nbaseline:\n\(entries)".utf8, to: "catalog/baseline.yaml")
    let result = try Program.run(["validate", "-C", root, "--max", "1"])
    #expect(result.status == 0 && result.output.contains("baseline.yaml:3:5: 警告 GS0127"))
    #expect(result.output.contains("20000 个警告"))
    let prune = try Program.run(["baseline", "prune", "-C", root])
    #expect(prune.output.contains("删去 20000 条，共 0 条"))
  }

  @Test func aCatalogThatCannotBeReadGetsNoBaseline() throws {
    let work = try Workspace()
    let root = try work.makeSample()
    try work.write("a".utf8, to: "catalog/\(Self.standard)")
    let result = try Program.run(["baseline", "update", "-C", root])
    #expect(result.status == 1 && result.errors.contains("基线没有改动"))
  }

  @Test func whatIsAllowedIsToldToPrograms() throws {
    let work = try Workspace()
    let root = try work.makeSample()
    let allowed = "promised: 25 工作日  # govsvc:allow GS0412 部门函复，年底前改正"
    try Self.replace("promised: 3 工作日", allowed, in: "\(root)/\(Self.standard)")
    let text = try Program.run(["validate", "-C", root])
    #expect(text.status == 0 && text.output.hasSuffix("没有发现问题；另有 1 个按注释允许\n"))
    let json = try JSONValue.parse(try Program.run(["validate", "-C", root, "--format", "json"]).output)
    let suppressed = json["suppressed"]?.elements.first
    #expect(suppressed?["kind"]?.text == "allowed" && suppressed?["reason"]?.text == "部门函复，年底前改正")
    #expect(suppressed?["finding"]?["code"]?.text == "GS0412")
    let sarif = try Program.run(["validate", "-C", root, "--format", "sarif"]).output
    let result = try JSONValue.parse(sarif)["runs"]?.elements.first?["results"]?.elements.first
    #expect(result?["suppressions"]?.elements.first?["kind"]?.text == "inSource")
    #expect(result?["suppressions"]?.elements.first?["justification"]?.text == "部门函复，年底前改正")
    for guide in ["xml", "markdown"] {
      let export = try Program.run(["export", guide, "-C", root, "-o", "\(work.path)/\(guide)"])
      #expect(export.status == 0, "\(export.errors)")
    }
  }
}
