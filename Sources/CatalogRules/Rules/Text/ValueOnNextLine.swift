import CatalogModel
import CatalogText
import Wording

/// GS0062: a value on the line after its key.
enum ValueOnNextLine: RefusalRule {
  static let kind = Refusal.Kind.valueOnNextLine
  static let relatedLabel = Bilingual("它的要素名在这里", "its key is here")
  static let info = RuleInfo(
    62, "value-on-next-line", .error,
    message: Bilingual(
      "第 {line} 行的内容应写在要素名同一行",
      "the value in line {line} belongs into the line of its key"),
    cure: Bilingual(
      "移到上一行的冒号后面；多行正文在冒号后写“|”",
      "move it behind the colon above; for text of several lines write “|” behind the colon"),
    what: Bilingual(
      "单行的值与要素名同行。",
      "A value of one line stands in the line of its key."),
    why: Bilingual(
      "另起一行的值，各种软件读法不一。",
      "Software differs in how it reads a value on a line of its own."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind:\n  «申请表格文书»", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: |\n  申请表格文书", in: .material)),
    ])
}
