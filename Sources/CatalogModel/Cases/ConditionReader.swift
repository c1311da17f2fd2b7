import CaseLogic
import CatalogText
import ServiceCodes

/// Translates the conditions of one item from their text into `CaseLogic`.
struct ConditionReader {
  let questions: [Record]
  let questionIDs: [String]
  let resultIDs: [String]
  var problems: [ConditionProblem] = []
  /// Whether a list without anything in it is a problem here; in what selects cases the logic itself finds it.
  var refusesEmptyLists = false
  private let optionIDs: [[String]]
  private let decimals: [Int]

  init(_ root: Record) {
    questions = Array(root.records(.questions))
    questionIDs = questions.map { $0.id ?? "" }
    resultIDs = root.records(.results).map { $0.id ?? "" }
    optionIDs = questions.map { question in
      question.text(.choose) == "yes-no" ? ["是", "否"] : question.records(.options).map { $0.id ?? "" }
    }
    decimals = questions.map { $0.integer(.decimals) ?? 0 }
  }

  private mutating func problem(_ kind: ConditionProblem.Kind, _ value: Value) {
    problems.append(ConditionProblem(kind: kind, value: value))
  }

  /// Translates a question.
  mutating func question(_ record: Record) -> Question {
    if let id = record[.id], ["any", "all", "none", "results"].contains(id.text) {
      problem(.reservedQuestion, id)
    }
    let asked = record[.askedWhen].map { condition($0) }
    let position = questions.firstIndex { $0.index == record.index } ?? 0
    switch record.text(.choose) {
    case "many": return Question(kind: .many, options: options(record), askedWhen: asked)
    case "yes-no": return Question(kind: .yesNo, askedWhen: asked)
    case "number":
      guard let from = bound(record[.from], of: position), let to = bound(record[.to], of: position), from <= to else {
        problem(.incompleteQuestion, record[.id] ?? record.origin)
        return Question(kind: .number(NumberDomain(from: 0, to: 0)), askedWhen: asked)
      }
      return Question(kind: .number(NumberDomain(from: from, to: to)), askedWhen: asked)
    default: return Question(kind: .one, options: options(record), askedWhen: asked)
    }
  }

  private mutating func options(_ record: Record) -> [Option] {
    let options = record.records(.options)
    if options.isEmpty { problem(.incompleteQuestion, record[.id] ?? record.origin) }
    return options.map { option in Option(offeredWhen: option[.offeredWhen].map { condition($0) }) }
  }

  private func bound(_ value: Value?, of question: Int) -> Int64? {
    (value?.text).flatMap { Decimal4($0) }.flatMap { scaled($0, decimals[question]) }
  }

  /// A decimal as a whole number of the question's smallest step.
  private func scaled(_ number: Decimal4, _ decimals: Int) -> Int64? {
    let steps: [Int64] = [10_000, 1_000, 100, 10, 1]
    guard decimals < steps.count, number.tenThousandths % steps[decimals] == 0 else { return nil }
    return number.tenThousandths / steps[decimals]
  }

  /// Translates a mapping of condition lines; what cannot be translated is left out and noted.
  mutating func condition(_ value: Value, depth: Int = 0) -> Condition {
    guard let tree = value.file.tree, tree.nodes[value.node].isMapping, depth < 32 else {
      problem(.wrongShape, value)
      return Condition([])
    }
    var lines: [Condition.Line] = []
    for (key, node) in tree.entries(of: value.node) {
      let part = Value(file: value.file, node: node)
      switch tree.text(key) {
      case "any": lines.append(.any(conditions(part, depth: depth)))
      case "none": lines.append(.none(conditions(part, depth: depth)))
      case "results": lines.append(.results(results(part)))
      case let id:
        guard let question = questionIDs.firstIndex(of: id) else {
          let near = nearest(id, among: questionIDs)
          problem(.unknownQuestion(suggestion: near), Value(file: value.file, node: key))
          continue
        }
        lines += answer(to: question, part)
      }
    }
    return Condition(lines)
  }

  private mutating func conditions(_ value: Value, depth: Int) -> [Condition] {
    guard let tree = value.file.tree, tree.nodes[value.node].isSequence else {
      problem(.wrongShape, value)
      return []
    }
    noteIfEmpty(value)
    return tree.elements(of: value.node).map { condition(Value(file: value.file, node: $0), depth: depth + 1) }
  }

  /// Translates a list of result ids.
  mutating func results(_ value: Value) -> [Int] {
    noteIfEmpty(value)
    return value.elements.compactMap { element in
      guard let result = resultIDs.firstIndex(of: element.text) else {
        problem(.unknownResult, element)
        return nil
      }
      return result
    }
  }

  private mutating func answer(to question: Int, _ value: Value) -> [Condition.Line] {
    guard let tree = value.file.tree else { return [] }
    if questions[question].text(.choose) == "number" {
      guard !tree.nodes[value.node].isMapping else {
        problem(.wrongShape, value)
        return []
      }
      noteIfEmpty(value)
      return [.range(question: question, value.elements.compactMap { interval($0, question) })]
    }
    guard tree.nodes[value.node].isMapping else {
      return [.answer(question: question, anyOf: options(value, of: question))]
    }
    var lines: [Condition.Line] = []
    for (key, node) in tree.entries(of: value.node) {
      let part = Value(file: value.file, node: node)
      switch tree.text(key) {
      case "all": lines.append(.allOf(question: question, options(part, of: question)))
      case "none": lines.append(.noneOf(question: question, options(part, of: question)))
      default: problem(.wrongShape, Value(file: value.file, node: key))
      }
    }
    return lines
  }

  private mutating func noteIfEmpty(_ value: Value) {
    if refusesEmptyLists, value.elements.isEmpty { problem(.wrongShape, value) }
  }

  private mutating func options(_ value: Value, of question: Int) -> [Int] {
    noteIfEmpty(value)
    return value.elements.compactMap { element in
      let id = element.text
      guard let option = optionIDs[question].firstIndex(of: id) else {
        let near = nearest(id, among: optionIDs[question])
        problem(.unknownOption(question: questionIDs[question], suggestion: near), element)
        return nil
      }
      return option
    }
  }

  private mutating func interval(_ value: Value, _ question: Int) -> Interval? {
    guard let range = NumberRange(value.text) else {
      problem(.wrongRange, value)
      return nil
    }
    let lower = range.lower.map { scaled($0.value, decimals[question]) }
    let upper = range.upper.map { scaled($0.value, decimals[question]) }
    if lower == .some(.none) || upper == .some(.none) {
      problem(.wrongRange, value)
      return nil
    }
    return Interval(
      lower: lower ?? nil, lowerIncluded: range.lower?.isIncluded ?? true,
      upper: upper ?? nil, upperIncluded: range.upper?.isIncluded ?? true)
  }
}
