import CatalogModel
import Wording

/// GS0440: a licence answers a frequent question; one city's rule, off by default.
enum QuestionsMissing: ItemRule {
  static let info = RuleInfo(
    440, "questions-missing", nil,
    message: Bilingual("行政许可没有一个常见问题", "this licence answers no frequent question"),
    cure: Bilingual("填写“常见问题”（faq）", "write faq"),
    what: Bilingual(
      "在用的行政许可实施清单至少有一个常见问题及解答。只见于一个城市的校核规则，默认关闭。",
      "An item that is a licence in use answers at least one frequent question. It is one city's rule and off by default."
    ),
    why: Bilingual("办事人反复问的，写出来就不用再问。", "What is asked again and again need not be asked once it is written."),
    source: "温州市办事指南校核规则（公开代码）",
    examples: [
      .bad(
        .replace("code: \"11440300", with: "code: «\"11440300", in: .item),
        .replace("044002\"\n", with: "044002\"»\n", in: .item)),
      .good(.replace("version: 4", with: "version: 4\nfaq:\n  - question: 可以代办吗\n    answer: 可以", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let root = subject.item.root
    guard subject.item.item != nil, subject.view.records(0, .faq).isEmpty, root.says(.type, "行政许可"),
      !root.says(.status, "取消")
    else { return }
    findings.add(Self.self, at: subject.item.file.place(ofFirst: .code, .localCode, .standard), element: "faq")
  }
}
