import CatalogModel
import CatalogStore
import Wording

/// GS0909: more files than the limit.
enum TooManyFiles: LayoutProblemRule {
  static let kind = LayoutProblem.Kind.tooManyFiles
  static let info = RuleInfo(
    909, "too-many-files", .error,
    message: Bilingual(
      "目录中的文件超过 {detail} 个，没有读取事项",
      "the catalog has more than {detail} files; its items were not read"),
    cure: Bilingual(
      "拆成几个目录；误放的文件请移出",
      "split the catalog; take out files that do not belong here"),
    what: Bilingual(
      "一个目录最多 200000 个文件。",
      "A catalog has at most 200,000 files."),
    why: Bilingual(
      "一个省的事项也不到这个数，多半选错了文件夹。",
      "No province has that many items: mostly the folder is the wrong one."),
    source: "docs/format.md",
    examples: [
      .bad(.problem(LayoutProblem(.tooManyFiles, path: ".", detail: "200000"))),
      .good(),
    ])
}
