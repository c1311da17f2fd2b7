import CatalogModel
import CatalogStore
import Wording

/// GS0908: a name that another differs from only in letter case or composition.
enum NameCollision: LayoutProblemRule {
  static let kind = LayoutProblem.Kind.nameCollision
  static let info = RuleInfo(
    908, "name-collision", .error,
    message: Bilingual(
      "{path} 与 {detail} 只差大小写或字符的组合形式",
      "{path} differs from {detail} only in letter case or in how letters are composed"),
    cure: Bilingual(
      "给其中一个改名",
      "rename one of them"),
    what: Bilingual(
      "两个文件的名称不能只差大小写。",
      "The names of two files differ in more than letter case."),
    why: Bilingual(
      "在 Windows 和 macOS 上它们是同一个文件，取出目录时一个会覆盖另一个。",
      "On Windows and macOS they are one file: one overwrites the other when the catalog is checked out."),
    source: "docs/format.md",
    examples: [
      .bad(
        .problem(LayoutProblem(.nameCollision, path: "standards/gd-sample.yaml", detail: "standards/GD-SAMPLE.yaml"))),
      .good(.write("govsvc: material/1\nid: other\nname: 其他材料\n", path: "materials/other.yaml")),
    ])
}
