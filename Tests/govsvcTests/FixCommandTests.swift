import CatalogRules
import Glibc
import TestSupport
import Testing

/// `validate --fix`, `--fix-unsafe` and `--diff` over files.
@Suite struct FixCommandTests {
  private static let standard = "catalog/standards/440125044002.yaml"
  private static let changes = [
    ("promised: 3 工作日", "promised: 三个工作日"), ("code: \"440125044002\"", "code: 440125044002"),
    ("visits: 0", "visits：0"), ("type: 行政许可", "type: 行政许司"),
  ]

  /// The sample catalog with three mistakes that are surely mended and one that is likely.
  private static func makeFaulty(_ work: borrowing Workspace) throws -> String {
    let root = try work.makeSample()
    var text = SampleFile.standard.text
    for (good, bad) in changes {
      #expect(text.contains(good))
      text = text.replacing(good, with: bad)
    }
    try work.write(text.utf8, to: standard)
    return root
  }

  private static func git(_ words: [String], in folder: String) throws -> Program.Result {
    let settings = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "core.autocrlf=false"]
    let arguments = ["-C", folder] + settings + words
    return try Program.run(
      arguments.map { Array($0.utf8) }, inputBytes: [], environment: ["HOME": folder, "GIT_CONFIG_NOSYSTEM": "1"],
      executable: "/usr/bin/git")
  }

  /// Runs `patch` in a folder; nil, and it is said, where there is no such program.
  private static func patch(_ words: [String], in folder: String) throws -> Program.Result? {
    guard access("/usr/bin/patch", X_OK) == 0 else {
      print("NOT TESTED: /usr/bin/patch is not installed, so nothing shows that patch takes what --diff writes")
      return nil
    }
    let arguments = ["-d", folder] + words
    return try Program.run(
      arguments.map { Array($0.utf8) }, inputBytes: [], environment: ["HOME": folder], executable: "/usr/bin/patch")
  }

  @Test func patchTakesWhatIsShownForSeveralFilesAndTakesItBack() throws {
    let work = try Workspace()
    let root = try Self.makeFaulty(work)
    let material = "catalog/materials/application-form.yaml"
    try work.write(SampleFile.material.text.replacing("kind: 申请", with: "kind：申请").utf8, to: material)
    let paths = [Self.standard, material]
    let faulty = paths.map { TestData.bytes(of: work.path + "/" + $0) }
    let shown = try Program.run(["validate", "-C", root, "--diff", "--fix"])
    #expect(shown.output.contains("+++ b/materials/") && shown.output.contains("+++ b/standards/"), "\(shown.output)")
    try work.write(shown.output.utf8, to: "a.patch")
    guard let applied = try Self.patch(["-p1", "-s", "-i", "../a.patch"], in: root) else { return }
    #expect(applied.status == 0, "\(applied.output)\(applied.errors)")
    let patched = paths.map { TestData.bytes(of: work.path + "/" + $0) }
    let back = try Self.patch(["-p1", "-s", "-R", "-i", "../a.patch"], in: root)
    #expect(back?.status == 0)
    #expect(paths.map { TestData.bytes(of: work.path + "/" + $0) } == faulty)
    _ = try Program.run(["validate", "-C", root, "--fix"])
    #expect(paths.map { TestData.bytes(of: work.path + "/" + $0) } == patched)
  }

  @Test func fixWritesWhatIsSureAndTellsTheRest() throws {
    let work = try Workspace()
    let root = try Self.makeFaulty(work)
    let before = try Program.run(["validate", "-C", root, "--no-cache"])
    #expect(before.status == 1 && before.output.hasSuffix("1 个可用 --fix 改正\n"), "\(before.output)")
    let result = try Program.run(["validate", "-C", root, "--fix"])
    #expect(result.status == 1, "\(result.output)")
    #expect(
      result.errors == "已改正 standards/440125044002.yaml：3 个问题\n共改正 3 个问题，涉及 1 个文件\n", "\(result.errors)")
    #expect(result.output.contains("GS0106"))
    #expect(result.output.hasSuffix("；1 个可用 --fix-unsafe 改正（改后须核对）\n"), "\(result.output)")
    let wanted = SampleFile.standard.text.replacing("type: 行政许可", with: "type: 行政许司")
    #expect(try TestData.contents(of: work.path + "/" + Self.standard) == wanted)
    let again = try Program.run(["validate", "-C", root, "--fix"])
    #expect(again.status == 1 && again.errors == "没有可以改正的问题\n" && again.output == result.output)
    let daring = try Program.run(["validate", "-C", root, "--fix-unsafe", "--lang", "en"])
    #expect(daring.status == 0 && daring.errors.hasSuffix("1 finding in 1 file fixed\n"), "\(daring.errors)")
    #expect(try TestData.contents(of: work.path + "/" + Self.standard) == SampleFile.standard.text)
    #expect(work.snapshot().keys.allSatisfy { !$0.contains("/.govsvc-") && !$0.hasSuffix("-tmp") })
  }

  @Test(arguments: [[], ["--fix"], ["--fix-unsafe"]])
  func thePatchIsWhatFixingWouldWrite(_ words: [String]) throws {
    let work = try Workspace()
    let root = try Self.makeFaulty(work)
    #expect(try Self.git(["init", "-q"], in: work.path).status == 0)
    let before = work.snapshot()
    let shown = try Program.run(["validate", "-C", root, "--diff"] + words)
    #expect(shown.status == 1 && shown.output.hasPrefix("diff --git a/catalog/standards/440125044002.yaml b/catalog/"))
    #expect(shown.errors.contains("未写入（--diff）"))
    #expect(work.snapshot() == before)
    try work.write(shown.output.utf8, to: "a.patch")
    let applied = try Self.git(["apply", "a.patch"], in: work.path)
    #expect(applied.status == 0, "\(applied.errors)")
    let patched = TestData.bytes(of: work.path + "/" + Self.standard)
    _ = try Self.makeFaulty(work)
    _ = try Program.run(["validate", "-C", root] + (words.isEmpty ? ["--fix"] : words))
    #expect(TestData.bytes(of: work.path + "/" + Self.standard) == patched)
    let nothing = try Program.run(["validate", "-C", root, "--diff"] + words)
    #expect(nothing.status == 0 && nothing.output.isEmpty && nothing.errors.contains("没有可以改正的问题"))
  }

  @Test func patchesAreTakenByGitAndPatchWhateverTheFileIsLike() throws {
    for seed in UInt64(0)..<40 {
      var random = SeededGenerator(seed: seed)
      let work = try Workspace()
      let root = try work.makeSample()
      let isWindows = seed % 4 == 1
      var text = try TestData.contents(of: work.path + "/" + Self.standard)
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let line = Int.random(in: 0..<lines.count, using: &random)
        let bad = [("：", ": "), ("\t", "  "), ("个工作日", " 工作日"), ("、", ", "), ("０", "0"), ("－", "- ")]
        let (to, from) = bad[Int.random(in: 0..<bad.count, using: &random)]
        lines[line] = lines[line].replacing(from, with: to, maxReplacements: 1)
      }
      text = lines.joined(separator: isWindows ? "\r\n" : "\n")
      if seed % 3 == 0 { while text.last?.isNewline == true { text.removeLast() } }
      if seed % 4 == 2 { text = "\u{FEFF}" + text }
      try work.write(text.utf8, to: Self.standard)
      let shown = try Program.run(["validate", "-C", root, "--diff", "--fix-unsafe"])
      guard !shown.output.isEmpty else { continue }
      try work.write(shown.output.utf8, to: "a.patch")
      #expect(try Self.git(["init", "-q"], in: root).status == 0)
      let prefixed = try Program.run(["validate", "-C", root, "--diff", "--fix-unsafe"])
      #expect(prefixed.output == shown.output)
      let applied = try Self.git(["apply", "--whitespace=nowarn", "../a.patch"], in: root)
      #expect(applied.status == 0, "seed \(seed): \(applied.errors)\n\(shown.output)")
      let patched = TestData.bytes(of: work.path + "/" + Self.standard)
      try work.write(text.utf8, to: Self.standard)
      if let outcome = try Self.patch(["-p1", "-s", "-i", "../a.patch"], in: root) {
        #expect(outcome.status == 0, "seed \(seed): \(outcome.output)\(outcome.errors)\n\(shown.output)")
        #expect(TestData.bytes(of: work.path + "/" + Self.standard) == patched, "patch, seed \(seed)")
      }
      try work.write(text.utf8, to: Self.standard)
      let fixed = try Program.run(["validate", "-C", root, "--fix-unsafe", "--quiet"])
      #expect(fixed.errors.isEmpty)
      #expect(TestData.bytes(of: work.path + "/" + Self.standard) == patched, "seed \(seed)")
    }
  }

  @Test func onlyWhatIsShownIsFixed() throws {
    let work = try Workspace()
    let root = try Self.makeFaulty(work)
    let other = try Program.run(["validate", "-C", root, "--fix", root + "/organizations.yaml"])
    #expect(other.errors == "没有可以改正的问题\n")
    let rule = try Program.run(["validate", "-C", root, "--fix", "--select", "GS0042"])
    #expect(rule.errors.contains("共改正 1 个问题") && rule.status == 0, "\(rule.errors)")
    let ignored = try Program.run(["validate", "-C", root, "--fix", "--ignore", "GS0112", "440125044002"])
    #expect(ignored.errors.contains("共改正 1 个问题"), "\(ignored.errors)")
    let text = try TestData.contents(of: work.path + "/" + Self.standard)
    #expect(text.contains("code: \"440125044002\"") && text.contains("三个工作日"))
  }

  @Test func modeMarkAndLineEndsStay() throws {
    let work = try Workspace()
    let root = try work.makeSample()
    let text = "\u{FEFF}" + SampleFile.standard.text.replacing("\n", with: "\r\n")
    try work.write(text.replacing("visits: 0", with: "visits：0").utf8, to: Self.standard)
    chmod(work.path + "/" + Self.standard, 0o640)
    let result = try Program.run(["validate", "-C", root, "--fix", "--ignore", "GS0008"])
    #expect(result.status == 0, "\(result.output)")
    #expect(TestData.bytes(of: work.path + "/" + Self.standard) == Array(text.utf8))
    var status = stat()
    #expect(stat(work.path + "/" + Self.standard, &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(try Program.run(["validate", "-C", root, "--fix-unsafe"]).status == 0)
    #expect(try TestData.contents(of: work.path + "/" + Self.standard) == SampleFile.standard.text)
  }

  @Test func standardInputIsFixedToStandardOutput() throws {
    let text = SampleFile.standard.text
    let broken = text.replacing("visits: 0", with: "visits：0").replacing("type: 行政许可", with: "type: 行政许司")
    let result = try Program.run(["validate", "--fix", "-"], input: broken)
    #expect(result.output == broken.replacing("visits：0", with: "visits: 0"))
    #expect(result.status == 1 && result.errors.contains("-:") && result.errors.contains("GS0106"))
    let whole = try Program.run(["validate", "--fix-unsafe", "-", "--quiet"], input: broken)
    #expect(whole.output == text && whole.status == 0 && whole.errors.isEmpty)
    let same = try Program.run(["validate", "--fix", "-"], input: text)
    #expect(same.output == text && same.status == 0)
    let patch = try Program.run(["validate", "--diff", "-"], input: broken)
    #expect(patch.status == 1 && patch.output.hasPrefix("--- -\n+++ -\n@@ "))
    let format = try Program.run(["validate", "--fix", "-", "--format", "json"], input: broken)
    #expect(format.status == 2 && format.output.isEmpty && format.errors.contains("格式=文件"))
  }

  @Test func wrongUseIsToldAndNothingIsWritten() throws {
    let work = try Workspace()
    let root = try Self.makeFaulty(work)
    let before = work.snapshot()
    let format = try Program.run(["validate", "-C", root, "--diff", "--format", "json"])
    #expect(format.status == 2 && format.errors.contains("--format"))
    let both = try Program.run(["validate", "-C", root, "--fix", "--format", "text", "--format", "json"])
    #expect(both.status == 2)
    #expect(work.snapshot() == before)
    let folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(folder) }
    #expect(flock(folder, LOCK_EX) == 0)
    #expect(try Program.run(["validate", "-C", root, "--diff"]).status == 1)
    #expect(work.snapshot() == before)
  }

  @Test func otherFormsTellWhatIsLeft() throws {
    let work = try Workspace()
    let root = try Self.makeFaulty(work)
    let result = try Program.run(["validate", "-C", root, "--fix", "--format", "json"])
    #expect(try JSONValue.parse(result.output)["counts"]?["error"] == .number(1), "\(result.output)")
    #expect(result.errors.hasSuffix("；另有 1 个可用 --fix-unsafe 改正，改后须核对\n"), "\(result.errors)")
    let color = try Program.run(["validate", "-C", root, "--diff", "--fix-unsafe", "--color", "always"])
    #expect(color.output.contains("\u{1B}[32m+type: 行政许可\u{1B}[0m"))
    #expect(try Program.run(["validate", "-C", root, "--diff", "--fix-unsafe", "--exit-zero"]).status == 0)
  }

  @Test func fixesThatAreRefusedAreTold() throws {
    let work = try Workspace()
    let root = try work.makeSample()
    let text = SampleFile.standard.text.replacing("visits: 0", with: "visits: 0\nvisit: 1")
    try work.write(text.utf8, to: Self.standard)
    let result = try Program.run(["validate", "-C", root, "--fix-unsafe"])
    #expect(result.errors.contains("未改正 standards/440125044002.yaml:13:1 GS0101“改为 visits"), "\(result.errors)")
    #expect(result.status == 1 && !result.output.contains("--fix"))
    #expect(try TestData.contents(of: work.path + "/" + Self.standard) == text)
  }
}
