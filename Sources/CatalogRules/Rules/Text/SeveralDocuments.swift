import CatalogModel
import CatalogText
import Wording

/// GS0035: several documents in one file.
enum SeveralDocuments: RefusalRule {
  static let kind = Refusal.Kind.severalDocuments
  static let info = RuleInfo(
    35, "several-documents", .error,
    message: Bilingual(
      "第 {line} 行的“{detail}”把文件分成了几份，只能有一份",
      "“{detail}” in line {line} splits the file into several documents; there may be only one"),
    cure: Bilingual(
      "把后面的内容移到另一个文件，或删除这一行",
      "move what follows to a file of its own, or delete the line"),
    what: Bilingual(
      "一个文件只写一份内容。",
      "A file holds one document."),
    why: Bilingual(
      "多数软件只读第一份，后面的内容等于没有。",
      "Most software reads only the first; what follows is lost."),
    source: "docs/format.md；YAML 1.2.2 §9.2",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "«---»\nkind: 申请表格文书", in: .material)),
      .good(),
    ])
}
