import CatalogText
import Testing

@Suite struct RefusalTests {
  private struct Marked {
    var bytes: [UInt8] = []
    var span = ByteSpan(start: 0, end: 0)
    var related: ByteSpan?

    init(_ marked: String) {
      for scalar in marked.unicodeScalars {
        switch scalar {
        case "⟦": span.start = UInt32(bytes.count)
        case "⟧": span.end = UInt32(bytes.count)
        case "⟪": related = ByteSpan(start: bytes.count, end: bytes.count)
        case "⟫": related?.end = UInt32(bytes.count)
        default: bytes += Array(String(scalar).utf8)
        }
      }
    }
  }

  @Test func everyCauseIsNamedAtItsPlace() {
    for example in RefusalExample.all {
      if let problem = problem(example) { Issue.record("\(example.marked.debugDescription): \(problem)") }
    }
  }

  private func problem(_ example: RefusalExample) -> String? {
    let marked = Marked(example.marked)
    let refusals = readText(marked.bytes, keys: someKeys).refusals
    guard let refusal = refusals.first(where: { $0.kind == example.kind && $0.span == marked.span }) else {
      return "expected \(example.kind) at \(marked.span.range), found \(refusals)"
    }
    let kinds = refusals.map(\.kind.rawValue).sorted()
    let expected = (example.others + [example.kind]).map(\.rawValue).sorted()
    if kinds != expected { return "found \(kinds)" }
    if let related = marked.related, refusal.related != related {
      return "related \(String(describing: refusal.related))"
    }
    if let detail = example.detail, refusal.detail != detail { return "detail \(refusal.detail)" }
    guard let fixed = example.fixed else { return nil }
    guard let fix = refusal.fix, let bytes = try? [fix].applied(to: marked.bytes) else { return "no fix" }
    if bytes != Array(fixed.utf8) { return "fixed \(String(decoding: bytes, as: UTF8.self).debugDescription)" }
    let left = readText(bytes, keys: someKeys).refusals
    return left.isEmpty ? nil : "after the fix \(left)"
  }

  @Test func everyKindHasAnExample() {
    let elsewhere: Set<Refusal.Kind> = [
      .tooLarge, .tooDeep, .scalarTooLong, .lineTooLong, .tooManyEntries, .notUTF8, .legacyEncoding,
    ]
    let shown = Set(RefusalExample.all.map(\.kind)).union(elsewhere)
    #expect(Refusal.Kind.allCases.filter { !shown.contains($0) } == [])
  }

  @Test func severalMistakesAreToldTogether() {
    let text = """
      name：受理
      code: "01" x
      limits:
        promised:3 工作日
       visits: 0
      code: 02
      """
    let kinds = readText(Array(text.utf8), keys: someKeys).refusals.map(\.kind)
    #expect(kinds == [.fullWidthColon, .trailingText, .missingSpaceAfterColon, .indentation, .duplicateKey])
  }

  @Test func mistakesThatLeaveTheStructureKeepTheTree() {
    for text in ["a: b\na: c\n", "no: b\n", "a:\nb: c\n", "a: \"\\y\"\n", "a: \u{202E}b\n", "a: \"\\0\"\n", "a: |\n"] {
      let outcome = readText(Array(text.utf8), keys: someKeys)
      #expect(outcome.tree != nil && outcome.refusals.count == 1, "\(text.debugDescription)")
    }
  }
}
