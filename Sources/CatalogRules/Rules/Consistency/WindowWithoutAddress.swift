import CatalogModel
import CatalogText
import Wording

/// GS0454: an item's window has an address.
enum WindowWithoutAddress: ItemRule {
  static let info = RuleInfo(
    454, "window-without-address", .note,
    message: Bilingual("办理窗口“{name}”没有写办理地点", "the window “{name}” has no address"),
    cure: Bilingual("用 address 写明办理地点，写到门牌、楼层、窗口", "write its address, down to door, floor and window"),
    what: Bilingual(
      "实施清单的办理窗口写明办理地点；窗口名称已经写到门牌、楼层或者窗口号的不检查，标准不检查。",
      "Each window of an item has an address, unless its name leads to a door, a floor or a numbered window. Standards are "
        + "not looked at."),
    why: Bilingual("同名的大厅一个市有好几处，办事人找不到地方。", "A city has several halls of one name."),
    source: "国家政务服务事项数据表（transact_addr 不为空）；温州市办事指南校核规则（公开代码）",
    examples: [
      .bad(.replace("name: 龙岗区行政服务大厅\n    address: 龙翔大道8033-1号", with: "name: «龙岗区行政服务大厅»", in: .item)),
      .good(.replace("address: 龙翔大道8033-1号", with: "address: 龙翔大道", in: .item)),
      .good(.replace("name: 龙岗区行政服务大厅\n    address: 龙翔大道8033-1号", with: "name: 龙岗区行政服务大厅3号窗口", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.item.item != nil else { return }
    let view = subject.view
    for window in view.records(0, .windows) {
      guard !view.has(Int(window), .address), let name = view.value(Int(window), .name),
        !(view.lend(name, AddressWithoutDoor.places.findsAny) ?? true)
      else { continue }
      let (record, value) = (view.record(Int(window)), view.value(name))
      findings.add(
        Self.self, at: value.place, element: "windows[\(record.id ?? "")].address",
        arguments: [Argument("name", value.shown)])
    }
  }
}
