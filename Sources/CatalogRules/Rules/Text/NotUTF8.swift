import CatalogModel
import CatalogText
import Wording

/// GS0003: bytes that are no UTF-8.
enum NotUTF8: RefusalRule {
  static let kind = Refusal.Kind.notUTF8
  static let info = RuleInfo(
    3, "not-utf8", .error,
    message: Bilingual(
      "第 {line} 行有不是 UTF-8 编码的字节：{detail}",
      "line {line} has bytes that are not UTF-8: {detail}"),
    cure: Bilingual(
      "用文本编辑器以 UTF-8 编码重新保存；内容已损坏的，从上一版本恢复这一行",
      "save the file as UTF-8 with a text editor; where the content is damaged, restore the line from an earlier version"
    ),
    what: Bilingual(
      "文件一律使用 UTF-8 编码。",
      "Files are UTF-8."),
    why: Bilingual(
      "编码不对，汉字在别的机器上就是乱码，也可能已经丢字。",
      "With another encoding Chinese text is garbled elsewhere, and characters may be lost already."),
    source: "docs/format.md；YAML 1.2.2 §5.2；RFC 3629",
    examples: [
      .bad(.raw("govsvc: material/1\nid: other\nname: 材料«", [0xFF], "»\n", path: "materials/other.yaml")),
      .good(.write("govsvc: material/1\nid: other\nname: 材料𠮷\n", path: "materials/other.yaml")),
    ])
}
