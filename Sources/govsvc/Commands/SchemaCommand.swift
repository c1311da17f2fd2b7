import ArgumentParser
import CatalogModel
import FindingReports
import Wording

/// `govsvc schema`: JSON Schemas of catalog files, for editors.
struct SchemaCommand: Command {
  static let help = CommandHelp(
    Bilingual("输出某种文件的 JSON Schema，供编辑器补全和提示", "write the JSON Schema of a kind of file, for editors"),
    details: [
      Bilingual(
        "种类：" + FileKind.allCases.map(\.rawValue).joined(separator: "、") + "。由要素字典生成，标题和说明用所选语言。",
        "Kinds: " + FileKind.allCases.map(\.rawValue).joined(separator: ", ")
          + ". Made from the element dictionary; titles and descriptions are in the language chosen."),
      Bilingual(
        "在编辑器中使用：在文件第一行之后写注释“# yaml-language-server: $schema=路径”，或者在编辑器设置中按文件夹关联。"
          + "它只检查形式，不能代替 govsvc validate。",
        "In an editor: a comment “# yaml-language-server: $schema=PATH” behind a file's first line, or a setting that maps "
          + "folders to schemas. It checks forms only and does not replace govsvc validate."),
    ],
    examples: [
      ("govsvc schema standard >standard.schema.json", Bilingual("事项标准", "of standards"))
    ])

  static let configuration = CommandConfiguration("schema", help)

  @Argument(help: ArgumentHelp(Bilingual("文件种类", "kind of file"), value: .kind))
  var kind: FileKindChoice

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    session.output.write(CatalogSchema(of: kind.kind, language: session.language).text())
    return .success
  }
}

/// The kind of file of `schema`.
struct FileKindChoice: ExpressibleByArgument, Sendable {
  let kind: FileKind

  init?(argument: String) {
    guard let kind = FileKind(rawValue: argument) else { return nil }
    self.kind = kind
  }

  static let allValueStrings = FileKind.allCases.map(\.rawValue)
}
