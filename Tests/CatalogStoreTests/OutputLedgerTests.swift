import Testing

@testable import CatalogStore

@Suite("Order of an export's files")
struct OutputLedgerTests {
  private static func draws(_ seed: UInt64) -> (Int) -> Int {
    var state = seed
    return { below in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % below
    }
  }

  @Test("Lines come in order of path, whatever the numbers of the files say", arguments: UInt64(1)...6)
  func lines(_ seed: UInt64) {
    let number = Self.draws(seed)
    let parts = ["a", "ab", "B", "b.md", "\u{E9}", "\u{7532}", "a b", "-", "z"]
    var paths: Set<String> = []
    for _ in 0..<300 {
      paths.insert((0...number(3)).map { _ in parts[number(parts.count)] + String(number(9)) }.joined(separator: "/"))
    }
    let sorted = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var ledger = OutputLedger()
    for path in paths {
      // Some numbers are right, some are wrong, some are missing.
      let place = sorted.firstIndex(of: path) ?? 0
      let given = number(5) == 0 ? number(1000) : place
      ledger.add(path, SHA256(Array(path.utf8)), number: number(7) == 0 ? nil : given)
    }
    let plain = sorted.map { "\(SHA256(Array($0.utf8)).hexadecimal)  \($0)\n" }.joined()
    #expect(ledger.manifest == Array(plain.utf8))
    #expect(OutputManifest(bytes: ledger.manifest)?.rows.map(\.path) == sorted)
  }

  @Test("A digest's digits are those of its words")
  func digits() {
    let number = Self.draws(9)
    for _ in 0..<200 {
      let bytes = (0..<number(80)).map { _ in UInt8(number(256)) }
      let digest = SHA256(bytes)
      #expect(SHA256(hexadecimal: digest.hexadecimal.utf8) == digest)
      #expect(digest.withHexadecimal { String(decoding: $0, as: UTF8.self) } == digest.hexadecimal)
    }
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    #expect(SHA256([]).hexadecimal == empty)
  }
}
