import CatalogText
import Testing

@Suite struct MutationTests {
  @Test func damagedTextIsRefusedOrReadAsYamsReadsIt() {
    var accepted = 0
    for seed in 0..<6000 {
      var generator = DocumentGenerator(seed: UInt64(seed / 6))
      var mutation = Mutation(seed: UInt64(seed) &+ 1_000_000)
      let bytes = mutation.damaged(generator.document())
      let outcome = readText(bytes, keys: someKeys)
      if let problem = problem(outcome, bytes) {
        Issue.record("seed \(seed): \(problem)\n\(String(decoding: bytes, as: UTF8.self).debugDescription)")
        return
      }
      if outcome.refusals.isEmpty { accepted += 1 }
    }
    #expect((1000..<5500).contains(accepted), "the damage should be neither always nor never harmless")
  }

  private func problem(_ outcome: ReadOutcome, _ bytes: [UInt8]) -> String? {
    var last: UInt32 = 0
    for refusal in outcome.refusals {
      if refusal.span.start < last || Int(refusal.span.end) > bytes.count { return "bad span of \(refusal)" }
      last = refusal.span.start
      if let fix = refusal.fix, (try? [fix].applied(to: bytes)) == nil { return "bad fix of \(refusal)" }
    }
    guard outcome.refusals.isEmpty else { return nil }
    guard let tree = outcome.tree else { return "neither read nor refused" }
    let ours = TextTree(tree)
    let theirs = TextTree.read(byYams: bytes)
    return ours == theirs ? nil : "\(ours)\n\(theirs.map { "\($0)" } ?? "refused")"
  }
}
