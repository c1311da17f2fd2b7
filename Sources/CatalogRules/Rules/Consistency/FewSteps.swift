import CatalogModel
import Wording

/// GS0439: a licence's procedure has five steps; one city's rule, off by default.
enum FewSteps: ItemRule {
  static let info = RuleInfo(
    439, "few-steps", nil,
    message: Bilingual("行政许可的办理流程只有 {count} 个环节", "the procedure of this licence has {count} steps only"),
    cure: Bilingual("写全受理、审核、审批、办结、送达等环节", "list acceptance, review, decision, conclusion and delivery"),
    what: Bilingual(
      "行政许可的办理流程至少有受理、审核、审批、办结、送达五个环节。只见于一个城市的校核规则，默认关闭。",
      "A licence's procedure has at least five steps: acceptance, review, decision, conclusion, delivery. It is one city's "
        + "rule and off by default."),
    why: Bilingual("环节不全，办事人不知道办到哪一步。", "Otherwise the applicant cannot tell how far it has got."),
    source: "温州市办事指南校核规则（公开代码）",
    examples: [
      .bad(
        .replace("steps:\n  - id: accept\n    name: 受理", with: "steps:\n  - id: «accept»\n    name: 受理", in: .standard)),
      .good(
        .replace(
          "  - id: decide\n    name: 决定\n    limit: 1 工作日\n",
          with: "  - id: review\n    name: 审核\n  - id: decide\n    name: 审批\n  - id: conclude\n    name: 办结\n"
            + "  - id: deliver\n    name: 送达\n", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let steps = subject.item.root.records(.steps)
    guard let first = steps.first, steps.count < 5, subject.item.root.says(.type, "行政许可") else { return }
    findings.add(
      Self.self, at: (first.base.value(.id) ?? first.base).place, element: "steps",
      arguments: [Argument("count", String(steps.count))])
  }
}
