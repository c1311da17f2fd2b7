import CatalogModel
import CatalogStore
import Wording

/// GS0911: folders nested deeper than the limit.
enum FoldersTooDeep: LayoutProblemRule {
  static let kind = LayoutProblem.Kind.tooDeep
  static let info = RuleInfo(
    911, "folders-too-deep", .error,
    message: Bilingual(
      "文件夹 {path} 的层级过深，其中的内容没有查看",
      "the folder {path} is nested too deeply; what it holds was not looked at"),
    cure: Bilingual(
      "把文件放到目录规定的位置，最多三层",
      "put the files where the layout has a place for them, three levels at most"),
    what: Bilingual(
      "文件夹层级不超过 32 层。",
      "Folders are nested at most 32 levels deep."),
    why: Bilingual(
      "目录只用到三层；更深的多半是误拷贝。",
      "A catalog needs three levels; more is mostly a copy made by mistake."),
    source: "docs/format.md",
    examples: [
      .bad(.problem(LayoutProblem(.tooDeep, path: "items/a/b/c"))),
      .good(),
    ])
}
