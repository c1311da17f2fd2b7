import CatalogModel
public import CatalogRules
public import Wording

/// Proofs of cases for people: a line for each item, with what was found below it.
public struct CasesReviewText: Sendable {
  private let language: Language
  private let paint: Painter
  private let findings: FindingsText

  /// Makes a report in a language over the texts of a catalog.
  public init(language: Language, painter: Painter, excerpts: Excerpts) {
    self.language = language
    paint = painter
    findings = FindingsText(language: language, painter: painter, excerpts: excerpts)
  }

  /// The lines of one item, each with its line end: what was proved, then errors and warnings; notes are counted.
  public func text(of review: CasesReview) -> String {
    let name = terminalSafe(review.item.root.text(.name) ?? "")
    let said = paint(outcome(of: review), style(of: review))
    let head = Bilingual("\(name)：\(numbers(of: review))；\(said)", "\(name): \(numbers(of: review)); \(said)")[language]
    let grave = review.findings.filter { $0.severity > .note }
    let notes = review.findings.count - grave.count
    let blocks = grave.map { "\n" + findings.text(of: $0) }.joined() + (grave.isEmpty ? "" : "\n")
    let code = terminalSafe(review.item.name)
    let rest =
      notes == 0
      ? ""
      : Bilingual(
        "  另有 \(notes) 个提示：govsvc validate \(code)", "  \(counted(notes, "note")) more: govsvc validate \(code)")[
          language] + "\n"
    return "\(paint(code, .strong)) \(head)\n" + jointAnswers(of: review) + blocks + rest
  }

  /// How many joint answers there are, where several options may be chosen.
  private func jointAnswers(of review: CasesReview) -> String {
    guard let count = review.jointAnswerCount else { return "" }
    let isMore = count == Int.max
    let line = Bilingual(
      "  几个选项可以一并选：合并作答\(isMore ? "超过" : "共") \(count) 种",
      "  several options may be chosen at once: \(isMore ? "more than " : "")\(counted(count, "joint answer"))")
    return line[language] + "\n"
  }

  /// The closing line, without a line end.
  public func summary(of reviews: [CasesReview], leftOut: Int) -> String {
    let proved = reviews.count { $0.isInOrder }
    let rest = reviews.count - proved
    let alone = Bilingual(
      leftOut > 0 ? "，另有 \(leftOut) 个不分情形" : "", leftOut > 0 ? "; \(leftOut) more without questions and cases" : "")
    return Bilingual(
      "检查 \(reviews.count) 个分情形的事项：\(proved) 个已证明无误，\(rest) 个有问题或者未能证明\(alone.chinese)",
      "checked \(counted(reviews.count, "item")) with cases: \(proved) proved, \(rest) with errors or not proved"
        + alone.english)[language]
  }

  private func numbers(of review: CasesReview) -> String {
    let questions = review.questionCount
    if review.selectingCount == 0, review.caseCount == 1 {
      return Bilingual(
        questions == 0 ? "不提问，只有一个情形" : "只有一个情形，\(questions) 个问题只决定材料等",
        questions == 0 ? "no questions, one case" : "one case; \(counted(questions, "question")) for its materials only"
      )[
        language]
    }
    return Bilingual(
      "\(questions) 个问题（\(review.selectingCount) 个决定情形），\(paths(of: review).chinese)\(review.caseCount) 个情形",
      "\(counted(questions, "question")) (\(review.selectingCount) deciding the case), "
        + "\(paths(of: review).english)\(counted(review.caseCount, "case"))")[language]
  }

  private func paths(of review: CasesReview) -> Bilingual {
    switch review.pathCount {
    case nil: Bilingual("", "")
    case Int.max?: Bilingual("\(Int.max) 条以上路径，", "more than \(Int.max) paths, ")
    case let count?: Bilingual("\(count) 条路径，", "\(counted(count, "path")), ")
    }
  }

  private func outcome(of review: CasesReview) -> String {
    switch review.outcome {
    case .exact: Bilingual("每种情况恰好属于一个情形", "every situation belongs to exactly one case")[language]
    case .faulty:
      Bilingual("不是每种情况都恰好属于一个情形", "not every situation belongs to exactly one case")[language]
    case .undecided:
      Bilingual("没有证明：条件互相牵连太多", "not proved: the conditions are too tangled")[language]
    case .unreadable:
      Bilingual("没有证明：问题或者条件有错，先改正", "not proved: questions or conditions must be mended first")[language]
    }
  }

  private func style(of review: CasesReview) -> TextStyle {
    review.outcome == .exact ? .good : .error
  }
}
