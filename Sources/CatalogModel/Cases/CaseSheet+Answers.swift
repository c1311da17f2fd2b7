public import CaseLogic
import ServiceCodes
public import Wording

/// An answer as a person wrote it that the item's questions do not take.
public struct AnswerError: Error, Hashable, Sendable {
  /// What to tell the person: what is wrong, and what could be written instead.
  public let message: Bilingual
}

extension CaseSheet {
  /// Reads answers written `question=option`, `question=option,option` or `question=number`.
  ///
  /// Questions are named by id or by their text, options by id or label; `yes` and `no` stand for 是 and 否. A question
  /// that is named twice gets both answers. `?` or 不知道 says that the answer is not known.
  ///
  /// - Throws: `AnswerError` for a question or an option the item does not have.
  public func answers(_ texts: [String]) throws(AnswerError) -> Answers {
    var values = [Answers.Answer?](repeating: nil, count: questions.count)
    var unknown: Set<Int> = []
    for text in texts {
      guard let equals = text.firstIndex(where: { $0 == "=" || $0 == "＝" }) else {
        throw AnswerError(
          message: Bilingual("“\(text)”不是“问题=选项”", "“\(text)” is not of the form question=option"))
      }
      let question = try position(ofQuestion: trimmed(String(text[..<equals])))
      let answer = trimmed(String(text[text.index(after: equals)...]))
      if Self.saysUnknown(answer) {
        unknown.insert(question)
        continue
      }
      if case .number = questionnaire.questions[question].kind {
        values[question] = .number(try number(answer, question))
        continue
      }
      var chosen = try options(answer, of: question)
      if case .options(let before) = values[question] { chosen = before + chosen.filter { !before.contains($0) } }
      values[question] = .options(chosen)
    }
    return Answers(values, unknown: unknown)
  }

  /// Whether a text says that an answer is not known.
  static func saysUnknown(_ text: String) -> Bool {
    ["?", "？", "不知道", "不清楚", "unknown"].contains(text)
  }

  private func position(ofQuestion text: String) throws(AnswerError) -> Int {
    if let position = question(text) ?? questions.indices.first(where: { title($0) == text }) { return position }
    let ids = questions.map { $0.id ?? "" }
    guard !ids.isEmpty else {
      throw AnswerError(message: Bilingual("该事项没有需要回答的问题", "the item asks no questions"))
    }
    let near = nearest(text, among: ids).map { [$0] } ?? ids
    throw AnswerError(
      message: Bilingual(
        "没有问题“\(text)”，可用：\(near.joined(separator: "、"))",
        "there is no question “\(text)”; there are \(near.joined(separator: ", "))"))
  }

  /// One option, whose label may hold the marks that stand between several, or several.
  func options(_ text: String, of question: Int) throws(AnswerError) -> [Int] {
    if let position = position(ofOption: text, question) { return [position] }
    var chosen: [Int] = []
    for part in text.split(whereSeparator: { ",，、".contains($0) }) {
      chosen.append(try option(trimmed(String(part)), of: question))
    }
    return chosen.isEmpty ? [try option(text, of: question)] : chosen
  }

  private func position(ofOption text: String, _ question: Int) -> Int? {
    let isYesNo = questions[question].text(.choose) == "yes-no"
    let wanted = isYesNo ? ["yes": "是", "no": "否"][text.lowercased()] ?? text : text
    return optionIDs(question).firstIndex(of: wanted) ?? optionLabels(question).firstIndex(of: wanted)
  }

  private func option(_ text: String, of question: Int) throws(AnswerError) -> Int {
    let (ids, labels) = (optionIDs(question), optionLabels(question))
    if let position = position(ofOption: text, question) { return position }
    let list = zip(ids, labels).map { $0 == $1 ? $0 : "\($0)（\($1)）" }
    throw AnswerError(
      message: Bilingual(
        "问题“\(title(question))”没有选项“\(text)”，可用：\(list.joined(separator: "、"))",
        "the question “\(title(question))” has no option “\(text)”; there are \(list.joined(separator: ", "))"))
  }

  func number(_ text: String, _ question: Int) throws(AnswerError) -> Int64 {
    let decimals = questions[question].integer(.decimals) ?? 0
    let steps: [Int64] = [10_000, 1_000, 100, 10, 1]
    if let number = Decimal4(text), let step = steps[safe: decimals], number.tenThousandths % step == 0 {
      return number.tenThousandths / step
    }
    throw AnswerError(
      message: Bilingual(
        "问题“\(title(question))”的答案“\(text)”应为数字，最多 \(decimals) 位小数",
        "the answer “\(text)” to “\(title(question))” should be a number with at most \(decimals) decimals"))
  }
}
