import CatalogDiff
import CatalogModel
import TestSupport
import Testing
import Wording

@Suite struct LawTests {
  /// Edits of layout, order and quoting that mean nothing.
  static let layouts: [(String, String, String)] = [
    (Sample.standardPath, "promised: 3 工作日", "promised: \"3 工作日\"   # 承诺"),
    (
      Sample.standardPath, "limits:\n  statutory: 20 工作日\n  promised: 3 工作日\n",
      "limits:\n  promised: 3 工作日\n  statutory: 20 工作日\n"
    ),
    (Sample.standardPath, "change: [name, scope]", "change:\n        - scope\n        - name"),
    (Sample.standardPath, "  - form\n  - material: agent-id", "  - material: form\n  - material: agent-id"),
    (Sample.standardPath, "  - id: promise\n    name: 承诺书\n", ""),
    (Sample.standardPath, "text: 已依法登记", "text: |-\n      已依法登记"),
    (Sample.standardPath, "text: 已依法登记", "text: |\n      已依法登记"),
    (Sample.standardPath, "name: 告知书", "name: 告知书\n    original: 1\n    necessity: 必要"),
    (Sample.materialPath, "id: form\nname: 申请书", "name: '申请书'\nid: form"),
    (Sample.organizationsPath, "    name: 甲局\n", "    name: 甲局\n    nature: 法定机关\n"),
  ]

  @Test func `layout, order and values that are the default are not seen`() throws {
    for (path, old, new) in Self.layouts {
      var texts = Sample.edited(path, old, new)
      if new.isEmpty {
        // The material stands at the end of its list instead.
        texts = Sample.edited(path, old, "")
        texts[path] = texts[path]?.replacing(
          "requires:\n  - form", with: old + "requires:\n  - form", maxReplacements: 1)
      }
      try #require(texts != Sample.files, "\(old) is not in \(path)")
      let found = Sample.lines(changes(from: Sample.catalog(), to: Sample.catalog(texts), jobs: 1))
      #expect(found.isEmpty, "\(new): \(found)")
    }
    let windows = Sample.files.mapValues { $0.replacing("\n", with: "\r\n") }
    #expect(changes(from: Sample.catalog(), to: Sample.catalog(windows), jobs: 2).isEmpty)
    #expect(changes(from: Sample.catalog(), to: Sample.catalog(), jobs: 1).isEmpty)
  }

  @Test func `the reference catalog is the same as itself, read twice and written otherwise`() {
    let files = Repository.yamlFiles(under: Repository.root() + "/catalogs/guangdong")
    let catalog = TestCatalog.make(files)
    #expect(changes(from: catalog, to: TestCatalog.make(files)).isEmpty)
    let windows = files.map { file in
      (file.path, Array(String(decoding: file.bytes, as: UTF8.self).replacing("\n", with: "\r\n").utf8))
    }
    let found = changes(from: catalog, to: TestCatalog.make(windows))
    #expect(found.isEmpty, "\(Sample.lines(found).prefix(5))")
  }

  /// Single edits of the reference catalog: a line's value changed, at places drawn at random.
  @Test func `an edit of a value of the reference catalog is seen, and its way back mirrors it`() {
    let files = Repository.yamlFiles(under: Repository.root() + "/catalogs/guangdong")
    guard !files.isEmpty else { return print("SKIPPED: no catalogs/guangdong") }
    let catalog = TestCatalog.make(files)
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<30 {
      guard let index = files.indices.randomElement(using: &generator) else { continue }
      let file = files[index]
      var lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      let prose = lines.indices.filter { line in
        ["name: ", "text: ", "note: ", "law: "].contains { lines[line].trimmed.hasPrefix($0) }
          && !lines[line].hasSuffix("|")
      }
      guard let line = prose.randomElement(using: &generator) else { continue }
      let before = lines[line]
      lines[line] = (before.split(separator: "#").first ?? before) + "改"
      guard !before.contains("\""), !before.contains("'") else { continue }
      var edited = files
      edited[index].bytes = Array(lines.joined(separator: "\n").utf8)
      let other = TestCatalog.make(edited)
      let there = changes(from: catalog, to: other)
      let back = changes(from: other, to: catalog)
      #expect(there.subjects.count >= 1, "\(file.path): \(before)")
      #expect(
        there.heavier == back.lighter && there.neutral == back.neutral && there.wording == back.wording, "\(before)")
    }
  }

  @Test func `an entry taken out of a list of the reference catalog is seen, and its way back mirrors it`() {
    let files = Repository.yamlFiles(under: Repository.root() + "/catalogs/guangdong")
    guard !files.isEmpty else { return print("SKIPPED: no catalogs/guangdong") }
    let catalog = TestCatalog.make(files)
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<25 {
      guard let index = files.indices.randomElement(using: &generator),
        let (text, entry) = Self.withoutEntry(files[index].bytes, &generator)
      else { continue }
      var edited = files
      edited[index].bytes = Array(text.utf8)
      let other = TestCatalog.make(edited)
      guard other.files.allSatisfy({ $0.tree != nil }) else { continue }
      let (there, back) = (changes(from: catalog, to: other), changes(from: other, to: catalog))
      #expect(!there.isEmpty, "\(files[index].path): \(entry)")
      let isMirrored =
        there.heavier == back.lighter && there.lighter == back.heavier && there.neutral == back.neutral
        && there.wording == back.wording
      #expect(isMirrored, "\(files[index].path): \(entry)")
    }
  }

  /// The text without one entry of a block list, and the entry.
  private static func withoutEntry(
    _ bytes: [UInt8], _ generator: inout SeededGenerator
  ) -> (text: String, entry: String)? {
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    func indent(_ line: Int) -> Int { lines[line].prefix { $0 == " " }.count }
    let starts = lines.indices.filter { lines[$0].drop { $0 == " " }.hasPrefix("- ") }
    guard let start = starts.randomElement(using: &generator) else { return nil }
    var end = start + 1
    while end < lines.count, !lines[end].isEmpty, indent(end) > indent(start) { end += 1 }
    let entry = lines[start..<end].joined(separator: "\n")
    lines.removeSubrange(start..<end)
    return (lines.joined(separator: "\n"), entry)
  }
}

extension Substring {
  fileprivate var trimmed: Substring { drop { $0 == " " || $0 == "-" } }
}
