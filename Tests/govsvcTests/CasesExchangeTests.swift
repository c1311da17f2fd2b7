import Testing

/// `cases export` and `cases import` as a person runs them, on a copy of the reference catalog.
@Suite struct CasesExchangeTests {
  private static func run(_ words: String...) throws -> Program.Result {
    try Program.run(["--lang", "zh"] + words, environment: ["PATH": "/usr/bin:/bin"])
  }

  private static func copy(in work: borrowing Workspace) throws -> String {
    let root = TestData.packageRoot + "/catalogs/guangdong"
    let path = work.path + "/catalog"
    let words = ["-R", root, path].map { Array($0.utf8) }
    #expect(try Program.run(words, inputBytes: [], executable: "/bin/cp").status == 0)
    return path
  }

  @Test func whatWasExportedIsImportedWithoutAChange() throws {
    let work = try Workspace()
    let root = try Self.copy(in: work)
    for name in ["q.dmn", "q.csv"] {
      let file = work.path + "/" + name
      let export = try Self.run("-C", root, "cases", "export", "GD-QYBG", "-o", file)
      #expect(export.status == 0 && export.errors.contains("已导出 24 个问题、18 个情形"), "\(export)")
      let before = work.snapshot()
      let again = try Self.run("-C", root, "cases", "import", file, "--into", "GD-QYBG")
      #expect(again.status == 0 && again.output.contains("没有需要改动的内容"), "\(again)")
      #expect(work.snapshot() == before)
      let text = try Self.run("cases", "import", file)
      #expect(text.status == 0 && text.output.hasPrefix("questions:\n  - id: entity\n"), "\(text.errors)")
    }
    let streamed = try Self.run("-C", root, "cases", "export", "GD-QYBG")
    #expect(streamed.output == (try TestData.contents(of: work.path + "/q.dmn")))
    let table = try TestData.contents(of: work.path + "/q.csv")
    #expect(table.hasPrefix("\u{FEFF}类别,标识,名称,变更的主体属于哪一类？,变更哪些事项？,"))
  }

  @Test func aTableThatChangesIsAnEditThatKeepsAllElse() throws {
    let work = try Workspace()
    let root = try Self.copy(in: work)
    let file = work.path + "/q.csv"
    #expect(try Self.run("-C", root, "cases", "export", "GD-QYBG", "-o", file).status == 0)
    let changed = try TestData.contents(of: file).replacing("公司名称变更", with: "公司改名")
    try TestData.write(changed.utf8, to: file)
    let before = work.snapshot()
    let tried = try Self.run("-C", root, "cases", "import", file, "--into", "GD-QYBG", "--dry-run")
    #expect(tried.status == 0 && tried.output.contains("+     name: 公司改名"), "\(tried)")
    #expect(work.snapshot() == before)
    let made = try Self.run("-C", root, "cases", "import", file, "--into", "GD-QYBG")
    #expect(made.status == 0 && made.output.contains("已写入。撤销："), "\(made)")
    let standard = root + "/standards/GD-QYBG.yaml"
    let old = try #require(before[standard].map { String(decoding: $0, as: UTF8.self) })
    #expect(try TestData.contents(of: standard) == old.replacing("name: 公司名称变更\n", with: "name: 公司改名\n"))
  }

  @Test func aTableWithAGapIsNotImported() throws {
    let work = try Workspace()
    let root = try Self.copy(in: work)
    let file = work.path + "/q.csv"
    #expect(try Self.run("-C", root, "cases", "export", "GD-QYBG", "-o", file).status == 0)
    let lines = try TestData.contents(of: file).split(separator: "\r\n").filter { !$0.contains("公司经营范围变更") }
    try TestData.write(lines.map { $0 + "\r\n" }.joined().utf8, to: file)
    let before = work.snapshot()
    let refused = try Self.run("-C", root, "cases", "import", file, "--into", "GD-QYBG")
    #expect(refused.status == 2 && refused.output.contains("GS0601"), "\(refused)")
    #expect(refused.errors.contains("这次修改会增加错误，未写入"))
    #expect(work.snapshot() == before)
  }

  @Test func refusalsAreToldWithFileLineAndColumn() throws {
    let work = try Workspace()
    try work.write("id,kind\na,x\n甲,y\n".utf8, to: "t.csv")
    let file = work.path + "/t.csv"
    let refused = try Self.run("cases", "import", file)
    #expect(refused.status == 2 && refused.output == "")
    #expect(refused.errors.contains("\(file):3:1: 错误 “甲”不能作情形标识\n   = 怎么改：用小写字母、数字和连字符"), "\(refused.errors)")
    #expect(refused.errors.contains("错误：有 1 处不能表示，未导入"))
    #expect(try Self.run("cases", "import", work.path + "/none.csv").status == 66)
    #expect(try Self.run("cases", "import", work.path).status == 66)
    #expect(try Self.run("cases", "import", file, "--into", "x", "-o", "y").status == 2)
    let plain = try Self.run("-C", try Self.copy(in: work), "cases", "export", "002014010001")
    #expect(plain.status == 2 && plain.errors.contains("该事项没有办事情形"), "\(plain)")
  }
}
