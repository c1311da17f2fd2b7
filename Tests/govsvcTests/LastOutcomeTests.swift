import Testing

/// What `validate` keeps between two runs, and the limits that options raise and lower.
@Suite struct LastOutcomeTests {
  private static let root = TestData.packageRoot + "/catalogs/guangdong"

  @Test func aSecondRunSaysTheSameFromTheCacheFolder() throws {
    let home = try Workspace()
    let environment = ["XDG_CACHE_HOME": home.path + "/deep/cache"]
    for words in [["validate"], ["validate", "--format", "json"], ["validate", "--lang", "en", "--max", "3"]] {
      let line = ["-C", Self.root] + words
      let plain = try Program.run(line + ["--no-cache"], environment: environment)
      let first = try Program.run(line, environment: environment)
      let second = try Program.run(line, environment: environment)
      #expect(first.output == plain.output && second.output == plain.output, "\(words)")
      #expect(second.status == 0 && second.errors.isEmpty)
    }
    let kept = home.snapshot().filter { $0.key.contains("/deep/cache/govsvc/") }
    #expect(kept.count == 1 && kept.allSatisfy { !$0.value.isEmpty }, "\(kept.keys)")
  }

  @Test func nothingIsKeptWithoutLeave() throws {
    let home = try Workspace()
    let environment = ["XDG_CACHE_HOME": home.path]
    _ = try Program.run(["-C", Self.root, "validate", "--no-cache"], environment: environment)
    #expect(home.snapshot().isEmpty)
    let work = try Workspace()
    let catalog = try work.makeSample()
    let before = work.snapshot()
    _ = try Program.run(["-C", catalog, "validate"], environment: ["XDG_CACHE_HOME": catalog + "/.cache"])
    #expect(work.snapshot() == before)
  }

  @Test func limitsAreThoseOfTheOptions() throws {
    let files = try Program.run(["-C", Self.root, "validate", "--max-files", "10"])
    #expect(files.status == 1 && files.output.contains("10"), "\(files.output)")
    let bytes = try Program.run(["-C", Self.root, "validate", "--max-bytes", "5000", "--lang", "en"])
    #expect(bytes.status == 1 && bytes.output.contains("more than 5000 bytes"), "\(bytes.output)")
    let diff = try Program.run(["diff", Self.root, Self.root, "-C", Self.root, "--max-files", "10", "--lang", "en"])
    #expect(diff.errors.contains("cannot be read"), "\(diff.errors)")
    let wrong = try Program.run(["-C", Self.root, "validate", "--max-files", "0", "--lang", "en"])
    #expect(wrong.status == 2 && wrong.errors.contains("--max-files"), "\(wrong.errors)")
  }
}
