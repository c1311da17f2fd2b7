import CatalogModel
import ServiceCodes
import TestSupport
import Testing

/// Readings of records as bytes agree with those as texts.
@Suite struct ByteReadingTests {
  private static let texts = ["甲", "甲乙", "\"甲\"", "'甲'", "\"甲\\u4e59\"", "'甲''乙'", "乙甲", "|-\n      甲", "\"\""]

  private static func material(_ name: String) throws -> Record {
    let text = "govsvc: standard/1\nmaterials:\n  - id: m\n    name: \(name)\n"
    let file = SourceFile(path: "standards/a.yaml", kind: .standard, bytes: Array(text.utf8))
    return try #require(file.record.records(.materials).first, "\(file.refusals)")
  }

  @Test func `scalars are compared however they are written`() throws {
    for text in Self.texts {
      let record = try Self.material(text)
      let (name, value) = (try #require(record.text(.name)), try #require(record[.name]))
      #expect(record.says(.name, "甲") == (name == "甲"), "\(text)")
      #expect(record.says(.name, "") == name.isEmpty, "\(text)")
      #expect(record.says(.name, endingIn: "乙") == name.hasSuffix("乙"), "\(text)")
      #expect(value.ends(in: "甲") == name.hasSuffix("甲"), "\(text)")
      #expect(value.contains("乙") == name.contains("乙"), "\(text)")
      for other in Self.texts {
        let (twin, again) = (try Self.material(other), try #require(try Self.material(other)[.name]))
        let isSame = twin.text(.name) == name
        #expect(value.hasText(of: again) == isSame, "\(text) \(other)")
        #expect(record.says(.name, theSameAs: again) == isSame, "\(text) \(other)")
        #expect(!isSame || value.contentHash == again.contentHash, "\(text) \(other)")
      }
    }
    let record = try Self.material("甲")
    #expect(!record.says(.kind, ""))
    #expect(!record.says(.kind, endingIn: ""))
  }

  @Test func `lists are searched, and a scalar stands for a list of one`() {
    let lists = ["[]", "[甲]", "[甲, 乙]", "[乙]", "甲", "{}", "\n  - 乙\n  - \"甲\""]
    for list in lists {
      let text = "govsvc: standard/1\nobjects: \(list)\n"
      let record = SourceFile(path: "standards/a.yaml", kind: .standard, bytes: Array(text.utf8)).record
      let elements = record.texts(.objects)
      #expect(record.hasElements(.objects) == !elements.isEmpty, "\(list)")
      #expect(record.lists(.objects, "甲") == elements.contains("甲"), "\(list)")
      #expect(record.listsOther(.objects, than: "甲") == elements.contains { $0 != "甲" }, "\(list)")
      #expect(!record.hasElements(.levels) && !record.lists(.levels, "甲"))
    }
  }

  @Test func `records are found by what they say`() {
    let text = """
      govsvc: standard/1
      materials:
        - id: a
          waiver: 电子证照
        - id: b
        - id: c
          waiver: 数据共享
      requires:
        - a
        - material: b
          note: 甲
      cases:
        - id: d
          requires:
            - material: c
              note: 乙

      """
    let item = SourceFile(path: "standards/a.yaml", kind: .standard, bytes: Array(text.utf8)).record.item
    let materials = item.root.records(.materials)
    #expect(materials.saying(.waiver).map(\.id) == ["a", "c"])
    #expect(materials.lacking(.waiver).map(\.id) == ["b"])
    #expect(materials.saying(.law).isEmpty && materials.lacking(.law).map(\.id) == ["a", "b", "c"])
    #expect(item.root.records(.fees).lacking(.name).isEmpty)
    #expect(item.records(of: .requirement, saying: .note).map { $0.text(.material) } == ["b", "c"])
    #expect(item.records(of: .requirement).map { $0.text(.material) } == ["a", "b", "c"])
  }

  @Test func `files are known by name and folder`() throws {
    let code = "11440300MB2D0970524440125044002"
    let rows: [(path: String, isNamed: Bool, isInFolder: Bool)] = [
      ("items/11440300MB2D097052/\(code).yaml", true, true), ("items/11440300MB2D097052/\(code)", true, true),
      ("items/11440300MB2D097053/\(code).yaml", true, false), ("items/a/11440300MB2D097052/\(code).yaml", true, false),
      ("\(code).yaml", true, false), ("items/11440300MB2D097052/x\(code).yaml", false, true), ("", false, false),
      ("items/11440300MB2D09705/a.yaml", false, false), ("items//\(code).yaml", true, false),
    ]
    for row in rows {
      let file = SourceFile(path: row.path, kind: .item, bytes: Array("code: \"\(code)\"\n".utf8))
      let value = try #require(file.value(.code))
      #expect(file.isNamed(by: value) == row.isNamed, "\(row.path)")
      #expect(file.isNamed(by: value) == (file.stem == code), "\(row.path)")
      #expect(file.liesInFolder(namedBy: value, first: 18) == row.isInFolder, "\(row.path)")
    }
  }

  @Test func `what an item says itself is told from what its standard says`() throws {
    let item = try SmallCatalog.effective(
      "govsvc: standard/1\ncode: \"440112035002\"\nname: 甲\nvisits: 0\nversion: 1\n",
      "govsvc: item/1\ncode: \"11440300MB2D0970524440112035002\"\nvisits: 1\n")
    #expect(item.own(.visits)?.text == "1" && item.saysItself(.visits) && item.saysItself(.code))
    #expect(item.own(.version) == nil && !item.saysItself(.version) && item.root.has(.version))
    #expect(item.own(.level) == nil && !item.saysItself(.level))
    #expect(item.implementationCode?.description == item.own(.code)?.text)
  }

  @Test func `records that say the same have the same hash, in whatever order and layout`() throws {
    let keys = KeySet([.requires, .limits, .visits])
    func hash(_ lines: String) throws -> UInt64 {
      let text = "govsvc: standard/1\ncases:\n  - id: a\n\(lines)"
      let file = SourceFile(path: "standards/a.yaml", kind: .standard, bytes: Array(text.utf8))
      return try #require(file.record.records(.cases).first, "\(file.refusals)").contentHash(of: keys)
    }
    let first = try hash("    visits: 1\n    limits:\n      promised: 2 工作日\n    requires: [m1, m2]\n    name: 甲\n")
    let second = try hash(
      "    requires:\n      - \"m1\"\n      # 注\n      - m2\n    name: 乙\n    limits:\n      promised: 2 工作日\n"
        + "    visits: 1\n")
    #expect(first == second)
    #expect(try hash("    visits: 1\n") != hash("    visits: 2\n"))
    #expect(try hash("    requires: [m1, m2]\n") != hash("    requires: [m2, m1]\n"))
    #expect(try hash("    visits: 1\n") != hash("    note: \"1\"\n"))
  }

  @Test func `a set of keys holds its keys and no others`() {
    for key in Key.allCases {
      let set = KeySet([key, .id])
      #expect(Key.allCases.filter(set.contains) == Key.allCases.filter { $0 == key || $0 == .id })
    }
    let file = SourceFile(path: "items/a.yaml", kind: .item, bytes: Array("visits: 1\nother: 2\ncode: a\n".utf8))
    #expect(Key.allCases.filter(KeySet(rootOf: file).contains) == [.code, .visits])
  }
}
