import ArgumentParser
import Glibc
import Wording

/// The way through a run: words → command → session → exit code.
@main
enum Main {
  static func main() {
    StandardStreams.prepare()
    let environment = Environment()
    guard let words = CommandLineArguments.read() else {
      var session = Session(language: nil, color: .auto, isQuiet: false, environment: environment)
      session.report(Failure(.usage, Bilingual("命令行参数不是 UTF-8 文本", "an argument is not UTF-8")))
      exit(ExitStatus.usage.rawValue)
    }
    exit(run(words, environment: environment).rawValue)
  }

  /// Runs one command line.
  static func run(_ words: [String], environment: Environment) -> ExitStatus {
    if let command = PlainCommands.command(words) {
      var session = session(for: words, command: command, environment: environment)
      return finish(&session) { session throws(Failure) in try command.execute(in: &session) }
    }
    let parsed = Result { try Govsvc.parseAsRoot(words) }
    var session = session(for: words, command: (try? parsed.get()) as? any Command, environment: environment)
    return finish(&session) { session throws(Failure) in try execute(parsed, words: words, in: &session) }
  }

  private static func finish(
    _ session: inout Session, _ work: (inout Session) throws(Failure) -> ExitStatus
  ) -> ExitStatus {
    do throws(Failure) {
      return session.finish(try work(&session))
    } catch {
      session.report(error)
      return session.finish(error.status)
    }
  }

  private static func session(
    for words: [String], command: (any Command)?, environment: Environment
  ) -> Session {
    let language = CommandLineArguments.value(of: "--lang", in: words).flatMap { Language(tag: $0) }
    let color = CommandLineArguments.value(of: "--color", in: words).flatMap { ColorChoice(rawValue: $0) }
    return Session(
      language: language, color: color ?? .auto, isQuiet: command?.general.quiet ?? false,
      environment: environment)
  }

  private static func execute(
    _ parsed: Result<any ParsableCommand, any Error>, words: [String], in session: inout Session
  ) throws(Failure) -> ExitStatus {
    switch parsed {
    case .success(let command as any Command):
      return try command.execute(in: &session)
    case .success:
      // The library's own help command, whose words are English only.
      return try showHelp(for: words, in: &session)
    case .failure(let error) where Govsvc.exitCode(for: error) == .success:
      session.output.write(Govsvc.message(for: error) + "\n")
      return .success
    case .failure(let error):
      throw WrongUse.failure(for: Govsvc.message(for: error), words: words)
    }
  }

  private static func showHelp(for words: [String], in session: inout Session) throws(Failure) -> ExitStatus {
    let destination = HelpTree.load()?.destination(of: words)
    if let word = destination?.unknownCommand { throw WrongUse.unknownCommand(word, at: destination?.path ?? []) }
    session.output.write(try Help.text(for: destination?.path ?? [], session: session))
    return .success
  }
}
