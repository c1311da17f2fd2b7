import ArgumentParser
import Wording

/// A command of govsvc: parses its options with ArgumentParser, brings its help in both languages, and runs.
protocol Command: ParsableCommand {
  /// What `--help` says; the options' own words stand beside the options.
  static var help: CommandHelp { get }
  /// The options every command takes.
  var general: GeneralOptions { get }
  /// Does the work.
  /// - Returns: how the run ended, unless writing standard output fails afterwards.
  func execute(in session: inout Session) throws(Failure) -> ExitStatus
}

/// What a command's help says, in both languages.
struct CommandHelp: Sendable {
  /// One line: what the command does, without a full stop.
  let summary: Bilingual
  /// Paragraphs under the usage line.
  let details: [Bilingual]
  /// Command lines to copy, each with what it does.
  let examples: [(line: String, meaning: Bilingual)]

  init(_ summary: Bilingual, details: [Bilingual] = [], examples: [(line: String, meaning: Bilingual)] = []) {
    self.summary = summary
    self.details = details
    self.examples = examples
  }
}

extension CommandConfiguration {
  /// A configuration whose abstract, which completion scripts show, is the command's English summary.
  init(_ name: String, _ help: CommandHelp, version: String = "", subcommands: [any ParsableCommand.Type] = []) {
    self.init(
      commandName: name, abstract: help.summary.english, version: version, subcommands: subcommands,
      aliases: [])
  }
}
