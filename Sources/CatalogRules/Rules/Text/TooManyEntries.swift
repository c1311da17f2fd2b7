import CatalogModel
import CatalogText
import Wording

/// GS0015: more keys or elements than a collection may have.
enum TooManyEntries: RefusalRule {
  static let kind = Refusal.Kind.tooManyEntries
  static let info = RuleInfo(
    15, "too-many-entries", .error,
    message: Bilingual(
      "第 {line} 行起超过 {detail} 项",
      "more than {detail} entries from line {line} on"),
    cure: Bilingual(
      "检查是否粘贴了整张表；确有需要的，拆成几个文件",
      "see whether a whole table was pasted in; else split the file"),
    what: Bilingual(
      "一个列表最多 100000 项，一处要素最多 1000 个。",
      "A list has at most 100,000 entries, a record at most 1,000 elements."),
    why: Bilingual(
      "事项用不到这么多，多半是误粘贴；不设上限会拖垮检查。",
      "No item needs so many: it is mostly pasted by mistake, and without a limit it would stall the check."),
    source: "docs/format.md",
    examples: [
      .bad(.stretch("kind: 申请表格文书\n", with: .init("checks:\n", "  - 甲\n", 100_000, "  «-» 乙\n"), in: .material)),
      .good(),
    ])
}
