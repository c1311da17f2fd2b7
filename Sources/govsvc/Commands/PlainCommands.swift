/// The commands that scripts call again and again, made from plain words.
enum PlainCommands {
  /// The command of a plain line; nil where ArgumentParser has to look at it.
  static func command(_ words: [String]) -> (any Command)? {
    let rest = words.dropFirst()
    return switch words.first {
    case "show": show(rest)
    case "checklist": checklist(rest)
    case "code": code(rest)
    case "list": list(rest)
    case "validate": validate(rest)
    case "diff": diff(rest)
    case "export": export(rest)
    case "cases" where rest.first == "verify": casesVerify(rest.dropFirst())
    default: nil
    }
  }

  private static func show(_ rest: ArraySlice<String>) -> ShowCommand? {
    guard var words = PlainWords(rest, PlainWords.Names(options: ["--format"])), words.arguments.count == 1 else {
      return nil
    }
    var command = ShowCommand()
    command.item = words.arguments[0]
    command.format = words.value("--format", .text) { TextOrJSON(rawValue: $0) }
    command.catalog = words.catalog()
    command.general = words.general()
    return words.isRefused ? nil : command
  }

  private static func checklist(_ rest: ArraySlice<String>) -> ChecklistCommand? {
    let names = PlainWords.Names(options: ["--format", "--paper"], repeated: ["--answer"])
    guard var words = PlainWords(rest, names), words.arguments.count == 1 else { return nil }
    var command = ChecklistCommand()
    command.item = words.arguments[0]
    command.answer = words.values("--answer")
    command.paper = words.value("--paper", .brief) { PaperChoice(rawValue: $0) }
    command.format = words.value("--format", .text) { TextJSONOrMarkdown(rawValue: $0) }
    command.catalog = words.catalog()
    command.general = words.general()
    return words.isRefused ? nil : command
  }

  private static func code(_ rest: ArraySlice<String>) -> CodeCommand? {
    let names = PlainWords.Names(options: ["--format"], hasCatalog: false)
    guard var words = PlainWords(rest, names) else { return nil }
    var command = CodeCommand()
    command.codes = words.arguments
    command.format = words.value("--format", .text) { TextOrJSON(rawValue: $0) }
    command.general = words.general()
    return words.isRefused ? nil : command
  }

  private static func list(_ rest: ArraySlice<String>) -> ListCommand? {
    let names = PlainWords.Names(options: ["--format", "--body"], flags: ["--standards", "--items"])
    guard var words = PlainWords(rest, names), words.arguments.isEmpty else { return nil }
    var command = ListCommand()
    command.standards = words.has("--standards")
    command.items = words.has("--items")
    command.body = words.value("--body")
    command.format = words.value("--format", .text) { TextOrJSON(rawValue: $0) }
    command.catalog = words.catalog()
    command.general = words.general()
    return words.isRefused ? nil : command
  }

  private static func validate(_ rest: ArraySlice<String>) -> ValidateCommand? {
    let names = PlainWords.Names(
      options: ["--max", "--fail-on", "--since"], repeated: ["--format", "--select", "--ignore"],
      flags: ["--no-cache", "--exit-zero", "--fix", "--fix-unsafe", "--diff"])
    guard var words = PlainWords(rest, names) else { return nil }
    var command = ValidateCommand()
    command.paths = words.arguments
    command.format = words.values("--format") { FindingOutput(argument: $0) }
    command.max = words.optional("--max") { Int($0) }
    command.select = words.values("--select")
    command.ignore = words.values("--ignore")
    command.since = words.value("--since")
    command.noCache = words.has("--no-cache")
    command.exitZero = words.has("--exit-zero")
    command.fix = words.has("--fix")
    command.fixUnsafe = words.has("--fix-unsafe")
    command.diff = words.has("--diff")
    command.failOn = words.value("--fail-on", .error) { SeverityChoice(rawValue: $0) }
    command.catalog = words.catalog()
    command.general = words.general()
    return words.isRefused ? nil : command
  }

  private static func diff(_ rest: ArraySlice<String>) -> DiffCommand? {
    let names = PlainWords.Names(options: ["--format"], flags: ["--exit-code"])
    guard var words = PlainWords(rest, names), 1...2 ~= words.arguments.count else { return nil }
    var command = DiffCommand()
    command.old = words.arguments[0]
    command.new = words.arguments.count > 1 ? words.arguments[1] : nil
    command.format = words.value("--format", .text) { TextJSONOrMarkdown(rawValue: $0) }
    command.exitCode = words.has("--exit-code")
    command.catalog = words.catalog()
    command.general = words.general()
    return words.isRefused ? nil : command
  }

  private static func export(_ rest: ArraySlice<String>) -> ExportCommand? {
    let names = PlainWords.Names(options: ["--output"], flags: ["--no-check", "--replace-edited"])
    guard var words = PlainWords(rest, names), let first = words.arguments.first, let output = words.value("--output"),
      let format = FormatChoice(rawValue: first)
    else { return nil }
    var command = ExportCommand()
    command.format = format
    command.items = Array(words.arguments.dropFirst())
    command.output = output
    command.noCheck = words.has("--no-check")
    command.replaceEdited = words.has("--replace-edited")
    command.catalog = words.catalog()
    command.general = words.general()
    return words.isRefused ? nil : command
  }

  private static func casesVerify(_ rest: ArraySlice<String>) -> CasesVerifyCommand? {
    guard var words = PlainWords(rest, PlainWords.Names(options: ["--format"])) else { return nil }
    var command = CasesVerifyCommand()
    command.items = words.arguments
    command.format = words.value("--format", .text) { TextOrJSON(rawValue: $0) }
    command.catalog = words.catalog()
    command.general = words.general()
    return words.isRefused ? nil : command
  }
}
