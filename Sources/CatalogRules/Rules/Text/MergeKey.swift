import CatalogModel
import CatalogText
import Wording

/// GS0048: `<<`.
enum MergeKey: RefusalRule {
  static let kind = Refusal.Kind.mergeKey
  static let info = RuleInfo(
    48, "merge-key", .error,
    message: Bilingual(
      "第 {line} 行的“<<”是合并写法，目录文件中不使用",
      "line {line}: the merge key “<<” is not used in catalog files"),
    cure: Bilingual(
      "把要合并的内容逐项写出；共用材料放进 materials 文件夹",
      "write out what it stands for; put shared materials into the folder materials"),
    what: Bilingual(
      "不使用合并键“<<”。",
      "The merge key “<<” is not used."),
    why: Bilingual(
      "合并来的内容不在这一行，审阅和比对都看不见；YAML 1.2 也已取消。",
      "What it brings in is not seen in reviews and comparisons; YAML 1.2 has dropped it."),
    source: "docs/format.md；yaml.org/type/merge",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "«<<»: 申请表格文书", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: \"<<\"", in: .material)),
    ])
}
