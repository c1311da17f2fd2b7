import ArgumentParser
import Wording

/// The options every command takes, before or after its name.
struct GeneralOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      Bilingual(
        "提示信息和帮助的语言；未指定时依次按事项目录的 language、系统语言环境，都没有时用中文",
        "language of messages and help; by default the catalog's, then that of the locale, then Chinese"),
      value: .language))
  var language: LanguageChoice?

  @Option(
    name: .customLong("color"),
    help: ArgumentHelp(
      Bilingual(
        "是否使用颜色；auto 表示仅在终端中使用，并遵从环境变量 NO_COLOR、CLICOLOR_FORCE",
        "whether to use colours; auto: at a terminal, heeding NO_COLOR and CLICOLOR_FORCE"),
      value: .when))
  var color = ColorChoice.auto

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(Bilingual("只输出结果和错误，不输出说明", "write results and errors only, no notes")))
  var quiet = false
}
