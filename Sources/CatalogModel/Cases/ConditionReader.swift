import CaseLogic
import CatalogText
import ServiceCodes

/// Translates the conditions of one item from their text into `CaseLogic`.
///
/// Ids are compared as bytes of the tape; texts are made only where something is wrong.
struct ConditionReader {
  let terms: ConditionTerms
  var problems: [ConditionProblem] = []
  /// Whether a list without anything in it is a problem here; in what selects cases the logic itself finds it.
  var refusesEmptyLists = false

  /// The condition that was translated last without a problem, and its text: many repeat the one before.
  private var latest: (text: UnsafeBufferPointer<UInt8>, condition: Condition)?

  init(_ terms: ConditionTerms) { self.terms = terms }

  private mutating func problem(_ kind: ConditionProblem.Kind, _ value: Value) {
    problems.append(ConditionProblem(kind: kind, value: value))
  }

  /// Translates the question at a position, which is a record of the view.
  mutating func question(_ position: Int, _ record: Int, _ view: ItemView) -> Question {
    switch terms.ids[position] {
    case IDTable.Word("any"), IDTable.Word("all"), IDTable.Word("none"), IDTable.Word("results"):
      problem(.reservedQuestion, place(of: position))
    default: break
    }
    let asked = view.value(record, .askedWhen).map { condition(Int($0.index), view.tape($0.file)) }
    switch terms.forms[position].choose {
    case .one: return Question(kind: .one, options: options(position, record, view), askedWhen: asked)
    case .many: return Question(kind: .many, options: options(position, record, view), askedWhen: asked)
    case .yesNo: return Question(kind: .yesNo, askedWhen: asked)
    case .number: return Question(kind: .number(domain(position)), askedWhen: asked)
    }
  }

  private mutating func options(_ position: Int, _ record: Int, _ view: ItemView) -> [Option] {
    let options = view.records(record, .options)
    if options.isEmpty { problem(.incompleteQuestion, place(of: position)) }
    var translated: [Option] = []
    translated.reserveCapacity(options.count)
    for option in options {
      let offered = view.value(Int(option), .offeredWhen)
      translated.append(
        Option(offeredWhen: offered.map { condition(Int($0.index), view.tape($0.file)) }))
    }
    return translated
  }

  private mutating func domain(_ position: Int) -> NumberDomain {
    let record = terms.questions[position]
    guard let from = bound(record[.from], of: position), let to = bound(record[.to], of: position), from <= to else {
      problem(.incompleteQuestion, place(of: position))
      return NumberDomain(from: 0, to: 0)
    }
    return NumberDomain(from: from, to: to)
  }

  /// Where to look at a question: its id, else its mapping.
  private func place(of question: Int) -> Value {
    let record = terms.questions[question]
    return record[.id] ?? record.origin
  }

  private func bound(_ value: Value?, of question: Int) -> Int64? {
    (value?.text).flatMap { Decimal4($0) }.flatMap { scaled($0, terms.forms[question].decimals) }
  }

  /// A decimal as a whole number of the question's smallest step.
  private func scaled(_ number: Decimal4, _ decimals: Int) -> Int64? {
    let steps: [Int64] = [10_000, 1_000, 100, 10, 1]
    guard decimals < steps.count, number.tenThousandths % steps[decimals] == 0 else { return nil }
    return number.tenThousandths / steps[decimals]
  }

  /// Translates a mapping of condition lines; what cannot be translated is left out and noted.
  mutating func condition(_ value: Value) -> Condition {
    withExtendedLifetime(value.file) { condition(value.node, ItemView.Tape(value.file)) }
  }

  /// The same for the mapping at a node of a lent tape.
  mutating func condition(_ node: Int, _ tape: ItemView.Tape) -> Condition {
    guard let source = Source(tape) else {
      problem(.wrongShape, Value(file: tape.file, node: node))
      return Condition([])
    }
    let text = source.text(of: node)
    if let latest, latest.text.isEqual(to: text) { return latest.condition }
    let known = problems.count
    let translated = condition(node, source, depth: 0)
    if problems.count == known { latest = (text, translated) }
    return translated
  }

  /// Translates a list of result terms.ids.
  mutating func results(_ node: Int, _ tape: ItemView.Tape) -> [Int] {
    Source(tape).map { results(node, $0) } ?? []
  }

  private mutating func condition(_ node: Int, _ source: Source, depth: Int) -> Condition {
    let mapping = source.nodes[node]
    guard source.isMapping(node), depth < 32 else {
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
    let word = source.nodes[key].key
    guard word != Key.any.rawValue, word != Key.none.rawValue, word != Key.results.rawValue,
      let question = terms.ids.position(of: key, in: source.tape, among: 0..<terms.questions.count),
      terms.forms[question].choose != .number
    else { return nil }
    let nodes = source.scalars(of: key + 1)
    let range = terms.forms[question].options
    guard let first = nodes.first, let option = terms.ids.position(of: first, in: source.tape, among: range) else {
      return nil
    }
    if source.next(first) == nodes.upperBound {
      return .answer(question: question, anyOf: option < terms.singles.count ? terms.singles[option] : [option])
    }
    var options = [option]
    options.reserveCapacity(nodes.count)
    var node = source.next(first)
    while node < nodes.upperBound {
      guard let option = terms.ids.position(of: node, in: source.tape, among: range) else { return nil }
      options.append(option)
      node = source.next(node)
    }
    return .answer(question: question, anyOf: options)
  }

  /// Translates the entry of a key.
  private mutating func add(_ key: Int, _ source: Source, depth: Int, to lines: inout [Condition.Line]) {
    switch source.nodes[key].key {
    case Key.any.rawValue: lines.append(.any(conditions(key + 1, source, depth: depth)))
    case Key.none.rawValue: lines.append(.none(conditions(key + 1, source, depth: depth)))
    case Key.results.rawValue: lines.append(.results(results(key + 1, source)))
    default:
      guard let question = terms.ids.position(of: key, in: source.tape, among: 0..<terms.questions.count) else {
        let near = nearest(source[key].text, among: terms.questions.map { $0.id ?? "" }, onlyOne: true)
        return problem(.unknownQuestion(suggestion: near), source[key])
      }
      answer(to: question, key + 1, source, &lines)
    }
  }

  private mutating func conditions(_ node: Int, _ source: Source, depth: Int) -> [Condition] {
    guard source.isSequence(node) else {
      problem(.wrongShape, source[node])
      return []
    }
    noteIfEmpty(node, source)
    return source[node].elements.map { condition($0.node, source, depth: depth + 1) }
  }

  private mutating func answer(
    to question: Int, _ node: Int, _ source: Source, _ lines: inout [Condition.Line]
  ) {
    let isMapping = source.isMapping(node)
    if terms.forms[question].choose == .number {
      guard !isMapping else { return problem(.wrongShape, source[node]) }
      noteIfEmpty(node, source)
      lines.append(.range(question: question, source[node].elements.compactMap { interval($0, question) }))
      return
    }
    guard isMapping else {
      lines.append(.answer(question: question, anyOf: options(node, source, of: question)))
      return
    }
    var key = node + 1
    while key < source.next(node) {
      switch source.nodes[key].key {
      case Key.all.rawValue: lines.append(.allOf(question: question, options(key + 1, source, of: question)))
      case Key.none.rawValue: lines.append(.noneOf(question: question, options(key + 1, source, of: question)))
      default: problem(.wrongShape, source[key])
      }
      key = source.next(key + 1)
    }
  }

  private mutating func noteIfEmpty(_ node: Int, _ source: Source) {
    if refusesEmptyLists, source.scalars(of: node).isEmpty { problem(.wrongShape, source[node]) }
  }

  private mutating func options(_ node: Int, _ source: Source, of question: Int) -> [Int] {
    positions(node, source, among: terms.forms[question].options, of: question)
  }

  private func optionTexts(_ question: Record, _ position: Int) -> [String] {
    terms.forms[position].choose == .yesNo ? ["是", "否"] : question.records(.options).map { $0.id ?? "" }
  }

  private mutating func results(_ node: Int, _ source: Source) -> [Int] {
    positions(node, source, among: terms.ids.count - terms.resultCount..<terms.ids.count, of: nil)
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
      if let position = terms.ids.position(of: element, in: source.tape, among: range) {
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
    let near = nearest(value.text, among: optionTexts(terms.questions[question], question), onlyOne: true)
    problem(.unknownOption(question: terms.questions[question].id ?? "", suggestion: near), value)
  }

  private mutating func interval(_ value: Value, _ question: Int) -> Interval? {
    guard let range = NumberRange(value.text) else {
      problem(.wrongRange, value)
      return nil
    }
    let lower = range.lower.map { scaled($0.value, terms.forms[question].decimals) }
    let upper = range.upper.map { scaled($0.value, terms.forms[question].decimals) }
    if lower == .some(.none) || upper == .some(.none) {
      problem(.wrongRange, value)
      return nil
    }
    return Interval(
      lower: lower ?? nil, lowerIncluded: range.lower?.isIncluded ?? true,
      upper: upper ?? nil, upperIncluded: range.upper?.isIncluded ?? true)
  }
}

/// The tape a condition stands on.
private struct Source {
  let tape: ItemView.Tape
  let nodes: UnsafePointer<Node>

  /// A source; nil for a file without a tape.
  init?(_ tape: ItemView.Tape) {
    guard let nodes = tape.nodes else { return nil }
    (self.tape, self.nodes) = (tape, nodes)
  }

  subscript(node: Int) -> Value { Value(file: tape.file, node: node) }

  /// The bytes of a node as they are written; the same for mappings that say the same in the same layout.
  func text(of node: Int) -> UnsafeBufferPointer<UInt8> {
    let (start, end) = (Int(nodes[node].start), Int(nodes[node].end))
    return UnsafeBufferPointer(start: tape.bytes.map { $0 + start }, count: end - start)
  }

  @inline(__always)
  func isMapping(_ node: Int) -> Bool { nodes[node].isMapping }

  @inline(__always)
  func isSequence(_ node: Int) -> Bool { nodes[node].isSequence }

  @inline(__always)
  func next(_ node: Int) -> Int { Int(nodes[node].next) }

  /// The nodes of the elements of a list; the node itself where a list is written as one scalar.
  @inline(__always)
  func scalars(of node: Int) -> Range<Int> {
    switch nodes[node].kind {
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
