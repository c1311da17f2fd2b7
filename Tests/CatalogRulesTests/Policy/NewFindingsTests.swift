import CatalogModel
import CatalogStore
import TestSupport
import Testing

@testable import CatalogRules

/// What a change brings, judged by what held before it.
@Suite struct NewFindingsTests {
  private static func loaded(_ changes: [RuleExample.Change]) -> LoadedCatalog {
    MarkedCatalog(RuleExample(changes: changes, isBad: false, line: 0)).loaded
  }

  private func news(_ old: [RuleExample.Change], _ new: [RuleExample.Change]) -> [String] {
    let found = NewFindings(from: Self.loaded(old), to: Self.loaded(new), jobs: 2)
    return found.validation.findings.map { "\($0.finding.code) \($0.severity)" }.sorted()
  }

  private static let overlong = RuleExample.Change.replace("promised: 3 工作日", with: "promised: 25 工作日", in: .standard)
  private static let worse = RuleExample.Change.replace("promised: 25 工作日", with: "promised: 26 工作日", in: .standard)
  private static func manifest(_ lines: String) -> RuleExample.Change {
    .replace("profile: guangdong\n", with: "profile: guangdong\n\(lines)", in: .manifest)
  }
  private static func allowed(_ reason: String = "函复") -> RuleExample.Change {
    .replace("  promised:", with: "  # govsvc:allow GS0412 \(reason)\n  promised:", in: .standard)
  }

  @Test func `only what was not there before is new, and lines do not matter`() {
    #expect(news([], [Self.overlong]) == ["GS0412 error"])
    #expect(news([Self.overlong], [Self.overlong]) == [])
    #expect(news([Self.overlong], []) == [])
    let lower = RuleExample.Change.replace("code:", with: "# 说明\n\n# 说明\ncode:", in: .standard)
    #expect(news([Self.overlong], [Self.overlong, lower]) == [])
    #expect(news([Self.overlong], [Self.overlong, Self.worse]) == ["GS0412 error"])
  }

  @Test func `breakage elsewhere is found`() {
    #expect(news([], [.remove(.material)]).contains { $0.hasPrefix("GS0309") })
  }

  @Test func `a change cannot relax its own check`() {
    #expect(news([], [Self.overlong, Self.manifest("rules:\n  GS0412: 关闭\n")]) == ["GS0128 warning", "GS0412 error"])
    #expect(news([], [Self.overlong, Self.allowed()]) == ["GS0128 warning", "GS0412 error"])
    let entry =
      "govsvc: baseline/1\nbaseline:\n  - rule: GS0412\n    item: \"440125044002\"\n    element: limits.promised\n"
    #expect(
      news([], [Self.overlong, .write(entry, path: "baseline.yaml")]).filter { !$0.hasPrefix("GS0127") }
        == ["GS0128 warning", "GS0412 error"])
  }

  @Test func `what was allowed before stays allowed`() {
    let before = [Self.overlong, Self.allowed()]
    #expect(news(before, before + [Self.worse]) == [])
    #expect(news(before, before + [Self.worse, .replace("函复", with: "已函复", in: .standard)]) == [])
    #expect(
      news([Self.manifest("rules:\n  GS0412: 提示\n")], [Self.manifest("rules:\n  GS0412: 提示\n"), Self.overlong]) == [
        "GS0412 note"
      ])
  }

  @Test func `a stricter policy is told, and holds later`() {
    let strict = [Self.manifest("rules:\n  GS0412: 警告\n")]
    #expect(news(strict, []) == ["GS0129 note"])
    #expect(news([Self.overlong, Self.allowed()], [Self.overlong]) == ["GS0129 note"])
  }

  @Test func `mistakes in a manifest that does not hold yet are found`() {
    #expect(news([], [Self.manifest("rules:\n  GS9998: 错误\n")]) == ["GS0121 error"])
    #expect(news([Self.manifest("rules:\n  GS9998: 错误\n")], [Self.manifest("rules:\n  GS9998: 错误\nnote: 甲\n")]) == [])
  }

  @Test func `what is passed over stands for its like before, and a new one beside it is new`() {
    let fee = "fees:\n  - amount: 80 元/件\n"
    func fees(_ text: String) -> RuleExample.Change { .replace("\nlimits:", with: "\n\(text)limits:", in: .standard) }
    let allowed = "# govsvc:allow GS0102,GS0409 函复\n"
    let before = fees("fees:\n  \(allowed)  - amount: 80 元/件\n")
    let after = fees("fees:\n  \(allowed)  - amount: 80 元/件\n  - amount: 90 元/件\n")
    let found = news([before], [after])
    #expect(found.contains("GS0102 error"), "\(found)")
    #expect(news([fees(fee)], [fees(fee)]) == [])
  }

  @Test func `a comment that spoke of nothing, or gave no reason, allows nothing later`() {
    let end = RuleExample.Change.replace("name: 示例目录", with: "name: 示例目录\n", in: .manifest)
    func file(_ text: String) -> RuleExample.Change { .write(text, path: SampleFile.standard.rawValue) }
    let text = SampleFile.standard.text
    let worse = text.replacing("promised: 3 工作日", with: "promised: 25 工作日")
    #expect(
      news([file(text + "# govsvc:allow GS0412 x\n"), end], [file("# govsvc:allow GS0412 x\n" + worse), end])
        .contains("GS0412 error"))
    #expect(
      news([file("# govsvc:allow GS0412\n" + text)], [file("# govsvc:allow GS0412 x\n" + worse)]).contains(
        "GS0412 error"))
  }

  @Test func `a change may mend a defect and take its entry out`() {
    let entry =
      "govsvc: baseline/1\nbaseline:\n  - rule: GS0412\n    item: \"440125044002\"\n    element: limits.promised\n"
    let before = [Self.overlong, .write(entry, path: "baseline.yaml")]
    #expect(news(before, []).filter { !$0.hasPrefix("GS0129") } == [])
  }

  @Test func `an item that comes to share a finding is new`() {
    let bare = RuleExample.Change.replace("  statutory: 20 工作日\n", with: "", in: .standard)
    func item(_ text: String, _ path: String, _ days: Int) -> RuleExample.Change {
      .write(text.replacing("promised: 2 工作日", with: "statutory: \(days) 工作日"), path: path)
    }
    let one = item(SampleFile.item.text, SampleFile.item.rawValue, 5)
    let base = [Self.overlong, bare, one, item(Self.otherText, Self.otherPath, 30)]
    #expect(news(base, base).isEmpty)
    let change = [Self.overlong, bare, one, item(Self.otherText, Self.otherPath, 5)]
    #expect(news(base, change).contains("GS0412 error"))
  }

  private static let otherText = SampleFile.item.text.replacing("11440300MB2D097052", with: "11440000MB2D023437")
  private static let otherPath = SampleFile.item.rawValue.replacing("11440300MB2D097052", with: "11440000MB2D023437")
  private static let otherItem = RuleExample.Change.write(otherText, path: otherPath)

  @Test func `a catalog that was not there before is judged by its own policy`() {
    let nothing = LoadedCatalog(root: nil, files: [], problems: [])
    let new = Self.loaded([Self.overlong, Self.manifest("rules:\n  GS0412: 提示\n")])
    let found = NewFindings(from: nothing, to: new, jobs: 2).validation.findings
    #expect(found.map { "\($0.finding.code) \($0.severity)" } == ["GS0128 warning", "GS0412 note"])
  }

  @Test(arguments: [
    ("", "local: [limits.promised]\n", "GS0128 warning"), ("", "narrow: [limits.statutory]\n", "GS0128 warning"),
    ("locked: [visits]\n", "", "GS0128 warning"), ("locked: [visits]\n", "local: [visits]\n", "GS0128 warning"),
    ("", "locked: [visits]\n", "GS0129 note"), ("local: [visits]\n", "", "GS0129 note"),
    ("local: [visits]\n", "narrow: [visits]\n", "GS0129 note"), ("local: [visits]\n", "local:\n  - visits\n", ""),
  ])
  func `who may differ from a standard is policy too`(_ before: String, _ after: String, _ told: String) {
    func lists(_ text: String) -> [RuleExample.Change] {
      text.isEmpty ? [] : [.replace("visits: 0\n", with: "visits: 0\n\(text)", in: .standard)]
    }
    let found = news(lists(before), lists(after)).filter { $0.hasPrefix("GS012") }
    #expect(found == [told].filter { !$0.isEmpty })
  }

  @Test func `a standard cannot let an item differ in the same change`() {
    let item = RuleExample.Change.replace("promised: 2 工作日", with: "promised: 19 工作日", in: .item)
    let list = RuleExample.Change.replace("visits: 0\n", with: "visits: 0\nlocal: [limits.promised]\n", in: .standard)
    #expect(news([], [item]).contains("GS0502 error"))
    let found = news([], [item, list])
    #expect(found.contains("GS0502 error") && found.contains("GS0128 warning"), "\(found)")
    #expect(news([list], [item, list]).allSatisfy { !$0.hasPrefix("GS0502") && !$0.hasPrefix("GS0128") })
  }

  @Test func `of a manifest or a baseline that cannot be read only that is told`() {
    let manifest = RuleExample.Change.write("govsvc: catalog/1\nname: [\n", path: SampleFile.manifest.rawValue)
    #expect(news([Self.manifest("rules:\n  GS0412: 提示\n")], [manifest]) == ["GS0084 error"])
    let entry =
      "govsvc: baseline/1\nbaseline:\n  - rule: GS0412\n    item: \"440125044002\"\n    element: limits.promised\n"
    let broken = RuleExample.Change.write(entry + "\tx\n", path: "baseline.yaml")
    let found = news([Self.overlong, .write(entry, path: "baseline.yaml")], [Self.overlong, broken])
    #expect(!found.contains { $0.hasPrefix("GS012") } && found.contains { $0.hasPrefix("GS00") }, "\(found)")
  }

  @Test func `an item that joins a standard with known findings brings none of them`() {
    #expect(news([Self.overlong], [Self.overlong, Self.otherItem]).filter { $0.hasPrefix("GS0412") } == [])
  }

  @Test func `drawn changes bring what a plain difference of all findings has`() {
    let changes: [RuleExample.Change] = [
      Self.overlong, .remove(.material), .remove(.item),
      .replace("name: 示例目录", with: "remark: 甲\nname: 示例目录", in: .manifest),
      .replace("level: 县级", with: "level: 乡镇级别", in: .organizations), .remove(.licences), .remove(.localStandard),
      .replace("region: \"440000\"", with: "region: 440000", in: .manifest),
    ]
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<60 {
      let old = changes.filter { _ in Bool.random(using: &generator) }
      let new = changes.filter { _ in Bool.random(using: &generator) }
      var before: [String: Int] = [:]
      for judged in Validation(Self.loaded(old)).findings { before[judged.finding.fingerprint, default: 0] += 1 }
      var expected: [String] = []
      for judged in Validation(Self.loaded(new)).findings {
        let fingerprint = judged.finding.fingerprint
        if let count = before[fingerprint], count > 0 {
          before[fingerprint] = count - 1
        } else {
          expected.append(fingerprint)
        }
      }
      let found = NewFindings(from: Self.loaded(old), to: Self.loaded(new), jobs: 2).validation.findings
        .filter { ![128, 129].contains($0.finding.code.number) }
      #expect(found.map(\.finding.fingerprint).sorted() == expected.sorted(), "\(old) → \(new)")
    }
  }
}
