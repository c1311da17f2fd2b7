import CatalogModel
import CatalogRules
import CatalogStore
import CatalogText
import TestSupport
import Testing

/// Findings about wording stand at the words, however the text is written.
@Suite struct WordingPlaceTests {
  @Test(arguments: [
    ("text: 提供其他材料\n", "其他材料"), ("text: \"提供其他材料\"\n", "其他材料"), ("text: '提供其他材料'\n", "其他材料"),
    ("text: |\n      有固定场所。\n\n      提供其他材料。\n", "其他材料"), ("text: |-\n        一、有场所\n          二、其他材料\n", "其他材料"),
    ("text: |\r\n      有固定场所\r\n      提供其他材料\r\n", "其他材料"),
    // Of a text with escapes the whole is shown.
    ("text: \"提供\\u5176\\u4ed6材料\"\n", "\"提供\\u5176\\u4ed6材料\""), ("text: '甲''乙，其他材料'\n", "'甲''乙，其他材料'"),
  ])
  func `the place is that of the words`(_ line: String, _ words: String) {
    let lineEnd = line.contains("\r\n") ? "\r\n" : "\n"
    let yaml = ["govsvc: standard/1", "local-code: GD-SAMPLE", "conditions:", "  - id: one", "    " + line]
    let file = SourceFile(
      path: "standards/GD-SAMPLE.yaml", kind: .standard, bytes: Array(yaml.joined(separator: lineEnd).utf8))
    #expect(file.refusals.isEmpty)
    let found = Validation(LoadedCatalog(root: nil, files: [file], problems: [])).findings.map(\.finding)
      .filter { $0.code == RuleCode(802) }
    let shown = found.map { String(decoding: file.bytes[$0.place.span.range], as: UTF8.self) }
    #expect(shown == [words])
    #expect(found.first?.element == "conditions[one].text")
  }

  @Test func `in the reference catalog only published names of materials are vague`() {
    let catalog = TestCatalog.guangdong()
    let validation = Validation(LoadedCatalog(root: nil, files: catalog.files, problems: []))
    let found = validation.findings.filter { $0.finding.code.number / 100 == 8 }
    #expect(found.allSatisfy { $0.finding.code == RuleCode(804) && $0.severity == .note })
    let places = Set(found.map { "\($0.finding.place.path) \($0.finding.element)" })
    #expect(places.count == 23, "\(places.sorted().joined(separator: "\n"))")
  }
}
