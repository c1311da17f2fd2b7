import CatalogModel
import TestSupport
import Testing

@testable import CatalogDiff

@Suite struct SubjectMatchTests {
  /// Standards and items with few codes, so that many share one, some written otherwise.
  private func files(_ random: inout SeededGenerator, _ count: Int) -> [SourceFile] {
    let codes = ["440125044002", "440125044003", "\"440125044002\"", "'440125044004'"]
    return (0..<count).map { number -> (path: String, text: String) in
      let code = codes[Int.random(in: 0..<codes.count, using: &random)]
      switch Int.random(in: 0..<4, using: &random) {
      case 0: return ("standards/\(number).yaml", "govsvc: standard/1\nlocal-code: \(code)\nname: 甲\n")
      case 1: return ("standards/\(number).yaml", "govsvc: standard/1\nname: 甲\n")
      default: return ("standards/\(number).yaml", "govsvc: standard/1\ncode: \(code)\nname: 甲\n")
      }
    }.map { SourceFile(path: $0.path, kind: .standard, bytes: Array($0.text.utf8)) }
  }

  private func described(_ match: SubjectMatch) -> [String] {
    match.all.map { "\($0.old?.path ?? "-") \($0.new?.path ?? "-") \($0.isSame) \($0.isRecoded)" }
  }

  @Test func `files that stay where they are are paired as by looking up their codes`() {
    var random = SeededGenerator(seed: 11)
    var inPlace = 0
    for round in 0..<400 {
      let old = files(&random, Int.random(in: 0..<9, using: &random))
      var new = old
      for _ in 0..<(round % 3) where !new.isEmpty {
        let other = files(&random, new.count)
        let number = Int.random(in: 0..<new.count, using: &random)
        if round % 5 == 0 { new.remove(at: number) } else { new[number] = other[number] }
      }
      let plain = described(SubjectMatch(old, new, inPlace: false))
      #expect(described(SubjectMatch(old, new)) == plain, "round \(round)")
      if plain.allSatisfy({ !$0.contains("-") }) { inPlace += 1 }
    }
    #expect(inPlace > 100)
  }
}
