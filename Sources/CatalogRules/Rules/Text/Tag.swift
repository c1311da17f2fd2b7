import CatalogModel
import CatalogText
import Wording

/// GS0068: a tag.
enum Tag: RefusalRule {
  static let kind = Refusal.Kind.tag
  static let info = RuleInfo(
    68, "tag", .error,
    message: Bilingual(
      "第 {line} 行的“{text}”是类型标记，目录文件中不使用",
      "line {line}: the tag “{text}” is not used in catalog files"),
    cure: Bilingual(
      "删除标记，类型由要素字典决定；值本来就以“!”开头的请加双引号",
      "delete the tag, the dictionary says the type; if the value begins with “!”, put it in double quotes"),
    what: Bilingual(
      "不使用类型标记（!）。",
      "Tags (!) are not used."),
    why: Bilingual(
      "值的类型由要素字典统一规定，文件不得另作规定；有的软件还会据此执行程序。",
      "The dictionary says the type of every value; some software even runs programs for a tag."),
    source: "docs/format.md；YAML 1.2.2 §6.9.1",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind: «!!str» 申请表格文书", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: 注意!", in: .material)),
    ])
}
