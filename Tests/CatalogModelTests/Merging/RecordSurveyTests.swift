import CatalogModel
import ServiceCodes
import TestSupport
import Testing

/// What one walk over an item's records notes, against looking for each thing by itself.
@Suite struct RecordSurveyTests {
  @Test func `elements that records say are noted`() throws {
    let rows: [(lines: String, said: SaidElements)] = [
      ("", []), ("    necessity: 必要\n", .materialNecessity), ("    waiver: 电子证照\n", .materialWaiver),
      ("    source: 申请人自备\n", .materialSource), ("    supplement-within: 1 工作日\n", .materialSupplement),
      ("requires:\n  - material: m\n    necessity: 必要\n", .requirementNecessity),
      ("requires:\n  - material: m\n    original: 1\n", .requirementOriginal),
      (
        "cases:\n  - id: a\n    name: 甲\n    requires:\n      - material: m\n        original: 1\n",
        .requirementOriginal
      ),
      ("cases:\n  - id: a\n    name: 甲\n    handling: \"01\"\n", .caseHandling),
      ("    waiver: 电子证照\ncases:\n  - id: a\n    handling: \"01\"\n", [.materialWaiver, .caseHandling]),
    ]
    for row in rows {
      let item = try Self.item("materials:\n  - id: m\n    name: 甲\n" + row.lines)
      #expect(item.surveyRecords().said == row.said, "\(row.lines)")
    }
  }

  @Test func `a record without what must be known of it is noted`() throws {
    let whole = "materials:\n  - id: m\n    name: 甲\ncases:\n  - id: a\n    name: 甲\n"
    #expect(!(try Self.item(whole).surveyRecords().isIncomplete))
    for lines in ["materials:\n  - id: m\n", "cases:\n  - id: a\n", "results:\n  - id: a\n", "steps:\n  - id: a\n"] {
      #expect(try Self.item(lines).surveyRecords().isIncomplete, "\(lines)")
    }
  }

  @Test func `limits taken together are those taken one by one`() throws {
    var generator = SeededGenerator(seed: 3)
    let texts = ["即办", "1 工作日", "5 工作日", "20 工作日", "0 工作日", "5 自然日", "8 小时", "1 月"]
    var kept = 0
    for _ in 0..<400 {
      let few = (0..<Int.random(in: 1...3, using: &generator)).compactMap { _ in texts.randomElement(using: &generator)
      }
      func limits(_ indent: String) -> String {
        var lines = ""
        for key in ["statutory", "promised"] where Bool.random(using: &generator) {
          lines += "\(indent)  \(key): \(few.randomElement(using: &generator) ?? "")\n"
        }
        return lines.isEmpty ? "" : "\(indent)limits:\n\(lines)"
      }
      let cases = (0..<3).map { "  - id: c\($0)\n    name: 甲\n\(limits("    "))" }.joined()
      let item = try Self.item(limits("") + "cases:\n" + cases)
      let summary = item.surveyRecords().limits
      let scopes: [Record?] = [nil] + item.root.records(.cases).map { $0 }
      let pairs = scopes.map { (item.limit(.promised, of: $0), item.limit(.statutory, of: $0)) }
      let units = Set(pairs.flatMap { [$0?.unit, $1?.unit] }.compactMap { $0 })
      #expect(summary.promised == pairs[0].0 && summary.statutory == pairs[0].1)
      let all = item.records(of: .limits).flatMap { [$0.limit(.promised)?.unit, $0.limit(.statutory)?.unit] }
      let everyUnit = Set(all.compactMap { $0 })
      #expect(summary.haveOneUnit == (everyUnit.count <= 1))
      #expect(summary.areCounted(in: .workingDay, or: .hour) == everyUnit.isSubset(of: [.workingDay, .hour]))
      #expect(!summary.haveOneUnit || units.count <= 1)
      let isBroken = pairs.contains { promised, statutory in
        guard let promised, let statutory else { return false }
        return promised.compare(with: statutory) == .longer
      }
      if summary.areSurelyKept { kept += 1 }
      #expect(!(summary.areSurelyKept && isBroken), "\(pairs)")
    }
    #expect(kept > 50)
  }

  @Test func `names that end in a word are found in every file`() throws {
    let item = try SmallCatalog.effective(
      "govsvc: material/1\nid: card\nname: 身份证复印件\n",
      "govsvc: standard/1\ncode: \"440112035002\"\nname: 甲\nmaterials:\n  - id: a\n    name: 申请书\n"
        + "  - id: b\n    use: card\n")
    let materials = item.root.records(.materials)
    for ending in ["复印件", "申请书", "原件"] as [StaticString] {
      let plain = materials.contains { $0.text(.name)?.hasSuffix("\(ending)") ?? false }
      #expect(item.withView { $0.say(.materials, .name, endingIn: ending) } == plain)
    }
    let others = item.withView { $0.say(.materials, .law, endingIn: "") || $0.say(.fees, .name, endingIn: "") }
    #expect(others == false)
  }

  private static func item(_ lines: String) throws -> EffectiveItem {
    let text = "govsvc: standard/1\n" + lines
    let file = SourceFile(path: "standards/a.yaml", kind: .standard, bytes: Array(text.utf8))
    try #require(file.tree != nil, "\(file.refusals)")
    return file.record.item
  }
}
