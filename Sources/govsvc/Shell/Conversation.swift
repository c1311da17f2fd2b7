import CatalogModel
import FindingReports
import Glibc
import GuideExport
import Wording

/// Asks for missing answers at a terminal: questions on standard error, answers from standard input, so that standard
/// output holds nothing but the checklist.
struct Conversation {
  private var dialogue: AnswerDialogue
  private let text: DialogueText
  private var reader = LineReader(descriptor: STDIN_FILENO)

  /// Whether somebody is there to be asked.
  static func isPossible(in session: Session) -> Bool {
    !session.isQuiet && StandardStreams.isTerminal(STDIN_FILENO) && StandardStreams.isTerminal(STDERR_FILENO)
  }

  init(_ dialogue: AnswerDialogue, language: Language) {
    self.dialogue = dialogue
    text = DialogueText(dialogue, language: language)
  }

  /// Asks until nothing is left to ask, or the input ends.
  /// - Returns: The conversation as it ended.
  consuming func run() throws(Failure) -> AnswerDialogue {
    guard dialogue.next != nil else { return dialogue }
    write(text.greeting)
    var isNew = true
    while dialogue.next != nil {
      if isNew { write(text.question(dialogue)) }
      StandardStreams.writeError(text.prompt)
      guard let line = try readLine() else {
        StandardStreams.writeError("\n")
        break
      }
      let reply = dialogue.take(line)
      if let words = text.reply(reply) { write([words]) }
      isNew = if case .refused = reply { false } else { true }
    }
    write([""])
    return dialogue
  }

  private func write(_ lines: [String]) {
    StandardStreams.writeError(lines.map { terminalSafe($0) + "\n" }.joined())
  }

  private mutating func readLine() throws(Failure) -> String? {
    do throws(SystemError) {
      return try reader.readLine().map { String(decoding: $0, as: UTF8.self) }
    } catch {
      let (chinese, english) = (error.reason.chinese, error.reason.english)
      throw Failure(
        .inputOutput, Bilingual("无法读取标准输入：\(chinese)", "cannot read standard input: \(english)"))
    }
  }
}
