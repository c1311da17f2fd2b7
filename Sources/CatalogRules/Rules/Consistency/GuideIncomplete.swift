import CatalogModel
import Wording

/// GS0448: an item that is in use says all that an applicant must be told at once.
enum GuideIncomplete: ItemRule {
  static let info = RuleInfo(
    448, "guide-incomplete", nil,
    message: Bilingual("一次性告知的内容不全，没有{missing}", "what must be told at once is not complete: there is no {missing}"),
    cure: Bilingual("填写{missing}", "write the {missing}"),
    what: Bilingual(
      "在用的实施清单写明依据、受理条件、办理流程、收费、办理窗口、咨询方式、时限和申请材料。标准不检查；尚未补齐的目录很多，默认关闭。",
      "An item in use says its bases, conditions, steps, fees, windows, contact, limits and materials. Standards are not "
        + "looked at; many catalogs are not that far, so the rule is off by default."),
    why: Bilingual("少告知一项，办事人就可能多跑一趟。", "For each thing that is not told, one may have to come again."),
    source: "《行政许可法》第三十条；各地一次性告知的规定（公开资料）",
    examples: [
      .bad(
        .replace(
          "code: \"11440300MB2D0970524440125044002\"", with: "code: «\"11440300MB2D0970524440125044002\"»", in: .item),
        .replace("standard: GD-SAMPLE", with: "standard: «GD-SAMPLE»", in: .localItem)),
      .good(
        .replace("version: 4", with: "version: 4\ncontact:\n  consult: 到窗口咨询", in: .item), .remove(.localItem)),
    ])

  private static let wanted: [Key] = [
    .bases, .conditions, .steps, .fees, .windows, .contact, .limits, .materials,
  ]

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let root = subject.item.root
    guard subject.item.item != nil else { return }
    let missing = wanted.filter { !root.has($0) }
    guard !missing.isEmpty, !root.says(.status, "取消") else { return }
    let labels = missing.map { ElementDictionary.current.definition(of: $0, in: .service)?.label ?? same($0.spelling) }
    findings.add(
      Self.self, at: subject.item.file.place(ofFirst: .code, .localCode, .standard), element: missing[0].spelling,
      arguments: [
        Argument(
          "missing",
          Bilingual(labels.map(\.chinese).joined(separator: "、"), labels.map(\.english).joined(separator: ", ")))
      ])
  }
}
