import CatalogModel
import CatalogText
import TestSupport
import Testing

@testable import CatalogRules

/// The automaton against the plain way: at each place, the longest phrase that begins there.
@Suite struct PhraseAutomatonTests {
  private static let words: [(bytes: [UInt8], kind: PhraseKind)] = {
    var words: [(bytes: [UInt8], kind: PhraseKind)] = []
    for row in PhraseList.rows {
      for word in "\(row.words)".split(separator: " ", omittingEmptySubsequences: true) {
        let bytes = Array(word.utf8)
        if !words.contains(where: { $0.bytes == bytes }) { words.append((bytes, row.kind)) }
      }
    }
    return words
  }()

  @Test(arguments: 0..<40)
  func `phrases are the leftmost and of those the longest`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var text: [UInt8] = []
    for _ in 0..<200 {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: text += Array("的x材等".utf8.prefix(Int.random(in: 0...10, using: &random)))
      default:
        let word = Self.words.randomElement(using: &random)?.bytes ?? []
        text += Bool.random(using: &random) ? word : Array(word.dropLast(word.count > 3 ? 3 : 0))
      }
    }
    var steps = 0
    let found = text.withUnsafeBufferPointer { PhraseAutomaton.current.phrases(in: $0, steps: &steps) }
    #expect(found == plain(text))
    #expect(steps <= 4 * text.count)
  }

  @Test func `every phrase finds itself`() {
    for word in Self.words {
      var steps = 0
      let found = word.bytes.withUnsafeBufferPointer { PhraseAutomaton.current.phrases(in: $0, steps: &steps) }
      #expect(found == [Phrase(word.kind, 0, word.bytes.count)], "\(String(decoding: word.bytes, as: UTF8.self))")
    }
  }

  @Test func `the quick look lets no text pass that has something to find`() {
    var random = SeededGenerator(seed: 7)
    for number in 0..<1200 {
      var text = ""
      for _ in 0..<(number % 4) {
        text += ["", "", "，", "申请人", "在2024年", "abc "].randomElement(using: &random) ?? ""
        text += String(decoding: Self.words.randomElement(using: &random)?.bytes ?? [], as: UTF8.self)
      }
      text += String(decoding: Self.words.randomElement(using: &random)?.bytes ?? [], as: UTF8.self)
      text = text.filter { !"\"\\\n".contains($0) }
      let isName = Bool.random(using: &random)
      let head = isName ? "materials:\n  - id: one\n    name: " : "steps:\n  - id: one\n    criteria: "
      let yaml = "govsvc: standard/1\n\(head)\"\(text)\"\n"
      let file = SourceFile(path: "standards/GD-SAMPLE.yaml", kind: .standard, bytes: Array(yaml.utf8))
      guard let source = file.texts(where: { $1 == .materialName || $1 == .review }).first, let tree = file.tree else {
        continue
      }
      var reader = PhraseReader(LooseText(source, tree.content(source.value.node)))
      reader.findCatchAlls()
      isName ? reader.findVagueNames() : reader.findVagueConditions()
      reader.findLimitsInPrinciple()
      reader.findPlaceholders()
      let subject = FileSubject(file, CatalogLists(Catalog(files: [file])))
      #expect(reader.hits.isEmpty || subject.looseTexts.count == 1, "\(text)")
    }
  }

  private func plain(_ text: [UInt8]) -> [Phrase] {
    var phrases: [Phrase] = []
    var at = 0
    while at < text.count {
      var longest: (bytes: [UInt8], kind: PhraseKind)?
      for word in Self.words where text[at...].starts(with: word.bytes) {
        if word.bytes.count > longest?.bytes.count ?? 0 { longest = word }
      }
      if let longest {
        phrases.append(Phrase(longest.kind, at, at + longest.bytes.count))
        at += longest.bytes.count
      } else {
        at += 1
      }
    }
    return phrases
  }
}
