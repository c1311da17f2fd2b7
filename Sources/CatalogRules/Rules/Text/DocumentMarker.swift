import CatalogModel
import CatalogText
import Wording

/// GS0034: `---` or `...`.
enum DocumentMarker: RefusalRule {
  static let kind = Refusal.Kind.documentMarker
  static let fixTitle = Bilingual("删除分隔标记", "delete the marker")
  static let info = RuleInfo(
    34, "document-marker", .error,
    message: Bilingual(
      "第 {line} 行的“{detail}”在目录文件中不使用",
      "line {line}: “{detail}” is not used in catalog files"),
    cure: Bilingual(
      "删除这一行",
      "delete the line"),
    what: Bilingual(
      "一个文件就是一份内容，不写文档分隔标记。",
      "A file is one document and has no markers."),
    why: Bilingual(
      "标记之后若再有内容，多数软件只读第一段。",
      "Most software reads only what stands before a second marker."),
    source: "docs/format.md；YAML 1.2.2 §9.1",
    examples: [
      .bad(.replace("govsvc: material/1", with: "«---»\ngovsvc: material/1", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: |\n  ---\n  申请表格文书", in: .material)),
    ])
}
