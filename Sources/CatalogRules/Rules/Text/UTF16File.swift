import CatalogModel
import CatalogText
import Wording

/// GS0004: a file in UTF-16.
enum UTF16File: RefusalRule {
  static let kind = Refusal.Kind.utf16
  static let info = RuleInfo(
    4, "utf16-file", .error,
    message: Bilingual(
      "文件是 {detail} 编码（记事本的“Unicode”），应为 UTF-8",
      "the file is {detail} (Notepad's “Unicode”); it must be UTF-8"),
    cure: Bilingual(
      "在编辑器中选择“另存为”，编码选 UTF-8",
      "save it as UTF-8 with the editor's “Save as”"),
    what: Bilingual(
      "文件一律使用 UTF-8 编码，不得使用 UTF-16。",
      "Files are UTF-8, never UTF-16."),
    why: Bilingual(
      "版本管理把 UTF-16 当作二进制文件，改了什么无法逐行比对。",
      "Version control takes UTF-16 for binary: nobody can see line by line what was changed."),
    source: "docs/format.md；YAML 1.2.2 §5.2",
    examples: [
      .bad(.raw("«", [0xFF, 0xFE], "»g\u{0}o\u{0}v\u{0}", path: "materials/other.yaml")),
      .good(),
    ])
}
