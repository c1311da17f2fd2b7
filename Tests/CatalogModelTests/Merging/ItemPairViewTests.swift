import CatalogText
import TestSupport
import Testing

@testable import CatalogModel

/// Two items lent side by side say what their records say.
@Suite struct ItemPairViewTests {
  @Test(arguments: UInt64(1)..<41)
  func `records that say the same are told as by the records themselves`(seed: UInt64) throws {
    let random = RandomCatalog(seed: seed)
    let made = TestCatalog.make(random.files(item: random.varied))
    let others = TestCatalog.make(random.files(item: random.repeated))
    let base = try #require(made.standards.first)
    let old = made.effective(try #require(made.items.first), over: base, records: nil)
    let states = [
      old, others.effective(try #require(others.items.first), over: base, records: nil),
      others.effective(try #require(others.items.first)), made.effective(base),
    ]
    for new in states {
      let found = old.withView { before in
        new.withView { after in Self.compare(old, new, ItemPairView(before, after), seed: seed) } ?? nil
      }
      let counts = try #require(found ?? nil)
      #expect(counts.same > 0 && counts.other > 0)
    }
  }

  private static func compare(
    _ old: EffectiveItem, _ new: EffectiveItem, _ views: ItemPairView, seed: UInt64
  ) -> (same: Int, other: Int)? {
    var generator = SeededGenerator(seed: seed)
    var (same, other) = (0, 0)
    for index in old.records.entries.indices {
      let record = Record(item: old, index: index)
      let alike = new.records.entries.indices.filter { new.records.entries[$0].kind == record.kind }
      for otherIndex in Set([index] + (0..<4).compactMap { _ in alike.randomElement(using: &generator) })
      where alike.contains(otherIndex) {
        let otherRecord = Record(item: new, index: otherIndex)
        let isSame = record.saysSame(as: otherRecord)
        #expect(views.saySame(index, otherIndex) == isSame, "\(record.kind) \(index) \(otherIndex)")
        if isSame { same += 1 } else { other += 1 }
        for (position, element) in ElementDictionary.current.elements(of: record.kind).enumerated() {
          let saysSame = record.saysSame(element.key, as: otherRecord)
          #expect(views.saySame(index, otherIndex, at: position) == saysSame)
          #expect(views.saySame(index, otherIndex, element.key) == saysSame)
          let (value, otherValue) = (record[element.key], otherRecord[element.key])
          let isScalar = value.map { $0.file.tree?.nodes[$0.node].isScalar ?? false } ?? false
          let hasText = value.flatMap { value in otherValue.map { value.hasText(of: $0) } } ?? false
          #expect(views.haveSameText(index, otherIndex, element.key) == (isScalar && hasText))
        }
      }
    }
    return (same, other)
  }

  @Test func `a scalar says exactly its text`() throws {
    let catalog = TestCatalog.make([
      "standards/440112035002.yaml":
        "govsvc: standard/1\ncode: \"440112035002\"\nname: \"甲\\n乙\"\ntype: |\n  丙\n  丁\n"
    ])
    let item = catalog.effective(try #require(catalog.standards.first))
    let told = item.withView { view in
      [(Key.code, "440112035002"), (.name, "甲\n乙"), (.type, "丙\n丁\n"), (.type, "丙")].map { key, text in
        view.value(0, key).map { view.says($0, text: text) }
      }
    }
    #expect(told == [true, true, true, false])
  }
}
