import CatalogModel
import Wording

/// GS0620: a question with several options offers something to whom none of them fits; off by default.
enum NoOtherOption: ItemRule {
  static let info = RuleInfo(
    620, "no-other-option", nil,
    message: Bilingual(
      "问题“{question}”没有“其他”或者“以上都不是”的选项", "the question “{question}” has no option for whom none of them fits"),
    cure: Bilingual("加上“其他”或者“以上都不是”；选项确已列全的，可以不管", "add one, unless the options are complete"),
    what: Bilingual(
      "有三个以上选项的问题，有一个选项含“其他”“以上都”“均不”“没有”“无”或者“不涉及”。选项是否已经列全，工具无从知道，默认关闭。",
      "Of the options of a question with three or more, one says 其他, 以上都, 均不, 没有, 无 or 不涉及. Whether options are "
        + "complete cannot be told from here, so the rule is off by default."),
    why: Bilingual("办事人的情况不在选项里，就走不下去。", "Whose situation is not among the options cannot go on."),
    source: "情形引导的检查做法归纳，没有官方规定",
    examples: [
      .bad(
        .replace(
          "ask: 个体工商户变更什么？\n    choose: many\n    options:\n",
          with: "ask: «个体工商户变更什么？»\n    choose: many\n    options:\n      - id: scope\n        label: 经营范围\n",
          in: .standard)),
      .good(
        .replace(
          "choose: many\n    options:\n", with: "choose: many\n    options:\n      - id: other\n        label: 其他事项\n",
          in: .standard)),
      .good(),
    ])

  private static let words: [StaticString] = ["其他", "其它", "以上", "均不", "没有", "无", "不涉及", "都不"]

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.ownsCases else { return }
    for question in subject.item.root.records(.questions) {
      let options = question.records(.options)
      guard options.count >= 3, let ask = question[.ask], !options.contains(where: saysOther) else { continue }
      findings.add(
        Self.self, at: ask.place, element: "questions[\(question.id ?? "")].options",
        arguments: [Argument("question", ask.text)])
    }
  }

  private static func saysOther(_ option: Record) -> Bool {
    guard let label = option[.label] else { return false }
    return words.contains { label.contains($0) }
  }
}
