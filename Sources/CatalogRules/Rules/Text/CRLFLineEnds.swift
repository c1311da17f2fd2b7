import CatalogModel
import CatalogText
import Wording

/// GS0009: lines that end with CR LF.
enum CRLFLineEnds: FileRule {
  static let looksAtFilesInOrder = true
  static let info = RuleInfo(
    9, "crlf-line-ends", .note,
    message: Bilingual("文件用 Windows 换行（CRLF）", "the file's lines end as on Windows (CRLF)"),
    cure: Bilingual(
      "可以保留；要统一的，在 .gitattributes 中写“*.yaml text eol=lf”",
      "they may stay; to have one kind, write “*.yaml text eol=lf” into .gitattributes"),
    what: Bilingual(
      "各文件最好统一用 LF 换行；CRLF 也能读，修改时原样保留。",
      "Lines had better end with LF everywhere; CRLF is accepted and kept."),
    why: Bilingual(
      "换行方式一变，版本比对会显示整个文件都改了。",
      "When the line ends change, a comparison shows every line as changed."),
    source: "docs/format.md；YAML 1.2.2 §5.4；gitattributes(5)",
    examples: [
      .bad(.write("«»govsvc: material/1\r\nid: other\r\nname: 其他材料\r\n", path: "materials/other.yaml")),
      .good(.write("govsvc: material/1\nid: other\nname: 其他材料\n", path: "materials/other.yaml")),
    ])

  static func check(_ file: SourceFile, _ findings: inout Findings) {
    guard file.notes.hasCRLF else { return }
    let edits = file.bytes.indices.dropLast().filter { file.bytes[$0] == 0x0D && file.bytes[$0 + 1] == 0x0A }.map {
      TextEdit(span: ByteSpan(start: $0, end: $0 + 1), replacement: [])
    }
    let title = Bilingual("改用 LF 换行", "end lines with LF")
    // A repository may be set up to have them on Windows, so this is for a person to decide.
    findings.add(
      Self.self, at: Place(file: file.path), fixes: [Fix(title, .unsafe, path: file.path, edits: edits)])
  }
}
