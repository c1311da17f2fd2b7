import CaseLogic
import CatalogModel
import TestSupport
import Testing

@Suite struct ReferenceCatalogTests {
  let catalog = TestCatalog.guangdong()

  @Test func `every file is read and keeps to the dictionary`() {
    var faults: [String] = []
    for file in catalog.files {
      faults += file.refusals.map { "\(file.path): \($0)" }
      faults += file.issues.map { "\(file.path): \($0.kind) \($0.path) “\($0.text)”" }
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    #expect(catalog.standards.count >= 20 && catalog.items.count >= 20)
  }

  @Test func `the licence change has eighteen cases, each situation exactly one`() throws {
    let standard = try #require(catalog.standard("GD-QYBG"))
    let sheet = CaseSheet(catalog.effective(standard))
    #expect(sheet.problems.isEmpty, "\(sheet.problems.map { ($0.kind, $0.value.text) })")
    #expect(sheet.questionnaire.structureProblems().isEmpty)
    let report = sheet.questionnaire.paths()
    #expect(sheet.cases.count == 18)
    #expect(report.pathCount == 30 && report.isExactCover && report.unreachableCases.isEmpty)
  }

  @Test func `no standard has a gap or an overlap`() {
    var faults: [String] = []
    for standard in catalog.standards {
      let sheet = CaseSheet(catalog.effective(standard))
      let problems = sheet.problems + ConditionSurvey(sheet).problems
      faults += problems.map { "\(standard.path): \($0.kind) “\($0.value.text)”" }
      faults += sheet.questionnaire.structureProblems().map { "\(standard.path): \($0)" }
      let report = sheet.questionnaire.paths()
      faults += report.gaps.prefix(3).map { "\(standard.path): gap \(sheet.sentence($0.path))" }
      faults += report.overlaps.prefix(3).map { "\(standard.path): overlap \(sheet.sentence($0.path))" }
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }
}
