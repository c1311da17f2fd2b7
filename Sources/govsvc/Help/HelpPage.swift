import FindingReports
import Wording

/// The help of one command, laid out.
struct HelpPage {
  let path: [String]
  let node: HelpTree.Command
  let help: CommandHelp
  let language: Language
  let paint: Painter
  let columns: Int

  /// The page, ending with a line end.
  var text: String {
    var blocks = [name + " — " + help.summary[language], heading(Bilingual("用法", "Usage")) + space + usage]
    blocks += help.details.map { wrapped($0[language], toWidth: columns).joined(separator: "\n") }
    blocks += [commands, list(Bilingual("参数", "Arguments"), of: visible.filter { $0.kind == .positional })]
    let options = visible.filter { $0.kind != .positional }
    blocks.append(list(Bilingual("选项", "Options"), of: options.filter { section(of: $0) == nil }))
    for title in HelpSection.allCases {
      blocks.append(list(title.heading, of: options.filter { section(of: $0) == title }))
    }
    blocks.append(examples)
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}

extension HelpPage {
  private var name: String { (["govsvc"] + path).joined(separator: " ") }

  private var visible: [HelpTree.Argument] { (node.arguments ?? []).filter(\.shouldDisplay) }

  private var visibleSubcommands: [HelpTree.Command] { (node.subcommands ?? []).filter(\.shouldDisplay) }

  private var space: String { language == .chinese ? "" : " " }

  /// The section an option is listed in; what ArgumentParser adds by itself is general, too.
  private func section(of argument: HelpTree.Argument) -> HelpSection? {
    if Help.builtIn(argument.spellings) != nil { return .general }
    return argument.sectionTitle.flatMap(HelpSection.init)
  }

  private func heading(_ text: Bilingual) -> String {
    paint(text[language] + (language == .chinese ? "：" : ":"), .strong)
  }

  private var usage: String {
    var words = [name]
    if !visibleSubcommands.isEmpty { words.append(Bilingual("<命令>", "<command>")[language]) }
    for argument in visible where argument.kind == .positional {
      let word = "<\(valueLabel(of: argument))>" + (argument.isRepeating ? "…" : "")
      words.append(argument.isOptional ? "[\(word)]" : word)
    }
    for argument in visible where argument.kind == .option && !argument.isOptional {
      words.append(synopsis(of: argument, spelling: argument.spellings.last ?? ""))
    }
    words.append(Bilingual("[选项]", "[options]")[language])
    return words.joined(separator: " ")
  }

  private var commands: String {
    guard !visibleSubcommands.isEmpty else { return "" }
    let rows = visibleSubcommands.map { command in
      let summary = Help.commandHelp(at: path + [command.commandName])?.summary ?? Help.helpCommand
      return (command.commandName, summary[language])
    }
    return heading(Bilingual("命令", "Commands")) + "\n" + table(rows)
  }

  private func list(_ title: Bilingual, of arguments: [HelpTree.Argument]) -> String {
    guard !arguments.isEmpty else { return "" }
    return heading(title) + "\n" + table(arguments.map { (label(of: $0), meaning(of: $0)) })
  }

  private var examples: String {
    guard !help.examples.isEmpty else { return "" }
    let lines = help.examples.flatMap { example in
      wrapped(example.meaning[language], toWidth: columns - 2).map { "  " + paint("# " + $0, .faint) }
        + ["  " + example.line]
    }
    return heading(Bilingual("示例", "Examples")) + "\n" + lines.joined(separator: "\n")
  }
}

extension HelpPage {
  private func valueLabel(of argument: HelpTree.Argument) -> String {
    let name = argument.valueName ?? "value"
    return ValueName(rawValue: name)?.label[language] ?? name
  }

  private func synopsis(of argument: HelpTree.Argument, spelling: String) -> String {
    guard argument.kind == .option else { return spelling }
    if let values = argument.allValues, !values.isEmpty, values.count <= 5 {
      return "\(spelling) <\(values.joined(separator: "|"))>"
    }
    return "\(spelling) <\(valueLabel(of: argument))>"
  }

  private func label(of argument: HelpTree.Argument) -> String {
    if argument.kind == .positional { return "<\(valueLabel(of: argument))>" }
    let spellings = argument.spellings
    let names = spellings.dropLast() + [synopsis(of: argument, spelling: spellings.last ?? "")]
    return names.joined(separator: ", ")
  }

  /// The words of an option in the page's language; empty if there are none, which a test forbids.
  private func meaning(of argument: HelpTree.Argument) -> String {
    if let text = Help.builtIn(argument.spellings) { return text[language] }
    let text = (language == .chinese ? argument.discussion : argument.abstract) ?? ""
    guard argument.kind == .option, let value = argument.defaultValue, !text.isEmpty else { return text }
    return text + (language == .chinese ? "（默认 \(value)）" : " (default: \(value))")
  }

  private func table(_ rows: [(label: String, meaning: String)]) -> String {
    let widest = rows.map { displayWidth($0.label) }.filter { $0 <= 28 }.max() ?? 0
    return rows.map { row in
      let lines = wrapped(row.meaning, toWidth: columns - widest - 4)
      let isTooWide = displayWidth(row.label) > widest
      let first = isTooWide ? "  \(row.label)\n" : "  " + padded(row.label, toWidth: widest) + "  "
      let indent = String(repeating: " ", count: widest + 4)
      return first + (isTooWide ? indent : "") + lines.joined(separator: "\n" + indent)
    }
    .joined(separator: "\n")
  }
}
