import CatalogDiff
import Foundation
import TestSupport
import Testing

struct VariantMatchTests {
  @Test func namesCountFirstThenLikeness() {
    let one = [
      Variant(name: "新建（一般项目）", materials: ["申请表", "图纸"]), Variant(name: "延期使用（建筑）", materials: ["申请表", "原证"]),
      Variant(name: "补发", materials: ["声明"]),
    ]
    let other = [
      Variant(name: "延期使用", materials: ["申请表", "原 证"]), Variant(name: "新建(一般项目)", materials: ["别的"]),
      Variant(name: "注销", materials: ["申请表"]),
    ]
    let match = VariantMatch(one, other)
    #expect(
      match.pairs == [
        VariantMatch.Pair(one: 0, other: 1, hasSameName: true), VariantMatch.Pair(one: 1, other: 0, hasSameName: false),
      ])
    #expect(match.onlyOne == [2] && match.onlyOther == [2])
  }

  @Test func ofOneNameTheMaterialsDecide() {
    let one = [Variant(name: "甲", materials: ["a"]), Variant(name: "甲", materials: ["b"])]
    let match = VariantMatch(one, one.reversed())
    #expect(match.pairs.map { [$0.one, $0.other] } == [[0, 1], [1, 0]])
    #expect(VariantMatch([], one).onlyOther == [0, 1] && VariantMatch(one, []).onlyOne == [0, 1])
    #expect(VariantMatch([Variant(name: "", materials: [])], [Variant(name: "", materials: [])]).pairs.isEmpty)
  }

  /// Two bodies publish one item with ten variants: the names agree but for two, the two digits do not.
  @Test func thePublishedPairIsMatched() throws {
    guard let folder = Repository.sharedData() else {
      print("SKIPPED: the published pair of planning permits is not at hand (../shared/data)")
      return
    }
    let data = Data(Repository.bytes(folder + "/gz-planning-permit-pair.json"))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let items = try #require(root["items"] as? [[String: Any]])
    let cases = items.map { $0["cases"] as? [[String: Any]] ?? [] }
    let variants = cases.map { rows in
      rows.map { Variant(name: $0["name"] as? String ?? "", materials: $0["materials"] as? [String] ?? []) }
    }
    let match = VariantMatch(variants[0], variants[1])
    let suffixes = match.pairs.map { pair in
      [cases[0][pair.one]["suffix"] as? String, cases[1][pair.other]["suffix"] as? String]
    }
    #expect(
      suffixes == [
        ["02", "11"], ["03", "01"], ["04", "15"], ["05", "19"], ["06", "18"], ["07", "21"], ["08", "14"], ["09", "16"],
        ["10", "17"], ["11", "20"],
      ])
    #expect(match.pairs.filter { !$0.hasSameName }.map(\.one) == [0])
    #expect(match.onlyOne.isEmpty && match.onlyOther.isEmpty)
    let missing = match.pairs.filter { pair in
      Set(variants[0][pair.one].materials) != Set(variants[1][pair.other].materials)
    }
    #expect(missing.map(\.one) == [3])
  }
}
