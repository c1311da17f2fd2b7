import CatalogStore
import FindingReports
import Glibc
import Wording

/// What a command has at hand while it runs: the language, the streams and how to write to them.
struct Session {
  /// The language of messages.
  private(set) var language: Language
  /// Whether the caller chose the language, so that a catalog's own does not count.
  private let isLanguageChosen: Bool
  /// Whether notes are left out.
  let isQuiet: Bool
  /// Standard output, where data go.
  var output = Output(descriptor: STDOUT_FILENO)
  /// The user's folder for what can be made again; nil where none is known.
  let cacheFolder: CacheFolder?
  /// Colours for standard output.
  let painter: Painter
  /// Colours for standard error.
  let errorPainter: Painter

  init(language: Language?, color: ColorChoice, isQuiet: Bool, environment: Environment) {
    self.language = language ?? environment.language ?? .chinese
    isLanguageChosen = language != nil
    cacheFolder = environment.cacheFolder
    self.isQuiet = isQuiet
    func painter(for descriptor: Int32) -> Painter {
      Painter(isColoured: environment.isColoured(color, isTerminal: StandardStreams.isTerminal(descriptor)))
    }
    self.painter = painter(for: STDOUT_FILENO)
    errorPainter = painter(for: STDERR_FILENO)
  }

  /// Goes on in a catalog's own language, unless the caller chose one.
  mutating func adopt(_ language: Language) {
    if !isLanguageChosen { self.language = language }
  }

  /// Says something on standard error, unless `--quiet` asked for silence.
  mutating func note(_ text: Bilingual) {
    guard !isQuiet else { return }
    output.flush()
    StandardStreams.writeError(terminalSafe(text[language]) + "\n")
  }

  /// Writes lines of a catalog's texts, safe for a terminal.
  mutating func write(lines text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      output.write(terminalSafe(String(line)) + "\n")
    }
  }

  /// Says on standard error why the command failed.
  mutating func report(_ failure: Failure) {
    output.flush()
    let label = errorPainter(Bilingual("错误", "error")[language], .error)
    let colon = language == .chinese ? "：" : ": "
    let texts = [failure.message[language]] + (failure.hint.map { [$0[language]] } ?? [])
    var lines = texts.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
      .map { terminalSafe(String($0)) }
    for index in lines.indices { lines[index] = (index == 0 ? label + colon : "  ") + lines[index] + "\n" }
    StandardStreams.writeError(lines.joined())
  }

  /// Ends the run: what was gathered is written and checked.
  /// - Returns: `status`, unless writing failed.
  mutating func finish(_ status: ExitStatus) -> ExitStatus {
    switch output.finish() {
    case nil: return status
    case .brokenPipe: return .brokenPipe
    case .failed(let error):
      let (chinese, english) = (error.reason.chinese, error.reason.english)
      report(Failure(.inputOutput, Bilingual("无法写入标准输出：\(chinese)", "cannot write standard output: \(english)")))
      return .inputOutput
    }
  }
}
