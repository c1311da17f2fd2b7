import CatalogModel
import CatalogStore
import Wording

/// GS0903: a symbolic link in a catalog.
enum SymbolicLink: LayoutProblemRule {
  static let kind = LayoutProblem.Kind.symbolicLink
  static let info = RuleInfo(
    903, "symbolic-link", .error,
    message: Bilingual(
      "{path} 是符号链接，目录中不得使用",
      "{path} is a symbolic link, which a catalog may not hold"),
    cure: Bilingual(
      "删除链接，放入文件本身；共用材料用 materials 文件夹",
      "put the file itself in its place; share materials by the folder materials"),
    what: Bilingual(
      "目录中只放文件和文件夹，不放符号链接。",
      "A catalog holds files and folders, no symbolic links."),
    why: Bilingual(
      "链接可以指到目录之外，读到或改到不该动的文件。",
      "A link can lead out of the catalog, to files that are not to be read or changed."),
    source: "docs/format.md",
    examples: [
      .bad(.problem(LayoutProblem(.symbolicLink, path: "standards/440125044003.yaml"))),
      .good(.write("govsvc: material/1\nid: other\nname: 其他材料\n", path: "materials/other.yaml")),
    ])
}
