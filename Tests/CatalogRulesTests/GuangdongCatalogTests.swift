import CatalogModel
import CatalogRules
import CatalogStore
import CatalogText
import TestSupport
import Testing
import Wording

@Suite struct GuangdongCatalogTests {
  @Test func `the reference catalog has neither errors nor warnings`() {
    let catalog = TestCatalog.guangdong()
    #expect(!catalog.standards.isEmpty && !catalog.items.isEmpty, "the reference catalog is not where it should be")
    let validation = Validation(LoadedCatalog(root: nil, files: catalog.files, problems: []))
    let grave = validation.findings.filter { $0.severity > .note }.map { judged in
      let finding = judged.finding
      let message = RuleRegistry.rule(finding.code)?.info.message(finding, .chinese) ?? ""
      return "\(finding.code) \(finding.place.path) \(finding.place.span.start) \(finding.element) \(message)"
    }
    #expect(grave.isEmpty, "\(grave.count) findings:\n\(grave.joined(separator: "\n"))")
  }
}
