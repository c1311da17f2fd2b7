import Testing

/// Precision and recall of the rules about wording over labelled texts.
@Suite struct WordingCorpusTests {
  private struct Score {
    var right = 0
    var wrong = 0
    var missed = 0
    var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
    var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
  }

  @Test(arguments: ["wording-tuned.tsv", "wording-held-out.tsv"])
  func `the rules find what is labelled, and little else`(_ name: String) {
    var scores: [Character: Score] = [:]
    var differing: [String] = []
    for sample in WordingSample.read(name) {
      let found = sample.found
      for tier in "ABCDEF" {
        let labelled = sample.expected.filter { $0.first == tier }
        let told = found.filter { $0.first == tier }
        scores[tier, default: Score()].right += labelled.intersection(told).count
        scores[tier, default: Score()].wrong += told.subtracting(labelled).count
        scores[tier, default: Score()].missed += labelled.subtracting(told).count
      }
      if found != sample.expected {
        differing.append("\(sample.element) “\(sample.text)”: \(sample.expected.sorted()), found \(found.sorted())")
      }
    }
    for tier in "ABCDEF" {
      let score = scores[tier, default: Score()]
      print(
        "\(name) tier \(tier): \(score.right) right, \(score.wrong) wrong, \(score.missed) missed; "
          + "precision \(rounded(score.precision)), recall \(rounded(score.recall))")
      #expect(score.right > 0, "tier \(tier) has no rows")
      #expect(score.precision >= (tier == "A" ? 0.98 : 0.95), "\(name) tier \(tier): \(differing)")
      #expect(score.recall >= (tier == "A" ? 0.95 : 0.90), "\(name) tier \(tier): \(differing)")
    }
    print("\(name): \(differing.count) rows differ\n" + differing.joined(separator: "\n"))
  }

  @Test func `the corpus is large, has no row twice and innocent rows in every tier`() {
    let samples = ["wording-tuned.tsv", "wording-held-out.tsv"].flatMap(WordingSample.read)
    #expect(samples.count >= 420)
    #expect(Set(samples.map(\.testDescription)).count == samples.count)
    for tier in "ABCDEF" {
      let rows = samples.filter { $0.tier == tier }
      #expect(rows.contains { $0.expected.isEmpty } && rows.contains { !$0.expected.isEmpty }, "tier \(tier)")
    }
  }

  private func rounded(_ share: Double) -> Double { (share * 1000).rounded() / 1000 }
}
