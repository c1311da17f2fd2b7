import CatalogModel
import CatalogText
import Wording

/// GS0077: another block header than `|` and `|-`.
enum BlockHeader: RefusalRule {
  static let kind = Refusal.Kind.blockHeader
  static let fixTitle = Bilingual("改为“|”", "write “|”")
  static let info = RuleInfo(
    77, "block-header", .error,
    message: Bilingual(
      "第 {line} 行的“{detail}”应写成“|”或“|-”",
      "line {line}: write “|” or “|-” for “{detail}”"),
    cure: Bilingual(
      "把“{detail}”改为“|”（保留末尾换行）或“|-”（不保留）",
      "write “|” (the last line end counts) or “|-” (it does not) for “{detail}”"),
    what: Bilingual(
      "多行正文只用“|”和“|-”。",
      "Text of several lines begins with “|” or “|-” only."),
    why: Bilingual(
      "其他写法用数字规定缩进、保留空行，改一行就可能读错。",
      "Other headers count spaces or keep blank lines: changing one line may change the rest."),
    source: "docs/format.md；YAML 1.2.2 §8.1.1",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind: «|+»\n  申请表格文书", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: |-\n  申请表格文书", in: .material)),
    ])
}
