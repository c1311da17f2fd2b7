import CatalogModel
import CatalogText
import Wording

/// GS0045: a colon without a key.
enum EmptyKey: RefusalRule {
  static let kind = Refusal.Kind.emptyKey
  static let info = RuleInfo(
    45, "empty-key", .error,
    message: Bilingual(
      "第 {line} 行的冒号前没有要素名",
      "line {line} has no key before the colon"),
    cure: Bilingual(
      "在冒号前写上要素的键",
      "write the element's key before the colon"),
    what: Bilingual(
      "冒号前必须有要素的键。",
      "A key stands before every colon."),
    why: Bilingual(
      "没有要素名，就不知道写的是什么。",
      "Without a key nobody knows what the value is."),
    source: "docs/format.md；YAML 1.2.2 §8.2.2",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "«:» 申请表格文书", in: .material)),
      .good(),
    ])
}
