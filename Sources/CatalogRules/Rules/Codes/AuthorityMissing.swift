import CatalogModel
import Wording

/// GS0207: the body is the first 18 characters of the 实施编码; without one, `authority` says it.
enum AuthorityMissing: ItemRule {
  static let info = RuleInfo(
    207, "authority-missing", .error,
    message: Bilingual("没有实施编码的实施清单要写明实施主体", "an item without an 实施编码 must say its body"),
    cure: Bilingual("填写“实施主体编码”（authority）", "write authority with the body's code"),
    what: Bilingual(
      "实施主体是实施编码的前18位；没有实施编码的，由 authority 写明。",
      "The body is the first 18 characters of the 实施编码; without one, `authority` says it."),
    why: Bilingual("不知道由谁实施的清单不能公布。", "An item of nobody cannot be published."),
    source: "GB/T 39554.1-2020；编码结构依公布的编码归纳",
    examples: [
      .bad(
        .replace("authority: \"11440000MB2D023437\"\n", with: "", in: .localItem),
        .replace("standard: GD-SAMPLE", with: "standard: «GD-SAMPLE»", in: .localItem)),
      .good(),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let item = subject.item
    guard let file = item.item, !item.saysItself(.code), !item.saysItself(.authority) else { return }
    findings.add(Self.self, at: file.place(ofFirst: .standard, .localCode), element: "authority")
  }
}
