import ArgumentParser
import CatalogEdit
import Wording

/// `govsvc edit`: changes elements, and only the lines they stand in.
struct EditCommand: Command {
  static let help = CommandHelp(
    Bilingual("修改要素：只改必须改的行，先检查、后写入", "change elements: only the lines it must, checked before writing"),
    details: [
      Bilingual(
        "要素可写要素名称（承诺办结时限）、键（limits.promised）或路径（materials[agent-id].copy）。会增加错误的修改不写入；"
          + "每次修改都给出撤销的命令。",
        "Elements are named by their names, by keys (limits.promised) or by paths (materials[agent-id].copy). An edit "
          + "that would add errors is not written; each edit tells the command that takes it back."), ItemNaming.help,
    ],
    examples: [
      ("govsvc edit set 440125044002 承诺办结时限=2工作日", Bilingual("修改标准的一个要素", "change an element of a standard")),
      (
        "govsvc edit add 440125044002 materials=id=photo,name=照片", Bilingual("增加一份材料", "add a material")
      ),
      ("govsvc edit remove 440125044002 materials[photo]", Bilingual("删除它", "remove it")),
    ])

  static let configuration = CommandConfiguration(
    "edit", help, subcommands: [EditSetCommand.self, EditAddCommand.self, EditRemoveCommand.self])

  @OptionGroup(title: HelpSection.general.rawValue)
  var catalog: CatalogOptions

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    session.output.write(try Help.text(for: ["edit"], session: session))
    return .success
  }
}

/// `govsvc edit set`.
struct EditSetCommand: Command {
  static let help = CommandHelp(
    Bilingual("给要素填写值；列表用顿号分开", "give elements a value; lists are separated by 、"),
    examples: [
      (
        "govsvc edit set 440125044002 limits.promised=即办 visits=0 --dry-run",
        Bilingual("只看会改什么", "only show what would change")
      )
    ])
  static let configuration = CommandConfiguration("set", help)

  @OptionGroup var arguments: EditArguments
  @OptionGroup(title: HelpSection.general.rawValue) var catalog: CatalogOptions
  @OptionGroup(title: HelpSection.general.rawValue) var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    try EditRequest(.set, arguments).execute(catalog, in: &session)
  }
}

/// `govsvc edit add`.
struct EditAddCommand: Command {
  static let help = CommandHelp(Bilingual("在列表中增加一项", "put one more into a list"))
  static let configuration = CommandConfiguration("add", help)

  @OptionGroup var arguments: EditArguments
  @OptionGroup(title: HelpSection.general.rawValue) var catalog: CatalogOptions
  @OptionGroup(title: HelpSection.general.rawValue) var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    try EditRequest(.add, arguments).execute(catalog, in: &session)
  }
}

/// `govsvc edit remove`.
struct EditRemoveCommand: Command {
  static let help = CommandHelp(Bilingual("删除要素，或列表中的一项", "remove an element, or one of a list"))
  static let configuration = CommandConfiguration("remove", help)

  @OptionGroup var arguments: EditArguments
  @OptionGroup(title: HelpSection.general.rawValue) var catalog: CatalogOptions
  @OptionGroup(title: HelpSection.general.rawValue) var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    try EditRequest(.remove, arguments).execute(catalog, in: &session)
  }
}
