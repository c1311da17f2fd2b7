import CatalogModel
import CatalogStore
import Foundation
import TestSupport
import Testing

@testable import CatalogRules

/// Names of real items: official, and innocent whatever words are in them.
@Suite struct RealNamesTests {
  @Test func `no name of a published item is loose wording`() {
    guard let folder = Repository.sharedData() else {
      print("SKIPPED: names of published items: shared/data is not beside the package (or in GOVSVC_SHARED)")
      return
    }
    let rows = String(decoding: Repository.bytes(folder + "/gd-items-2021.tsv"), as: UTF8.self).split(separator: "\n")
    var names: Set<String> = []
    for row in rows.dropFirst() {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      names.formUnion(cells[3...5].map(String.init))
    }
    names.remove("")
    #expect(names.count > 2000)
    let suspect = names.filter { name in ["其他", "其它", "等", "相关"].contains { name.contains($0) } }
    print("\(suspect.count) of \(names.count) names of published items hold 其他, 等 or 相关")
    #expect(suspect.count >= 49)
    for name in names {
      #expect(found(name, "name: ").isEmpty && found(name, "cases:\n  - id: one\n    name: ").isEmpty)
    }
    let asMaterials = suspect.filter { !found($0, "materials:\n  - id: one\n    name: ").isEmpty }
    print("read as names of materials, found in \(asMaterials.count): \(asMaterials.sorted())")
  }

  private func found(_ name: String, _ head: String) -> [Finding] {
    let value = name.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
    let text = "govsvc: standard/1\nlocal-code: GD-SAMPLE\n\(head)\"\(value)\"\n"
    let file = SourceFile(path: "standards/GD-SAMPLE.yaml", kind: .standard, bytes: Array(text.utf8))
    let subject = FileSubject(file, CatalogLists(Catalog(files: [file])))
    var findings = Findings()
    // A space inside of a name (GS0818) is one, whoever published it.
    for rule in RuleRegistry.listed where rule.info.code.number / 100 == 8 && rule.info.code.number != 818 {
      rule.check(subject, &findings)
    }
    return findings.all
  }
}
