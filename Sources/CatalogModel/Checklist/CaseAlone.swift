public import CaseLogic

/// What one requirement asks for, before the requirements of a material are united.
public struct RequirementTerms: Sendable {
  /// 必要, 支持容缺处理 or 非必要.
  public let necessity: String
  /// 原件份数.
  public let original: Int
  /// 复印件份数.
  public let copy: Int
  /// Its condition; nil where there is none.
  public let condition: Condition?
  /// Whether the condition depends on a question without an answer.
  public let isOpen: Bool
  /// The open case that asks for it; nil where a case does that applies for sure.
  public let openCase: Record?
}

extension Checklist {
  /// The checklist of one case filed by itself: what the case decides is worked out, what it leaves open stays open.
  ///
  /// The case decides a condition when it holds, or fails, whichever of the options the case's `when` names is chosen.
  public static func filing(ofCaseAlone index: Int?, in item: EffectiveItem, sheet: CaseSheet) -> Filing {
    guard let index else { return filing(of: nil, in: item, sheet: sheet) }
    return Filing(
      item, sheet, sheet.situations(ofCase: index), FiledCases(index),
      handlingCode: item.handlingCode(of: sheet.cases[index]))
  }
}

extension CaseSheet {
  /// The situations in which a case applies alone, as far as its own `when` tells; none where that is not known.
  func situations(ofCase index: Int) -> [Situation] {
    guard let when = questionnaire.cases[index].when else { return [] }
    var alternatives = [[Answers.Answer?](repeating: nil, count: questionnaire.questions.count)]
    let questions = questionnaire.questions.indices
    for case .answer(let question, let options) in when.lines where questions.contains(question) {
      guard !options.isEmpty, alternatives.count * options.count <= 64 else { continue }
      alternatives = alternatives.flatMap { answers in
        options.map { option in
          var answers = answers
          answers[question] = .options([option])
          return answers
        }
      }
    }
    return alternatives.map { questionnaire.situation(for: Answers($0)) }
      .filter { $0.cases == [index] || $0.cases.isEmpty && $0.possibleCases.contains(index) }
  }
}
