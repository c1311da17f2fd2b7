import CatalogModel
import CatalogText
import Wording

/// GS0001: a file that says nothing.
enum EmptyFile: RefusalRule {
  static let kind = Refusal.Kind.empty
  static let info = RuleInfo(
    1, "empty-file", .error,
    message: Bilingual(
      "文件里没有任何内容",
      "the file says nothing"),
    cure: Bilingual(
      "写入内容，首行写明文件类型，如“govsvc: standard/1”；不需要的文件请删除",
      "write its content, the first line being its kind such as “govsvc: standard/1”, or delete the file"),
    what: Bilingual(
      "文件至少要有一个要素，只有注释或空行的不算。",
      "A file has at least one element; comments and blank lines are none."),
    why: Bilingual(
      "空文件多半是保存失败或误建，读的人却以为内容在别处。",
      "An empty file mostly comes from a save that failed, while readers believe its content to be elsewhere."),
    source: "docs/format.md",
    examples: [
      .bad(.write("«»# 待补充\n", path: "materials/other.yaml")),
      .good(.write("govsvc: material/1\nid: other\nname: 其他材料\n", path: "materials/other.yaml")),
    ])
}
