import CaseLogic
public import CatalogModel
public import Wording

/// What the conversation at a terminal says.
public struct DialogueText: Sendable {
  private let words: QuestionWording
  private let title: String

  /// Words a conversation.
  public init(_ dialogue: AnswerDialogue, language: Language) {
    words = QuestionWording(sheet: dialogue.sheet, language: language)
    title = dialogue.item.root.text(.name) ?? dialogue.item.name
  }

  /// What is said before the first question.
  public var greeting: [String] {
    [
      title,
      words.say(
        "请逐个回答，只问会影响结果的问题。输入序号；不知道的输入 0；返回上一题输入 b；到此为止按 Ctrl-D。",
        "One question at a time, and only those that matter. Type a number; 0 if you do not know; b to go back; "
          + "Ctrl-D to stop here."),
    ]
  }

  /// The question that is being asked, with its numbered options; nothing where none is.
  public func question(_ dialogue: AnswerDialogue) -> [String] {
    guard let question = dialogue.next?.question else { return [] }
    let record = words.sheet.questions[question]
    let choose = record.text(.choose)
    let way = choose == "many" ? words.say("（可以多选，序号用逗号分开）", " (several may be chosen, separated by commas)") : ""
    var lines = [
      "",
      words.say("第 \(dialogue.answeredCount + 1) 问　", "\(dialogue.answeredCount + 1). ") + words.ask(question) + way,
    ]
    if let note = record.text(.note) { lines.append("    " + words.say("说明：", "note: ") + note) }
    if choose == "number" {
      lines.append("    " + numberHint(record))
      return lines
    }
    let labels = words.sheet.optionLabels(question)
    let width = String(dialogue.options.count).utf8.count
    for (position, option) in dialogue.options.enumerated() {
      lines.append("  \(padded(position + 1, width)) \(labels.indices.contains(option) ? labels[option] : "")")
      let options = record.records(.options)
      if option < options.count, let note = options[option].text(.note) {
        lines.append("    " + String(repeating: " ", count: width) + words.say("（\(note)）", "(\(note))"))
      }
    }
    lines.append("  \(padded(0, width)) " + words.say("不知道", "do not know"))
    return lines
  }

  /// What stands before the place where the answer is typed.
  public var prompt: String { words.say("请回答：", "answer: ") }

  /// What is said to an answer; nothing where the question is simply asked again.
  public func reply(_ reply: AnswerDialogue.Reply) -> String? {
    switch reply {
    case .answered(let answer): words.say("  → \(answer)", "  → \(answer)")
    case .unknown: words.say("  → 不知道，按各种可能列出", "  → not known: all that is possible will be listed")
    case .back, .nothing: nil
    case .atBeginning: words.say("  已经是第一问", "  this is the first question")
    case .refused(let message): "  " + message[words.language]
    }
  }

  private func numberHint(_ record: Record) -> String {
    let unit = record.text(.unit) ?? ""
    let (from, to) = (record.text(.from) ?? "", record.text(.to) ?? "")
    return words.say(
      "填写 \(from) 至 \(to) 的数字\(unit.isEmpty ? "" : "（\(unit)）")；不知道的输入 ?",
      "a number from \(from) to \(to)\(unit.isEmpty ? "" : " (\(unit))"); ? if you do not know")
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: width - text.utf8.count) + text
  }
}
