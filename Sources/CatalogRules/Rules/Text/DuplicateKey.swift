import CatalogModel
import CatalogText
import Wording

/// GS0047: the same key twice in a record.
enum DuplicateKey: RefusalRule {
  static let kind = Refusal.Kind.duplicateKey
  static let relatedLabel = Bilingual("前一处在这里", "the first is here")
  static let info = RuleInfo(
    47, "duplicate-key", .error,
    message: Bilingual(
      "第 {line} 行的“{key}”重复，前面已经写过",
      "line {line} repeats “{key}”"),
    cure: Bilingual(
      "只保留一处；要写多个值的，合成一个列表",
      "keep one of them; write several values as one list"),
    what: Bilingual(
      "同一处的每个要素只写一次。",
      "Each element stands once in its record."),
    why: Bilingual(
      "重复的要素，有的软件取前一个，有的取后一个。",
      "Of two equal keys some software takes the first, some the last."),
    source: "docs/format.md；YAML 1.2.2 §3.2.1.3",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind: 申请表格文书\n«kind»: 其他", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "kind: 申请表格文书\nnote: 其他", in: .material)),
    ])

  static func arguments(_ refusal: Refusal, in file: SourceFile) -> [Argument] {
    [Argument("key", keyName(refusal.detail))]
  }
}
