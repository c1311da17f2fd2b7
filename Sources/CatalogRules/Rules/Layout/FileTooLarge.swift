import CatalogModel
import CatalogStore
import Wording

/// GS0904: a file over the limit of bytes, which was not read.
enum FileTooLarge: LayoutProblemRule {
  static let kind = LayoutProblem.Kind.tooLarge
  static let info = RuleInfo(
    904, "file-too-large", .error,
    message: Bilingual(
      "{path} 超过 {detail} 字节的上限，没有读取",
      "{path} has more than {detail} bytes and was not read"),
    cure: Bilingual(
      "把共用材料移到 materials 文件夹；误放的文件请移出目录",
      "move shared materials to the folder materials; take out a file that does not belong here"),
    what: Bilingual(
      "目录中的单个文件不超过 2 MiB。",
      "A file of a catalog has at most 2 MiB."),
    why: Bilingual(
      "一个事项写不了这么多字，多半是误放的文件。",
      "No item needs that much text: it is mostly a file put here by mistake."),
    source: "docs/format.md",
    examples: [
      .bad(.problem(LayoutProblem(.tooLarge, path: "materials/other.yaml", detail: "2097152"))),
      .good(.write("govsvc: material/1\nid: other\nname: 其他材料\n", path: "materials/other.yaml")),
    ])
}
