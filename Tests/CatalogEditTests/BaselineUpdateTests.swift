import CatalogModel
import CatalogRules
import CatalogStore
import Testing

@testable import CatalogEdit

/// `baseline.yaml` after updates.
@Suite struct BaselineUpdateTests {
  /// The sample catalog with some findings, and a baseline.
  private static func loaded(_ baseline: String? = nil, mended: Bool = false) -> LoadedCatalog {
    var texts = Dictionary(uniqueKeysWithValues: SampleFile.allCases.map { ($0.rawValue, $0.text) })
    if !mended {
      texts["govsvc.yaml"]?.replace("name: 示例目录", with: "remark: 甲\nname: 示例目录")
      texts["standards/440125044002.yaml"]?.replace("promised: 3 工作日", with: "promised: 25 工作日")
    }
    texts["baseline.yaml"] = baseline
    let files = texts.compactMap { path, text in
      fileKind(ofPath: path).map { SourceFile(path: path, kind: $0, bytes: Array(text.utf8)) }
    }
    return LoadedCatalog(root: nil, files: files.sorted { $0.path < $1.path }, problems: [])
  }

  private static func updated(_ baseline: String?, mended: Bool = false, adds: Bool = true) -> BaselineUpdate {
    let loaded = loaded(baseline, mended: mended)
    return BaselineUpdate(loaded.catalog.baseline, Validation(loaded), addsFindings: adds)
  }

  private static func text(_ update: BaselineUpdate) -> String? {
    update.contents.map { String(decoding: $0, as: UTF8.self) }
  }

  static let whole = """
    govsvc: baseline/1
    baseline:
      - rule: GS0101
        item: "govsvc.yaml"
        element: remark
        value: remark
      - rule: GS0412
        item: "440125044002"
        element: limits.promised
        value: 25 工作日 | 20 工作日

    """

  @Test func `all findings are listed in order, and then none is left`() {
    let update = Self.updated(nil)
    #expect(Self.text(update) == Self.whole)
    #expect((update.addedCount, update.removedCount, update.count) == (2, 0, 2))
    let again = Validation(Self.loaded(Self.whole))
    #expect(again.findings.isEmpty && again.suppressed.count == 2)
    #expect(Self.text(Self.updated(Self.whole)) == Self.whole)
  }

  @Test func `entries that hold nothing go, and the file with the last of them`() {
    let update = Self.updated(Self.whole, mended: true)
    #expect(update.contents == nil && update.removedCount == 2 && update.count == 0)
    #expect(Self.updated(Self.whole, mended: true, adds: false).contents == nil)
  }

  @Test func `prune adds nothing`() {
    let half =
      "govsvc: baseline/1\nbaseline:\n  - rule: GS0412\n    item: GD-SAMPLE\n  - rule: GS0101\n    item: govsvc.yaml\n"
      + "    element: remark\n    value: remark\n"
    let update = Self.updated(half, adds: false)
    #expect(
      Self.text(update)
        == "govsvc: baseline/1\nbaseline:\n  - rule: GS0101\n    item: govsvc.yaml\n    element: remark\n    value: remark\n"
    )
    #expect((update.addedCount, update.removedCount, update.count) == (0, 1, 1))
  }

  @Test func `comments, notes and names of rules of entries that stay are kept, whatever the order`() {
    let old = """
      # 首页说明
      govsvc: baseline/1
      baseline:
        # 部门正在修订标准
        - rule: promised-over-statutory   # 名称也可以
          item: "440125044002"
          element: limits.promised
          value: 25 工作日 | 20 工作日
          note: 年底前改正
        # 已不存在
        - rule: GS0405
          item: GD-SAMPLE
      # 完

      """
    #expect(
      Self.text(Self.updated(old)) == """
        # 首页说明
        govsvc: baseline/1
        baseline:
          - rule: GS0101
            item: "govsvc.yaml"
            element: remark
            value: remark
          # 部门正在修订标准
          - rule: promised-over-statutory   # 名称也可以
            item: "440125044002"
            element: limits.promised
            value: 25 工作日 | 20 工作日
            note: 年底前改正
        # 完

        """)
  }

  @Test func `an empty list, a missing line end and unknown rules are coped with`() {
    #expect(Self.text(Self.updated("govsvc: baseline/1\nbaseline: []\n")) == Self.whole)
    #expect(Self.text(Self.updated("# 说明\ngovsvc: baseline/1\nbaseline: []\n")) == "# 说明\n" + Self.whole)
    #expect(Self.text(Self.updated(String(Self.whole.dropLast()))) == Self.whole)
    let unknown = "govsvc: baseline/1\nbaseline:\n  - rule: GS9998\n    item: a\n"
    let update = Self.updated(unknown)
    // The unknown rule is a finding itself and cannot be told from a slip: it stays.
    #expect(Self.text(update)?.hasPrefix(unknown) == true && update.removedCount == 0)
  }

  @Test(arguments: [(0, 2), (2, 4), (4, 6), (2, 6)])
  func `new entries are laid out as those that are there`(dash: Int, key: Int) throws {
    let start = String(repeating: " ", count: dash) + "-" + String(repeating: " ", count: key - dash - 1)
    let next = String(repeating: " ", count: key)
    for end in ["\n", "\r\n"] {
      let lines = [
        "govsvc: baseline/1", "baseline:", "\(start)rule: GS0101", "\(next)item: govsvc.yaml", "\(next)element: remark",
      ]
      let old = (lines + ["\(next)value: remark", ""]).joined(separator: end)
      let update = Self.updated(old)
      #expect(update.addedCount == 1 && update.isWithinLimits)
      let text = try #require(Self.text(update))
      #expect(
        text.hasPrefix(old) && text.contains("\(end)\(start)rule: GS0412\(end)\(next)item: \"440125044002\"\(end)"))
      #expect(Validation(Self.loaded(text)).findings.allSatisfy { $0.severity == .note })
    }
  }
}
