import CatalogModel
import CatalogText
import TestSupport
import Testing

/// A file that is read like another one is the file as it is read by itself.
@Suite struct ChangedFileTests {
  private static let more = [
    "", "  ", "# 说明", "# govsvc:allow GS0101 甲", "name: 甲", "name: 乙", "other: 1", "other: 2", "---", "...", "- a",
    "  - a", "\tx", "a", "limits:",
    "  promised: 1 工作日", "fees: []", "\"name\": 丙", "note: |", "    text", "cases: [", "windows: {}", "x: \"a",
    "name:甲",
    "name: 'a''b'", "faq:  ", "status: 是 # 在用", "\u{FEFF}name: a", "name: a\r",
  ]

  private static func edited(_ text: String, _ random: inout SeededGenerator) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let at = Int.random(in: 0..<lines.count, using: &random)
      let end = min(lines.count, at + Int.random(in: 1...6, using: &random))
      switch Int.random(in: 0..<9, using: &random) {
      case 0: lines.insert(more.randomElement(using: &random) ?? "", at: at)
      case 1: lines[at] = more.randomElement(using: &random) ?? ""
      case 2: lines.removeSubrange(at..<end)
      case 3: lines.insert(contentsOf: Array(lines[at..<end]), at: at)
      case 4: lines[at] += "改"
      case 5: lines[at] = " " + lines[at]
      case 6: if !lines[at].isEmpty { lines[at].removeFirst() }
      case 7: if !lines[at].isEmpty { lines[at].removeLast() }
      default: lines.insert(lines[at], at: Int.random(in: 0...lines.count, using: &random))
      }
      if lines.isEmpty { lines = [""] }
    }
    return lines.joined(separator: "\n")
  }

  private static func read(_ text: String) -> SourceFile {
    SourceFile(path: "items/a/b.yaml", kind: .item, bytes: Array(text.utf8), checksStructure: false)
  }

  private static func check(_ text: String, like other: SourceFile) -> Bool {
    let plain = read(text)
    let quick = SourceFile(path: plain.path, bytes: plain.bytes, like: other)
    #expect(quick.tree?.nodes == plain.tree?.nodes, "\(text)")
    #expect(quick.tree?.hasToolComments == plain.tree?.hasToolComments, "\(text)")
    #expect(quick.refusals == plain.refusals && quick.notes == plain.notes, "\(text)")
    #expect(quick.bytes == plain.bytes && quick.kind == plain.kind)
    guard other.refusals.isEmpty, other.notes == ReadOutcome.Notes(), let tree = other.tree else { return false }
    return readText(plain.bytes, keys: Key.table, like: tree) != nil
  }

  @Test func `edits of the reference catalog, there and back`() {
    let files = Repository.yamlFiles(under: Repository.root() + "/catalogs/guangdong")
    guard !files.isEmpty else { return print("SKIPPED: no catalogs/guangdong") }
    var random = SeededGenerator(seed: 31)
    var inPart = 0
    for _ in 0..<300 {
      guard let file = files.randomElement(using: &random) else { continue }
      let text = String(decoding: file.bytes, as: UTF8.self)
      let other = Self.edited(text, &random)
      if Self.check(other, like: Self.read(text)) { inPart += 1 }
      if Self.check(text, like: Self.read(other)) { inPart += 1 }
    }
    #expect(inPart > 60)
  }

  @Test func `edits of short texts, where everything is an end`() {
    var random = SeededGenerator(seed: 32)
    var inPart = 0
    for _ in 0..<6000 {
      var text = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        (Self.more.randomElement(using: &random) ?? "") + "\n"
      }.joined()
      if Bool.random(using: &random) { text = "govsvc: item/1\nname: 甲\n" + text }
      if Self.check(Self.edited(text, &random), like: Self.read(text)) { inPart += 1 }
    }
    #expect(inPart > 100)
  }

  @Test func `limits hold for what is read in part`() {
    let text = "name: 甲\ncode: 乙\nversion: 1\n"
    let other = Self.read(text)
    let longer = Array("name: 甲\ncode: 乙\nversion: 1\nnote: 丙\n".utf8)
    for limits in [
      TextLimits(fileBytes: text.utf8.count), TextLimits(keysPerMapping: 3), TextLimits(lineBytes: 4),
    ] {
      let plain = readText(longer, keys: Key.table, limits: limits)
      let quick = other.tree.flatMap { readText(longer, keys: Key.table, limits: limits, like: $0) }
      #expect(quick == nil && !plain.refusals.isEmpty)
    }
    let file = SourceFile(path: "x", bytes: longer, like: other)
    #expect(file.refusals.isEmpty && file.text(.note) == "丙")
  }
}
