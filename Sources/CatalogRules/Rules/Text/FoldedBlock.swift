import CatalogModel
import CatalogText
import Wording

/// GS0076: a folded block `>`.
enum FoldedBlock: RefusalRule {
  static let kind = Refusal.Kind.foldedBlock
  static let fixTitle = Bilingual("改为“|”", "write “|”")
  static let info = RuleInfo(
    76, "folded-block", .error,
    message: Bilingual(
      "第 {line} 行用了折行写法“{detail}”，应为“|”",
      "line {line} has a folded block “{detail}”; it must be “|”"),
    cure: Bilingual(
      "把“{detail}”改为“|”，正文按需要的分行书写",
      "write “|” for “{detail}” and break the lines as they should be read"),
    what: Bilingual(
      "多行正文用“|”，不用“>”。",
      "Text of several lines is written with “|”, not with “>”."),
    why: Bilingual(
      "“>”会把换行变成空格，汉字之间多出空格。",
      "“>” turns line ends into spaces, which do not belong between Chinese characters."),
    source: "docs/format.md；YAML 1.2.2 §8.1.3",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind: «>»\n  申请表格文书", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: |\n  申请表格文书", in: .material)),
    ])
}
