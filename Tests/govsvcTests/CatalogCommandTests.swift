import CatalogRules
import Testing

/// Each command over the small catalog, in both languages, as it was looked at once.
@Suite struct CatalogCommandTests {
  private static let item = "11440300MB2D0970524440125044002"

  private struct Case {
    let name: String
    let words: [String]
    var status: Int32 = 0
  }

  private static let cases = [
    Case(name: "validate", words: ["validate"]),
    Case(name: "list", words: ["list"]),
    Case(name: "list-body", words: ["list", "--items", "--body", "11440300MB2D097052"]),
    Case(name: "show-standard", words: ["show", "440125044002"]),
    Case(name: "show-item", words: ["show", item]),
    Case(name: "show-unknown", words: ["show", "440125044003"], status: 66),
    Case(name: "explain", words: ["explain", "GS0412"]),
    Case(name: "explain-unknown", words: ["explain", "promised-over-statutery"], status: 2),
    Case(name: "checklist-missing", words: ["checklist", "440125044002", "--answer", "nothing=1"], status: 2),
    Case(name: "edit-set", words: ["edit", "set", "440125044002", "承诺办结时限=2工作日", "--dry-run"]),
    Case(name: "edit-refused", words: ["edit", "set", "440125044002", "limits.promised=30工作日"], status: 2),
    Case(name: "edit-locked", words: ["edit", "set", item, "事项名称=别的名称"], status: 2),
    Case(name: "edit-wrong-value", words: ["edit", "set", "440125044002", "limits.promised=3d"], status: 2),
    Case(name: "export-several", words: ["export", "xml", "--output", "-"], status: 2),
    Case(
      name: "new-standard-exists",
      words: [
        "new", "standard", "440125044002", "--name", "重复", "--objects", "自然人",
      ], status: 2),
    Case(name: "validate-missing", words: ["validate", "nothing.yaml"], status: 66),
  ]

  @Test func eachCommandSaysWhatItShouldInBothLanguages() throws {
    let work = try Workspace()
    let root = try work.makeSample()
    let before = work.snapshot()
    for one in Self.cases {
      for tag in ["zh", "en"] {
        let result = try Program.run(["-C", root, "--lang", tag] + one.words)
        let text = "\(result.output)---\n\(result.errors)".replacing(root, with: "CATALOG")
        Golden.expect(text, is: "command-\(one.name).\(tag).txt")
        #expect(result.status == one.status, "\(one.name): \(result.errors)")
      }
    }
    #expect(work.snapshot() == before)
  }

  @Test func anEditShowsInDiffAndIsTakenBackByItsCommand() throws {
    let work = try Workspace()
    let root = try work.makeSample()
    let before = work.snapshot()
    let copy = try Workspace()
    let old = try copy.makeSample()
    let edit = try Program.run(["-C", root, "edit", "set", "440125044002", "承诺办结时限=2工作日"])
    #expect(edit.status == 0 && edit.output.contains("已写入"))
    #expect(work.snapshot() != before)
    for tag in ["zh", "en"] {
      let diff = try Program.run(["--lang", tag, "diff", old, root])
      Golden.expect(diff.output, is: "command-diff.\(tag).txt")
      #expect(diff.status == 0)
    }
    let same = try Program.run(["diff", "--exit-code", root, root])
    let other = try Program.run(["diff", "--exit-code", old, root])
    #expect(same.status == 0 && other.status == 1)
    let undo = try #require(edit.output.split(separator: "govsvc ").last).split(separator: "\n")[0]
    let words = undo.split(separator: "'").enumerated().flatMap { index, part in
      index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
    }
    #expect(try Program.run(["-C", root] + words).status == 0)
    #expect(work.snapshot() == before)
  }

  @Test func aFindingDecidesTheExitCode() throws {
    let work = try Workspace()
    let root = try work.makeSample()
    let text = SampleFile.standard.text.replacing("promised: 3 工作日", with: "promised: 25 工作日")
    try work.write(text.utf8, to: "catalog/" + SampleFile.standard.rawValue)
    for tag in ["zh", "en"] {
      let result = try Program.run(["-C", root, "validate", "--lang", tag, SampleFile.standard.rawValue])
      Golden.expect(result.output, is: "command-validate-broken.\(tag).txt")
      #expect(result.status == 1 && result.errors.isEmpty)
    }
    let elsewhere = try Program.run(["-C", root, "validate", "materials"])
    let quiet = try Program.run(["-C", root, "validate", "--quiet"])
    let few = try Program.run(["-C", root, "validate", "--max", "1", "--fail-on", "note", "--lang", "en"])
    #expect(elsewhere.status == 0)
    #expect(quiet.status == 1 && quiet.output.split(separator: "\n").count == 1)
    #expect(few.status == 1)
    let input = try Program.run(["validate", "-"], input: text)
    #expect(input.status == 1 && input.output.hasPrefix("-:") && input.output.contains("GS0412"))
    let export = try Program.run(["-C", root, "export", "xml", "--output", work.path + "/guides"])
    #expect(export.status == 2 && export.errors.contains("GS0412"))
    #expect(work.snapshot().keys.allSatisfy { !$0.contains("guides") })
  }

  @Test func theCatalogsLanguageCountsUnlessOneIsChosen() throws {
    let work = try Workspace()
    let root = try work.makeSample()
    let text = SampleFile.manifest.text.replacing("language: zh-Hans", with: "language: en")
    try work.write(text.utf8, to: "catalog/govsvc.yaml")
    let chosen = try Program.run(["-C", root, "--lang", "zh", "validate"], environment: ["LANG": "en_GB.UTF-8"])
    let catalogs = try Program.run(["-C", root, "validate"], environment: ["LANG": "zh_CN.UTF-8"])
    #expect(chosen.output.hasPrefix("检查") && catalogs.output.hasPrefix("checked"))
  }

  @Test func aNewCatalogGrowsByCommandsAndStaysInOrder() throws {
    let work = try Workspace()
    let root = work.path + "/new"
    #expect(try Program.run(["init", root, "--name", "测试目录", "--region", "440100"]).status == 0)
    #expect(try Program.run(["init", root, "--name", "测试目录", "--region", "440100"]).status == 2)
    #expect(try Program.run(["-C", root, "validate", "--fail-on", "note"]).status == 0)
    let standard = try Program.run([
      "-C", root, "new", "standard", "GD-QYZX", "--name", "企业注销登记", "--type", "行政许可", "--objects", "企业法人",
    ])
    #expect(standard.output == "standards/GD-QYZX.yaml\n" && standard.status == 0)
    let body = "code=11440300MB2D097052,name=测试局,level=县级"
    let added = try Program.run(["-C", root, "edit", "add", "organizations.yaml", "organizations=" + body])
    #expect(added.status == 0, "\(added.errors)")
    let item = try Program.run(["-C", root, "new", "item", "GD-QYZX", "--body", "11440300MB2D097052"])
    #expect(item.output == "items/11440300MB2D097052/GD-QYZX.yaml\n" && item.status == 0, "\(item.errors)")
    #expect(try Program.run(["-C", root, "fmt", "--check"]).status == 0)
    let result = try Program.run(["-C", root, "validate"])
    #expect(result.output.contains("4 个文件"), "\(result.output)")
  }

  @Test func formattingReadsStandardInputAndChecks() throws {
    let work = try Workspace()
    let root = try work.makeSample()
    let text = SampleFile.standard.text
    let laid = try Program.run(["fmt", "-"], input: text)
    let again = try Program.run(["fmt", "-"], input: laid.output)
    let broken = try Program.run(["fmt", "-"], input: "name：x\n")
    #expect(laid.status == 0 && again.output == laid.output)
    #expect(broken.status == 1 && broken.output.isEmpty)
    try work.write(text.replacing("name: ", with: "name:    ").utf8, to: "catalog/" + SampleFile.standard.rawValue)
    let check = try Program.run(["-C", root, "fmt", "--check", SampleFile.standard.rawValue])
    #expect(check.status == 1 && check.output == SampleFile.standard.rawValue + "\n")
    #expect(try Program.run(["-C", root, "fmt"]).status == 0)
    #expect(try Program.run(["-C", root, "fmt", "--check"]).status == 0)
  }
}
