import CatalogModel
import CatalogText
import Wording

/// GS0002: a file over the limit of bytes.
enum TextTooLarge: RefusalRule {
  static let kind = Refusal.Kind.tooLarge
  static let info = RuleInfo(
    2, "text-too-large", .error,
    message: Bilingual(
      "文件超过 {detail} 字节的上限，没有读取",
      "the file has more than {detail} bytes and was not read"),
    cure: Bilingual(
      "把共用材料移到 materials 文件夹；误放的文件请移出目录",
      "move shared materials to the folder materials; take out a file that does not belong here"),
    what: Bilingual(
      "目录中的单个文件不超过 2 MiB。",
      "A file of a catalog has at most 2 MiB."),
    why: Bilingual(
      "一个事项写不了这么多字，多半是误放的文件；不设上限会拖垮检查。",
      "No item needs that much text: it is mostly a file put here by mistake, and without a limit it would stall the check."
    ),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace("govsvc: material/1", with: "«»govsvc: material/1", in: .material),
        .stretch("kind: 申请表格文书\n", with: .init("note: |\n", "  填写说明\n", 160_000), in: .material)),
      .good(.stretch("kind: 申请表格文书\n", with: .init("note: |\n", "  填写说明\n", 1_000), in: .material)),
    ])
}
