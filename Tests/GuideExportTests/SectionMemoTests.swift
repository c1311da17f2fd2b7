import CatalogModel
import TestSupport
import Testing
import XMLIO

@testable import GuideExport

/// Guides whose sections were written before in other guides, against guides of a writer that remembers nothing.
@Suite struct SectionMemoTests {
  private static let code = "11440000MB2D0234374440125001000"
  private static let other = "11440300MB2D0970524440125001000"

  /// The sample's item as an item with a national code, whose first case has a code of its own.
  private static func coded(_ code: String, note: String = "") -> [String: String] {
    var texts = SampleCatalog.texts
    let item = texts.removeValue(forKey: SampleCatalog.itemPath) ?? ""
    let standard = texts.removeValue(forKey: SampleCatalog.standardPath) ?? ""
    texts["items/\(code.prefix(18))/\(code).yaml"] =
      item
      .replacing("standard: GD-SAMPLE\nauthority: \"11440000MB2D023437\"\nlevel: 省级", with: "code: \"\(code)\"")
      .replacing("  - id: name-change\n", with: "  - id: name-change\n    handling: \"01\"\n\(note)")
    texts["standards/440125001000.yaml"] = standard.replacing("local-code: GD-SAMPLE", with: "code: \"440125001000\"")
    return texts
  }

  /// Writes every item and standard in both formats.
  private static func guides(_ catalog: Catalog, by writer: () -> GuideWriter) -> [String: [UInt8]] {
    var guides: [String: [UInt8]] = [:]
    for file in catalog.items + catalog.standards where file.tree != nil {
      let item = catalog.effective(file)
      let own = writer()
      own.clear()
      own.writeMarkdown(item)
      guides[file.path + ".md"] = own.bytes.array
      let start = own.bytes.count
      let isWritten = (try? own.writeXML(item)) != nil
      if isWritten { guides[file.path + ".xml"] = Array(own.bytes.array[start...]) }
    }
    return guides
  }

  /// Where guides of one writer, which remembers, differ from those of writers that are made for each; the catalogs are
  /// written in an order of their numbers.
  private static func differences(_ catalogs: [Catalog], _ order: [Int]) -> [String] {
    guard let first = catalogs.first else { return [] }
    let names = CatalogNames(first)
    let plain = catalogs.map { guides($0) { GuideWriter(names: names) } }
    let remembering = GuideWriter(names: names)
    var found: [String] = []
    for number in order {
      let own = guides(catalogs[number]) { remembering }
      for (path, guide) in plain[number].sorted(by: { $0.key < $1.key }) where own[path] != guide {
        found.append("\(number): \(path)")
      }
    }
    return found
  }

  @Test func `a section is copied when its bytes are met for the third time`() throws {
    let catalog = TestCatalog.make(Self.coded(Self.code))
    let writer = GuideWriter(names: CatalogNames(catalog))
    let item = try catalog.effective(#require(catalog.items.first))
    var guides: [[UInt8]] = []
    for _ in 0..<4 {
      writer.clear()
      writer.writeMarkdown(item)
      guides.append(writer.bytes.array)
    }
    // Cases and steps at least; what was met for the second time was remembered once.
    #expect(writer.rememberedSections > 1)
    #expect(Set(guides).count == 1)
  }

  @Test func `guides of the same catalog again and again`() {
    for catalog in [GuideTests.guangdong, SampleCatalog.catalog, TestCatalog.make(Self.coded(Self.code))] {
      let found = Self.differences([catalog], [0, 0, 0])
      #expect(found.isEmpty, "\(found.prefix(5).joined(separator: "\n"))")
    }
  }

  @Test func `another item of the same bytes has its own code and name`() throws {
    let first = TestCatalog.make(Self.coded(Self.code))
    let second = TestCatalog.make(Self.coded(Self.other).mapValues { $0.replacing("name: 示例变更登记", with: "name: 另一事项") })
    let found = Self.differences([first, second], [0, 0, 0, 1, 1, 0])
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    let writer = GuideWriter(names: CatalogNames(first))
    for _ in 0..<3 { _ = Self.guides(first) { writer } }
    let guides = Self.guides(second) { writer }
    let text = try String(
      decoding: #require(guides.first { $0.key.hasSuffix("\(Self.other).yaml.md") }?.value), as: UTF8.self)
    #expect(text.contains(Self.other))
    #expect(!text.contains(Self.code))
  }

  @Test func `a code that the catalog itself writes stays what it is`() {
    let note = "    note: 与 \(Self.code) 一并办理\n"
    let texts = [Self.code, Self.other].map { Self.coded($0, note: note) }
    #expect(texts.allSatisfy { $0.values.contains { $0.contains(note) } })
    let found = Self.differences(texts.map { TestCatalog.make($0) }, [0, 0, 0, 1, 1])
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
  }

  /// Every entry at the root of the sample's files taken out, one after the other: a section that depends on it and does
  /// not know would come from the guide before.
  @Test func `guides of items that differ in one entry`() throws {
    for coded in [false, true] {
      let texts = coded ? Self.coded(Self.code) : SampleCatalog.texts
      let whole = TestCatalog.make(texts)
      for (path, text) in texts where path.hasPrefix("items/") || path.hasPrefix("standards/") || path.hasPrefix("mat")
      {
        for entry in Self.rootEntries(text) where !["govsvc", "code", "id"].contains(entry.key) {
          var changed = texts
          changed[path] = text.replacing(entry.text, with: "")
          let found = Self.differences([whole, TestCatalog.make(changed)], [0, 0, 0, 1, 1, 1, 0])
          #expect(found.isEmpty, "\(path) without \(entry.key): \(found.prefix(3).joined(separator: "\n"))")
        }
      }
    }
  }

  private static func rootEntries(_ text: String) -> [(key: String, text: String)] {
    var entries: [(key: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let isKey = line.first.map { $0.isLetter } ?? false
      if isKey, let colon = line.firstIndex(of: ":") {
        entries.append((String(line[..<colon]), line + "\n"))
      } else if !entries.isEmpty {
        entries[entries.count - 1].text += line + "\n"
      }
    }
    return entries
  }

  /// The memo by itself, against a table of texts: more sections than it keeps, of few and of many bytes.
  @Test func `what was forgotten is not found, and what is found is what was remembered`() {
    var random = SeededGenerator(seed: 9)
    var memo = SectionMemo()
    var keys = ByteBuffer()
    var remembered: [String: [UInt8]] = [:]
    var (hits, misses) = (0, 0)
    for _ in 0..<90_000 {
      let number = UInt64.random(in: 0..<60_000, using: &random)
      let name = "cases: [\(number)]"
      keys.cut()
      keys.append(string: name)
      // Few hashes, so that many of them meet.
      let hash = number &* 0x9E37_79B9_7F4A_7C15 >> 48
      let key = SectionKey(tag: 1, source: 0..<keys.count, hash: hash)
      if let section = memo.find(key, in: keys) {
        let found = memo.bytes.text(from: section.place.lowerBound, to: section.place.upperBound)
        #expect(found.elementsEqual(remembered[name] ?? []), "\(name)")
        hits += 1
      } else {
        let text = Array(
          repeating: UInt8.random(in: 0...255, using: &random), count: Int.random(in: 0...900, using: &random))
        text.withUnsafeBufferPointer { memo.add(key, in: keys, $0, code: nil, state: 0) }
        remembered[name] = text
        misses += 1
      }
      #expect(memo.count <= 1 << 15)
    }
    #expect(hits > 1000 && misses > 1 << 15)
  }

  @Test(arguments: 0..<8)
  func `guides of damaged catalogs after those of others`(_ part: Int) {
    var random = SeededGenerator(seed: UInt64(part) &+ 5)
    let files = (part < 6 ? TestCatalog.make(Self.coded(Self.code)) : SampleCatalog.catalog).files
    for _ in 0..<4 {
      var catalogs: [Catalog] = []
      for _ in 0..<3 { catalogs.append(PlainOracleTests.mutated(files, &random)) }
      let found = Self.differences(catalogs, [0, 1, 2, 0, 1, 2, 2, 1, 0, 0, 1, 2])
      #expect(found.isEmpty, "\(part): \(found.prefix(3).joined(separator: "\n"))")
    }
  }
}
