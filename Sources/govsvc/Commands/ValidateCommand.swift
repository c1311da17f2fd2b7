import ArgumentParser
import CatalogModel
import FindingReports
import Wording

/// `govsvc validate`: what the rules find in a catalog.
struct ValidateCommand: Command {
  static let help = CommandHelp(
    Bilingual("校验目录：按规则检查，指出文件、行、列和改法", "validate a catalog: what the rules find, where, and the cure"),
    details: [
      Bilingual(
        "路径可以是整个目录、其中的文件夹或文件，也可以写事项的编码或名称。总是检查整个目录，因为事项之间互相引用；路径只决定显示哪些问题。"
          + "“-”表示从标准输入读取一个文件，单独检查。",
        "A path is a whole catalog, a folder or file in it, or an item's code or name. The whole catalog is always checked, "
          + "because items refer to each other; paths only choose what is shown. - reads one file from standard input "
          + "and checks it by itself."),
      Bilingual(
        "有达到 --fail-on 级别的问题时退出码为 1。加 --quiet 只输出汇总行。",
        "The exit code is 1 if a finding reaches the level of --fail-on. With --quiet only the closing line is written."
      ),
      Bilingual(
        "格式：" + FindingFormat.allCases.map { "\($0.rawValue)（\($0.summary.chinese)）" }.joined(separator: "，") + "。"
          + "除 text、json、jsonl 外，路径都相对于 git 仓库的根文件夹。",
        "Formats: " + FindingFormat.allCases.map { "\($0.rawValue) (\($0.summary.english))" }.joined(separator: ", ")
          + ". In all but text, json and jsonl paths are relative to the root of the git repository."),
      Bilingual(
        "--since 用于评审：规则级别、要素差异规则等规定、基线和允许的注释都取自共同祖先，改动不能自己放行自己；对它们的改动另行报告。",
        "--since is for reviews: severities, other policies, baseline and allowances are those of the common ancestor, so "
          + "that a change cannot wave itself through; what it does to them is reported."),
      Bilingual(
        "要素上一行的注释 # govsvc:allow 规则编号 理由 允许该要素的问题；已知问题可记入基线（govsvc help baseline）。",
        "A comment # govsvc:allow CODE reason above an element lets its findings pass; known ones can be listed in the "
          + "baseline (govsvc help baseline)."),
      Bilingual(
        "上次校验之后目录和程序都没有变化的，直接给出上次的结果。结果保存在用户的缓存文件夹（$XDG_CACHE_HOME 或 ~/.cache 下的 govsvc），不写入目录。",
        "Where neither the catalog nor the program has changed since the last run, its outcome is given again. It is kept "
          + "in the user's cache folder (govsvc in $XDG_CACHE_HOME or ~/.cache), never in the catalog."),
      Bilingual(
        "--fix 改正意思确定、只是写法不对的问题，如编码、电话中的全角数字，没有加引号的编码，“十个工作日”；--fix-unsafe 还改正多半无误、"
          + "须由人核对的问题，如拼错的键和选项。只改正本次显示的问题，改不好的保持原样并说明原因。文件要么全部写入，要么都不写入。"
          + "--diff 只输出补丁，可交给 git apply；有可改正的问题时退出码为 1。改正标准输入（-）时，改正后的文件写到标准输出，"
          + "其余问题写到标准错误。",
        "--fix mends what is surely meant otherwise and only written wrongly: full-width digits in codes and telephone "
          + "numbers, codes without quotes, time limits written out. --fix-unsafe also makes likely guesses that a person must check, "
          + "such as misspelt keys and labels. Only findings that are shown are mended; a fix that does no good is not made, "
          + "and told. All files are written, or none. --diff writes a patch for git apply, and the exit code is 1 if there "
          + "is something to fix. Of standard input (-) the fixed text goes to standard output, what is left to standard "
          + "error."),
    ],
    examples: [
      ("govsvc validate", Bilingual("校验当前目录", "validate the catalog one stands in")),
      ("govsvc validate standards/440125044002.yaml", Bilingual("只显示一个文件的问题", "show the findings of one file")),
      ("govsvc validate --format json", Bilingual("输出全部问题，供程序使用", "all findings, for programs")),
      (
        "govsvc validate --format sarif=findings.sarif --format text",
        Bilingual("写成文件，同时显示", "written to a file, and shown")
      ),
      ("govsvc validate --since origin/main", Bilingual("只看这次改动带来的问题", "only what this change brings")),
      ("govsvc validate --select GS04 --ignore GS0405", Bilingual("只看一类规则", "one kind of rules only")),
      ("govsvc validate --diff", Bilingual("看看能自动改正什么", "see what can be fixed")),
      ("govsvc validate --fix", Bilingual("改正并写入", "fix it")),
    ])

  static let configuration = CommandConfiguration("validate", help)

  @Argument(
    help: ArgumentHelp(
      Bilingual("只显示这些路径或事项的问题；“-”表示标准输入", "show findings of these only; - means standard input"), value: .path))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      Bilingual("输出格式，可写“格式=文件”并重复；默认 text", "output format, also FORMAT=FILE, may be repeated; text by default"),
      value: .format))
  var format: [FindingOutput] = []

  @Option(
    help: ArgumentHelp(
      Bilingual(
        "最多列出多少个问题，级别高的优先；0 表示全部；默认供人阅读的格式 200 个，其余全部",
        "how many findings to list, the gravest first; 0 means all; by default 200 in formats for people, else all"),
      value: .number))
  var max: Int?

  @Option(
    help: ArgumentHelp(
      Bilingual("只报告这些规则：编号、名称，或同一类的前两位数（GS04）；可重复", "only these rules: code, name or kind (GS04); may be repeated"),
      value: .rule))
  var select: [String] = []

  @Option(help: ArgumentHelp(Bilingual("不报告这些规则；写法同上，可重复", "not these rules; may be repeated"), value: .rule))
  var ignore: [String] = []

  @Option(help: ArgumentHelp(Bilingual("从哪个级别起退出码为 1", "the level from which on the exit code is 1"), value: .severity))
  var failOn = SeverityChoice.error

  @Flag(help: ArgumentHelp(Bilingual("有问题时退出码也为 0", "exit with 0 whatever is found")))
  var exitZero = false

  @Option(
    help: ArgumentHelp(
      Bilingual(
        "只报告与该版本的共同祖先相比新增的问题，规定也按那时的", "only what is new against the common ancestor with it, by its policy"),
      value: .revision))
  var since: String?

  @Flag(
    help: ArgumentHelp(
      Bilingual("不使用上次校验的结果，也不保存本次的结果", "neither use the last outcome nor keep this one")))
  var noCache = false

  @Flag(help: ArgumentHelp(Bilingual("改正肯定无误的问题，写入文件", "mend what is surely meant otherwise, and write it")))
  var fix = false

  @Flag(
    help: ArgumentHelp(Bilingual("连同多半无误的改法一起改正；改后须核对", "mend by likely guesses too; to be checked afterwards")))
  var fixUnsafe = false

  @Flag(
    help: ArgumentHelp(
      Bilingual("只显示 --fix（或 --fix-unsafe）的补丁，不写入", "only show the patch of --fix (or --fix-unsafe); write nothing")))
  var diff = false

  @OptionGroup(title: HelpSection.general.rawValue)
  var catalog: CatalogOptions

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    let request = ValidateRequest(
      paths: paths, outputs: format.isEmpty ? [.text] : format, most: max.map { $0 <= 0 ? .max : $0 },
      choice: try RuleChoice(select: select, ignore: ignore), failLevel: exitZero ? nil : failOn.severity,
      reportLevel: failOn.severity, isSummaryOnly: general.quiet, remembers: !noCache, since: since)
    if let fixing = FixRequest(fix: fix, fixUnsafe: fixUnsafe, diff: diff, request) {
      return try fixing.execute(catalog, in: &session)
    }
    return try request.execute(catalog, in: &session)
  }
}
