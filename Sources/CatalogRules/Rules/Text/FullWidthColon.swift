import CatalogModel
import CatalogText
import Wording

/// GS0042: a full-width colon behind a key.
enum FullWidthColon: RefusalRule {
  static let kind = Refusal.Kind.fullWidthColon
  static let fixTitle = Bilingual("改为半角冒号", "write a half-width colon")
  static let info = RuleInfo(
    42, "full-width-colon", .error,
    message: Bilingual(
      "第 {line} 行的冒号是全角“{text}”，应为半角“:”",
      "the colon in line {line} is a full-width “{text}”; it must be “:”"),
    cure: Bilingual(
      "把“{text}”改为半角冒号，后面空一格",
      "write “:” and a space for “{text}”"),
    what: Bilingual(
      "要素名之后用半角冒号加一个空格。",
      "A key is followed by a half-width colon and a space."),
    why: Bilingual(
      "全角冒号是文字的一部分，整行都读不出要素。",
      "A full-width colon is part of the text: the line has no key."),
    source: "docs/format.md；YAML 1.2.2 §8.2.2",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind«：»申请表格文书", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: 说明：申请表格文书", in: .material)),
    ])
}
