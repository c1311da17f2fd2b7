import CatalogModel
import CatalogText
import Wording

/// GS0049: `? key`, or a collection as a key.
enum ComplexKey: RefusalRule {
  static let kind = Refusal.Kind.complexKey
  static let info = RuleInfo(
    49, "complex-key", .error,
    message: Bilingual(
      "第 {line} 行用了复杂键写法，目录文件中不使用",
      "line {line} has a complex key, which catalog files do not use"),
    cure: Bilingual(
      "写成“要素: 值”",
      "write “element: value”"),
    what: Bilingual(
      "键只能是一行文字，不用“? ”开头，也不用列表作键。",
      "A key is one line of text, without “? ” before it, and no list."),
    why: Bilingual(
      "没有一个要素需要它，许多软件读到就出错。",
      "No element needs it, and much software fails on it."),
    source: "docs/format.md；YAML 1.2.2 §8.2.2",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "«?» kind", in: .material)),
      .good(.replace("kind: 申请表格文书", with: "note: 是否需要? 否", in: .material)),
    ])
}
