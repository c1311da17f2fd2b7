import CatalogModel
import CatalogRules
import CatalogStore
import CatalogText
import FindingReports
import Testing
import Wording

@Suite struct FindingsTests {
  /// The sample catalog with a promise beyond the law in the standard, and a misspelt key.
  static func run() -> (FindingsRun, Catalog) {
    var files: [SourceFile] = []
    for sample in SampleFile.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
      var text = sample.text
      if sample == .standard {
        text = text.replacing("promised: 3 工作日", with: "promised: 25 工作日").replacing("visits: 0", with: "visit: 0")
      }
      if sample == .item { text = text.replacing("limits:\n  promised: 2 工作日\n", with: "") }
      if let kind = fileKind(ofPath: sample.rawValue) {
        files.append(SourceFile(path: sample.rawValue, kind: kind, bytes: Array(text.utf8)))
      }
    }
    let loaded = LoadedCatalog(root: nil, files: files, problems: [])
    return (FindingsRun(Validation(loaded)), loaded.catalog)
  }

  @Test func `a finding shows its place, the other place, whom it concerns and what to do`() throws {
    let (run, catalog) = Self.run()
    let excerpts = Excerpts(catalog, paths: run.findings.map(\.finding.place.path))
    let report = FindingsText(language: .chinese, painter: Painter(isColoured: false), excerpts: excerpts)
    let judged = try #require(run.findings.first { $0.finding.code == RuleCode(412) })
    #expect(
      report.text(of: judged) == """
        standards/440125044002.yaml:15:13: 错误 GS0412 承诺办结时限长于法定办结时限：25 工作日 > 20 工作日
           │
        14 │   statutory: 20 工作日
           │              ───────── 法定办结时限在这里
        15 │   promised: 25 工作日
           │             ^^^^^^^^^
           │
           = 涉及：1 个实施清单（11440300MB2D0970524440125044002）
           = 怎么改：填写不超过 20 工作日的时限

        """)
  }

  @Test func `in English the same findings in the same shape`() throws {
    let (run, catalog) = Self.run()
    let excerpts = Excerpts(catalog, paths: run.findings.map(\.finding.place.path))
    let report = FindingsText(language: .english, painter: Painter(isColoured: false), excerpts: excerpts)
    let judged = try #require(run.findings.first { $0.finding.code == RuleCode(101) })
    let text = report.text(of: judged)
    #expect(text.hasPrefix("standards/440125044002.yaml:12:1: error GS0101 “visit” "))
    #expect(text.contains("= cure: did you mean visits"))
    #expect(FindingsSummary(run).line(.english).hasPrefix("checked 9 files, 4 standards and items: "))
  }

  @Test func `json has every place in bytes, lines and columns and counts all findings`() throws {
    let (run, catalog) = Self.run()
    let excerpts = Excerpts(catalog, paths: run.findings.map(\.finding.place.path))
    let bytes = FindingsJSON(excerpts: excerpts).text(of: run, shown: 1)
    let json = String(decoding: bytes, as: UTF8.self)
    #expect(json.hasPrefix("{\n  \"version\": 1,\n"))
    #expect(json.components(of: "\"fingerprint\"") == 1)
    #expect(json.contains("\"error\": \(run.count(.error))"))
  }

  @Test func `a very long line is cut at characters on both sides`() {
    let path = "standards/x.yaml"
    let text = String(repeating: "长", count: 9_000) + "x" + String(repeating: "短", count: 9_000)
    let excerpts = Excerpts([path: Array(text.utf8)])
    let place = Place(path: path, span: ByteSpan(start: 27_000, end: 27_001))
    let judged = JudgedFinding(
      finding: Finding(RuleCode(101), at: place), severity: .error, affectedItems: [])
    let shown = FindingsText(language: .chinese, painter: Painter(isColoured: false), excerpts: excerpts)
      .text(of: judged)
    #expect(shown.contains("…" + String(repeating: "长", count: 40) + "x短") && shown.contains("短…\n"))
    #expect(!shown.contains("\u{FFFD}"))
  }

  @Test func `a long line is cut around its place and a hostile text cannot steer the terminal`() {
    let path = "standards/x.yaml"
    let text = "name: " + String(repeating: "长", count: 300) + "\u{1B}[31m坏\n"
    let excerpts = Excerpts([path: Array(text.utf8)])
    let start = 6 + 300 * 3
    let place = Place(path: path, span: .init(start: start, end: start + 1))
    let finding = Finding(RuleCode(101), at: place, arguments: [Argument("key", "\u{202E}x"), Argument("hint", "")])
    let judged = JudgedFinding(finding: finding, severity: .error, affectedItems: [])
    let shown = FindingsText(language: .chinese, painter: Painter(isColoured: false), excerpts: excerpts)
      .text(of: judged)
    #expect(!shown.contains("\u{1B}") && !shown.contains("\u{202E}") && shown.contains("\\u{1B}"))
    #expect(shown.split(separator: "\n").allSatisfy { displayWidth($0) < 200 })
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
