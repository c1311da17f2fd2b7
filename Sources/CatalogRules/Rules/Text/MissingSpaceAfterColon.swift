import CatalogModel
import CatalogText
import Wording

/// GS0043: no space behind a colon.
enum MissingSpaceAfterColon: RefusalRule {
  static let kind = Refusal.Kind.missingSpaceAfterColon
  static let fixTitle = Bilingual("在冒号后加空格", "put a space behind the colon")
  static let info = RuleInfo(
    43, "missing-space-after-colon", .error,
    message: Bilingual(
      "第 {line} 行的冒号后面没有空格",
      "line {line} has no space behind the colon"),
    cure: Bilingual(
      "在冒号后加一个空格",
      "put a space behind the colon"),
    what: Bilingual(
      "冒号和值之间要有一个半角空格。",
      "A space stands between the colon and the value."),
    why: Bilingual(
      "没有空格，冒号就是文字的一部分，整行都读不出要素。",
      "Without a space the colon is part of the text: the line has no key."),
    source: "docs/format.md；YAML 1.2.2 §8.2.2",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind«:»申请表格文书", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: http://www.gov.cn:80/", in: .material)),
    ])
}
