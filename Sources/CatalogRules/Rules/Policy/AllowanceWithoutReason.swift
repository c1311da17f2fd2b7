import CatalogModel
import CatalogText
import Wording

/// GS0125: a comment allows something and does not say why.
enum AllowanceWithoutReason: FileRule {
  static let looksAtFilesInOrder = true
  static let info = RuleInfo(
    125, "allowance-without-reason", .error,
    message: Bilingual("允许 {rules} 的注释没有写理由", "the comment that allows {rules} gives no reason"),
    cure: Bilingual("在编号后写明理由；没有理由的注释不起作用", "Give the reason behind the code; without one it has no effect"),
    what: Bilingual(
      "# govsvc:allow 必须写明为什么允许。", "A comment # govsvc:allow says why."),
    why: Bilingual(
      "没有理由，后来的人不知道这个问题是核实过的，还是嫌麻烦关掉的。",
      "Without a reason nobody can tell later whether it was looked into or only silenced."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("profile:", with: "«# govsvc:allow GS0101»\nprofile:", in: .manifest)),
      .good(
        .replace("name: 示例目录", with: "# govsvc:allow GS0101 平台要求保留的自定义键\nremark: 甲\nname: 示例目录", in: .manifest)),
    ])

  static func check(_ file: SourceFile, _ findings: inout Findings) {
    guard file.tree?.hasToolComments == true else { return }
    for allowance in Allowance.all(in: file) where allowance.reason.isEmpty && !allowance.rules.isEmpty {
      let rules = allowance.rules.map(\.description).joined(separator: "、")
      findings.add(
        Self.self, at: allowance.place, element: allowance.element, arguments: [Argument("rules", rules)])
    }
  }
}
