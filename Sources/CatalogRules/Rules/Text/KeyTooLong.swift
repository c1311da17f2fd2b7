import CatalogModel
import CatalogText
import Wording

/// GS0014: a key of more than 1,000 bytes.
enum KeyTooLong: RefusalRule {
  static let kind = Refusal.Kind.keyTooLong
  static let info = RuleInfo(
    14, "key-too-long", .error,
    message: Bilingual(
      "第 {line} 行冒号前的文字过长（超过 {detail} 字节），不是要素名",
      "the text before the colon in line {line} is too long for a key (over {detail} bytes)"),
    cure: Bilingual(
      "冒号前只写要素的键；正文里的冒号请用全角“：”，或给整个值加引号",
      "write only the element's key before the colon; in prose use a full-width colon or put the value in quotes"),
    what: Bilingual(
      "键不超过 1000 字节。",
      "A key has at most 1,000 bytes."),
    why: Bilingual(
      "YAML 的键最长 1024 个字符，超过的别的软件读不了。",
      "YAML allows keys of 1,024 characters; other software cannot read longer ones."),
    source: "docs/format.md；YAML 1.2.2 §7.4.2",
    examples: [
      .bad(.stretch("kind: 申请表格文书", with: .init("«", "key", 334, "»: 申请表格文书"), in: .material)),
      .good(),
    ])
}
