import CatalogModel
import CatalogText
import Wording

/// GS0005: a file in GBK or GB 18030.
enum LegacyEncoding: RefusalRule {
  static let kind = Refusal.Kind.legacyEncoding
  static let info = RuleInfo(
    5, "legacy-encoding", .error,
    message: Bilingual(
      "文件是 GBK 或 GB 18030 编码（记事本的“ANSI”），应为 UTF-8",
      "the file is GBK or GB 18030 (Notepad's “ANSI”); it must be UTF-8"),
    cure: Bilingual(
      "在编辑器中选择“另存为”，编码选 UTF-8",
      "save it as UTF-8 with the editor's “Save as”"),
    what: Bilingual(
      "文件一律使用 UTF-8 编码，不得使用 GBK。",
      "Files are UTF-8, never GBK."),
    why: Bilingual(
      "同一目录混用两种编码，汉字迟早变成乱码。",
      "With two encodings in one catalog, Chinese text ends up garbled."),
    source: "docs/format.md；YAML 1.2.2 §5.2；GB 18030",
    examples: [
      .bad(.raw("govsvc: material/1\nid: other\nname: «", [0xB0], "»A\n", path: "materials/other.yaml")),
      .good(.write("govsvc: material/1\nid: other\nname: 癆\n", path: "materials/other.yaml")),
    ])
}
