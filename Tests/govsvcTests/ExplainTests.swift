import CatalogModel
import CatalogRules
import Testing

/// `govsvc explain` says of every rule what it checks, why, how it looks wrong and right, what to do and what it rests on.
@Suite struct ExplainTests {
  @Test(arguments: [
    ("zh", ["检查什么", "为什么", "错误示例", "正确示例", "怎么改", "依据"]),
    ("en", ["What it checks", "Why it matters", "Bad", "Good", "Cure", "Source"]),
  ])
  func everyRuleIsExplained(_ tag: String, _ headings: [String]) throws {
    let infos = RuleRegistry.all.map { $0.info }
    let result = try Program.run(["explain", "--lang", tag] + infos.map { $0.code.description })
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let starts = infos.map { info in lines.firstIndex { $0.hasPrefix("\(info.code) \(info.name)") } ?? -1 }
    #expect(starts == starts.sorted() && starts.first == 0)
    var faults: [String] = []
    for (index, info) in infos.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : lines.count
      let part = lines[max(0, starts[index])..<end]
      for heading in headings {
        guard let at = part.firstIndex(of: heading), at + 1 < end, part[at + 1].hasPrefix("  ") else {
          faults.append("\(info.code): \(heading)")
          continue
        }
      }
    }
    #expect(faults.isEmpty, "\(faults)")
  }
}
