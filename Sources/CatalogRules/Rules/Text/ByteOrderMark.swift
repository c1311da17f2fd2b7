import CatalogModel
import CatalogText
import Wording

/// GS0008: a byte order mark at the beginning of a file.
enum ByteOrderMark: FileRule {
  static let looksAtFilesInOrder = true
  static let info = RuleInfo(
    8, "byte-order-mark", .note,
    message: Bilingual("文件开头有字节顺序标记（BOM）", "the file begins with a byte order mark"),
    cure: Bilingual(
      "可以保留；要去掉的，在编辑器中另存为“UTF-8（无 BOM）”",
      "it may stay; to be rid of it, save the file as “UTF-8 without BOM”"),
    what: Bilingual(
      "文件开头最好不带字节顺序标记；带了也能读，修改时原样保留。",
      "A file had better begin without a byte order mark; one is accepted and kept."),
    why: Bilingual(
      "有的软件把它当作第一个要素名的一部分。", "Some software takes it for a part of the first key."),
    source: "docs/format.md；YAML 1.2.2 §5.2",
    examples: [
      .bad(
        .raw("«»", [0xEF, 0xBB, 0xBF], "govsvc: material/1\nid: other\nname: 其他材料\n", path: "materials/other.yaml")),
      .good(.write("govsvc: material/1\nid: other\nname: 其他材料\n", path: "materials/other.yaml")),
    ])

  static func check(_ file: SourceFile, _ findings: inout Findings) {
    guard file.notes.hasByteOrderMark else { return }
    let edit = TextEdit(span: ByteSpan(start: 0, end: 3), replacement: [])
    let title = Bilingual("去掉字节顺序标记", "take the byte order mark out")
    findings.add(
      Self.self, at: Place(file: file.path), fixes: [Fix(title, .safe, path: file.path, edits: [edit])])
  }
}
