import CatalogModel
import CatalogText
import Wording

/// GS0032: an entry of a list among keys, or a key among entries.
enum MixedCollection: RefusalRule {
  static let kind = Refusal.Kind.mixedCollection
  static let info = RuleInfo(
    32, "mixed-collection", .error,
    message: Bilingual(
      "第 {line} 行把列表项和“要素: 值”混在了同一级",
      "line {line} mixes entries of a list with “element: value” at one level"),
    cure: Bilingual(
      "同一级要么都以“- ”开头，要么都写“要素: 值”；属于上一项的再缩进两格",
      "begin all of one level with “- ” or none; indent what belongs to the entry above by two more spaces"),
    what: Bilingual(
      "同一级内容要么是列表，要么是要素。",
      "One level is either a list or elements."),
    why: Bilingual(
      "两种混写，软件无法判断这一行属于哪一项。",
      "Mixed, no software can tell what the line belongs to."),
    source: "docs/format.md；YAML 1.2.2 §8.2",
    examples: [
      .bad(.replace("  promised: 3 工作日", with: "  «-» promised: 3 工作日", in: .standard)),
      .good(.replace("  - 广东政务服务网办事指南", with: "  - 广东政务服务网办事指南\n  - 市场监督管理部门通知", in: .standard)),
    ])
}
