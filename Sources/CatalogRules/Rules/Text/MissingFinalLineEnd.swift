import CatalogModel
import CatalogText
import Wording

/// GS0078: a `|` block at the end of a file that has no line end.
enum MissingFinalLineEnd: RefusalRule {
  static let kind = Refusal.Kind.missingFinalLineEnd
  static let fixTitle = Bilingual("在文件末尾加换行", "put a line end at the end of the file")
  static let relatedLabel = Bilingual("正文从这里开始", "the text begins here")
  static let info = RuleInfo(
    78, "missing-final-line-end", .error,
    message: Bilingual(
      "第 {line} 行是多行正文的最后一行，后面缺少换行",
      "line {line} ends a text of several lines and the file, and has no line end"),
    cure: Bilingual(
      "在文件末尾加一个换行",
      "put a line end at the end of the file"),
    what: Bilingual(
      "以“|”写的多行正文在文件末尾时，最后一行也要换行。",
      "Where a “|” text ends a file, its last line ends with a line end."),
    why: Bilingual(
      "缺了它，正文末尾有没有换行，各种软件读法不一。",
      "Without it, software differs in whether the text ends with a line end."),
    source: "docs/format.md；YAML 1.2.2 §8.1.1.2",
    examples: [
      .bad(.write("govsvc: material/1\nid: other\nname: 其他材料\nnote: |\n  填写说明«»", path: "materials/other.yaml")),
      .good(.write("govsvc: material/1\nid: other\nname: 其他材料\nnote: |\n  填写说明\n", path: "materials/other.yaml")),
    ])
}
