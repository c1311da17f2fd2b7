import ArgumentParser
import Wording

/// `govsvc cases verify`: whether every situation belongs to exactly one case.
struct CasesVerifyCommand: Command {
  static let help = CommandHelp(
    Bilingual("证明每种情况恰好属于一个情形", "prove that every situation belongs to exactly one case"),
    details: [
      Bilingual(
        "证明靠计数，不抽样，也不逐条走路径。没有写事项的，检查目录中全部分情形的事项；沿用标准的实施清单，检查其标准。",
        "The proof counts; nothing is sampled and no path is followed. Without items all that have questions or cases "
          + "are checked; for an item that follows a standard, the standard is."),
      Bilingual(
        "发现的问题与 validate 相同。全部证明无误时退出码为 0，有错误或者未能证明时为 1。",
        "What is found is what validate finds. The exit code is 0 where all is proved and 1 where there are errors or "
          + "something is not proved."), ItemNaming.help,
    ],
    examples: [
      ("govsvc cases verify", Bilingual("整个目录", "the whole catalog")),
      ("govsvc cases verify GD-QYBG", Bilingual("一个事项", "one item")),
    ])

  static let configuration = CommandConfiguration("verify", help)

  @Argument(help: ArgumentHelp(Bilingual("只检查这些标准或实施清单", "these standards or items only"), value: .item))
  var items: [String] = []

  @Option(help: ArgumentHelp(Bilingual("输出格式", "output format"), value: .format))
  var format = TextOrJSON.text

  @OptionGroup(title: HelpSection.general.rawValue)
  var catalog: CatalogOptions

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    let request = CasesVerifyRequest(items: items, isJSON: format == .json, isSummaryOnly: general.quiet)
    return try request.execute(catalog, in: &session)
  }
}
