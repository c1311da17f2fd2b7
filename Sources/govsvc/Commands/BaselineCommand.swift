import ArgumentParser
import Wording

/// `govsvc baseline`: findings that are known and let be.
struct BaselineCommand: Command {
  static let help = CommandHelp(
    Bilingual("基线：记下已知、暂不处理的问题，只报新的问题", "known findings that are let be, so that new ones stand out"),
    details: [
      Bilingual(
        "基线是目录中的 baseline.yaml，按规则、事项、要素和内容记录，与行号无关。记在其中的问题不再报出，也不影响退出码和导出；"
          + "无法读取的文件不能记入。",
        "The baseline is baseline.yaml in the catalog. It tells findings by rule, item, element and value, never by line. "
          + "What it lists is not reported and counts for no exit code and no export; files that cannot be read are never "
          + "listed."),
      Bilingual(
        "个别问题确属合理的，在要素上一行写注释：# govsvc:allow 规则编号 理由。",
        "A single finding that is right as it is gets a comment above its element: # govsvc:allow CODE reason."),
    ])

  static let configuration = CommandConfiguration(
    "baseline", help, subcommands: [BaselineUpdateCommand.self, BaselinePruneCommand.self])

  @OptionGroup(title: HelpSection.general.rawValue)
  var catalog: CatalogOptions

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    session.output.write(try Help.text(for: ["baseline"], session: session))
    return .success
  }
}

/// `govsvc baseline update`: all present findings become known.
struct BaselineUpdateCommand: Command {
  static let help = CommandHelp(
    Bilingual("把现有的问题全部记入基线，并删去已不存在的", "list all present findings, and drop those that are gone"),
    details: [
      Bilingual(
        "适合已有目录开始使用校验时运行一次；以后只报新的问题。已有条目的注释和备注保留。",
        "Run once where an old catalog comes under validation; from then on only new findings are told. Comments and "
          + "notes of entries that stay are kept.")
    ], examples: [("govsvc baseline update", Bilingual("现有问题全部记入", "all present findings"))])

  static let configuration = CommandConfiguration("update", help)

  @OptionGroup(title: HelpSection.general.rawValue)
  var catalog: CatalogOptions

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    try BaselineRequest(addsFindings: true).execute(catalog, in: &session)
  }
}

/// `govsvc baseline prune`: entries that hold nothing go.
struct BaselinePruneCommand: Command {
  static let help = CommandHelp(
    Bilingual("删去基线中已不存在的问题，不增加", "drop what is not found any more, add nothing"),
    examples: [("govsvc baseline prune", Bilingual("改正问题以后", "after defects were mended"))])

  static let configuration = CommandConfiguration("prune", help)

  @OptionGroup(title: HelpSection.general.rawValue)
  var catalog: CatalogOptions

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    try BaselineRequest(addsFindings: false).execute(catalog, in: &session)
  }
}
