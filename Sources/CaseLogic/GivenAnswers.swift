/// An applicant's answers, put in order.
struct GivenAnswers {
  /// The usable options of each question; empty where there is none.
  private(set) var options: [Bits]
  /// The usable number of each question.
  private(set) var numbers: [Int64?]
  /// The questions whose answer the applicant does not know.
  let unknown: Set<Int>
  /// The answers that no situation could take.
  private(set) var invalid: [InvalidAnswer] = []

  init(_ answers: Answers, to questions: [Question]) {
    options = [Bits](repeating: Bits(), count: questions.count)
    numbers = [Int64?](repeating: nil, count: questions.count)
    unknown = answers.unknown
    for (index, answer) in answers.values.enumerated() {
      guard let answer else { continue }
      guard questions.indices.contains(index) else {
        refuse(index, .unknownQuestion)
        continue
      }
      switch answer {
      case .options(let chosen): take(chosen, at: index, of: questions[index])
      case .number(let number): take(number, at: index, of: questions[index])
      }
    }
  }

  func hasAnswer(_ question: Int) -> Bool {
    numbers[question] != nil || !options[question].isEmpty
  }

  /// Whether the applicant has said that the answer is not known, and given none.
  func isUnknown(_ question: Int) -> Bool {
    !unknown.isEmpty && unknown.contains(question) && !hasAnswer(question)
  }

  private mutating func take(_ chosen: [Int], at index: Int, of question: Question) {
    if chosen.isEmpty { return }
    if case .number = question.kind { return refuse(index, .wrongKind) }
    let known = Set(chosen).filter((0..<question.optionCount).contains)
    for option in Set(chosen).subtracting(known).sorted() { refuse(index, .unknownOption(option)) }
    if question.kind != .many, known.count > 1 { return refuse(index, .moreThanOne) }
    options[index] = Bits(known)
  }

  private mutating func take(_ number: Int64, at index: Int, of question: Question) {
    guard case .number(let domain) = question.kind else { return refuse(index, .wrongKind) }
    guard domain.from <= number, number <= domain.to else { return refuse(index, .outOfDomain(number)) }
    numbers[index] = number
  }

  private mutating func refuse(_ question: Int, _ reason: InvalidAnswer.Reason) {
    invalid.append(InvalidAnswer(question: question, reason: reason))
  }
}
