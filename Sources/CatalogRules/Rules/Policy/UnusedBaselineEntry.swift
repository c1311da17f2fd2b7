import CatalogModel
import Wording

/// GS0127: the baseline lists what is not found any more.
enum UnusedBaselineEntry: IdleSuppressionRule {
  static let info = RuleInfo(
    127, "unused-baseline-entry", .warning,
    message: Bilingual("基线中“{item}”的 {rule} 没有对应的问题", "{rule} of “{item}” in the baseline stands for no finding"),
    cure: Bilingual("运行 govsvc baseline prune 删去", "govsvc baseline prune takes it out"),
    what: Bilingual(
      "baseline.yaml 的每一条都对应一个实际存在的问题。", "Each entry of baseline.yaml stands for a finding that is there."),
    why: Bilingual(
      "问题改正后留下的条目，会在同样的问题再次出现时放过。",
      "An entry left behind passes over the same defect when it comes back."),
    source: "docs/format.md",
    examples: [
      .bad(
        .write(
          "govsvc: baseline/1\nbaseline:\n  - «rule: GS0101\n    item: govsvc.yaml\n    element: remark»\n",
          path: "baseline.yaml")),
      .good(
        .replace("name: 示例目录", with: "remark: 甲\nname: 示例目录", in: .manifest),
        .write(
          "govsvc: baseline/1\nbaseline:\n  - rule: GS0101\n    item: govsvc.yaml\n    element: remark\n    value: remark\n",
          path: "baseline.yaml")),
    ])

  static func check(_ idle: IdleSuppression, _ findings: inout Findings) {
    guard case .entry(let entry, let key) = idle else { return }
    findings.add(
      Self.self, at: entry.place, element: "baseline",
      arguments: [Argument("item", quotable(key.item)), Argument("rule", key.rule.description)])
  }
}
