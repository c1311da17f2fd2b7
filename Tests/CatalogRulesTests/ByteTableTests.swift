import CatalogRules
import TestSupport
import Testing

@Suite struct ByteTableTests {
  @Test func `it says what a dictionary says`() {
    var generator = SeededGenerator(seed: 7)
    var table = ByteTable()
    var plain: [String: Int] = [:]
    for number in 0..<3000 {
      let count = Int.random(in: 0...5, using: &generator)
      let text = String((0..<count).compactMap { _ in "ab0项-".randomElement(using: &generator) })
      #expect(table[text] == plain[text])
      let earlier = table.insert(text, number)
      #expect(earlier == plain[text])
      if earlier == nil { plain[text] = number }
      #expect(table.count == plain.count)
    }
    #expect(plain.count > 500)
    #expect(plain.allSatisfy { table[$0.key] == $0.value })
  }
}
