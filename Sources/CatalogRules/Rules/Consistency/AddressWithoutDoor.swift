import CatalogModel
import CatalogText
import Wording

/// GS0442: the address of a window leads to a door.
enum AddressWithoutDoor: ItemRule {
  static let info = RuleInfo(
    442, "address-without-door", nil,
    message: Bilingual("办理地点“{address}”没有写到门牌、楼层或者窗口", "the address “{address}” names no door, floor or window"),
    cure: Bilingual("写到门牌号、楼层、窗口号", "write it down to door, floor and window"),
    what: Bilingual(
      "办理窗口的办理地点写明门牌、楼层、房间或者窗口。只见于一个城市的校核规则，默认关闭。",
      "A window's address names a door, a floor, a room or a window. It is one city's rule and off by default."),
    why: Bilingual("大厅有上百个窗口，只写大厅名称找不到。", "A hall has a hundred windows."),
    source: "温州市办事指南校核规则（公开代码）",
    examples: [
      .bad(.replace("address: 龙翔大道8033-1号", with: "address: «龙岗区行政中心»", in: .item)),
      .good(.replace("address: 龙翔大道8033-1号", with: "address: 龙翔大道8033-1号二楼A区", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let view = subject.view
    for window in view.records(0, .windows) {
      guard let address = view.value(Int(window), .address), !(view.lend(address, places.findsAny) ?? true)
      else { continue }
      let (record, value) = (view.record(Int(window)), view.value(address))
      findings.add(
        Self.self, at: value.place, element: "windows[\(record.id ?? "")].address",
        arguments: [Argument("address", value.shown)])
    }
  }

  /// Words that lead to a door.
  static let places = PhraseAutomaton([PhraseList.Row(.plain, [], "号 楼 层 室 座 栋 幢 窗口 网点")])
}
