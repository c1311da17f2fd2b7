import CatalogModel
import CatalogText
import Wording

/// GS0021: U+FEFF that is not at the beginning.
enum ByteOrderMarkInside: RefusalRule {
  static let kind = Refusal.Kind.byteOrderMarkInside
  static let fixTitle = Bilingual("删除字节顺序标记", "delete the byte order mark")
  static let info = RuleInfo(
    21, "byte-order-mark-inside", .error,
    message: Bilingual(
      "第 {line} 行夹有一个看不见的字节顺序标记（U+FEFF）",
      "line {line} holds an invisible byte order mark (U+FEFF)"),
    cure: Bilingual(
      "删除这个字符",
      "delete the character"),
    what: Bilingual(
      "字节顺序标记只能出现在文件开头。",
      "A byte order mark stands at the beginning of a file only."),
    why: Bilingual(
      "它看不见，却让两个看起来一样的名称不相等。",
      "It cannot be seen, yet it makes two names differ that look the same."),
    source: "docs/format.md；YAML 1.2.2 §5.2",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind: «\u{FEFF}»申请表格文书", in: .material)),
      .good(),
    ])
}
