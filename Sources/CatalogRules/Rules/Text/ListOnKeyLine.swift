import CatalogModel
import CatalogText
import Wording

/// GS0054: a list that begins in the line of its key.
enum ListOnKeyLine: RefusalRule {
  static let kind = Refusal.Kind.listOnKeyLine
  static let info = RuleInfo(
    54, "list-on-key-line", .error,
    message: Bilingual(
      "第 {line} 行的列表写在了要素名同一行",
      "the list in line {line} begins in the line of its key"),
    cure: Bilingual(
      "冒号后换行，每项一行，以“- ”开头；或写成 [甲, 乙]",
      "begin a new line behind the colon and give each entry a line that begins with “- ”, or write [a, b]"),
    what: Bilingual(
      "以“- ”开头的列表项各占一行，不与要素名同行。",
      "Each entry with “- ” has a line of its own, apart from the key."),
    why: Bilingual(
      "同行的“-”不是列表，多数软件读到就出错。",
      "A “-” in the line of a key is no list; most software fails on it."),
    source: "docs/format.md；YAML 1.2.2 §8.2.1",
    examples: [
      .bad(.replace("sources:\n  - 广东政务服务网办事指南", with: "sources: «-» 广东政务服务网办事指南", in: .standard)),
      .good(.replace("sources:\n  - 广东政务服务网办事指南", with: "sources: [广东政务服务网办事指南]", in: .standard)),
    ])
}
