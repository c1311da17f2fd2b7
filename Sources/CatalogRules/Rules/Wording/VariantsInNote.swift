import CatalogModel
import CatalogText
import Wording

/// GS0819: who has to bring what stands in conditions, not in a note on one material.
enum VariantsInNote: ItemRule {
  static let info = RuleInfo(
    819, "variants-in-note", .note,
    message: Bilingual(
      "材料“{name}”的{element}里写着 {count} 种情形", "the {element} of “{name}” holds {count} situations"),
    cure: Bilingual("各情形要的材料各列一项，用 when 写明何时需要", "list what each situation needs as a material of its own, with when"),
    what: Bilingual(
      "材料的备注和填报须知中，“……的，提交（提供、需、应当）……”“……的提供……”“……人员提供……”“……，可凭……”合计不出现三次以上。",
      "A material's note or fill-notes do not say three times or more that who is in some situation hands in something."
    ),
    why: Bilingual(
      "情形藏在备注里，清单就不能按情形生成，人人都要从头读到尾。", "Situations in a note keep a checklist from being made for one's own."),
    source: "已公布办事指南中的矛盾（一项材料的备注里列有九种、十一种情形）",
    examples: [
      .bad(
        .replace(
          "name: 经营场所使用相关文件",
          with: "name: «经营场所使用相关文件»\n    note: 自有的，提交权属证明；租赁的，提交租赁合同；借用的，应当提交借用协议", in: .standard)),
      .bad(
        .replace("name: 个体工商户登记（备案）申请书", with: "name: «个体工商户登记（备案）申请书»", in: .material),
        .replace("kind: 申请表格文书", with: "fill-notes: |\n  变更名称的，需填第一页；\n  变更场所的，需填第二页；\n  变更范围的，还应填第三页", in: .material)),
      .bad(
        .replace(
          "name: 经营场所使用相关文件",
          with: "name: «经营场所使用相关文件»\n    note: 非本市户籍人员提供居住证；租赁场所的提供租赁合同（未备案的，可凭租金发票办理）", in: .standard)),
      .good(
        .replace(
          "name: 经营场所使用相关文件", with: "name: 经营场所使用相关文件\n    note: 自有的，提交权属证明；租赁的，提交租赁合同", in: .standard)),
      .good(
        .replace(
          "name: 经营场所使用相关文件",
          with: "name: 经营场所使用相关文件\n    note: 与申请人提交的申请书、工作人员提供的底稿和有关人员提供的复印件一致，使用的字体相同", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let view = subject.view
    for material in view.records(0, .materials) {
      check(Int(material), .note, view, &findings)
      check(Int(material), .fillNotes, view, &findings)
    }
  }

  private static func check(_ material: Int, _ key: Key, _ view: ItemView, _ findings: inout Findings) {
    guard let note = view.value(material, key), isLong(note, view), let count = view.lend(note, situations), count > 2
    else { return }
    let record = view.record(material)
    let label = ElementDictionary.current.definition(of: key, in: .material)?.label ?? same(key.spelling)
    findings.add(
      Self.self, at: (record[.name] ?? view.value(note)).place,
      element: "materials[\(record.id ?? "")].\(key.spelling)",
      arguments: [
        Argument("name", record.text(.name) ?? ""), Argument("element", label), Argument("count", String(count)),
      ])
  }

  /// Whether there is room for three situations, which take thirty characters.
  private static func isLong(_ note: ItemView.Node, _ view: ItemView) -> Bool {
    view.content(note).map { $0.count > 90 } ?? true
  }

  /// How often it is said who hands in what: 的，提交 (提 需 应 须 还 填 交), 的提供, 人员提供, or ，可凭.
  private static func situations(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var at = 3
    while at + 5 < text.count {
      guard text[at] >= 0xE0 else {
        at += 1
        continue
      }
      switch (text[at], text[at + 1], text[at + 2]) {
      case (0xEF, 0xBC, 0x8C): count += isToDo(text, behind: at) ? 1 : 0
      case (0xE6, 0x8F, 0x90): count += isHandedIn(text, at) ? 1 : 0
      default: break
      }
      at += 3
    }
    return count
  }

  /// Whether 的 stands before a comma and what is to be done behind it, or 可凭 behind it.
  private static func isToDo(_ text: UnsafeBufferPointer<UInt8>, behind comma: Int) -> Bool {
    let next = (text[comma + 3], text[comma + 4], text[comma + 5])
    if next == (0xE5, 0x8F, 0xAF) {  // 可
      return comma + 8 < text.count && (text[comma + 6], text[comma + 7], text[comma + 8]) == (0xE5, 0x87, 0xAD)  // 凭
    }
    guard (text[comma - 3], text[comma - 2], text[comma - 1]) == (0xE7, 0x9A, 0x84) else { return false }  // 的
    switch next {
    case (0xE6, 0x8F, 0x90), (0xE9, 0x9C, 0x80), (0xE5, 0xBA, 0x94), (0xE9, 0xA1, 0xBB), (0xE8, 0xBF, 0x98),
      (0xE5, 0xA1, 0xAB), (0xE4, 0xBA, 0xA4):
      return true
    default: return false
    }
  }

  /// Whether 提 is that of 的提供 or 人员提交, and no 的 follows: 申请人提交的 is something else.
  private static func isHandedIn(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    let before = (text[at - 3], text[at - 2], text[at - 1])
    guard before == (0xE7, 0x9A, 0x84) || before == (0xE5, 0x91, 0x98) else { return false }  // 的 员
    let next = (text[at + 3], text[at + 4], text[at + 5])
    guard next == (0xE4, 0xBE, 0x9B) || next == (0xE4, 0xBA, 0xA4) else { return false }  // 供 交
    return at + 8 >= text.count || (text[at + 6], text[at + 7], text[at + 8]) != (0xE7, 0x9A, 0x84)
  }
}
