import CatalogModel
import CatalogRules
import CatalogStore
import CatalogText
import Testing
import Wording

/// Safe fixes do what they promise, on the examples of every rule that offers one.
@Suite struct FixTests {
  @Test(arguments: RuleRegistry.all.map { $0.info.code })
  func `a safe fix makes its finding vanish and leaves a text that can be read`(_ code: RuleCode) throws {
    let info = try #require(RuleRegistry.rule(code)).info
    var faults: [String] = []
    for example in info.examples where example.isBad {
      let marked = MarkedCatalog(example)
      let before = findings(marked, code)
      for finding in before {
        for fix in finding.fixes where fix.applicability == .safe {
          let fixed = try applied(fix, to: marked)
          if let fault = fault(of: fixed, fix, finding, before: before.count, code) {
            faults.append("line \(example.line), \(fix.title.english): \(fault)")
          }
        }
      }
    }
    #expect(faults.isEmpty, "\(code) \(info.name): \(faults.joined(separator: "\n"))")
  }

  @Test func `rules that can surely mend a mistake offer to`() {
    var fixable: Set<String> = []
    for rule in RuleRegistry.all {
      for example in rule.info.examples where example.isBad {
        let found = findings(MarkedCatalog(example), rule.info.code)
        if found.contains(where: { $0.fixes.contains { $0.applicability == .safe } }) { fixable.insert(rule.info.name) }
      }
    }
    let expected: Set<String> = [
      "byte-order-mark-inside", "tab-character", "full-width-space", "document-marker", "full-width-colon",
      "missing-space-after-colon", "missing-space-after-dash", "wrong-dash", "reserved-indicator", "full-width-hash",
      "full-width-quote", "missing-final-line-end", "flow-syntax", "full-width-comma", "full-width-bracket",
      "wrong-shape", "unknown-label", "ambiguous-scalar", "wrong-code", "not-canonical", "byte-order-mark",
      "colon-in-value", "equals-sign", "missing-space-before-comment", "unknown-element", "padded-value",
      "wrong-signature", "wrong-policy", "wide-digits",
    ]
    #expect(fixable == expected, "\(fixable.symmetricDifference(expected))")
  }

  private func findings(_ marked: MarkedCatalog, _ code: RuleCode) -> [Finding] {
    let policy = SeverityPolicy(manifest: nil, enabling: [code])
    return Validation(marked.loaded, policy: policy).findings.map(\.finding).filter { $0.code == code }
  }

  private func applied(_ fix: Fix, to marked: MarkedCatalog) throws -> MarkedCatalog {
    var fixed = marked
    let index = try #require(marked.files.firstIndex { $0.path == fix.path }, "\(fix.path)")
    fixed.files[index].bytes = try fix.edits.applied(to: marked.files[index].bytes)
    return fixed
  }

  /// What is wrong after a fix; nil where all is well.
  private func fault(
    of fixed: MarkedCatalog, _ fix: Fix, _ finding: Finding, before: Int, _ code: RuleCode
  ) -> String? {
    let left = findings(fixed, code)
    if left.count >= before { return "the finding stays" }
    guard let file = fixed.loaded.catalog.files.first(where: { $0.path == fix.path }) else { return "the file is gone" }
    // A second mistake of the same example may stay; a new one may not come.
    let others = file.refusals.filter { refusal in !left.contains { $0.place == file.place(refusal.span) } }
    if !others.isEmpty { return "now \(others)" }
    if left.isEmpty, file.tree == nil { return "the text cannot be read" }
    let values = file.issues.filter { $0.span.start == finding.place.span.start }
    return values.isEmpty ? nil : "now \(values.map(\.kind))"
  }
}
