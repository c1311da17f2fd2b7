import CatalogModel
import CatalogText
import Wording

/// GS0082: brackets inside of brackets.
enum NestedFlow: RefusalRule {
  static let kind = Refusal.Kind.nestedFlow
  static let info = RuleInfo(
    82, "nested-flow", .error,
    message: Bilingual(
      "第 {line} 行的方括号里又有括号",
      "line {line} has a bracket inside of brackets"),
    cure: Bilingual(
      "删除里层的括号；有层级的，改为每项一行、以“- ”开头",
      "delete the inner bracket; where levels are meant, give each entry a line that begins with “- ”"),
    what: Bilingual(
      "方括号列表只有一层。",
      "A list in brackets has one level."),
    why: Bilingual(
      "没有一个要素需要两层，多半是括号多打了。",
      "No element needs two levels; mostly the bracket is one too many."),
    source: "docs/format.md；YAML 1.2.2 §7.4.1",
    examples: [
      .bad(.replace("[窗口办理, 网上办理]", with: "[窗口办理, «[»网上办理]]", in: .standard)),
      .good(.replace("[窗口办理, 网上办理]", with: "[窗口办理]", in: .standard)),
    ])
}
