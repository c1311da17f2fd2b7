import CaseLogic
import CatalogText
import ServiceCodes

/// Translates the conditions of one item from their text into `CaseLogic`.
///
/// Ids are compared as bytes of the tape; texts are made only where something is wrong.
struct ConditionReader {
  /// The questions, in the order of the file.
  let questions: [Record]
  /// How many results the item has.
  let resultCount: Int
  var problems: [ConditionProblem] = []
  /// Whether a list without anything in it is a problem here; in what selects cases the logic itself finds it.
  var refusesEmptyLists = false
  /// The ids of the questions, then those of the options of each question, then those of the results.
  private var ids: IDTable
  private var forms: [QuestionForm] = []

  /// How one question is answered.
  private struct QuestionForm: Sendable {
    let choose: Choose
    /// Its options in the table of ids.
    let options: Range<Int>
    /// Of a number question.
    let decimals: Int
  }

  private enum Choose: Sendable {
    case one, many, yesNo, number

    init(_ record: Record) {
      switch record.item.word(of: record.slot(.choose)) {
      case IDTable.Word("many"): self = .many
      case IDTable.Word("yes-no"): self = .yesNo
      case IDTable.Word("number"): self = .number
      default: self = .one
      }
    }
  }

  init(_ root: Record) {
    let results = root.records(.results)
    questions = Array(root.records(.questions))
    resultCount = results.count
    ids = IDTable(root.item, count: questions.count * 4 + resultCount)
    forms.reserveCapacity(questions.count)
    for question in questions { ids.append(idOf: question) }
    for question in questions {
      let choose = Choose(question)
      let first = ids.count
      if choose == .yesNo {
        ids.append("是")
        ids.append("否")
      } else {
        for option in question.records(.options) { ids.append(idOf: option) }
      }
      let decimals = choose == .number ? question.integer(.decimals) ?? 0 : 0
      forms.append(QuestionForm(choose: choose, options: first..<ids.count, decimals: decimals))
    }
    for result in results { ids.append(idOf: result) }
  }

  private mutating func problem(_ kind: ConditionProblem.Kind, _ value: Value) {
    problems.append(ConditionProblem(kind: kind, value: value))
  }

  /// Translates the question at a position.
  mutating func question(_ position: Int) -> Question {
    let record = questions[position]
    switch ids[position] {
    case IDTable.Word("any"), IDTable.Word("all"), IDTable.Word("none"), IDTable.Word("results"):
      problem(.reservedQuestion, record[.id] ?? record.origin)
    default: break
    }
    let asked = record[.askedWhen].map { condition($0) }
    switch forms[position].choose {
    case .many: return Question(kind: .many, options: options(record), askedWhen: asked)
    case .yesNo: return Question(kind: .yesNo, askedWhen: asked)
    case .number:
      guard let from = bound(record[.from], of: position), let to = bound(record[.to], of: position), from <= to else {
        problem(.incompleteQuestion, record[.id] ?? record.origin)
        return Question(kind: .number(NumberDomain(from: 0, to: 0)), askedWhen: asked)
      }
      return Question(kind: .number(NumberDomain(from: from, to: to)), askedWhen: asked)
    case .one: return Question(kind: .one, options: options(record), askedWhen: asked)
    }
  }

  private mutating func options(_ record: Record) -> [Option] {
    let options = record.records(.options)
    if options.isEmpty { problem(.incompleteQuestion, record[.id] ?? record.origin) }
    var translated: [Option] = []
    translated.reserveCapacity(options.count)
    for option in options { translated.append(Option(offeredWhen: option[.offeredWhen].map { condition($0) })) }
    return translated
  }

  private func bound(_ value: Value?, of question: Int) -> Int64? {
    (value?.text).flatMap { Decimal4($0) }.flatMap { scaled($0, forms[question].decimals) }
  }

  /// A decimal as a whole number of the question's smallest step.
  private func scaled(_ number: Decimal4, _ decimals: Int) -> Int64? {
    let steps: [Int64] = [10_000, 1_000, 100, 10, 1]
    guard decimals < steps.count, number.tenThousandths % steps[decimals] == 0 else { return nil }
    return number.tenThousandths / steps[decimals]
  }

  /// Translates a mapping of condition lines; what cannot be translated is left out and noted.
  mutating func condition(_ value: Value) -> Condition {
    guard let tree = value.file.tree else {
      problem(.wrongShape, value)
      return Condition([])
    }
    return condition(value.node, Source(file: value.file, tree: tree), depth: 0)
  }

  /// Translates a list of result ids.
  mutating func results(_ value: Value) -> [Int] {
    guard let tree = value.file.tree else { return [] }
    return results(value.node, Source(file: value.file, tree: tree))
  }

  private mutating func condition(_ node: Int, _ source: Source, depth: Int) -> Condition {
    let mapping = source.tree.nodes[node]
    guard mapping.isMapping, depth < 32 else {
      problem(.wrongShape, source[node])
      return Condition([])
    }
    guard mapping.kind == .blockMapping else { return Condition([]) }
    let end = Int(mapping.next)
    var key = node + 1
    let last = source.next(key + 1)
    if last == end, let line = plainLine(key, source) { return Condition([line]) }
    var lines: [Condition.Line] = []
    lines.reserveCapacity(source.entryCount(from: key, to: end))
    while key < end {
      if let line = plainLine(key, source) {
        lines.append(line)
      } else {
        add(key, source, depth: depth, to: &lines)
      }
      key = source.next(key + 1)
    }
    return Condition(lines)
  }

  /// The line of an entry that lists options of a question, each of which exists.
  private func plainLine(_ key: Int, _ source: Source) -> Condition.Line? {
    let word = source.tree.nodes[key].key
    guard word != Key.any.rawValue, word != Key.none.rawValue, word != Key.results.rawValue,
      let question = ids.position(of: key, in: source.tree, among: 0..<questions.count),
      forms[question].choose != .number
    else { return nil }
    let nodes = source.scalars(of: key + 1)
    let range = forms[question].options
    guard let first = nodes.first, let option = ids.position(of: first, in: source.tree, among: range) else {
      return nil
    }
    if source.next(first) == nodes.upperBound { return .answer(question: question, anyOf: [option]) }
    var options = [option]
    options.reserveCapacity(nodes.count)
    var node = source.next(first)
    while node < nodes.upperBound {
      guard let option = ids.position(of: node, in: source.tree, among: range) else { return nil }
      options.append(option)
      node = source.next(node)
    }
    return .answer(question: question, anyOf: options)
  }

  /// Translates the entry of a key.
  private mutating func add(_ key: Int, _ source: Source, depth: Int, to lines: inout [Condition.Line]) {
    switch source.tree.nodes[key].key {
    case Key.any.rawValue: lines.append(.any(conditions(key + 1, source, depth: depth)))
    case Key.none.rawValue: lines.append(.none(conditions(key + 1, source, depth: depth)))
    case Key.results.rawValue: lines.append(.results(results(key + 1, source)))
    default:
      guard let question = ids.position(of: key, in: source.tree, among: 0..<questions.count) else {
        let near = nearest(source.tree.text(key), among: questions.map { $0.id ?? "" })
        return problem(.unknownQuestion(suggestion: near), source[key])
      }
      answer(to: question, key + 1, source, &lines)
    }
  }

  private mutating func conditions(_ node: Int, _ source: Source, depth: Int) -> [Condition] {
    guard source.tree.nodes[node].isSequence else {
      problem(.wrongShape, source[node])
      return []
    }
    noteIfEmpty(node, source)
    return source.tree.elements(of: node).map { condition($0, source, depth: depth + 1) }
  }

  private mutating func answer(
    to question: Int, _ node: Int, _ source: Source, _ lines: inout [Condition.Line]
  ) {
    let isMapping = source.tree.nodes[node].isMapping
    if forms[question].choose == .number {
      guard !isMapping else { return problem(.wrongShape, source[node]) }
      noteIfEmpty(node, source)
      lines.append(.range(question: question, source[node].elements.compactMap { interval($0, question) }))
      return
    }
    guard isMapping else {
      lines.append(.answer(question: question, anyOf: options(node, source, of: question)))
      return
    }
    for (key, part) in source.tree.entries(of: node) {
      switch source.tree.nodes[key].key {
      case Key.all.rawValue: lines.append(.allOf(question: question, options(part, source, of: question)))
      case Key.none.rawValue: lines.append(.noneOf(question: question, options(part, source, of: question)))
      default: problem(.wrongShape, source[key])
      }
    }
  }

  private mutating func noteIfEmpty(_ node: Int, _ source: Source) {
    if refusesEmptyLists, source.scalars(of: node).isEmpty { problem(.wrongShape, source[node]) }
  }

  private mutating func options(_ node: Int, _ source: Source, of question: Int) -> [Int] {
    positions(node, source, among: forms[question].options, of: question)
  }

  private func optionTexts(_ question: Record, _ position: Int) -> [String] {
    forms[position].choose == .yesNo ? ["是", "否"] : question.records(.options).map { $0.id ?? "" }
  }

  private mutating func results(_ node: Int, _ source: Source) -> [Int] {
    positions(node, source, among: ids.count - resultCount..<ids.count, of: nil)
  }

  /// The positions of the ids that a list names, or the one that a scalar names; unknown ones are noted.
  private mutating func positions(
    _ node: Int, _ source: Source, among range: Range<Int>, of question: Int?
  ) -> [Int] {
    noteIfEmpty(node, source)
    let nodes = source.scalars(of: node)
    var found: [Int] = []
    found.reserveCapacity(nodes.count)
    var element = nodes.lowerBound
    while element < nodes.upperBound {
      if let position = ids.position(of: element, in: source.tree, among: range) {
        found.append(position)
      } else {
        noteUnknown(source[element], of: question)
      }
      element = source.next(element)
    }
    return found
  }

  private mutating func noteUnknown(_ value: Value, of question: Int?) {
    guard let question else { return problem(.unknownResult, value) }
    let near = nearest(value.text, among: optionTexts(questions[question], question))
    problem(.unknownOption(question: questions[question].id ?? "", suggestion: near), value)
  }

  private mutating func interval(_ value: Value, _ question: Int) -> Interval? {
    guard let range = NumberRange(value.text) else {
      problem(.wrongRange, value)
      return nil
    }
    let lower = range.lower.map { scaled($0.value, forms[question].decimals) }
    let upper = range.upper.map { scaled($0.value, forms[question].decimals) }
    if lower == .some(.none) || upper == .some(.none) {
      problem(.wrongRange, value)
      return nil
    }
    return Interval(
      lower: lower ?? nil, lowerIncluded: range.lower?.isIncluded ?? true,
      upper: upper ?? nil, upperIncluded: range.upper?.isIncluded ?? true)
  }
}

/// The file a condition stands in, with its tape at hand.
private struct Source {
  let file: SourceFile
  let tree: SyntaxTree

  subscript(node: Int) -> Value { Value(file: file, node: node) }

  @inline(__always)
  func next(_ node: Int) -> Int { Int(tree.nodes[node].next) }

  /// The nodes of the elements of a list; the node itself where a list is written as one scalar.
  @inline(__always)
  func scalars(of node: Int) -> Range<Int> {
    switch tree.nodes[node].kind {
    case .blockSequence, .flowSequence: node + 1..<next(node)
    case .blockMapping, .emptyMapping: node..<node
    default: node..<node + 1
    }
  }

  func entryCount(from first: Int, to end: Int) -> Int {
    var (count, key) = (0, first)
    while key < end {
      count += 1
      key = next(key + 1)
    }
    return count
  }
}
