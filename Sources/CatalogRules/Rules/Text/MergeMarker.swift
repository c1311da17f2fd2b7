import CatalogModel
import CatalogText
import Wording

/// GS0033: a line of a merge conflict.
enum MergeMarker: RefusalRule {
  static let kind = Refusal.Kind.mergeMarker
  static let info = RuleInfo(
    33, "merge-marker", .error,
    message: Bilingual(
      "第 {line} 行是合并冲突留下的标记“{detail}”",
      "line {line} is a marker of a merge conflict: “{detail}”"),
    cure: Bilingual(
      "在两段不同的内容中保留正确的一段，把标记行都删除",
      "keep the right one of the two versions and delete the marker lines"),
    what: Bilingual(
      "文件中不得留有合并冲突标记。",
      "No markers of a merge conflict are left in a file."),
    why: Bilingual(
      "标记还在，说明两个人的修改还没有人取舍。",
      "The marker means that nobody has yet chosen between two people's changes."),
    source: "docs/format.md；git-merge(1)",
    examples: [
      .bad(
        .replace("kind: 申请表格文书", with: "«<<<<<<< HEAD»\nkind: 申请表格文书\n«=======»\nkind: 其他\n«>>>>>>> 修订»", in: .material)
      ),
      .good(.replace("kind: 申请表格文书", with: "kind: 申请表格文书\n# ====", in: .material)),
    ])
}
