import ArgumentParser
import TestSupport
import Testing
import Wording

@testable import govsvc

/// What is understood without ArgumentParser is what ArgumentParser understands.
@Suite struct PlainCommandTests {
  private static let names = ["show", "checklist", "code", "list", "validate", "diff", "export", "cases"]
  private static let words = [
    "verify",
    "--format", "text", "json", "markdown", "xml", "-C", "--catalog", "folder", "--jobs", "2", "0", "2000", "-q",
    "--quiet", "--lang", "en", "zh-Hans", "fr", "--color", "never", "sometimes", "--answer", "a=b", "--max", "-1",
    "--fail-on", "warning", "--standards", "--items", "--body", "龙岗", "--exit-code", "440125044002", "HEAD", "",
    "-", "--", "--format=json", "--help", "-h", "--version", "help", "show", "-qC", "--jobs=2", "items/a b",
    "--generate-completion-script", "-o", "--output", "--no-check", "--replace-edited", "out",
  ]
  /// Words of plain lines, which chance alone would seldom put together.
  private static let pairs = [
    ["verify"],
    ["--format", "json"], ["--format", "sarif=a.sarif"], ["--select", "GS04"], ["--since", "main"],
    ["--ignore", "GS0412"], ["--exit-zero"],
    ["-C", "folder"], ["--jobs", "2"], ["-q"], ["--lang", "en"], ["--color", "never"],
    ["--answer", "a=b"], ["--paper", "window"], ["--max", "0"], ["--fail-on", "note"], ["--body", "龙岗"],
    ["--exit-code"], ["--items"], ["--fix"], ["--fix-unsafe"], ["--diff"],
    ["440125044002"], ["HEAD"], ["--lang", "fr"], ["--jobs", "0"], ["--format", "xml"],
    ["xml"], ["markdown"], ["-o", "out"], ["--output", "out"], ["--no-check"], ["--replace-edited"],
  ]

  @Test func everyPlainLineMeansWhatArgumentParserReads() throws {
    var random = SeededGenerator(seed: 1)
    var plain = 0
    for round in 0..<6_000 {
      var line = [Self.names[round % Self.names.count]]
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        if Int.random(in: 0..<4, using: &random) > 0 {
          line += Self.pairs.randomElement(using: &random) ?? []
        } else {
          line.append(Self.words.randomElement(using: &random) ?? "")
        }
      }
      guard let command = PlainCommands.command(line) else { continue }
      plain += 1
      let parsed = try #require(try? Govsvc.parseAsRoot(line), "\(line)")
      #expect(Self.meaning(of: command) == Self.meaning(of: parsed), "\(line)")
    }
    #expect(plain > 500)
  }

  @Test(arguments: [
    ["show", "440125044002", "-C", "folder", "--format", "json", "--lang", "en", "-q"],
    ["checklist", "GD-QYBG", "--answer", "entity=llc", "--answer", "change=name"],
    ["code", "440125044002", "--color", "never"], ["list", "--items", "--body", "龙岗"],
    ["validate", "standards", "--max", "0", "--fail-on", "note", "--jobs", "3"],
    ["validate", "--format", "sarif=a", "--format", "text", "--select", "GS04", "--ignore", "a,b", "--exit-zero"],
    ["validate", "--since", "origin/main"],
    ["validate", "--fix", "--fix-unsafe", "--diff", "standards"],
    ["diff", "main", "HEAD", "--exit-code", "--format", "markdown"], ["validate"],
    ["export", "xml", "440125044002", "-o", "out", "--no-check", "--replace-edited", "--jobs", "2"],
  ])
  func ordinaryLinesArePlain(line: [String]) throws {
    let command = try #require(PlainCommands.command(line))
    #expect(Self.meaning(of: command) == Self.meaning(of: try Govsvc.parseAsRoot(line)))
  }

  @Test(arguments: [
    [], ["help"], ["show"], ["show", "a", "b"], ["show", "--help"], ["show", "a", "--format", "xml"], ["fmt"],
    ["code", "-"], ["-C", "folder", "show", "a"], ["show", "a", "-C"], ["show", "a", "-q", "-q"],
    ["diff", "a", "b", "c"], ["list", "x"], ["code", "a", "-C", "folder"], ["show", "a", "--jobs", "0"],
    ["show", "a", "--jobs", "x"], ["show", "a", "--lang", "fr"], ["show", "a", "--color", "red"],
    ["export", "markdown"], ["export", "text", "-o", "out"], ["export", "xml", "-o", "-"], ["show", "a", "-o", "out"],
  ])
  func anythingElseIsLeftToArgumentParser(line: [String]) {
    #expect(PlainCommands.command(line) == nil)
  }

  /// A command with all it was given, in words.
  private static func meaning(of command: any ParsableCommand) -> String {
    switch command {
    case let show as ShowCommand: "show \(show.item) \(show.format) \(common(show.catalog, show.general))"
    case let checklist as ChecklistCommand:
      "checklist \(checklist.item) \(checklist.answer) \(checklist.paper) \(checklist.format) "
        + common(checklist.catalog, checklist.general)
    case let code as CodeCommand: "code \(code.codes) \(code.format) \(common(nil, code.general))"
    case let list as ListCommand:
      "list \(list.standards) \(list.items) \(list.body ?? "nil") \(list.format) \(common(list.catalog, list.general))"
    case let validate as ValidateCommand:
      "validate \(validate.paths) \(validate.format) \(validate.max ?? -7) \(validate.failOn) \(validate.noCache) "
        + "\(validate.select) \(validate.ignore) \(validate.exitZero) "
        + common(validate.catalog, validate.general)
    case let diff as DiffCommand:
      "diff \(diff.old) \(diff.new ?? "nil") \(diff.format) \(diff.exitCode) \(common(diff.catalog, diff.general))"
    case let verify as CasesVerifyCommand:
      "verify \(verify.items) \(verify.format) \(common(verify.catalog, verify.general))"
    case let export as ExportCommand:
      "export \(export.format) \(export.items) \(export.output) \(export.noCheck) \(export.replaceEdited) "
        + common(export.catalog, export.general)
    default: "another command: \(type(of: command))"
    }
  }

  private static func common(_ catalog: CatalogOptions?, _ general: GeneralOptions) -> String {
    "\(catalog?.folder ?? "nil") \(catalog?.jobs ?? 0) \(catalog?.maxFiles ?? 0) \(catalog?.maxBytes ?? 0) "
      + "\(general.language?.language.rawValue ?? "nil") \(general.color) \(general.quiet)"
  }
}
