import CatalogModel
import CatalogStore
import Wording

/// GS0905: a YAML file where none belongs.
enum UnknownPlace: LayoutProblemRule {
  static let kind = LayoutProblem.Kind.unknownPlace
  static let info = RuleInfo(
    905, "unknown-place", .error,
    message: Bilingual(
      "{path} 不在目录规定的位置，不会被读取",
      "{path} stands where no file of a catalog belongs, and is not read"),
    cure: Bilingual(
      "标准放 standards，实施清单放 items/实施主体编码，材料放 materials；文件名以 .yaml 结尾",
      "standards belong into standards, items into items/BODY, materials into materials; names end in .yaml"),
    what: Bilingual(
      "每个 .yaml 文件都在目录规定的位置；不用 .yml 或大写的扩展名。",
      "Every .yaml file stands where the layout has a place for it; .yml and capitals are not used."),
    why: Bilingual(
      "放错位置的文件不会生效，看着有这个事项，实际没有。",
      "A misplaced file has no effect: the item seems to be there and is not."),
    source: "docs/format.md",
    examples: [
      .bad(.write("«»govsvc: standard/1\n", path: "standard/440125044003.yaml")),
      .bad(.problem(LayoutProblem(.unknownPlace, path: "materials/other.yml"))),
      .good(.write("govsvc: material/1\nid: other\nname: 其他材料\n", path: "materials/other.yaml")),
    ])
}
