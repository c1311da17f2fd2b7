import ArgumentParser
import Wording

/// The root of the commands.
struct Govsvc: Command {
  static let help = CommandHelp(
    Bilingual("政务服务事项目录：编辑、校验、比对、导出", "edit, validate, diff and export a service catalog"),
    details: [
      Bilingual(
        "目录是 git 中的一组文本文件，做到同一事项、同一标准、同一编码。各命令的用法见 govsvc help 命令名。",
        "A catalog holds government service items as text files in git: one item, one standard, one code. "
          + "See govsvc help COMMAND for each command."),
      Bilingual(
        "退出码：0 正常；1 有错误或差异；2 用法、配置有误或操作被拒绝；66 指定的输入不存在或无法读取；70 程序内部错误；"
          + "74 读写失败；75 目录正被占用。",
        "Exit codes: 0 fine; 1 findings or differences; 2 wrong use or configuration, or refused; "
          + "66 a named input does not exist or cannot be read; 70 a fault of govsvc; 74 reading or writing failed; "
          + "75 the catalog is locked."),
      Bilingual(
        "生成命令补全脚本：govsvc --generate-completion-script bash（或 zsh、fish）。",
        "Completion scripts: govsvc --generate-completion-script bash (or zsh, fish)."),
    ])

  static let configuration = CommandConfiguration(
    "govsvc", help, version: "govsvc \(productVersion)",
    subcommands: [
      ValidateCommand.self, BaselineCommand.self, EditCommand.self, DiffCommand.self, ExportCommand.self,
      ChecklistCommand.self,
      CasesCommand.self, ShowCommand.self, ListCommand.self, CodeCommand.self, FmtCommand.self, InitCommand.self,
      NewCommand.self, ExplainCommand.self, RulesCommand.self, ElementsCommand.self, SchemaCommand.self,
    ])

  @OptionGroup(title: HelpSection.general.rawValue)
  var catalog: CatalogOptions

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    session.output.write(try Help.text(for: [], session: session))
    return .success
  }
}
