import CatalogModel
import CatalogText
import Wording

/// GS0067: an alias.
enum Alias: RefusalRule {
  static let kind = Refusal.Kind.alias
  static let info = RuleInfo(
    67, "alias", .error,
    message: Bilingual(
      "第 {line} 行的“{text}”是引用写法，目录文件中不使用",
      "line {line}: the alias “{text}” is not used in catalog files"),
    cure: Bilingual(
      "写出被引用的内容；共用材料放进 materials 文件夹；值本来就以“*”开头的请加双引号",
      "write out what it stands for; put shared materials into the folder materials; if the value begins with “*”, put it in double quotes"
    ),
    what: Bilingual(
      "不使用引用（*）。",
      "Aliases (*) are not used."),
    why: Bilingual(
      "引用来的内容不在原处，审阅看不见；层层引用还能撑爆内存。",
      "What is referred to is not seen in its place, and nested references can exhaust the memory."),
    source: "docs/format.md；YAML 1.2.2 §7.1",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind: «*form»", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: 带 * 的必填", in: .material)),
    ])
}
