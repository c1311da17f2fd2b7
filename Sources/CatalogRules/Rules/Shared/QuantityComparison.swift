/// The amounts of a condition beside those of the clauses it rests on.
struct QuantityComparison {
  /// What a condition asks for, and which clause asks for what instead.
  typealias Difference = (said: Quantity, clause: Int, expected: Quantity)

  private let condition: QuantityText
  private let clauses: [QuantityText]

  /// Compares a condition with its clauses.
  init(_ condition: QuantityText, _ clauses: [QuantityText]) {
    self.condition = condition
    self.clauses = clauses
  }

  /// The amounts of the condition that no clause has, where a clause has another one of the same thing.
  var differences: [Difference] {
    condition.quantities.compactMap { said in
      guard said.bound != nil, !clauses.contains(where: { $0.quantities.contains { $0.isAsMuch(as: said) } }) else {
        return nil
      }
      for (index, clause) in clauses.enumerated() {
        for other in clause.quantities
        where other.dimension == said.dimension && other.bound == said.bound && isSameThing(said, other, clause) {
          return (said, index, other)
        }
      }
      return nil
    }
  }

  /// Whether two amounts are of the same thing: by what goes before and behind them, or where each side names one age.
  private func isSameThing(_ said: Quantity, _ other: Quantity, _ clause: QuantityText) -> Bool {
    if said.dimension == .age {
      let ages = (condition.ages, clauses.reduce(0) { $0 + $1.ages })
      if ages == (1, 1) { return true }
    }
    let (own, its) = (condition.wordsBehind(said), clause.wordsBehind(other))
    let behind = common(own, its)
    if own.isEmpty || its.isEmpty {
      return common(condition.wordsBefore(said), clause.wordsBefore(other)) >= 3
    }
    return behind >= 2 && behind + common(condition.wordsBefore(said), clause.wordsBefore(other)) >= 3
  }

  private func common(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    zip(one, other).prefix { $0 == $1 }.count
  }
}

extension Quantity {
  /// Whether both say the same on the same side.
  fileprivate func isAsMuch(as other: Quantity) -> Bool {
    dimension == other.dimension && bound == other.bound && amount == other.amount
  }
}

extension QuantityText {
  /// How far from an amount words are looked at.
  private static let reach = 8

  /// Words before an amount that say nothing of what it is the amount of.
  private static let empty = [
    "连续", "累计", "已经", "已", "均", "应当", "应", "须", "需", "必须", "之日起", "日起", "起", "须有", "有", "具有", "具备", "拥有",
  ]

  fileprivate var ages: Int { quantities.reduce(0) { $0 + ($1.dimension == .age ? 1 : 0) } }

  /// The characters before an amount as far as the last sign, the nearest first; empty words are left out.
  fileprivate func wordsBefore(_ quantity: Quantity) -> [Unicode.Scalar] {
    var end = quantity.range.lowerBound
    for _ in 0..<4 {
      guard let word = Self.empty.first(where: { ends(in: $0.unicodeScalars, before: end) }) else { break }
      end -= word.unicodeScalars.count
    }
    return signs[max(0, end - Self.reach)..<end].reversed().prefix { Self.isWord($0) }
  }

  /// The characters behind an amount as far as the next sign.
  fileprivate func wordsBehind(_ quantity: Quantity) -> [Unicode.Scalar] {
    var start = quantity.range.upperBound
    if start < signs.count, signs[start] == "的" { start += 1 }
    return Array(signs[start..<min(signs.count, start + Self.reach)].prefix { Self.isWord($0) })
  }

  private func ends(in word: String.UnicodeScalarView, before end: Int) -> Bool {
    end >= word.count && signs[(end - word.count)..<end].elementsEqual(word)
  }

  private static func isWord(_ sign: Unicode.Scalar) -> Bool {
    0x4E00...0x9FFF ~= sign.value || sign.isASCII && sign.properties.isAlphabetic
  }
}
