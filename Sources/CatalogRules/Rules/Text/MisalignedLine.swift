import CatalogModel
import CatalogText
import Wording

/// GS0031: a line that aligns with nothing before it.
enum MisalignedLine: RefusalRule {
  static let kind = Refusal.Kind.indentation
  static let fixTitle = Bilingual("与同级的要素对齐", "align it with its siblings")
  static let info = RuleInfo(
    31, "misaligned-line", .error,
    message: Bilingual(
      "第 {line} 行的缩进与上文都对不齐",
      "line {line} aligns with nothing before it"),
    cure: Bilingual(
      "让这一行从第 {columns} 列开始，与同级的要素对齐",
      "begin the line in column {columns}, aligned with its siblings"),
    what: Bilingual(
      "同级的要素左对齐，下一级缩进两个空格。",
      "Elements of one level are aligned; each level is indented by two spaces."),
    why: Bilingual(
      "缩进决定这一项属于谁；对不齐就不知道它归哪一级。",
      "Indentation says what an entry belongs to; without it nobody can tell."),
    source: "docs/format.md；YAML 1.2.2 §6.1",
    examples: [
      .bad(.replace("  promised: 3", with: "«   »promised: 3", in: .standard)),
      .good(),
    ])

  static func arguments(_ refusal: Refusal, in file: SourceFile) -> [Argument] {
    let columns = refusal.detail.split(separator: ", ").map { String($0) }
    let last = columns.last ?? "1"
    guard columns.count > 1 else { return [Argument("columns", last)] }
    let others = columns.dropLast()
    return [
      Argument(
        "columns",
        Bilingual(
          others.joined(separator: "、") + " 或 " + last, others.joined(separator: ", ") + " or " + last))
    ]
  }
}
