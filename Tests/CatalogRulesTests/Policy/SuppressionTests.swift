import CatalogModel
import CatalogStore
import Testing
import Wording

@testable import CatalogRules

/// Findings that comments and the baseline pass over.
@Suite struct SuppressionTests {
  static let standard = SampleFile.standard.rawValue

  /// The codes found and passed over in the sample catalog after changes.
  private func codes(_ changes: RuleExample.Change...) -> (found: [String], passed: [String]) {
    let validation = Validation(MarkedCatalog(RuleExample(changes: changes, isBad: false, line: 0)).loaded)
    return (
      validation.findings.map { "\($0.finding.code)" }, validation.suppressed.map { "\($0.judged.finding.code)" }
    )
  }

  private static func overlong(_ comment: String) -> RuleExample.Change {
    .replace("  promised: 3 工作日\n", with: "\(comment)  promised: 25 工作日\n", in: .standard)
  }

  @Test func `a comment with a reason lets a finding of its element pass, and only that`() {
    #expect(codes(Self.overlong("")) == (["GS0412"], []))
    #expect(codes(Self.overlong("  # govsvc:allow GS0412 部门已函复，暂按现行规定\n")) == ([], ["GS0412"]))
    #expect(codes(Self.overlong("  # govsvc:allow promised-over-statutory 函复\n")) == ([], ["GS0412"]))
    #expect(codes(Self.overlong("  # govsvc:allow gs0412,GS0402 函复\n")) == (["GS0126"], ["GS0412"]))
    #expect(codes(Self.overlong("  # govsvc:allow GS0412 GS0402 函复\n")) == (["GS0126"], ["GS0412"]))
    for text in ["GS0412：函复", "GS0412:函复", "GS0412（函复）", "GS0412 GS2024 号文", "gs0412 unknown-element 是另一回事"] {
      #expect(codes(Self.overlong("  # govsvc:allow \(text)\n")) == ([], ["GS0412"]), "\(text)")
    }
    #expect(codes(Self.overlong("  # GOVSVC:allow GS0412 函复\n")) == ([], ["GS0412"]))
    #expect(codes(Self.overlong("  # govsvc:allow GS0412，GS9998 函复\n")).found.sorted() == ["GS0121", "GS0412"])
    #expect(codes(Self.overlong("  # govsvc:allow GS0412\n")).found.sorted() == ["GS0125", "GS0412"])
    #expect(codes(Self.overlong("  # govsvc:allow GS0402 函复\n")).found.sorted() == ["GS0126", "GS0412"])
    #expect(codes(Self.overlong("  # govsvc:allow GS9998 函复\n")).found.sorted() == ["GS0121", "GS0412"])
    #expect(codes(Self.overlong("  # govsvc:ignore GS0412 函复\n")).found.sorted() == ["GS0124", "GS0412"])
  }

  @Test func `a comment before everything speaks of the whole file`() {
    let head = RuleExample.Change.replace(
      "govsvc: standard/1", with: "# govsvc:allow GS0412 函复\ngovsvc: standard/1", in: .standard)
    #expect(codes(head, Self.overlong("")) == ([], ["GS0412"]))
  }

  @Test func `findings about passing over, and of files that cannot be read, are never passed over`() {
    let unused = Self.overlong("  # govsvc:allow GS0126 函复\n")
    #expect(codes(unused).found.sorted() == ["GS0126", "GS0412"])
    let broken = RuleExample.Change.replace(
      "govsvc: standard/1", with: "# govsvc:allow GS0041 函复\ngovsvc", in: .standard)
    #expect(codes(broken).found.contains("GS0041"))
  }

  @Test func `a rule that is off is not called unused`() {
    let off = RuleExample.Change.replace(
      "profile: guangdong\n", with: "profile: guangdong\nrules:\n  GS0412: 关闭\n", in: .manifest)
    let entry = "govsvc: baseline/1\nbaseline:\n  - rule: GS0412\n    item: \"440125044002\"\n"
    #expect(codes(off, Self.overlong("  # govsvc:allow GS0412 函复\n"), .write(entry, path: "baseline.yaml")).found == [])
  }

  @Test func `what is wrong with the baseline and unknown codes are never passed over`() {
    let entries =
      "  - rule: GS0121\n    item: baseline.yaml\n    element: baseline\n    value: GS9998\n  - rule: GS9998\n    item: a\n"
    #expect(codes(.write("govsvc: baseline/1\nbaseline:\n" + entries, path: "baseline.yaml")).found.contains("GS0121"))
    let comment = "# govsvc:allow GS0121 函复\ngovsvc: standard/1\n# govsvc:allow GS9998 函复"
    #expect(codes(.replace("govsvc: standard/1", with: comment, in: .standard)).found.contains("GS0121"))
  }

  @Test func `an entry of the baseline holds one finding`() {
    let entry = "  - rule: GS0412\n    item: \"440125044002\"\n    element: limits.promised\n    value: \(value)\n"
    func baseline(_ entries: String) -> RuleExample.Change {
      .write("govsvc: baseline/1\nbaseline:\n\(entries)", path: "baseline.yaml")
    }
    #expect(codes(Self.overlong(""), baseline(entry)) == ([], ["GS0412"]))
    #expect(codes(Self.overlong(""), baseline(entry + entry)) == (["GS0127"], ["GS0412"]))
    #expect(codes(baseline(entry)).found == ["GS0127"])
    #expect(
      codes(Self.overlong(""), baseline(entry.replacing("25", with: "26"))).found.sorted() == ["GS0127", "GS0412"])
    let moved = Self.overlong("\n  # 说明\n\n")
    #expect(codes(moved, baseline(entry)) == ([], ["GS0412"]))
  }

  /// What the entry of the overlong promise says.
  private var value: String {
    let loaded = MarkedCatalog(RuleExample(changes: [Self.overlong("")], isBad: false, line: 0)).loaded
    return Validation(loaded).findings.first.flatMap { BaselineKey.keys(of: $0).first?.value } ?? ""
  }

  @Test(arguments: [
    ("standards/440125044002.yaml", "440125044002"), ("standards/GD-SAMPLE.yaml", "GD-SAMPLE"),
    ("items/11440300MB2D097052/11440300MB2D0970524440125044002.yaml", "11440300MB2D0970524440125044002"),
    ("items/11440000MB2D023437/GD-SAMPLE.yaml", "11440000MB2D023437/GD-SAMPLE"),
    ("materials/application-form.yaml", "materials/application-form.yaml"), ("govsvc.yaml", "govsvc.yaml"),
  ])
  func `a finding of a file is known by the item the file is about`(path: String, item: String) {
    let finding = Finding(RuleCode(801), at: Place(file: path))
    let judged = JudgedFinding(finding: finding, severity: .warning, affectedItems: [])
    #expect(BaselineKey.keys(of: judged).map(\.item) == [item])
  }

  @Test func `what stops an export and what is never passed over is what the page on the format says`() {
    #expect(RuleRegistry.breakingGuides.map(\.number).sorted() == Array(102...114) + [401, 701])
    let others = RuleRegistry.neverPassedOver.subtracting(RuleRegistry.unreadable)
    #expect(others.map(\.number).sorted() == [121] + Array(124...129))
    #expect(RuleRegistry.unreadable.allSatisfy { $0.number < 100 || $0.number / 100 == 9 })
  }

  @Test func `where a file cannot be read nothing is called unused`() {
    let broken = RuleExample.Change.replace("govsvc: standard/1", with: "govsvc", in: .localStandard)
    let found = codes(Self.overlong("  # govsvc:allow GS0402 函复\n"), broken).found
    #expect(found.contains("GS0412") && !found.contains("GS0126"))
  }

  @Test func `a former code and a name mean the rule, and no code means two`() {
    let names = RuleNames([Renumbered.self])
    #expect(
      names.rule(named: "GS9001")?.info.name == "renumbered" && names.rule(named: "gs9000")?.info.name == "renumbered")
    #expect(names.rule(named: "renumbered") != nil && names.rule(named: "GS9002") == nil)
    var known: Set<RuleCode> = []
    for rule in RuleRegistry.all {
      for code in [rule.info.code] + rule.info.formerCodes { #expect(known.insert(code).inserted, "\(code)") }
    }
  }

  private enum Renumbered: FileRule {
    static let info = RuleInfo(
      9001, formerly: [9000], "renumbered", .note, message: .init("甲", "a"), cure: .init("乙", "b"),
      what: .init("丙", "c"), why: .init("丁", "d"), source: "", examples: [])
    static func check(_ file: SourceFile, _ findings: inout Findings) {}
  }
}
