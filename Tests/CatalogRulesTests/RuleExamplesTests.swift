import CatalogModel
import Testing
import Wording

@testable import CatalogRules

@Suite struct RuleExamplesTests {
  @Test(arguments: RuleRegistry.all.map { $0.info.code })
  func `examples find what they mark and nothing else of the rule`(_ code: RuleCode) throws {
    let info = try #require(RuleRegistry.rule(code)).info
    var faults: [String] = []
    for example in info.examples {
      let marked = MarkedCatalog(example)
      let policy = SeverityPolicy(manifest: nil, enabling: [code])
      // Rules over changes look at the change from the sample catalog.
      let isOverChanges = RuleRegistry.policyChange.contains { $0.info.code == code }
      let validation =
        isOverChanges
        ? NewFindings(from: MarkedCatalog(.good()).loaded, to: marked.loaded, jobs: 1).validation
        : Validation(marked.loaded, policy: policy)
      let found = validation.findings.map(\.finding).filter { $0.code == code }
      let places = Set(found.map(\.place))
      if !example.replacesSomething { faults.append("line \(example.line): a replacement finds nothing") }
      if example.isBad, marked.marks.isEmpty { faults.append("line \(example.line): nothing is marked") }
      if places != Set(marked.marks) {
        faults.append("line \(example.line): marked \(marked.marks), found \(found.map(\.place))")
      }
      for finding in found {
        for language in Language.allCases {
          let text = info.message(finding, language) + info.cure(finding, language)
          if text.contains("{") || info.message(finding, language).isEmpty {
            faults.append("line \(example.line): message is “\(text)”")
          }
        }
      }
    }
    #expect(faults.isEmpty, "\(code) \(info.name): \(faults.joined(separator: "\n"))")
    #expect(info.examples.contains { $0.isBad } && info.examples.contains { !$0.isBad }, "\(code) needs both kinds")
  }

  @Test func `the sample catalog is free of findings`() {
    let loaded = MarkedCatalog(.good()).loaded
    let found = Validation(loaded).findings.map { "\($0.finding.code) \($0.finding.place) \($0.finding.arguments)" }
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
  }

  @Test func `codes and names are unique and messages use the same placeholders`() {
    let infos = RuleRegistry.all.map { $0.info }
    #expect(Set(infos.map(\.code)).count == infos.count)
    #expect(Set(infos.map(\.name)).count == infos.count)
    for info in infos {
      for text in [info.message, info.cure] {
        #expect(placeholders(text.chinese) == placeholders(text.english), "\(info.code)")
      }
      for text in [info.message, info.cure, info.what, info.why] {
        #expect(!text.chinese.isEmpty && !text.english.isEmpty, "\(info.code)")
      }
    }
  }

  private func placeholders(_ text: String) -> Set<Substring> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: "}").first
      })
  }
}
