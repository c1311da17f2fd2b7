import ArgumentParser
import Wording

/// `govsvc fmt`: the canonical layout.
struct FmtCommand: Command {
  static let help = CommandHelp(
    Bilingual("统一文件的排版，不改变内容", "bring files into canonical layout; the content stays"),
    details: [
      Bilingual(
        "不写路径时处理整个目录。有语法错误的文件保持原样。“-”表示从标准输入读、写到标准输出。",
        "Without paths, all files of the catalog. Files with syntax errors stay as they are. - reads standard input and "
          + "writes standard output."),
      Bilingual("--check 只列出需要调整的文件，有则退出码为 1。", "--check only lists what would change; then the exit code is 1."),
    ],
    examples: [
      ("govsvc fmt", Bilingual("整个目录", "the whole catalog")),
      ("govsvc fmt --check", Bilingual("用于持续集成", "for continuous integration")),
    ])

  static let configuration = CommandConfiguration("fmt", help)

  @Argument(help: ArgumentHelp(Bilingual("文件或文件夹；“-”表示标准输入", "files or folders; - means standard input"), value: .path))
  var paths: [String] = []

  @Flag(help: ArgumentHelp(Bilingual("只检查，不写入", "check only, write nothing")))
  var check = false

  @OptionGroup(title: HelpSection.general.rawValue)
  var catalog: CatalogOptions

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    try FmtRequest(paths: paths, isCheck: check).execute(catalog, in: &session)
  }
}
