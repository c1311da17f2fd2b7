import CatalogModel
import Wording

/// GS0419: a cancelled item has the date on which it ends.
enum CancelledWithoutDate: ItemRule {
  static let info = RuleInfo(
    419, "cancelled-without-date", .warning,
    message: Bilingual("事项状态是“取消”，没有失效日期", "the item is cancelled, but from when is not said"),
    cure: Bilingual("填写“失效日期”（expires）", "write expires"),
    what: Bilingual("取消的事项有失效日期。", "A cancelled item has the date on which it ends."),
    why: Bilingual("不写从哪天起取消，已经受理的申请就不知道怎么办。", "Without the date nobody knows what becomes of pending applications."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("version: 4", with: "version: 4\nstatus: «取消»", in: .standard)),
      .bad(.replace("version: 4", with: "status: «取消»", in: .item)),
      .good(.replace("version: 4", with: "status: 取消\nexpires: 2026-01-01", in: .item)),
      .good(.replace("version: 4", with: "status: 暂停", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let root = subject.item.root
    guard root.says(.status, "取消"), !root.has(.expires), let status = root[.status] else { return }
    findings.add(Self.self, at: status.place, element: "expires")
  }
}
