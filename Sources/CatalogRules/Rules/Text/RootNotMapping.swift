import CatalogModel
import CatalogText
import Wording

/// GS0007: a file whose root is a list or a scalar.
enum RootNotMapping: RefusalRule {
  static let kind = Refusal.Kind.notAMapping
  static let info = RuleInfo(
    7, "root-not-mapping", .error,
    message: Bilingual(
      "文件应逐行写“要素: 值”，这里直接写了列表或文字",
      "a file is lines of “element: value”; a list or a text stands here instead"),
    cure: Bilingual(
      "首行写文件类型，如“govsvc: standard/1”，以下每行写一个要素",
      "begin with the file's kind such as “govsvc: standard/1”, then write one element a line"),
    what: Bilingual(
      "每个文件从最外层起都由“要素: 值”组成。",
      "Every file consists of “element: value” from the outermost level on."),
    why: Bilingual(
      "没有要素名，就不知道写的是什么。",
      "Without the element's name nobody knows what the text is."),
    source: "docs/format.md；YAML 1.2.2 §8.2.2",
    examples: [
      .bad(.write("«-» 申请书\n- 承诺书\n", path: "materials/other.yaml")),
      .bad(.write("«个体工商户登记申请书»\n", path: "materials/other.yaml")),
      .good(),
    ])
}
