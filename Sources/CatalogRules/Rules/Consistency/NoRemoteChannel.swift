import CatalogModel
import Wording

/// GS0406: what needs no visit can be applied for online or by courier.
enum NoRemoteChannel: ItemRule {
  static let info = RuleInfo(
    406, "no-remote-channel", .warning,
    message: Bilingual("到办事现场次数为0，办理形式却只有：{channels}", "no visit is needed, but the channels are only: {channels}"),
    cure: Bilingual("增加网上办理或者快递申请，或者改正到现场次数", "add 网上办理 or 快递申请, or mend the visits"),
    what: Bilingual("不用到现场的事项，能网上办理或者快递申请。", "What needs no visit can be applied for online or by courier."),
    why: Bilingual("只能到窗口办理，就不可能一次不跑。", "Nobody can apply at a window without coming."),
    source: "温州市办事指南校核规则（公开代码）",
    examples: [
      .bad(.replace("channels: [窗口办理, 网上办理]", with: "channels: «[窗口办理]»", in: .standard)),
      .bad(.replace("version: 4", with: "channels: «[窗口办理]»", in: .item)),
      .good(.replace("version: 4", with: "channels: [快递申请]", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let root = subject.item.root
    guard root.hasElements(.channels), !root.lists(.channels, "网上办理"), !root.lists(.channels, "快递申请"),
      root.integer(.visits) == 0, let value = root[.channels]
    else { return }
    let channels = value.elements.map(\.text)
    findings.add(
      Self.self, at: value.place, element: "channels",
      arguments: [Argument("channels", channels.joined(separator: "、"))])
  }
}
