import CatalogModel
import Wording

/// GS0129: a change lets less pass than before.
enum PolicyTightened: PolicyChangeRule {
  static let info = RuleInfo(
    129, "policy-tightened", .note,
    message: Bilingual("这次改动收紧了校验规定：{change}", "this change tightens its own check: {change}"),
    cure: Bilingual("合并以后按新的规定校验", "It holds once the change is merged"),
    what: Bilingual(
      "用 validate --since 校验时，比对前后的规则级别、基线和允许的注释。",
      "With validate --since, severities, the baseline and allowances are compared."),
    why: Bilingual(
      "规定变严后，别处原有的问题可能成为错误，评审人应当知道。",
      "Stricter policies may turn what is found elsewhere into errors; a reviewer should know."),
    source: "docs/ci.md",
    examples: [
      .bad(.replace("profile: guangdong\n", with: "profile: guangdong\nrules:\n  GS0310: «错误»\n", in: .manifest)),
      .good(.replace("profile: guangdong\n", with: "profile: guangdong\nrules:\n  GS0101: 提示\n", in: .manifest)),
    ])

  static func check(_ change: PolicyChange, _ findings: inout Findings) {
    guard !change.isRelaxed else { return }
    findings.add(
      Self.self, at: change.place, element: change.element, arguments: [Argument("change", change.description)])
  }
}
