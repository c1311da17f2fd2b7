import CatalogModel
import CatalogText
import Wording

/// GS0081: a mapping in braces, or a pair inside of brackets.
enum FlowMapping: RefusalRule {
  static let kind = Refusal.Kind.flowMapping
  static let info = RuleInfo(
    81, "flow-mapping", .error,
    message: Bilingual(
      "第 {line} 行把“要素: 值”写在了括号里",
      "line {line} has “element: value” inside of braces or brackets"),
    cure: Bilingual(
      "每个要素单独一行，缩进两格",
      "give each element a line of its own, indented by two spaces"),
    what: Bilingual(
      "括号里只写并列的值，“要素: 值”各占一行。",
      "Brackets hold a list of values; each “element: value” has a line of its own."),
    why: Bilingual(
      "写在一行里，改一个值整行都变，审阅看不清。",
      "In one line, every change touches all of it, and reviews cannot tell what was changed."),
    source: "docs/format.md；YAML 1.2.2 §7.4.2",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind: «{name: 申请表格文书}»", in: .material)),
      .bad(.replace("[窗口办理, 网上办理]", with: "[窗口«:» 办理, 网上办理]", in: .standard)),
      .good(.replace("[窗口办理, 网上办理]", with: "[\"窗口办理\", '网上办理']", in: .standard)),
    ])
}
