import CatalogStore
import CatalogText
import Testing

@testable import CatalogModel
@testable import CatalogRules

/// Every cause for which reading a catalog can fail has one rule that tells it.
@Suite struct RuleCoverageTests {
  @Test func `every cause of a refusal has exactly one rule`() {
    let kinds = RuleRegistry.file.compactMap { ($0 as? any RefusalRule.Type)?.kind.rawValue }
    #expect(kinds.sorted() == Refusal.Kind.allCases.map(\.rawValue).sorted())
  }

  @Test func `every kind of layout problem has exactly one rule`() {
    for kind in LayoutProblem.Kind.allCases {
      let problem = LayoutProblem(kind, path: "materials/other.yaml", detail: "1")
      let loaded = LoadedCatalog(root: nil, files: [], problems: [problem])
      let found = Validation(loaded).findings.filter { $0.finding.place.path == problem.path }
      #expect(found.count == 1, "\(kind)")
    }
  }

  @Test func `every kind of structure issue has exactly one rule`() {
    let rules = RuleRegistry.file.compactMap { $0 as? any IssueRule.Type }
    let file = SourceFile(
      path: "standards/GD-SAMPLE.yaml", kind: .standard, bytes: Array(SampleFile.localStandard.text.utf8))
    var told: Set<Int> = []
    for kind in Self.kinds {
      told.insert(ordinal(kind))
      let issue = StructureIssue(
        kind: kind, element: ElementDictionary.current.definition(of: .name, in: .service), path: "name",
        span: ByteSpan(start: 0, end: 6), text: "x", related: nil)
      let reports = rules.filter { $0.report(issue, in: file) != nil }
      #expect(reports.count == 1, "\(kind): \(reports)")
    }
    #expect(told == Set(0..<14) && rules.count == 14)
  }

  private static let kinds: [StructureIssue.Kind] = [
    .unknownElement(suggestion: nil), .missingElement, .misplacedElement, .wrongShape(expected: .list), .wrongValue,
    .unknownLabel(suggestion: nil), .ambiguousScalar, .mangledCode, .wrongCode(.base), .wrongIdentifier,
    .duplicateIdentifier, .notCanonical(canonical: "1"), .wrongSignature(expected: "item/1"), .paddedValue,
  ]

  /// A number for each kind; the compiler asks for one when a kind is added.
  private func ordinal(_ kind: StructureIssue.Kind) -> Int {
    switch kind {
    case .unknownElement: 0
    case .missingElement: 1
    case .misplacedElement: 2
    case .wrongShape: 3
    case .wrongValue: 4
    case .unknownLabel: 5
    case .ambiguousScalar: 6
    case .mangledCode: 7
    case .wrongCode: 8
    case .wrongIdentifier: 9
    case .duplicateIdentifier: 10
    case .notCanonical: 11
    case .wrongSignature: 12
    case .paddedValue: 13
    }
  }
}
