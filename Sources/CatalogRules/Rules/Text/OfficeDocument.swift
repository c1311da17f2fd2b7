import CatalogModel
import CatalogText
import Wording

/// GS0006: an office document under the name of a text file.
enum OfficeDocument: RefusalRule {
  static let kind = Refusal.Kind.officeDocument
  static let info = RuleInfo(
    6, "office-document", .error,
    message: Bilingual(
      "这是{program}，不是文本文件",
      "this is {program}, not a text file"),
    cure: Bilingual(
      "删除该文件，把内容按目录格式写成文本文件",
      "delete the file and write its content as text in the catalog's format"),
    what: Bilingual(
      "目录文件是纯文本，不能把办公文档改名放进来。",
      "Files of a catalog are plain text, not renamed office documents."),
    why: Bilingual(
      "改扩展名不会改变文件内容，事项内容实际上没有录入。",
      "Another extension does not change what is inside: nothing of the item has been entered."),
    source: "docs/format.md",
    examples: [
      .bad(.write("«%PDF»-1.7\n", path: "materials/other.yaml")),
      .bad(.raw("«PK", [0x03, 0x04], "»\n", path: "materials/other.yaml")),
      .good(),
    ])

  static func arguments(_ refusal: Refusal, in file: SourceFile) -> [Argument] {
    let program =
      switch refusal.detail {
      case "OLE": Bilingual("一份旧版办公文档（.doc、.xls 等）", "an old office document (.doc, .xls)")
      case "RTF": Bilingual("一份写字板文档（RTF）", "an RTF document")
      case "PDF": Bilingual("一份 PDF 文档", "a PDF document")
      default: Bilingual("一份办公文档（Word、Excel、WPS）或压缩包", "an office document (Word, Excel, WPS) or a ZIP archive")
      }
    return [Argument("program", program)]
  }
}
