import CatalogModel
import CatalogText
import Wording

/// GS0452: an item that no service hall takes has no window in one.
enum HallMismatch: ItemRule {
  static let info = RuleInfo(
    452, "hall-mismatch", .note,
    message: Bilingual(
      "写明不进驻政务大厅，窗口却在“{window}”", "no service hall takes the item, yet it has a window in “{window}”"),
    cure: Bilingual("改“是否进驻政务大厅”（hall），或者改窗口", "mend hall, or the window"),
    what: Bilingual(
      "“是否进驻政务大厅”为“否”的，窗口名称和办理地点不是政务服务中心、政务大厅、行政服务中心或者便民服务中心。",
      "An item with hall: 否 has no window whose name or address is a 政务服务中心, 政务大厅, 行政服务中心 or 便民服务中心."),
    why: Bilingual("两处说法不一，办事人不知道去哪里。", "Where both differ nobody knows where to go."),
    source: "已公布办事指南中的矛盾",
    examples: [
      .bad(
        .replace("version: 4", with: "version: 4\nhall: «否»", in: .item)),
      .bad(
        .replace("version: 4", with: "version: 4\nhall: «否»", in: .item),
        .replace(
          "name: 龙岗区行政服务大厅\n    address: 龙翔大道8033-1号",
          with: "name: 综合窗口\n    address: 龙翔大道8033-1号龙岗区政务服务中心一楼", in: .item)),
      .good(.replace("version: 4", with: "version: 4\nhall: 是", in: .item)),
      .good(
        .replace("version: 4", with: "version: 4\nhall: 否", in: .item),
        .replace("name: 龙岗区行政服务大厅", with: "name: 登记科窗口", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let view = subject.view
    guard let hall = view.value(0, .hall), view.says(hall, "否") else { return }
    for window in view.records(0, .windows) {
      for key in [Key.name, .address] {
        guard let value = view.value(Int(window), key), view.lend(value, halls.findsAny) ?? false else { continue }
        let shown = view.value(value)
        findings.add(
          Self.self, at: view.value(hall).place, element: "hall", arguments: [Argument("window", shown.shown)],
          related: [Related(shown.place, Bilingual("窗口在这里", "the window is here"))])
        return
      }
    }
  }

  private static let halls = PhraseAutomaton([
    PhraseList.Row(.plain, [], "政务服务中心 政务大厅 政务服务大厅 行政服务中心 行政服务大厅 便民服务中心 办事大厅 党群服务中心")
  ])
}
