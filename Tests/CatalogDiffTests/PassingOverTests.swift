import CatalogModel
import TestSupport
import Testing

@testable import CatalogDiff

/// What says the same is passed over, and nothing is missed by that.
@Suite struct PassingOverTests {
  private static func told(_ old: Catalog, _ new: Catalog, skipsSame: Bool) -> String {
    var comparison = CatalogComparison(old: old, new: new, jobs: 1)
    comparison.skipsSame = skipsSame
    return "\(comparison.run())"
  }

  @Test func `edits of the sample are told as by comparing every element`() {
    var edits = RandomEdits(seed: 11)
    var different = 0
    for round in 0..<400 {
      var texts = Sample.files
      for _ in 0...edits.below(3) {
        guard let path = edits.choice(texts.keys.sorted()) else { continue }
        texts[path] = edits.edited(texts[path] ?? "")
      }
      let (old, new) = (Sample.catalog(), Sample.catalog(texts))
      let thorough = Self.told(old, new, skipsSame: false)
      if thorough != Self.told(old, old, skipsSame: false) { different += 1 }
      #expect(Self.told(old, new, skipsSame: true) == thorough, "round \(round)")
      #expect(Self.told(new, old, skipsSame: true) == Self.told(new, old, skipsSame: false), "round \(round), back")
    }
    #expect(different > 200)
  }

  @Test func `edits of the reference catalog are told as by comparing every element`() {
    let files = Repository.yamlFiles(under: Repository.root() + "/catalogs/guangdong")
    guard !files.isEmpty else { return print("SKIPPED: no catalogs/guangdong") }
    let old = TestCatalog.make(files)
    var edits = RandomEdits(seed: 12)
    for round in 0..<40 {
      var changed = files
      for _ in 0...edits.below(2) {
        let index = edits.below(changed.count)
        changed[index].bytes = Array(edits.edited(String(decoding: changed[index].bytes, as: UTF8.self)).utf8)
      }
      let new = TestCatalog.make(changed)
      #expect(Self.told(old, new, skipsSame: true) == Self.told(old, new, skipsSame: false), "round \(round)")
    }
  }
}
