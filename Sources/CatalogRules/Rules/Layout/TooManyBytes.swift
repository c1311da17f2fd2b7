import CatalogModel
import CatalogStore
import Wording

/// GS0910: more bytes in all than the limit.
enum TooManyBytes: LayoutProblemRule {
  static let kind = LayoutProblem.Kind.tooManyBytes
  static let info = RuleInfo(
    910, "too-many-bytes", .error,
    message: Bilingual(
      "目录的文件合计超过 {detail} 字节，没有读取事项",
      "the catalog's files have more than {detail} bytes; its items were not read"),
    cure: Bilingual(
      "拆成几个目录；误放的文件请移出",
      "split the catalog; take out files that do not belong here"),
    what: Bilingual(
      "一个目录的文件合计不超过 4 GiB。",
      "The files of a catalog have at most 4 GiB."),
    why: Bilingual(
      "一个省的事项也没有这么大，多半选错了文件夹。",
      "No province's items are that large: mostly the folder is the wrong one."),
    source: "docs/format.md",
    examples: [
      .bad(.problem(LayoutProblem(.tooManyBytes, path: ".", detail: "4294967296"))),
      .good(),
    ])
}
