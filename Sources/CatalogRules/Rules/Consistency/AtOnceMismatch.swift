import CatalogModel
import ServiceCodes
import Wording

/// GS0403: a 即办件 is promised 即办 (or within one working day), a 承诺件 is not.
enum AtOnceMismatch: ItemRule {
  static let info = RuleInfo(
    403, "at-once-mismatch", .warning,
    message: Bilingual(
      "办件类型是“{processing}”，承诺办结时限却是 {promised}",
      "the processing type is {processing}, but the promised limit is {promised}"),
    cure: Bilingual("即办件的承诺时限写“即办”；不能即办的改为承诺件", "promise 即办 for a 即办件; else make it a 承诺件"),
    what: Bilingual(
      "即办件承诺即办（或者1个工作日以内），承诺件不是即办。只看事项的一般时限，情形可以另定。",
      "A 即办件 is promised 即办 (or within one working day), a 承诺件 is not. Only the item's general limit counts; "
        + "cases may differ."),
    why: Bilingual("两处说法不一，办事人不知道能不能当场拿到结果。", "Where both differ nobody knows whether the result comes on the spot."),
    source: "温州市办事指南校核规则（公开代码）",
    examples: [
      .bad(.replace("processing: 承诺件", with: "processing: «即办件»", in: .standard)),
      .bad(
        .replace("promised: 2 工作日", with: "promised: 即办", in: .item),
        .replace("processing: 承诺件", with: "processing: «承诺件»", in: .standard)),
      .good(
        .replace("processing: 承诺件", with: "processing: 即办件", in: .standard),
        .replace("promised: 3 工作日", with: "promised: 1 工作日", in: .standard),
        .replace("promised: 2 工作日", with: "promised: 即办", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let root = subject.item.root
    guard let promised = subject.records.limits.promised else { return }
    let isShort = promised.isAtOnce || promised.unit == .workingDay && promised.thousandths <= 1_000
    // What is short may still be promised; only 即办 may not.
    guard
      !isShort && root.says(.processing, "即办件") || promised.isAtOnce && root.says(.processing, "承诺件"),
      let processing = root[.processing], let value = root.record(.limits)?[.promised]
    else { return }
    findings.add(
      Self.self, at: processing.place, element: "processing",
      arguments: [Argument("processing", processing.text), Argument("promised", promised.wording)],
      related: [Related(value.place, Bilingual("承诺办结时限在这里", "the promised limit is here"))])
  }
}
