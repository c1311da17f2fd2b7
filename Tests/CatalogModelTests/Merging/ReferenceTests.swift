import CatalogModel
import TestSupport
import Testing

/// Ids that name records of an item's lists, whichever file says either.
struct ReferenceTests {
  static let standard = """
    govsvc: standard/1
    code: "440112035002"
    name: 许可证核发
    bases:
      - id: law-24
        law: 甲法
    results:
      - id: licence
        name: 许可证
    materials:
      - id: form
        name: 申请书
        bases: [law-42]
      - id: plan
        use: missing
    requires:
      - form
      - material: plam
        alternatives: [form, other]
        checks:
          - text: 签字
            bases: [law-24]
    cases:
      - id: new
        name: 新建
        results: [licences]

    """

  @Test func `ids of nothing are found in every file, with what was probably meant`() throws {
    let body = """
      govsvc: item/1
      code: "11440300MB2D0970524440112035002"
      windows:
        - id: hall
          name: 大厅
      cases:
        - id: new
          windows: [hal]
          without: [from]
      not-offered:
        - cases: [now, new]

      """
    let item = try SmallCatalog.effective(Self.standard, body)
    let found = item.surveyRecords().dangling.map { reference in
      "\(reference.value.file.kind) \(reference.list)/\(reference.element.key) \(reference.value.text) "
        + "→ \(reference.suggestion ?? "-")"
    }
    #expect(
      Set(found) == [
        "standard bases/bases law-42 → law-24", "standard materials/material plam → plan",
        "standard materials/alternatives other → -", "standard results/results licences → licence",
        "item windows/windows hal → hall", "item materials/without from → form", "item cases/cases now → new",
      ], "\(found)")
    #expect(item.missingSharedMaterials.map(\.text) == ["missing"])
    #expect(item.surveyRecords().unnamed.map(\.id) == ["plan"])
    #expect(item.records(of: .check).map { $0.text(.text) } == ["签字"])
  }
  @Test func `looking up by bytes finds what looking up by texts finds`() {
    for seed in 1...60 as ClosedRange<UInt64> {
      let item = Self.random(seed: seed)
      let plain = PlainReferences(item)
      let found = item.surveyRecords()
      let dangling = found.dangling.map { "\($0.list) \($0.element.key) \($0.value.text) \($0.suggestion ?? "-")" }
      #expect(dangling == plain.dangling, "seed \(seed)")
      #expect(found.unnamed.map(\.index) == plain.unnamed, "seed \(seed)")
    }
  }

  @Test func `ids that stand twice, and records without one`() throws {
    let text = """
      govsvc: standard/1
      code: "440112035002"
      name: 许可证核发
      materials:
        - id: a
          name: 甲
        - id: "a"
          name: 乙
        - name: 丙
        - id: b
          name: 丁
      requires: [a]

      """
    let file = SourceFile(path: "standards/440112035002.yaml", kind: .standard, bytes: Array(text.utf8))
    #expect(file.record.item.surveyRecords().unnamed.map { $0.text(.name) } == ["丁"])
  }

  @Test func `the work grows with the number of records alone`() {
    let ids = (0..<20_000).map { "m\($0)" }
    let materials = ids.map { "  - id: \($0)\n    name: 甲\n" }.joined()
    let text =
      "govsvc: standard/1\ncode: \"440112035002\"\nmaterials:\n\(materials)requires:\n"
      + ids.dropLast().map { "  - \($0)\n" }.joined()
    let file = SourceFile(path: "standards/440112035002.yaml", kind: .standard, bytes: Array(text.utf8))
    let references = file.record.item.surveyRecords()
    #expect(references.dangling.isEmpty)
    #expect(references.unnamed.map(\.id) == ["m19999"])
  }

  /// A standard whose lists and references take their ids from a few, so that some meet and some do not.
  private static func random(seed: UInt64) -> EffectiveItem {
    var generator = SeededGenerator(seed: seed)
    func ids(_ prefix: String, _ count: Int) -> [String] {
      (0..<Int.random(in: 0...count, using: &generator)).map { _ in
        let id = prefix + String(Int.random(in: 0...count, using: &generator))
        return Bool.random(using: &generator) ? id : "\"\(id)\""
      }
    }
    var text = "govsvc: standard/1\ncode: \"440112035002\"\nbases:\n"
    text += "  - id: b\n    law: 法\n" + ids("b", 9).map { "  - id: \($0)\n    law: 法\n" }.joined()
    text += "materials:\n  - id: m\n    name: 甲\n"
    for id in ids("m", 12) { text += "  - id: \(id)\n    bases: [\(ids("b", 9).joined(separator: ", "))]\n" }
    text += "requires:\n  - m\n"
    for id in ids("m", 12) {
      text += "  - material: \(id)\n    alternatives: [\(ids("m", 12).joined(separator: ", "))]\n"
    }
    let file = SourceFile(path: "standards/440112035002.yaml", kind: .standard, bytes: Array(text.utf8))
    return file.record.item
  }
}

/// What ids name, found the plain way: sets of texts.
private struct PlainReferences {
  var dangling: [String] = []
  var unnamed: [Int] = []

  init(_ item: EffectiveItem) {
    var named: [Key: Set<String>] = [:]
    for kind in [RecordKind.service, .material, .requirement] {
      for record in item.records(of: kind) {
        for element in record.elements {
          let list: Key
          switch element.type {
          case .reference(let key), .list(.reference(let key)): list = key
          default: continue
          }
          let ids = Set(item.root.records(list).compactMap(\.id))
          for value in record[element.key]?.elements ?? [] {
            named[list, default: []].insert(value.text)
            guard !ids.contains(value.text) else { continue }
            let near = nearest(value.text, among: ids.sorted(), onlyOne: true) ?? "-"
            dangling.append("\(list) \(element.key) \(value.text) \(near)")
          }
        }
      }
    }
    for list in [Key.materials, .bases] {
      let records = item.root.records(list)
      unnamed += records.filter { $0.id.map { named[list]?.contains($0) != true } ?? false }.map(\.index)
    }
  }
}
