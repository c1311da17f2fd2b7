import CaseLogic
import CatalogModel
import Wording

extension GuideReader {
  /// A condition in words: by the labels of questions and options, never by ids.
  mutating func sentence(_ condition: ItemView.Node?) -> Text {
    guard let condition else { return .empty }
    note(readingOf: .questions)
    for index in sentences.indices where sentences[index].condition == condition { return sentences[index].words }
    words.open()
    appendSentence(condition)
    let text = words.close()
    if sentences.count < Self.fewSentences { sentences.append((condition, text)) }
    return text
  }

  /// So many are looked through.
  private static let fewSentences = 24

  /// Adds a condition in words to the open text.
  mutating func appendSentence(_ condition: ItemView.Node, depth: Int = 0) {
    note(readingOf: .questions)
    var lines = ConditionLines(condition, depth: depth, item)
    var isFirst = true
    while let line = lines.next(&self) {
      if !isFirst { words.append("；") }
      isFirst = false
      append(line, of: condition, depth: depth)
    }
  }

  /// Adds several conditions of which one is enough.
  mutating func appendSentences(_ conditions: [ItemView.Node]) {
    var isFirst = true
    for condition in conditions {
      if !isFirst { words.append("，或者") }
      isFirst = false
      appendPart(condition, depth: 0, isAlone: conditions.count == 1)
    }
  }

  private mutating func appendPart(_ condition: ItemView.Node, depth: Int, isAlone: Bool) {
    let isBracketed = !isAlone && lineCount(condition, depth: depth) > 1
    if isBracketed { words.append("（") }
    appendSentence(condition, depth: depth)
    if isBracketed { words.append("）") }
  }

  private mutating func appendParts(_ value: ItemView.Node, depth: Int) {
    guard let parts = conditions(value) else { return }
    var isFirst = true
    for part in parts {
      if !isFirst { words.append("，或者") }
      isFirst = false
      appendPart(part, depth: depth + 1, isAlone: false)
    }
  }

  private mutating func append(_ line: ConditionLine, of condition: ItemView.Node, depth: Int) {
    switch line.kind {
    case .answer: appendAnswer(line)
    case .allOf:
      words.append(questions[line.question].title)
      words.append("：同时选择")
      appendLabels(line)
    case .noneOf:
      words.append(questions[line.question].title)
      words.append("：未选择")
      appendLabels(line)
    case .range:
      let intervals = intervals(line, in: condition)
      words.append(string: sheet().sentence(Condition([.range(question: line.question, intervals)]), .chinese))
    case .results:
      words.append("取得")
      appendResults(line.value)
    case .any: appendParts(line.value, depth: depth)
    case .none:
      words.append("不属于下列情形：")
      appendParts(line.value, depth: depth)
    }
  }

  private mutating func appendAnswer(_ line: ConditionLine) {
    if let affirmed = questions[line.question].affirmed, isYesAlone(line) { return words.append(affirmed) }
    words.append(questions[line.question].title)
    words.append("：")
    appendLabels(line)
  }

  private mutating func isYesAlone(_ line: ConditionLine) -> Bool {
    var count = 0
    for element in item.elements(line.value) {
      guard let option = option(line.question, named: element) else { continue }
      if option != 0 { return false }
      count += 1
    }
    return count == 1
  }

  private mutating func appendLabels(_ line: ConditionLine) {
    var isFirst = true
    for element in item.elements(line.value) {
      guard let option = option(line.question, named: element) else { continue }
      if !isFirst { words.append("、") }
      isFirst = false
      words.append(optionLabel(line.question, option))
    }
  }

  private mutating func appendResults(_ value: ItemView.Node) {
    var isFirst = true
    for element in item.elements(value) {
      guard let result = result(named: element) else { continue }
      if !isFirst { words.append("、") }
      isFirst = false
      words.append(textOrNone(result, .name))
    }
  }

  /// The result a value names.
  mutating func result(named value: ItemView.Node) -> Int? {
    let id = content(value)
    for record in item.records(0, .results) where textOrNone(Int(record), .id).equals(id) { return Int(record) }
    return nil
  }
}
