import CatalogModel
import CatalogStore
import Wording

/// GS0907: a name that is not UTF-8.
enum NameNotUTF8: LayoutProblemRule {
  static let kind = LayoutProblem.Kind.nameNotUTF8
  static let info = RuleInfo(
    907, "name-not-utf8", .error,
    message: Bilingual(
      "文件名不是 UTF-8 编码：{path}",
      "the name is not UTF-8: {path}"),
    cure: Bilingual(
      "改用编码或英文字母、数字作文件名",
      "name the file by its code or by letters and digits"),
    what: Bilingual(
      "文件名和文件夹名使用 UTF-8 编码。",
      "Names of files and folders are UTF-8."),
    why: Bilingual(
      "别的编码的文件名换台机器就是乱码，也找不到文件。",
      "A name in another encoding is garbled on the next machine, and the file is not found."),
    source: "docs/format.md",
    examples: [
      .bad(.problem(LayoutProblem(.nameNotUTF8, path: "materials/\\xB2\\xC4.yaml"))),
      .good(.write("govsvc: material/1\nid: other\nname: 其他材料\n", path: "materials/other.yaml")),
    ])
}
