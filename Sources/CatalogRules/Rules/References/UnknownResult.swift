import CatalogModel
import Wording

/// GS0303: every result that `results` of a case or a condition names is in the item's `results`.
enum UnknownResult: ItemRule {
  static let info = RuleInfo(
    303, "unknown-result", .error,
    message: Bilingual("没有标识为“{id}”的审批结果", "there is no result “{id}”"),
    cure: Bilingual("{hint}", "{hint}"),
    what: Bilingual(
      "情形的 results 和条件中的 results中的审批结果标识，都在本事项的 results 中。",
      "Every result that `results` of a case or a condition names is in the item's `results`."),
    why: Bilingual("引用落空，指南就说不清办完拿到什么。", "The guide then cannot say what the applicant receives."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("name: 变更名称", with: "name: 变更名称\n    results: [«licences»]", in: .standard)),
      .bad(.replace("agent: [是]", with: "results: [«paper»]", in: .standard)),
      .good(.replace("name: 变更名称", with: "name: 变更名称\n    results: [licence]", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard !subject.dangling.isEmpty || !subject.conditionProblems.isEmpty else { return }
    var told: Set<Int> = []
    for reference in subject.dangling where reference.list == .results {
      told.insert(reference.value.node)
      add(reference.value, reference.suggestion, &findings)
    }
    for problem in subject.conditionProblems {
      guard problem.kind == .unknownResult, !told.contains(problem.value.node) else { continue }
      add(problem.value, nil, &findings)
    }
  }

  private static func add(_ value: Value, _ suggestion: String?, _ findings: inout Findings) {
    let otherwise = Bilingual("在 results 中增加，或者删除引用", "add it to results, or delete the reference")
    findings.add(
      Self.self, at: value.place, element: "results",
      arguments: [Argument("id", value.text), hint(suggestion, otherwise)], fixes: value.replaced(by: suggestion))
  }
}
