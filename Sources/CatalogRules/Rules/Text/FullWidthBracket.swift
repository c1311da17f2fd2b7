import CatalogModel
import CatalogText
import Wording

/// GS0086: another bracket where `]` is meant.
enum FullWidthBracket: RefusalRule {
  static let kind = Refusal.Kind.fullWidthBracket
  static let fixTitle = Bilingual("改为半角“]”", "write “]”")
  static let info = RuleInfo(
    86, "full-width-bracket", .error,
    message: Bilingual(
      "第 {line} 行的右括号是“{text}”，应为半角“]”",
      "line {line} ends a list with “{text}”; it must be “]”"),
    cure: Bilingual(
      "把“{text}”改为“]”",
      "write “]” for “{text}”"),
    what: Bilingual(
      "列表用半角方括号。",
      "A list has half-width brackets."),
    why: Bilingual(
      "全角括号是文字，列表没有结束。",
      "A full-width bracket is text: the list does not end."),
    source: "docs/format.md；YAML 1.2.2 §7.4.1",
    examples: [
      .bad(.replace("[窗口办理, 网上办理]", with: "[窗口办理, 网上办理«］»", in: .standard)),
      .bad(.replace("[窗口办理, 网上办理]", with: "[窗口办理, 网上办理«】»", in: .standard)),
      .good(.replace("kind: 申请表格文书", with: "note: 【申请】表格文书", in: .material)),
    ])
}
