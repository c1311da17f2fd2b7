import CatalogModel
import Wording

/// GS0446: a licence or document that is issued is shown by a sample; one city's rule, off by default.
enum ResultWithoutSample: ItemRule {
  static let info = RuleInfo(
    446, "result-without-sample", nil,
    message: Bilingual("审批结果“{name}”没有样本", "the result “{name}” has no sample"),
    cure: Bilingual("填写“审批结果样本”（sample）", "write sample"),
    what: Bilingual(
      "类型是证照或者批文的审批结果有样本。只见于一个城市的校核规则，默认关闭。",
      "A result that is a licence or an approval document has a sample. It is one city's rule and off by default."),
    why: Bilingual("办事人拿到的是不是这一份，没有样本认不出。", "Without a sample nobody can tell whether this is it."),
    source: "温州市办事指南校核规则（公开代码）",
    examples: [
      .bad(.replace("name: 营业执照\n    kind: 证照", with: "name: «营业执照»\n    kind: 证照", in: .standard)),
      .good(
        .replace("name: 营业执照\n    kind: 证照", with: "name: 营业执照\n    kind: 证照\n    sample: forms/a.pdf", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for result in subject.item.root.records(.results) where !result.has(.sample) {
      guard result.says(.kind, "证照") || result.says(.kind, "批文"), let name = result[.name] else { continue }
      findings.add(
        Self.self, at: name.place, element: "results[\(result.id ?? "")].sample",
        arguments: [Argument("name", name.text)])
    }
  }
}
