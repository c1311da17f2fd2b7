import CaseLogic
import CatalogModel
import Wording

/// How a guide says a condition: by the labels of questions and options, never by ids.
struct ConditionWording: Sendable {
  let sheet: CaseSheet
  let language: Language

  /// The condition in words.
  func sentence(_ condition: Condition) -> String {
    condition.lines.map { sentence($0) }.joined(separator: Bilingual("；", "; ")[language])
  }

  /// Several conditions of which one is enough, in words.
  func sentence(anyOf conditions: [Condition]) -> String {
    joined(conditions, brackets: conditions.count > 1)
  }

  private func sentence(_ line: Condition.Line) -> String {
    switch line {
    case .answer(let question, let options) where options == [0] && isYesNo(question):
      return affirmed(question) ?? sheet.sentence(Condition([line]), language)
    case .any(let conditions):
      return joined(conditions, brackets: true)
    case .none(let conditions):
      return Bilingual("不属于下列情形：", "none of: ")[language] + joined(conditions, brackets: true)
    default:
      return sheet.sentence(Condition([line]), language)
    }
  }

  private func joined(_ conditions: [Condition], brackets: Bool) -> String {
    conditions.map { condition in
      let text = sentence(condition)
      guard brackets, condition.lines.count > 1 else { return text }
      return Bilingual("（\(text)）", "(\(text))")[language]
    }.joined(separator: Bilingual("，或者", " or ")[language])
  }

  private func isYesNo(_ question: Int) -> Bool {
    sheet.questions.indices.contains(question) && sheet.questions[question].text(.choose) == "yes-no"
  }

  /// The question turned into what is the case: `是否由经办人提交` becomes `由经办人提交`; nil where it says 是否 not
  /// exactly once.
  private func affirmed(_ question: Int) -> String? {
    guard language == .chinese else { return nil }
    let title = Array(sheet.title(question).unicodeScalars)
    let places = title.indices.filter { $0 + 1 < title.count && title[$0] == "是" && title[$0 + 1] == "否" }
    guard let place = places.first, places.count == 1, title.count > 2 else { return nil }
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: title[..<place])
    rest.append(contentsOf: title[(place + 2)...])
    return String(rest)
  }
}
