import CatalogModel
import CatalogText
import Wording

/// GS0036: a YAML directive.
enum Directive: RefusalRule {
  static let kind = Refusal.Kind.directive
  static let info = RuleInfo(
    36, "directive", .error,
    message: Bilingual(
      "第 {line} 行是 YAML 指令，目录文件中不使用",
      "line {line} is a YAML directive, which catalog files do not use"),
    cure: Bilingual(
      "删除这一行",
      "delete the line"),
    what: Bilingual(
      "文件不写以“%”开头的指令行。",
      "Files have no lines that begin with “%”."),
    why: Bilingual(
      "指令会改变后面内容的读法。",
      "A directive changes how the rest is read."),
    source: "docs/format.md；YAML 1.2.2 §6.8",
    examples: [
      .bad(.replace("govsvc: material/1", with: "«%YAML 1.2»\n---\ngovsvc: material/1", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: 比例为100%", in: .material)),
    ])
}
