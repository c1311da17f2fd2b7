import CaseLogic
import CatalogModel
import CatalogText

/// One line of a condition, as it stands in its file.
struct ConditionLine {
  /// What the line asks of the answers.
  enum Kind {
    case answer
    case allOf
    case noneOf
    case range
    case results
    case any
    case none
  }

  let kind: Kind
  /// The question it names; 0 for lines that name none.
  let question: Int
  /// What is asked for: options, ranges, results or conditions.
  let value: ItemView.Node
}

/// The lines of a condition one after the other, without what cannot be understood: as `CaseSheet.condition` reads
/// them, and in the same order.
struct ConditionLines {
  /// How deep conditions are read.
  static let deepest = 32

  private var entries: ItemView.Entries?
  /// What is left of a mapping of `all` and `none` under a question.
  private var inner: (entries: ItemView.Entries, question: Int)?

  init(_ condition: ItemView.Node, depth: Int, _ item: ItemView) {
    entries = depth < Self.deepest ? item.entries(condition) : nil
  }

  /// The next line.
  mutating func next(_ reader: inout GuideReader) -> ConditionLine? {
    while true {
      if let question = inner?.question {
        guard let (key, value) = inner?.entries.next() else {
          inner = nil
          continue
        }
        let word = reader.content(key)
        if word.equals("all") { return ConditionLine(kind: .allOf, question: question, value: value) }
        if word.equals("none") { return ConditionLine(kind: .noneOf, question: question, value: value) }
        continue
      }
      guard let (key, value) = entries?.next() else { return nil }
      if let line = line(reader.content(key), value, &reader) { return line }
    }
  }

  private mutating func line(
    _ word: Text, _ value: ItemView.Node, _ reader: inout GuideReader
  ) -> ConditionLine? {
    if word.equals("any") { return ConditionLine(kind: .any, question: 0, value: value) }
    if word.equals("none") { return ConditionLine(kind: .none, question: 0, value: value) }
    if word.equals("results") { return ConditionLine(kind: .results, question: 0, value: value) }
    guard let question = reader.question(named: word) else { return nil }
    let shape = reader.item.shape(value)
    let isMapping = shape == .blockMapping || shape == .emptyMapping
    if reader.questions[question].kind == .number {
      return isMapping ? nil : ConditionLine(kind: .range, question: question, value: value)
    }
    guard isMapping else { return ConditionLine(kind: .answer, question: question, value: value) }
    inner = (reader.item.entries(value), question)
    return nil
  }
}

extension GuideReader {
  /// The conditions under `any` or `none`; none where no list stands there.
  func conditions(_ value: ItemView.Node) -> ItemView.Elements? {
    let shape = item.shape(value)
    return shape == .blockSequence || shape == .flowSequence ? item.elements(value) : nil
  }

  /// How many lines a condition has.
  mutating func lineCount(_ condition: ItemView.Node, depth: Int = 0) -> Int {
    var lines = ConditionLines(condition, depth: depth, item)
    var count = 0
    while lines.next(&self) != nil { count += 1 }
    return count
  }

  /// Whether a condition speaks, at any depth, of options chosen together: of joint answers, not of paths.
  mutating func isJoint(_ condition: ItemView.Node, depth: Int = 0) -> Bool {
    var lines = ConditionLines(condition, depth: depth, item)
    while let line = lines.next(&self) {
      if line.kind == .allOf { return true }
      guard line.kind == .any || line.kind == .none, let parts = conditions(line.value) else { continue }
      for part in parts where isJoint(part, depth: depth + 1) { return true }
    }
    return false
  }

  /// The intervals of a line over a number question, read the plain way.
  mutating func intervals(_ line: ConditionLine, in condition: ItemView.Node) -> [Interval] {
    let plain = sheet().condition(item.value(condition))
    for case .range(let question, let intervals) in plain.lines where question == line.question { return intervals }
    return []
  }
}
