/// A set of small non-negative whole numbers.
struct Bits: Hashable, Sendable {
  private(set) var words: [UInt64] = []

  init() {}

  init(_ members: some Sequence<Int>) {
    for member in members { insert(member) }
  }

  /// The numbers below `count`.
  init(below count: Int) {
    words = Bits.words(below: count)
  }

  /// The words of a set of all numbers below `count`, at least `Bits.wordCount(count)` of them.
  static func words(below count: Int) -> [UInt64] {
    guard count > 0 else { return [] }
    var words = [UInt64](repeating: .max, count: wordCount(count))
    let rest = count & 63
    if rest != 0 { words[words.count - 1] = (1 << UInt64(rest)) - 1 }
    return words
  }

  /// The word at `index`, which may lie beyond the largest member.
  func word(_ index: Int) -> UInt64 {
    index < words.count ? words[index] : 0
  }

  static func wordCount(_ count: Int) -> Int {
    count / 64 + (count % 64 == 0 ? 0 : 1)
  }

  /// Ignores negative numbers.
  mutating func insert(_ member: Int) {
    guard member >= 0 else { return }
    let word = member >> 6
    while words.count <= word { words.append(0) }
    words[word] |= 1 << UInt64(member & 63)
  }

  func contains(_ member: Int) -> Bool {
    guard member >= 0, member >> 6 < words.count else { return false }
    return words[member >> 6] & (1 << UInt64(member & 63)) != 0
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The members, ascending.
  var members: [Int] {
    var members: [Int] = []
    for (index, word) in words.enumerated() {
      forEachBit(of: word, at: index) { members.append($0) }
    }
    return members
  }

  mutating func formUnion(_ other: Bits) {
    while words.count < other.words.count { words.append(0) }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: Bits) {
    for index in words.indices {
      words[index] &= other.word(index)
    }
  }

  mutating func subtract(_ other: Bits) {
    for index in words.indices { words[index] &= ~other.word(index) }
  }

  func intersection(_ other: Bits) -> Bits {
    var result = self
    result.formIntersection(other)
    return result
  }

  func isSubset(of other: Bits) -> Bool {
    words.indices.allSatisfy { words[$0] & ~other.word($0) == 0 }
  }
}

/// Calls `body` with the number of each bit of `word`, the word at `index` of a set, ascending.
@inline(__always)
func forEachBit(of word: UInt64, at index: Int, _ body: (Int) -> Void) {
  var rest = word
  while rest != 0 {
    body(index << 6 | rest.trailingZeroBitCount)
    rest &= rest &- 1
  }
}
