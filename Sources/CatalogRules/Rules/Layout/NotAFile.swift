import CatalogModel
import CatalogStore
import Wording

/// GS0902: a folder or device under the name of a file.
enum NotAFile: LayoutProblemRule {
  static let kind = LayoutProblem.Kind.notAFile
  static let info = RuleInfo(
    902, "not-a-file", .error,
    message: Bilingual(
      "{path} 不是普通文件",
      "{path} is not a regular file"),
    cure: Bilingual(
      "文件夹请改名，去掉末尾的 .yaml；其他的请移出目录",
      "rename a folder so that it does not end in .yaml; take anything else out of the catalog"),
    what: Bilingual(
      "以 .yaml 结尾的都是普通文件，不是文件夹、管道或设备。",
      "What ends in .yaml is a regular file, not a folder, pipe or device."),
    why: Bilingual(
      "当作文件放着却读不出内容，事项就缺了。",
      "It looks like an item but holds none."),
    source: "docs/format.md",
    examples: [
      .bad(.problem(LayoutProblem(.notAFile, path: "materials/other.yaml"))),
      .good(.write("govsvc: material/1\nid: other\nname: 其他材料\n", path: "materials/other.yaml")),
    ])
}
