import CatalogText
import Testing

@Suite struct HostileTests {
  private func first(_ bytes: [UInt8], _ limits: TextLimits = .standard) -> Refusal.Kind? {
    readText(bytes, keys: someKeys, limits: limits).refusals.first?.kind
  }

  private func repeated(_ text: String, _ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<count { bytes += Array(text.utf8) }
    return bytes
  }

  private func nested(_ depth: Int) -> [UInt8] {
    var text = ""
    for level in 0..<depth { text += String(repeating: " ", count: level) + "a:\n" }
    return Array((text.dropLast() + " b\n").utf8)
  }

  @Test func depth() {
    for count in [100, 1000, 10_000, 60_000] {
      #expect(first(Array("a: ".utf8) + repeated("[", count)) == .tooDeep)
      #expect(first(repeated("[", count)) == .tooDeep)
      #expect(first(Array("a: ".utf8) + repeated("{a: ", count / 4)) != nil)
      #expect(first(Array("a:\n  ".utf8) + repeated("- ", count / 2 + 100)) == .tooDeep)
    }
    #expect(first(Array("a: ".utf8) + repeated("[", 100_000)) == .lineTooLong)
    #expect(first(nested(64)) == nil)
    #expect(first(nested(65)) == .tooDeep)
    #expect(first(nested(1400)) == .tooDeep)
  }

  @Test func sizes() {
    #expect(first(repeated("a", 3 << 20)) == .tooLarge)
    #expect(first(Array("a: ".utf8) + repeated("中", 30_000)) == .lineTooLong)
    #expect(first(Array("a: ".utf8) + repeated("x", (64 << 10) - 3)) == nil)
    #expect(first(Array("a: ".utf8) + repeated("x", (64 << 10) - 2)) == .lineTooLong)
    let block = Array("a: |\n".utf8) + repeated("  0123456789\n", 90_000)
    #expect(first(block) == .scalarTooLong)
    var keys = ""
    for index in 0..<1000 { keys += "k\(index): v\n" }
    #expect(first(Array(keys.utf8)) == nil)
    #expect(first(Array((keys + "k1000: v\n").utf8)) == .tooManyEntries)
    #expect(first(Array((keys + "k7: v\n").utf8)) == .duplicateKey)
    let list = Array("a:\n".utf8) + repeated("- b\n", 100_000)
    #expect(first(list) == nil)
    #expect(first(list + Array("- b\n".utf8)) == .tooManyEntries)
    let wide = TextLimits(lineBytes: 1 << 20, sequenceLength: 1000)
    #expect(first(Array("a: [b".utf8) + repeated(",b", 999) + Array("]".utf8), wide) == nil)
    #expect(first(Array("a: [b".utf8) + repeated(",b", 1000) + Array("]".utf8), wide) == .tooManyEntries)
    #expect(first(Array("a: ".utf8) + repeated("x", 2000), TextLimits(scalarBytes: 1000)) == .scalarTooLong)
    #expect(first(Array("a: \"".utf8) + repeated("x", 2000) + [0x22], TextLimits(scalarBytes: 1000)) == .scalarTooLong)
  }

  @Test func manyMistakesAreCapped() {
    let outcome = readText(repeated("a: @\n", 50_000), keys: someKeys)
    #expect(outcome.refusals.count == ReadOutcome.mostRefusals)
    #expect(readText(repeated("\"", 60_000), keys: someKeys).refusals.count <= ReadOutcome.mostRefusals)
    #expect(first(repeated("\"\n", 60_000)) != nil)
    #expect(first(Array("a: [\n".utf8) + repeated("b: [\n", 60_000)) == .flowSyntax)
    #expect(first(repeated("a\n", 60_000)) == .missingColon)
    #expect(first(repeated(" ", 60_000)) == .empty)
    #expect(first(repeated("\n", 60_000)) == .empty)
  }

  @Test func aliasBomb() {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 { text += "k\(level): &b\(level) [\(String(repeating: "*a, ", count: 8))*a]\n" }
    #expect(first(Array(text.utf8)) == .anchor)
    #expect(first(Array("a: &a [*a]\n".utf8)) == .anchor)
    #expect(first(Array("<<: [*a, *a]\n".utf8)) == .mergeKey)
  }

  @Test func controlsRawAndEscaped() {
    for scalar in (0..<0xA0).compactMap({ Unicode.Scalar($0 as UInt32) }) {
      let isText = scalar.value >= 0x20 && scalar.value < 0x7F
      let hex = (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      let expected: Refusal.Kind? =
        isText || scalar == "\t" || scalar == "\n" ? nil : scalar.value == 0x85 ? .lineSeparator : .controlCharacter
      for escape in ["\\x\(hex)", "\\u00\(hex)", "\\U000000\(hex)"] {
        #expect(first(Array("a: \"\(escape)\"\n".utf8)) == expected, "\(escape)")
      }
      if isText { continue }
      let raw = Array("a: 'x\(scalar)y'\n".utf8)
      switch scalar {
      case "\t": #expect(first(raw) == nil)
      case "\n": #expect(first(raw) == .multilineScalar)
      case "\r": #expect(first(raw) == .carriageReturn)
      default: #expect(first(raw) == expected, "raw \(hex)")
      }
      #expect(first(Array("\(scalar)".utf8) + Array("a: b".utf8)) != nil || scalar == "\n", "leading \(hex)")
    }
  }

  @Test func invalidUTF8() {
    let cases: [[UInt8]] = [
      [0x80], [0xBF], [0x80, 0xBF], [0xC0], [0xC1], [0xC0, 0xAF], [0xC1, 0xBF], [0xC2], [0xC2, 0x20], [0xDF, 0x41],
      [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF], [0xE0, 0x80], [0xE4, 0xB8], [0xE4, 0x20, 0x20], [0xE4, 0xB8, 0x41],
      [0xED, 0xA0, 0x80], [0xED, 0xAF, 0xBF], [0xED, 0xB0, 0x80], [0xED, 0xBF, 0xBF],
      [0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80],
      [0xF0, 0x80, 0x80, 0xAF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF0, 0x9F], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80], [0xFE], [0xFF],
      [0xFE, 0xFE, 0xFF, 0xFF], [0xE4, 0xB8, 0xAD, 0xAD], [0xC3, 0xA9, 0xA9], [0xE5, 0xE5, 0xE5],
    ]
    for bad in cases {
      for tail in ["", "\n", "中文\n", "\nb: 0123456789 0123456789\n"] {
        for head in ["a: ", "a: \"", "a: 0123456789", "a: 受理"] {
          let bytes = Array(head.utf8) + bad + Array(tail.utf8)
          let outcome = readText(bytes, keys: someKeys)
          let kind = outcome.refusals.first?.kind
          #expect(outcome.tree == nil && (kind == .notUTF8 || kind == .legacyEncoding), "\(bad) \(tail) \(head)")
          #expect(outcome.refusals.first?.span.start ?? 0 >= UInt32(head.utf8.count), "\(bad) \(tail) \(head)")
        }
      }
    }
    #expect(first(Array("a: ".utf8) + [0xCA, 0xDC, 0xC0, 0xED, 0x0A]) == .legacyEncoding)
    #expect(first(Array("a: ".utf8) + [0xE4, 0xB8]) == .notUTF8)
    #expect(first([0xFF, 0xFE, 0x61, 0x00]) == .utf16)
    #expect(first([0xFE, 0xFF, 0x00, 0x61]) == .utf16)
  }
}
