import CatalogModel
import CatalogText
import Wording

/// GS0066: an anchor.
enum Anchor: RefusalRule {
  static let kind = Refusal.Kind.anchor
  static let info = RuleInfo(
    66, "anchor", .error,
    message: Bilingual(
      "第 {line} 行的“{text}”是锚点写法，目录文件中不使用",
      "line {line}: the anchor “{text}” is not used in catalog files"),
    cure: Bilingual(
      "删除锚点，被引用的内容逐处写出；值本来就以“&”开头的请加双引号",
      "delete the anchor and write out what refers to it; if the value begins with “&”, put it in double quotes"),
    what: Bilingual(
      "不使用锚点（&）。",
      "Anchors (&) are not used."),
    why: Bilingual(
      "引用来的内容不在原处，审阅看不见；层层引用还能撑爆内存。",
      "What is referred to is not seen in its place, and nested references can exhaust the memory."),
    source: "docs/format.md；YAML 1.2.2 §6.9.2",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind: «&form» 申请表格文书", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: 甲 & 乙", in: .material)),
    ])
}
