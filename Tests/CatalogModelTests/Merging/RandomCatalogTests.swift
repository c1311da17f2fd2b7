import CatalogModel
import CatalogText
import TestSupport
import Testing

/// What holds of merging whatever the catalog says: seeded random catalogs.
struct RandomCatalogTests {
  static let seeds: Range<UInt64> = 1..<61

  @Test func `an item that repeats its standard is its standard`() {
    expectEach { catalog in
      let standard = catalog.standard.joined()
      let made = TestCatalog.make(catalog.files(item: catalog.repeated))
      guard let file = made.items.first, let base = made.standards.first else { return "no files" }
      let issues =
        made.files.flatMap(\.issues).map { "\($0.kind) \($0.path)" } + made.files.flatMap(\.refusals).map { "\($0)" }
      if !issues.isEmpty { return "\(issues) in\n\(standard)" }
      let (one, other) = (made.effective(file), made.effective(base))
      if let difference = difference(describe(one.root), describe(other.root)) { return difference }
      let changed = one.overrides.filter { $0.standard.summary != $0.item.summary }.map(\.path)
      return changed.isEmpty ? nil : "overrides \(changed)"
    }
  }

  @Test func `an item with nothing to say is its standard, and says nothing`() {
    expectEach { catalog in
      let made = TestCatalog.make(catalog.files(item: []))
      guard let file = made.items.first, let base = made.standards.first else { return "no files" }
      let item = made.effective(file)
      if !item.overrides.isEmpty { return "overrides \(item.overrides.map(\.path))" }
      return difference(describe(item.root), describe(made.effective(base).root))
    }
  }

  @Test func `an item over its standard's records is the item over its standard's file`() {
    expectEach { catalog in
      for blocks in [catalog.varied, catalog.repeated, []] {
        let made = TestCatalog.make(catalog.files(item: blocks))
        guard let file = made.items.first, let base = made.standards.first else { return "no files" }
        let records = StandardRecords(made.effective(base))
        let (one, other) = (made.effective(file, over: base, records: records), made.effective(file))
        if one.overrides.map(\.path) != other.overrides.map(\.path) { return "overrides \(one.overrides.map(\.path))" }
        if let difference = difference(places(of: one), places(of: other)) { return difference }
        let (survey, otherSurvey) = (one.surveyRecords(), other.surveyRecords())
        let isSame =
          survey.said == otherSurvey.said && survey.isIncomplete == otherSurvey.isIncomplete
          && survey.dangling.map(\.value.place) == otherSurvey.dangling.map(\.value.place)
          && survey.unnamed.map(\.origin.place) == otherSurvey.unnamed.map(\.origin.place)
        if !isSame { return "surveys \(survey) \(otherSurvey)" }
      }
      return nil
    }
  }

  @Test func `an item of many records is the same either way`() throws {
    let materials = (0..<150).map { "  - id: m\($0)\n    name: 甲\n    bases: [b]\n" }.joined()
    let cases = (0..<50).map { "  - id: c\($0)\n    name: 甲\n    requires:\n      - material: m\($0)\n" }.joined()
    let made = TestCatalog.make([
      "standards/440112035002.yaml":
        "govsvc: standard/1\ncode: \"440112035002\"\nname: 甲\nmaterials:\n\(materials)cases:\n\(cases)",
      "items/a/b.yaml": "govsvc: item/1\nstandard: \"440112035002\"\nmaterials:\n  - id: m3\n    name: 乙\n"
        + "  - id: n\n    name: 丙\ncases:\n  - id: c7\n    visits: 0\nfaq:\n  - question: 甲？\n    answer: 乙\n",
    ])
    let (file, base) = (try #require(made.items.first), try #require(made.standards.first))
    let records = StandardRecords(made.effective(base))
    let (one, other) = (made.effective(file, over: base, records: records), made.effective(file))
    #expect(difference(places(of: one), places(of: other)) == nil)
    #expect(one.root.records(.materials).count == 151 && one.root.records(.faq).count == 1)
    #expect(one.overrides.map(\.path) == ["materials[m3].name"])
  }

  /// Every value of every record with the place it stands in.
  private func places(of item: EffectiveItem) -> [String] {
    var lines = item.missingSharedMaterials.map { "missing \($0.place)" }
    func add(_ record: Record, _ path: String) {
      lines.append("\(path) \(record.isAddition) \(record.origin.place) \(record.base.place)")
      for element in record.elements {
        let own = "\(path).\(element.key)"
        if let value = record[element.key] { lines.append("\(own) \(value.place)") }
        if let below = record.record(element.key) { add(below, own) }
        for (index, below) in record.records(element.key).enumerated() { add(below, "\(own)[\(index)]") }
      }
    }
    add(item.root, "")
    return lines
  }

  @Test func `the order of keys does not matter`() {
    expectEach { catalog in
      let texts = catalog.files(item: catalog.varied)
      var generator = SeededGenerator(seed: catalog.seed &* 31)
      let turned = texts.mapValues { TextOrder.shuffled($0, using: &generator) }
      let (one, other) = (TestCatalog.make(texts), TestCatalog.make(turned))
      guard let file = one.items.first, let again = other.items.first else { return "no files" }
      let (item, twin) = (one.effective(file), other.effective(again))
      let paths = (item.overrides.map(\.path).sorted(), twin.overrides.map(\.path).sorted())
      if paths.0 != paths.1 { return "overrides \(paths)" }
      return difference(describe(item.root), describe(twin.root))
    }
  }

  @Test func `every value stands where its origin says`() {
    expectEach { catalog in
      let made = TestCatalog.make(catalog.files(item: catalog.varied))
      guard let file = made.items.first else { return "no files" }
      let item = made.effective(file)
      var count = 0
      for kind in RecordKind.allCases {
        for record in item.records(of: kind) {
          for element in record.elements {
            guard let value = record[element.key] else { continue }
            count += 1
            if let fault = fault(of: value, element.key) { return "\(element.key): \(fault)" }
          }
        }
      }
      return count > 0 ? nil : "no values"
    }
  }

  /// Reads the place of a value again: its key stands before it, its bytes are read as the same text.
  private func fault(of value: Value, _ key: Key) -> String? {
    let bytes = value.file.bytes[value.span.range]
    guard let tree = value.file.tree, value.span.end <= value.file.bytes.count else { return "no place" }
    guard tree.nodes[value.node].isScalar else {
      return value.elements.lazy.compactMap { fault(of: $0, key) }.first
    }
    let document = Array("reason: ".utf8) + bytes + [UInt8(ascii: "\n")]
    let again = SourceFile(path: "standards/a.yaml", kind: .standard, bytes: document)
    return again.text(.reason) == value.text
      ? nil : "«\(value.text)» is not «\(String(decoding: bytes, as: UTF8.self))»"
  }

  private func difference(_ one: [String], _ other: [String]) -> String? {
    if one == other { return nil }
    let position =
      zip(one, other).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(one.count, other.count)
    let lines = [one, other].map { $0.dropFirst(position).first ?? "nothing" }
    return "line \(position): «\(lines[0])», not «\(lines[1])»"
  }

  /// Every value of a record and of those under it, one a line, in the dictionary's order; the kind of file and what
  /// names it aside.
  private func describe(_ record: Record, _ way: String = "") -> [String] {
    record.elements.filter { way != "" || ![Key.govsvc, .code].contains($0.key) }.flatMap { element -> [String] in
      let name = "\(way)/\(element.key)"
      if let value = record[element.key] { return ["\(name) = \(value.summary)"] }
      if let child = record.record(element.key) { return describe(child, name) }
      let children = record.records(element.key)
      return ["\(name): \(children.count)"] + children.enumerated().flatMap { describe($1, "\(name)[\($0)]") }
    }
  }

  /// Runs `body` over the random catalogs and shows the first few that it finds at fault.
  private func expectEach(_ body: (RandomCatalog) -> String?) {
    let faults = Self.seeds.compactMap { seed in body(RandomCatalog(seed: seed)).map { "seed \(seed): \($0)" } }
    #expect(faults.isEmpty, "\(faults.count) of \(Self.seeds.count): \(faults.prefix(3).joined(separator: "\n"))")
  }
}
