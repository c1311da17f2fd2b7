import CatalogRules
import Glibc
import Testing

/// Every kind of bad file: a finding or an error with its place and the right exit code, and no file touched.
@Suite struct BadInputTests {
  private static let bad = "catalog/standards/GD-BAD.yaml"

  /// What stands in the bad file; nil where it is no ordinary file.
  private static let texts: [(name: String, bytes: [UInt8])] = [
    ("not UTF-8", Array("govsvc: standard/1\nname: ".utf8) + [0xC3, 0x28, 0x0A]),
    ("GBK", [0xCA, 0xC2, 0xCF, 0xEE, 0x0A]),
    ("empty", []),
    ("line ends only", Array("\n\n\n".utf8)),
    ("NUL", Array("govsvc: standard/1\nname: a\u{0}b\n".utf8)),
    ("100,000 brackets", Array("govsvc: standard/1\nname: ".utf8) + [UInt8](repeating: 0x5B, count: 100_000)),
    ("100,000 dashes", Array(String(repeating: "- ", count: 100_000).utf8)),
    ("alias bomb", Array("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n".utf8)),
    ("duplicate keys", Array("govsvc: standard/1\nname: a\nname: b\n".utf8)),
    ("a merge marker", Array("govsvc: standard/1\n<<<<<<< HEAD\nname: a\n".utf8)),
    ("a spreadsheet", Array("PK\u{3}\u{4}".utf8) + [0, 0, 0]),
  ]

  @Test func badTextsAreFindingsAndStayAsTheyAre() throws {
    for (name, bytes) in Self.texts {
      let work = try Workspace()
      let root = try work.makeSample()
      try work.write(bytes, to: Self.bad)
      try expectFinding(name, in: root, work)
      let input = try Program.run([Array("validate".utf8), Array("-".utf8)], inputBytes: bytes)
      #expect(input.status == 1, "\(name) on standard input: \(input.output) \(input.errors)")
    }
  }

  @Test func badFilesAreFindingsAndStayAsTheyAre() throws {
    let kinds: [(name: String, make: (String) -> Bool)] = [
      (
        "1 GB",
        { path in
          let file = open(path, O_WRONLY | O_CREAT, 0o644)
          defer { close(file) }
          return ftruncate(file, 1 << 30) == 0
        }
      ),
      ("a folder", { mkdir($0, 0o755) == 0 }),
      ("a link out of the catalog", { symlink("/etc/passwd", $0) == 0 }),
      ("a link to itself", { symlink("GD-BAD.yaml", $0) == 0 }),
      ("a FIFO", { mkfifo($0, 0o644) == 0 }),
    ]
    for (name, make) in kinds {
      let work = try Workspace()
      let root = try work.makeSample()
      #expect(make(work.path + "/" + Self.bad), "\(name)")
      try expectFinding(name, in: root, work, isText: false)
    }
  }

  @Test func aFileWithoutPermissionIsAFinding() throws {
    guard geteuid() != 0 else {
      print("SKIPPED: permissions do not hold for root")
      return
    }
    let work = try Workspace()
    let root = try work.makeSample()
    try work.write(Array("govsvc: standard/1\n".utf8), to: Self.bad)
    chmod(work.path + "/" + Self.bad, 0)
    try expectFinding("no permission", in: root, work, isText: false)
  }

  @Test func filesThatCannotBeReadAreNamedNotPassedOver() throws {
    let work = try Workspace()
    let root = try work.makeSample()
    #expect(symlink("/etc/passwd", work.path + "/" + Self.bad) == 0)
    let formatted = try Program.run(["-C", root, "fmt", "--check"])
    #expect(formatted.status == 1 && formatted.output.contains("standards/GD-BAD.yaml："), "\(formatted.output)")
    for words in [["validate", work.path + "/" + Self.bad], ["fmt", "--check", work.path + "/" + Self.bad]] {
      let result = try Program.run(words)
      let isTold = result.status == 1 && result.output.contains("GD-BAD.yaml")
      #expect(isTold, "\(words): \(result.output) \(result.errors)")
    }
    #expect(symlink(root, work.path + "/link") == 0)
    #expect(try Program.run(["validate", work.path + "/link"]).output.contains("GD-BAD.yaml"))
    #expect(try Program.run(["init", "", "--name", "x", "--region", "440000"]).status == 2)
    let shown = try Program.run(["-C", root, "show", "GD-BAD"])
    #expect(shown.status == 66 && shown.errors.contains("“standards/GD-BAD.yaml”："), "\(shown.errors)")
    let listed = try Program.run(["-C", root, "list"])
    #expect(listed.status == 0 && listed.errors.contains("有 1 个文件无法读取"), "\(listed.errors)")
  }

  @Test func aLineWithoutEndIsRefused() throws {
    let input = [UInt8](repeating: 0x30, count: 4 << 20)
    let result = try Program.run([Array("code".utf8)], inputBytes: input)
    #expect(result.status == 66 && result.errors.hasPrefix("错误：标准输入第 1 行过长"), "\(result.errors)")
  }

  @Test func inputsThatAreNotThereAreToldByTheirNames() throws {
    let work = try Workspace()
    let root = try work.makeSample()
    let lines: [(words: [String], status: Int32)] = [
      (["-C", root + "/nothing", "validate"], 66), (["-C", root, "validate", "nothing.yaml"], 66),
      (["-C", root, "show", "440125044009"], 66), (["-C", root, "fmt", "nothing.yaml"], 66),
      (["-C", root, "diff", "nothing"], 66), (["-C", work.path, "list"], 66), (["-C", "/dev/null", "list"], 66),
      (["-C", root, "export", "xml", "nothing", "--output", work.path + "/x"], 66),
      (["-C", root, "export", "xml", "--output", root], 2), (["-C", root, "validate", "/etc"], 2),
      (["-C", root, "edit", "set", "nothing", "name=x"], 66),
      (["-C", root, "edit", "set", "440125044002", "nothing=x"], 2),
      (["-C", root, "validate", "-", "standards"], 2), (["-C", root, "validate", "--jobs", "0"], 2),
    ]
    let before = work.snapshot()
    for (words, status) in lines {
      let result = try Program.run(words)
      #expect(result.status == status && result.errors.hasPrefix("错误："), "\(words): \(result.status) \(result.errors)")
    }
    #expect(work.snapshot() == before)
  }

  private func expectFinding(
    _ name: String, in root: String, _ work: borrowing Workspace, isText: Bool = true
  ) throws {
    let before = isText ? work.snapshot() : [:]
    let result = try Program.run(["-C", root, "validate"])
    #expect(result.status == 1 && result.errors.isEmpty, "\(name): \(result.status) \(result.errors)")
    #expect(result.output.contains("standards/GD-BAD.yaml:"), "\(name): \(result.output.prefix(300))")
    #expect(result.output.utf8.count < 100_000, "\(name)")
    for words in [
      ["show", "GD-BAD"], ["fmt"], ["diff", root, root], ["edit", "set", "GD-BAD", "name=x"],
      ["export", "markdown", "--output", work.path + "/guides"],
    ] {
      let status = try Program.run(["-C", root] + words).status
      #expect([0, 1, 2, 66].contains(status), "\(name): \(words) ended with \(status)")
    }
    if isText {
      let after = work.snapshot().filter { !$0.key.hasSuffix(".lock") }
      #expect(after[work.path + "/" + Self.bad] == before[work.path + "/" + Self.bad], "\(name)")
      #expect(after.keys.allSatisfy { !$0.contains("/guides/") }, "\(name)")
    }
  }
}
