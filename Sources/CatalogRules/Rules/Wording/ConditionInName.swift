import CatalogModel
import CatalogText
import Wording

/// GS0824: the name of a material names a paper; who hands it in stands in a condition.
enum ConditionInName: ItemRule {
  static let info = RuleInfo(
    824, "condition-in-name", .note,
    message: Bilingual("材料名称“{name}”里写着什么人要交", "“{name}” tells who hands it in"),
    cure: Bilingual(
      "名称只写是哪一种材料，什么情况下要交写在 when", "let the name say which paper it is, and write in when who hands it in"),
    what: Bilingual(
      "材料名称中没有“……的，提交……”“……时需提供”“如……的，”一类的话。",
      "No name of a material says …的，提交…, …时需提供 or the like."),
    why: Bilingual(
      "条件藏在名称里，清单就不能按情形生成：人人都看见一份多半与自己无关的必要材料。",
      "A condition in a name keeps checklists from being made for one's own case: everybody sees a paper that few need."
    ),
    source: "已公布办事指南中的矛盾；广东公布的1441种材料名称中有23种如此",
    examples: [
      .bad(.replace("name: 经营场所使用相关文件", with: "name: «兼职变专职，提交与原单位的辞职材料»", in: .standard)),
      .bad(.replace("name: 经营场所使用相关文件", with: "name: «若因继承发生转移的，视以下情形提交材料»", in: .standard)),
      .bad(.replace("name: 经营场所使用相关文件", with: "name: «亲属关系证明（无本市居住证时需提供）»", in: .standard)),
      .bad(.replace("name: 备案说明", with: "name: «离退休人员所在单位转制的提供转制文件»", in: .localStandard)),
      .good(.replace("name: 经营场所使用相关文件", with: "name: 所在单位同意申请人兼职执业的说明", in: .standard)),
      .good(.replace("name: 经营场所使用相关文件", with: "name: 历次规划批复文件要求提交的资料", in: .standard)),
      .good(.replace("name: 经营场所使用相关文件", with: "name: 申请人应提交的承诺书", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    // Names that a standard has are told of the standard.
    guard subject.item.item == nil || subject.item.standard == nil || subject.records.adds(.material) else { return }
    let view = subject.view
    for material in view.records(0, .materials) {
      guard let name = view.value(Int(material), .name), view.lend(name, tellsWho) ?? false else { continue }
      let (record, value) = (view.record(Int(material)), view.value(name))
      findings.add(
        Self.self, at: value.place, element: "materials[\(record.id ?? "")].name",
        arguments: [Argument("name", value.shown)])
    }
  }

  /// Seven characters: two for who, three for handing in, two for the paper.
  private static let shortest = 21

  /// Whether 的 stands before a comma, or a comma, 的, 需, 须 or 应 before a word of handing in.
  private static func tellsWho(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = name.count < shortest ? name.count : 0
    while at + 5 < name.count {
      let lead = name[at]
      guard lead >= 0xE0 else {
        at += 1
        continue
      }
      switch (lead, name[at + 1], name[at + 2]) {
      case (0xE7, 0x9A, 0x84):  // 的
        if stands("，", in: name, at: at + 3) || handsIn(name, at + 3) { return true }
      case (0xEF, 0xBC, 0x8C), (0xE9, 0xA1, 0xBB):  // ，须
        if handsIn(name, at + 3) { return true }
      case (0xE9, 0x9C, 0x80):  // 需
        if handsIn(name, at + 3), !stands("无", in: name, at: at - 3), !stands("不", in: name, at: at - 3) { return true }
      case (0xE5, 0xBA, 0x94):  // 应
        if handsIn(name, stands("当", in: name, at: at + 3) ? at + 6 : at + 3) { return true }
      default: break
      }
      at += 3
    }
    return false
  }

  /// Whether a word of handing in begins at a place, other than as 提交的: that is what somebody handed in.
  private static func handsIn(_ name: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    ["提供", "提交", "出具", "交验"].contains { stands($0, in: name, at: at) } && !stands("的", in: name, at: at + 6)
  }

  private static func stands(_ word: StaticString, in name: UnsafeBufferPointer<UInt8>, at: Int) -> Bool {
    word.withUTF8Buffer { at >= 0 && name.count - at >= $0.count && name[at..<at + $0.count].elementsEqual($0) }
  }
}
