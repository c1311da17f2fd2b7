import CatalogModel
import CatalogText
import Wording

/// GS0812: questions about an item reach those who know it, not only the hotline 12345.
enum HotlineOnly: ItemRule {
  static let info = RuleInfo(
    812, "hotline-only", .warning,
    message: Bilingual("咨询方式只有 12345，没有经办单位的电话或者地点", "advice is to be had from 12345 only, not from the body itself"),
    cure: Bilingual("加上经办单位的电话、窗口或者地址", "add the body's telephone, window or address"),
    what: Bilingual(
      "咨询方式除 12345 外，还写经办单位的电话、窗口、地址或者网址。",
      "Besides 12345, advice names a telephone, a window, an address or a site of the body."),
    why: Bilingual("12345 只能转办，问不到具体事项怎么办。", "The hotline passes questions on; it cannot answer them."),
    source: "办事指南检查做法归纳，没有官方规定",
    examples: [
      .bad(.replace("version: 4", with: "contact:\n  consult: «拨打 12345»", in: .item)),
      .bad(.replace("visits: 0", with: "contact:\n  consult: «0755-12345»\nvisits: 0", in: .standard)),
      .good(.replace("version: 4", with: "contact:\n  consult: 12345 或者到窗口咨询", in: .item)),
      .good(.replace("version: 4", with: "contact:\n  consult: 12345、0755-28900001", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard let consult = subject.item.root.record(.contact)?[.consult], let tree = consult.file.tree else { return }
    var (hotline, others) = (false, false)
    tree.withContent(consult.node) { text in
      // A hotline is a short text; what is longer says more.
      guard text.count <= 60 else { return }
      forEachPhoneNumber(in: text) { if $0.isHotline { hotline = true } else { others = true } }
    }
    guard hotline, !others, !tree.withContent(consult.node, ways.findsAny) else { return }
    findings.add(Self.self, at: consult.place, element: "contact.consult")
  }

  private static let ways = PhraseAutomaton([
    PhraseList.Row(.plain, [], "窗口 现场 大厅 中心 地址 路 号 网 邮 信箱 www http 公众号 小程序 客户端 APP")
  ])
}
