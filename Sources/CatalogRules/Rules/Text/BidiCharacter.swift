import CatalogModel
import CatalogText
import Wording

/// GS0023: a character that turns the direction of text.
enum BidiCharacter: RefusalRule {
  static let kind = Refusal.Kind.bidiCharacter
  static let fixTitle = Bilingual("删除这个字符", "delete the character")
  static let info = RuleInfo(
    23, "bidi-character", .error,
    message: Bilingual(
      "第 {line} 行有改变文字方向的不可见字符 {detail}",
      "line {line} holds the invisible character {detail}, which turns the direction of text"),
    cure: Bilingual(
      "删除这个字符",
      "delete the character"),
    what: Bilingual(
      "文本中不得有改变书写方向的控制字符。",
      "Text holds no characters that control its direction."),
    why: Bilingual(
      "有了它，屏幕上看到的和文件里写的可以不一样，审阅就失去意义。",
      "With it, what is seen on the screen can differ from what is written: reviews would be worth nothing."),
    source: "docs/format.md；Unicode UAX #9；CVE-2021-42574",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind: 申请«\u{202E}»表格文书", in: .material)),
      .good(),
    ])
}
