import CatalogText
import Testing

/// The YAML test suite: each case is read to the suite's own tree, or refused for the cause that the table names.
@Suite struct SuiteTests {
  private func verdicts() -> [String: String] {
    var verdicts: [String: String] = [:]
    let bytes = SharedData.fixture("yaml-test-suite-verdicts.tsv") ?? []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t")
      if cells.count == 2 { verdicts[String(cells[0])] = String(cells[1]) }
    }
    return verdicts
  }

  @Test func theTableIsWhole() {
    let verdicts = verdicts()
    #expect(verdicts.count == 405)
    #expect(verdicts.values.filter { $0 != "accept" && Refusal.Kind(rawValue: $0) == nil } == [])
  }

  @Test func everyCaseHasItsVerdict() {
    guard let bytes = SharedData.read("standards/yaml-test-suite.jsonl", for: "everyCaseHasItsVerdict") else { return }
    var verdicts = verdicts()
    for line in bytes.split(separator: 0x0A) {
      guard let example = SuiteCase(line) else {
        Issue.record("a line of the suite that cannot be read")
        continue
      }
      let outcome = readText(example.yaml, keys: noKeys)
      let verdict = outcome.refusals.first?.kind.rawValue ?? "accept"
      #expect(verdicts.removeValue(forKey: example.id) == verdict, "\(example.id) is \(verdict)")
      guard verdict == "accept" else { continue }
      #expect(!example.isInvalid, "\(example.id) is not YAML")
      let tree = outcome.tree.map { TextTree($0) }
      #expect(tree != nil && tree == example.tree(), "\(example.id) reads otherwise")
    }
    #expect(verdicts.isEmpty)
  }
}
