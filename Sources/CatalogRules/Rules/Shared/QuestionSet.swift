import CaseLogic

/// Questions by position: the first 64 as bits, so that most items need no memory for it.
struct QuestionSet: Equatable {
  private var bits: UInt64 = 0
  private var rest: Set<Int> = []

  /// Whether a question is in the set.
  func contains(_ question: Int) -> Bool {
    0..<64 ~= question ? bits &>> UInt64(question) & 1 != 0 : rest.contains(question)
  }

  /// Adds a question.
  mutating func insert(_ question: Int) {
    if 0..<64 ~= question { bits |= 1 &<< UInt64(question) } else { rest.insert(question) }
  }

  /// Adds the questions a condition names, at any depth.
  mutating func insert(namedBy condition: Condition) {
    for index in condition.lines.indices {
      if let question = condition.lines[index].question {
        insert(question)
      } else {
        insert(namedBy: condition.lines[index])
      }
    }
  }

  /// Adds the questions a line names, at any depth.
  mutating func insert(namedBy line: Condition.Line) {
    switch line {
    case .answer(let question, _), .allOf(let question, _), .noneOf(let question, _), .range(let question, _):
      insert(question)
    case .results: return
    case .any(let parts), .none(let parts):
      for part in parts { insert(namedBy: part) }
    }
  }

  /// Whether every question below `count` is in it.
  func holdsAll(_ count: Int) -> Bool {
    if count < 64 { return bits == 1 &<< UInt64(count) &- 1 }
    return (0..<count).allSatisfy { contains($0) }
  }

  /// Whether both have a question in common.
  func meets(_ other: QuestionSet) -> Bool {
    bits & other.bits != 0 || !(rest.isEmpty || other.rest.isEmpty) && !rest.isDisjoint(with: other.rest)
  }
}

extension Question {
  /// Adds the questions that decide whether this one is asked and which options it offers.
  func insertNamed(into set: inout QuestionSet) {
    if let askedWhen { set.insert(namedBy: askedWhen) }
    for option in options {
      if let condition = option.offeredWhen { set.insert(namedBy: condition) }
    }
  }
}

extension Questionnaire {
  /// The questions that select, as `selectingQuestions()` tells them one by one.
  func selecting() -> QuestionSet {
    var selecting = QuestionSet()
    for index in cases.indices {
      if let when = cases[index].when { selecting.insert(namedBy: when) }
    }
    if selecting.holdsAll(questions.count) { return selecting }
    var looked = QuestionSet()
    while looked != selecting {
      let now = selecting
      for question in questions.indices where now.contains(question) && !looked.contains(question) {
        questions[question].insertNamed(into: &selecting)
      }
      looked = now
    }
    return selecting
  }
}
