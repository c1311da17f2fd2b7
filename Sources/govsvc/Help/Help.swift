import ArgumentParser
import FindingReports
import Wording

/// Help in the language of the session.
enum Help {
  /// The help of the command at a path of names; empty for the root.
  static func text(for path: [String], session: Session) throws(Failure) -> String {
    guard let tree = HelpTree.load(), let node = tree.command(at: path), let help = commandHelp(at: path) else {
      throw Failure(.internalFault, Bilingual("程序内部错误：无法生成帮助", "fault of govsvc: no help can be made"))
    }
    let page = HelpPage(
      path: path, node: node, help: help, language: session.language, paint: session.painter,
      columns: min(StandardStreams.columns, 100))
    return page.text
  }

  /// What the command at a path says of itself.
  static func commandHelp(at path: [String]) -> CommandHelp? {
    var type: any Command.Type = Govsvc.self
    for name in path {
      let next = type.configuration.subcommands.first { $0.configuration.commandName == name }
      guard let next = next as? any Command.Type else { return nil }
      type = next
    }
    return type.help
  }

  /// The words for what ArgumentParser adds by itself; nil for anything else.
  static func builtIn(_ spellings: [String]) -> Bilingual? {
    if spellings.contains("--help") { return Bilingual("显示帮助", "show help") }
    if spellings.contains("--version") { return Bilingual("显示版本", "show the version") }
    return nil
  }

  /// What the `help` command does, which ArgumentParser adds by itself.
  static let helpCommand = Bilingual("显示某个命令的帮助", "show the help of a command")
}
