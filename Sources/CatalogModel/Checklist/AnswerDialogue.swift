public import CaseLogic
public import Wording

/// The conversation in which the answers that are missing are asked for, one question at a time.
///
/// It asks only what still matters, in the order that decides soonest; any answer may be taken back, and the applicant
/// may say of any question that the answer is not known.
public struct AnswerDialogue: Sendable {
  /// The item.
  public let item: EffectiveItem
  /// Its questions.
  public let sheet: CaseSheet
  /// The answers so far.
  public private(set) var answers: Answers
  /// What they lead to.
  public private(set) var situation: Situation
  /// The question that is being asked; nil where nothing is left to ask.
  public private(set) var next: NextQuestion?
  /// The answers before each question that was asked.
  private var history: [Answers] = []

  /// What came of a line that was typed.
  public enum Reply: Sendable {
    /// The question is answered; the labels of what was chosen, or the number.
    case answered(String)
    /// The applicant does not know.
    case unknown
    /// The question before is asked again.
    case back
    /// There is no question before.
    case atBeginning
    /// Nothing was typed: the question is asked again.
    case nothing
    /// The line is no answer to the question; the message says why.
    case refused(Bilingual)
  }

  /// Begins with the answers that were given already.
  public init(_ item: EffectiveItem, sheet: CaseSheet, answers: Answers) {
    self.item = item
    self.sheet = sheet
    self.answers = answers
    situation = sheet.questionnaire.situation(for: answers)
    look()
  }

  /// How many questions have been answered in the conversation.
  public var answeredCount: Int { history.count }

  /// The options of the question being asked, as positions among its options; empty for a number.
  public var options: [Int] {
    guard let question = next?.question else { return [] }
    return situation.offered[question]
  }

  /// Takes a line as it was typed.
  ///
  /// A number names an option by its place in the list that was shown, several stand one after the other; words name it
  /// by label or id. `0` or `?` is “not known” (`?` only, where a number is asked for), `b` or 返回 goes back.
  public mutating func take(_ line: String) -> Reply {
    guard let question = next?.question else { return .nothing }
    let text = Self.plain(line)
    if text.isEmpty { return .nothing }
    if ["b", "<", "back", "返回", "上一题"].contains(text.lowercased()) { return goBack() }
    let isNumber = if case .number = sheet.questionnaire.questions[question].kind { true } else { false }
    if CaseSheet.saysUnknown(text) || text == "0" && !isNumber {
      var next = answers
      next.unknown.insert(question)
      go(on: next)
      return .unknown
    }
    do throws(AnswerError) {
      let answer = isNumber ? try number(text, question) : .options(try chosen(text, question))
      var next = answers
      while next.values.count <= question { next.values.append(nil) }
      next.values[question] = answer
      next.unknown.remove(question)
      go(on: next)
      return .answered(sheet.answerWords(question, in: next, separator: "、") ?? "")
    } catch {
      return .refused(error.message)
    }
  }

  private mutating func goBack() -> Reply {
    guard let before = history.popLast() else { return .atBeginning }
    answers = before
    situation = sheet.questionnaire.situation(for: answers)
    look()
    return .back
  }

  private mutating func go(on next: Answers) {
    history.append(answers)
    answers = next
    situation = sheet.questionnaire.situation(for: answers)
    look()
  }

  private mutating func look() {
    // What may not be filed together is told at once.
    next = situation.forbidden.isEmpty ? Checklist.nextQuestion(after: answers, in: item, sheet: sheet) : nil
  }
}

extension AnswerDialogue {
  /// The options a line names, by number, label or id.
  private func chosen(_ text: String, _ question: Int) throws(AnswerError) -> [Int] {
    let offered = situation.offered[question]
    var chosen: [Int] = []
    let words = text.split(whereSeparator: { ",，、;；/+ ".contains($0) })
    if words.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) {
      for word in words {
        guard let number = Int(word), offered.indices.contains(number - 1) else {
          throw AnswerError(
            message: Bilingual(
              "没有第 \(word) 项，请输入 1 至 \(offered.count)", "there is no \(word); type 1 to \(offered.count)"))
        }
        if !chosen.contains(offered[number - 1]) { chosen.append(offered[number - 1]) }
      }
    } else {
      chosen = try options(text, of: question)
      let labels = sheet.optionLabels(question)
      if let refused = chosen.first(where: { !offered.contains($0) }) {
        let label = labels[safe: refused] ?? ""
        throw AnswerError(message: Bilingual("这种情况不能选“\(label)”", "“\(label)” is not offered in this situation"))
      }
    }
    let isMany = sheet.questionnaire.questions[question].kind == .many
    guard isMany || chosen.count == 1 else {
      throw AnswerError(message: Bilingual("只能选一项", "only one may be chosen"))
    }
    return chosen.sorted()
  }

  private func options(_ text: String, of question: Int) throws(AnswerError) -> [Int] {
    do throws(AnswerError) {
      return try sheet.options(text, of: question)
    } catch {
      let count = situation.offered[question].count
      throw AnswerError(
        message: Bilingual(
          "没有“\(text)”这一项，请输入序号 1 至 \(count)", "there is no “\(text)”; type a number from 1 to \(count)"))
    }
  }

  private func number(_ text: String, _ question: Int) throws(AnswerError) -> Answers.Answer {
    let unit = sheet.questions[question].text(.unit) ?? ""
    let digits = unit.isEmpty || !text.hasSuffix(unit) ? text : String(text.dropLast(unit.count))
    let number = try sheet.number(Self.plain(digits), question)
    guard case .number(let domain) = sheet.questionnaire.questions[question].kind, domain.from <= number,
      number <= domain.to
    else {
      let record = sheet.questions[question]
      let (from, to) = (record.text(.from) ?? "", record.text(.to) ?? "")
      throw AnswerError(
        message: Bilingual(
          "\(text) 超出范围，应在 \(from) 至 \(to) 之间", "\(text) is out of range, which is from \(from) to \(to)"))
    }
    return .number(number)
  }

  /// A line without the white space around it, with full-width digits as plain ones.
  private static func plain(_ line: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      switch scalar.value {
      case 0xFF10...0xFF19: scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)))
      case 0x3000, 0x09: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    var rest = Substring(String(scalars))
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  /// The answers as `--answer` arguments that lead here again.
  public var arguments: [String] { sheet.arguments(answers) }
}

extension CaseSheet {
  /// The answer to a question as it is read; nil where there is none.
  public func answerWords(_ question: Int, in answers: Answers, separator: String) -> String? {
    guard answers.values.indices.contains(question), let answer = answers.values[question] else { return nil }
    switch answer {
    case .options(let options):
      let labels = optionLabels(question)
      return options.map { labels[safe: $0] ?? "" }.joined(separator: separator)
    case .number(let scaled): return number(scaled, question) + (questions[question].text(.unit) ?? "")
    }
  }

  /// Answers as `--answer` arguments that can be pasted, in the order of the questions.
  public func arguments(_ answers: Answers) -> [String] {
    questions.indices.compactMap { question in
      let id = questions[question].id ?? ""
      if answers.values.indices.contains(question), let answer = answers.values[question] {
        switch answer {
        case .options(let options):
          let ids = optionIDs(question)
          return "--answer \(id)=\(options.compactMap { ids[safe: $0] }.joined(separator: ","))"
        case .number(let scaled): return "--answer \(id)=\(number(scaled, question))"
        }
      }
      return answers.unknown.contains(question) ? "--answer \(id)=?" : nil
    }
  }
}
