import CatalogModel
import Wording

/// GS0128: a change lets more pass than before.
enum PolicyRelaxed: PolicyChangeRule {
  static let info = RuleInfo(
    128, "policy-relaxed", .warning,
    message: Bilingual("这次改动放宽或者改变了校验规定：{change}", "this change relaxes or alters its own check: {change}"),
    cure: Bilingual("确有必要的，由评审人确认；本次仍按改动前的规定校验", "A reviewer confirms it; this check still goes by what held before"),
    what: Bilingual(
      "用 validate --since 校验时，比对前后的规则级别、目录的其他规定、各标准的要素差异规则、基线和允许的注释。",
      "With validate --since, severities, the manifest's other policies, who may differ from which standard, the baseline "
        + "and allowances are compared."),
    why: Bilingual(
      "改动不能自己放行自己：校验一律按改动前的规定进行，规定的变化要让评审人看见。",
      "A change must not wave itself through: what held before holds for it, and a reviewer sees what it alters."),
    source: "docs/ci.md",
    examples: [
      .bad(.replace("profile: guangdong\n", with: "profile: guangdong\nrules:\n  GS0101: «提示»\n", in: .manifest)),
      .bad(
        .replace("name: 示例目录", with: "remark: 甲  «# govsvc:allow GS0101 平台要求保留»\nname: 示例目录", in: .manifest)),
      .good(.replace("profile: guangdong\n", with: "profile: guangdong\nrules:\n  GS0310: 错误\n", in: .manifest)),
      .good(.replace("name: 示例目录", with: "name: 新目录", in: .manifest)),
    ])

  static func check(_ change: PolicyChange, _ findings: inout Findings) {
    guard change.isRelaxed else { return }
    findings.add(
      Self.self, at: change.place, element: change.element, arguments: [Argument("change", change.description)])
  }
}
