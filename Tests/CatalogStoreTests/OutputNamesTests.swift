import Testing

@testable import CatalogStore

@Suite("Names of an export")
struct OutputNamesTests {
  /// What stands for each folded name: nil for a file, the spelling for a folder.
  private struct Oracle {
    var taken: [String: String?] = [:]

    mutating func take(_ file: String) -> [String]? {
      guard taken[file.lowercased()] == nil else { return nil }
      taken[file.lowercased()] = .some(nil)
      var made: [String] = []
      var folder = ""
      for part in file.split(separator: "/").dropLast() {
        folder += (folder.isEmpty ? "" : "/") + part
        if let known = taken[folder.lowercased()] {
          guard let spelling = known, spelling.utf8.elementsEqual(folder.utf8) else { return nil }
        } else {
          taken[folder.lowercased()] = folder
          made.append(folder)
        }
      }
      return made
    }
  }

  @Test("Names of all kinds are taken as a plain dictionary of folded names would take them", arguments: UInt64(1)...8)
  func names(_ seed: UInt64) {
    var state = seed
    func number(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % below
    }
    let parts = ["a", "A", "b", "B1", "b1", "\u{E9}", "e\u{301}", "\u{212A}", "k", "K", "\u{7532}", "ab.md"]
    var names = OutputNames()
    var oracle = Oracle()
    for _ in 0..<400 {
      let path = (0...number(3)).map { _ in parts[number(parts.count)] + String(number(9)) }.joined(separator: "/")
      var own: [String]?
      if case .free(let folders) = names.take(path) { own = folders }
      #expect(own == oracle.take(path), "\(path)")
    }
  }
}
