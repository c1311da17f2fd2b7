import CatalogModel
import CatalogText
import Wording

/// GS0026: a tab outside of quotes, comments and block text.
enum TabCharacter: RefusalRule {
  static let kind = Refusal.Kind.tab
  static let fixTitle = Bilingual("改用空格", "use spaces")
  static let info = RuleInfo(
    26, "tab-character", .error,
    message: Bilingual(
      "第 {line} 行有制表符（Tab），只能用空格",
      "line {line} holds a tab; use spaces"),
    cure: Bilingual(
      "把制表符换成空格，每缩进一层两个空格",
      "put spaces for the tab, two for each level"),
    what: Bilingual(
      "引号、注释和多行正文之外不得有制表符。",
      "There are no tabs outside of quotes, comments and block text."),
    why: Bilingual(
      "制表符在各编辑器里宽度不同，看着对齐的层级其实没有对齐。",
      "Editors show tabs in different widths: levels that look aligned are not."),
    source: "docs/format.md；YAML 1.2.2 §6.1",
    examples: [
      .bad(.replace("  statutory: 20", with: "«\t»statutory: 20", in: .standard)),
      .bad(.replace("kind: 申请表格文书", with: "kind: 申请表格文书«\t»", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "kind: 申请表格文书 #\t填写说明", in: .material)),
    ])
}
