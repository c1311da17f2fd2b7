import CatalogModel
import CatalogStore
import Wording

/// GS0906: a YAML file in a folder whose use is reserved.
enum ReservedPlace: LayoutProblemRule {
  static let kind = LayoutProblem.Kind.reservedPlace
  static let info = RuleInfo(
    906, "reserved-place", .error,
    message: Bilingual(
      "{path} 所在的文件夹是保留位置，暂不支持",
      "the folder of {path} is reserved and not yet supported"),
    cure: Bilingual(
      "把文件移出 code-lists、forms、topics",
      "take the file out of code-lists, forms or topics"),
    what: Bilingual(
      "code-lists、forms、topics 三个文件夹留作以后使用，现在不放文件。",
      "The folders code-lists, forms and topics are kept for later and hold no files yet."),
    why: Bilingual(
      "现在放进去的内容不会生效，以后还可能与正式格式冲突。",
      "What is put there now has no effect and may clash with the later format."),
    source: "docs/format.md",
    examples: [
      .bad(.problem(LayoutProblem(.reservedPlace, path: "topics/open-shop.yaml"))),
      .good(.write("govsvc: material/1\nid: other\nname: 其他材料\n", path: "materials/other.yaml")),
    ])
}
