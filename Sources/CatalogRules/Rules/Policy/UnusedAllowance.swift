import CatalogModel
import Wording

/// GS0126: a comment allows what is not found.
enum UnusedAllowance: IdleSuppressionRule {
  static let info = RuleInfo(
    126, "unused-allowance", .warning,
    message: Bilingual("允许 {rules} 的注释没有用到", "the comment that allows {rules} is not used"),
    cure: Bilingual("问题已改正的，删去注释或其中的编号", "Where the defect is mended, take out the comment or the code"),
    what: Bilingual(
      "每条 # govsvc:allow 都允许了至少一个实际存在的问题，其中每个编号也是如此。",
      "Each comment # govsvc:allow passes over a finding that is there, and so does each code in it."),
    why: Bilingual(
      "多余的注释会在同样的问题再次出现时悄悄放过。", "A comment left behind passes over the next defect of the kind unseen."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("profile:", with: "«# govsvc:allow GS0101 平台要求保留»\nprofile:", in: .manifest)),
      .bad(
        .replace("name: 示例目录", with: "remark: 甲  «# govsvc:allow GS0101,GS0102 平台要求保留»\nname: 示例目录", in: .manifest)),
      .good(
        .replace("name: 示例目录", with: "remark: 甲  # govsvc:allow unknown-element 平台要求保留\nname: 示例目录", in: .manifest)),
    ])

  static func check(_ idle: IdleSuppression, _ findings: inout Findings) {
    guard case .allowance(let allowance, let rules) = idle else { return }
    let names = rules.map(\.description).joined(separator: "、")
    findings.add(
      Self.self, at: allowance.place, element: allowance.element, arguments: [Argument("rules", names)])
  }
}
