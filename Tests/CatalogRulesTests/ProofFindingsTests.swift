import CatalogModel
import CatalogRules
import CatalogStore
import CatalogText
import Testing
import Wording

@Suite struct ProofFindingsTests {
  @Test func `a gap names the answers, the nearest case and the command that shows it`() throws {
    let changed = SampleFile.standard.text.replacing("- id: premises\n", with: "- id: scope\n")
    let found = findings(standard: changed.replacing("[premises]", with: "[name]"), code: "GS0601")
    let gap = try #require(found.first)
    let info = try #require(RuleRegistry.rule(gap.code)).info
    let message = info.message(gap, .chinese)
    let cure = info.cure(gap, .chinese)
    #expect(message.contains("个体工商户变更什么=经营场所"), "\(message)")
    #expect(cure.contains("govsvc checklist 440125044002 --answer entity-item=scope"), "\(cure)")
    #expect(cure.contains("变更名称") && cure.contains("个体工商户变更什么：名称"), "\(cure)")
    #expect(gap.related.count == 1)
  }

  @Test func `an overlap names both cases and shows both lines`() throws {
    let text = SampleFile.standard.text
    let changed = text.replacing("entity-item: [premises]", with: "entity-item: [premises, name]")
    let overlap = try #require(findings(standard: changed, code: "GS0602").first)
    let message = try #require(RuleRegistry.rule(overlap.code)).info.message(overlap, .chinese)
    #expect(message == "一种情况同时属于 2 个办事情形（变更名称、变更经营场所）：个体工商户变更什么=名称", "\(message)")
    func shown(_ place: Place) -> String {
      String(decoding: Array(changed.utf8)[place.span.range], as: UTF8.self)
    }
    #expect(shown(overlap.place) == "entity-item: [premises, name]")
    #expect(overlap.related.map { shown($0.place) } == ["entity-item: [name]"])
    #expect(overlap.related.first?.label.chinese == "情形“变更名称”的条件也成立")
  }

  @Test func `a fault of the standard is told once, with the items it reaches`() throws {
    let changed = SampleFile.standard.text.replacing("source: 政府部门核发\n    issuer: 公安机关", with: "source: 政府部门核发")
    let judged = validation(standard: changed).findings.filter { $0.finding.code.description == "GS0411" }
    #expect(judged.count == 1)
    #expect(judged.first?.affectedItems == ["11440300MB2D0970524440125044002"])
  }

  @Test func `an unreadable condition stops the proof instead of making it wrong`() {
    let changed = SampleFile.standard.text.replacing("entity-item: [premises]", with: "entity-itme: [premises]")
    let codes = Set(validation(standard: changed).findings.map { $0.finding.code.description })
    #expect(codes.contains("GS0312"))
    #expect(codes.isDisjoint(with: ["GS0601", "GS0602", "GS0604"]), "\(codes)")
  }

  private func findings(standard: String, code: String) -> [Finding] {
    validation(standard: standard).findings.map(\.finding).filter { $0.code.description == code }
  }

  private func validation(standard: String) -> Validation {
    let files = SampleFile.allCases.compactMap { file in
      fileKind(ofPath: file.rawValue).map {
        let text = file == .standard ? standard : file.text
        return SourceFile(path: file.rawValue, kind: $0, bytes: Array(text.utf8))
      }
    }
    return Validation(LoadedCatalog(root: nil, files: files, problems: []))
  }
}

extension String {
  /// The text with the first occurrence of `old` replaced.
  fileprivate func replacing(_ old: String, with new: String) -> String {
    let parts = split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    return parts.joined(separator: new)
  }
}
