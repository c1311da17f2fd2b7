import CaseLogic
import ServiceCodes
import Wording

/// What a cell of a CSV table says of one question: how it is written and read.
///
/// `甲, 乙` is one of these, `非(甲)` none of these, `全选(甲, 乙)` all of these, `全选(甲) 且 非(乙)` both; a number
/// question takes ranges as the catalog writes them, and `未回答` for no answer.
enum CSVCell {
  static let unanswered = "未回答"
  static let answered = "已回答"

  /// What a cell writes before it is known what the question is.
  struct Reading {
    /// The parts of which one must hold, if there are any.
    var either: [String] = []
    /// What must all be chosen.
    var all: [String] = []
    /// What must not be chosen.
    var none: [String] = []

    var isEmpty: Bool { either.isEmpty && all.isEmpty && none.isEmpty }
  }

  // MARK: Writing

  static func text(_ cell: TableCell?, of question: TableQuestion) -> String {
    switch cell {
    case nil: return ""
    case .choice(let options, unanswered: false), .anyOf(let options): return list(options, question)
    case .choice(let options, unanswered: true):
      return "非(\(list(question.options.indices.filter { !options.contains($0) }, question)))"
    case .together(let all, let none):
      let parts =
        (all.isEmpty ? [] : ["全选(\(list(all, question)))"]) + (none.isEmpty ? [] : ["非(\(list(none, question)))"])
      return parts.joined(separator: " 且 ")
    case .numbers(let intervals, let isUnanswered):
      let parts = (isUnanswered ? [unanswered] : []) + intervals.map { range($0, question.decimals) }
      return parts.joined(separator: ", ")
    }
  }

  private static func list(_ options: [Int], _ question: TableQuestion) -> String {
    options.map { name(of: $0, question) }.joined(separator: ", ")
  }

  /// The option's label, or its id where the label could be misread.
  private static func name(of option: Int, _ question: TableQuestion) -> String {
    let (id, label) = (question.options[option].id, question.options[option].label)
    let isTwice = question.options.enumerated().contains { $0 != option && ($1.label == label || $1.id == label) }
    let isOdd = label.unicodeScalars.contains { ",，;；()\"'\n\r".unicodeScalars.contains($0) }
    let isWord = ["", "-", unanswered, answered].contains(label) || label != blankless(label)
    return isTwice || isOdd || isWord ? id : label
  }

  /// A range as the catalog writes it.
  static func range(_ interval: Interval, _ decimals: Int) -> String {
    let lower = interval.lower.map { FEELWriter.number($0, decimals) + (interval.lowerIncluded ? "" : "<") }
    let upper = interval.upper.map { (interval.upperIncluded ? "" : "<") + FEELWriter.number($0, decimals) }
    if let lower, lower == upper { return lower }
    return lower == nil && upper == nil ? answered : (lower ?? "") + ".." + (upper ?? "")
  }

  // MARK: Reading

  /// The parts of a cell; the question's options tell which commas belong to a label.
  static func reading(_ text: String, options: [TableOption]) throws(TestCells.Mismatch) -> Reading {
    var rest = Substring(blankless(text))
    var reading = Reading()
    if rest.isEmpty || rest == "-" { return reading }
    if isOption(String(rest), options) {
      reading.either = [String(rest)]
      return reading
    }
    var hasWords = false
    while let (word, inner, after) = term(rest) {
      hasWords = true
      if word { reading.all += parts(inner, options) } else { reading.none += parts(inner, options) }
      rest = after.drop { $0 == " " }
      for joint in ["且", "and"] where rest.hasPrefix(joint) { rest = rest.dropFirst(joint.count).drop { $0 == " " } }
    }
    guard !rest.isEmpty else { return reading }
    guard !hasWords else {
      throw TestCells.Mismatch(
        message: Bilingual("看不懂“\(rest)”", "“\(rest)” is not understood"),
        cure: Bilingual("写成 甲, 乙，或者 非(甲)、全选(甲, 乙)", "write a, b or not(a) or all(a, b)"))
    }
    reading.either = parts(String(rest), options)
    return reading
  }

  /// `全选(…)` or `非(…)` at the start: whether all are meant, what stands in it and what follows.
  private static func term(_ text: Substring) -> (isAll: Bool, inner: String, rest: Substring)? {
    for (words, isAll) in [(["全选", "all"], true), (["非", "not"], false)] {
      for word in words where text.hasPrefix(word) {
        let after = text.dropFirst(word.count).drop { $0 == " " }
        if after.hasPrefix("("), let end = after.firstIndex(of: ")") {
          return (isAll, String(after[..<end].dropFirst()), after[after.index(after: end)...])
        }
        if after.hasPrefix("（"), let end = after.lastIndex(of: "）") {
          return (isAll, String(after[..<end].dropFirst()), after[after.index(after: end)...])
        }
      }
    }
    return nil
  }

  private static func isOption(_ text: String, _ options: [TableOption]) -> Bool {
    options.contains { $0.id == text || $0.label == text }
  }

  /// The parts between commas; a part that no option has is cut at `、` and `;` too where that gives options.
  private static func parts(_ text: String, _ options: [TableOption]) -> [String] {
    if isOption(blankless(text), options) { return [blankless(text)] }
    return text.split { ",，".contains($0) }.flatMap { part -> [String] in
      let whole = blankless(String(part))
      let pieces = whole.split { "、;；".contains($0) }.map { blankless(String($0)) }
      return !isOption(whole, options) && pieces.allSatisfy { isOption($0, options) } && !pieces.isEmpty
        ? pieces : [whole]
    }
  }

  /// The test that a cell of a question writes.
  static func test(_ text: String, of question: TableQuestion) throws(TestCells.Mismatch) -> FEELTest {
    let reading = try reading(text, options: question.options)
    if reading.isEmpty { return .anything }
    if question.choose == .number {
      guard reading.all.isEmpty, reading.none.isEmpty || reading.either.isEmpty else {
        throw TestCells.Mismatch(
          message: Bilingual("数值问题“\(question.ask)”不能用 全选", "all(…) does not fit the number “\(question.ask)”"),
          cure: Bilingual("写范围，例如 1..5", "write ranges such as 1..5"))
      }
      let test = try numbers(reading.either.isEmpty ? reading.none : reading.either, question)
      return reading.none.isEmpty ? test : .not(test)
    }
    let isMany = question.choose == .many
    func one(_ text: String) -> FEELTest { isMany ? .contains(.text(text)) : .equals(.text(text)) }
    var tests = reading.all.map(one)
    if !reading.either.isEmpty { tests.append(.either(reading.either.map(one))) }
    if !reading.none.isEmpty { tests.append(.not(.either(reading.none.map(one)))) }
    return tests.count == 1 ? tests[0] : .all(tests)
  }

  private static func numbers(
    _ parts: [String], _ question: TableQuestion
  ) throws(TestCells.Mismatch) -> FEELTest {
    var tests: [FEELTest] = []
    for part in parts {
      guard let test = number(part) else {
        throw TestCells.Mismatch(
          message: Bilingual("“\(part)”不是数，也不是范围", "“\(part)” is no number and no range"),
          cure: Bilingual("写成 5、1..5、1<..5、..17 或 65..", "write 5, 1..5, 1<..5, ..17 or 65.."))
      }
      tests.append(test)
    }
    return tests.count == 1 ? tests[0] : .either(tests)
  }

  /// A number or range as the catalog or FEEL writes it; nil for anything else.
  static func number(_ text: String) -> FEELTest? {
    if text == unanswered { return .isNull }
    if text == answered { return .not(.isNull) }
    if let range = NumberRange(text) { return .range(range) }
    guard let test = try? FEELReader.test(text) else { return nil }
    switch test {
    case .range: return test
    case .equals(.number(let number)):
      let bound = NumberRange.Bound(number, isIncluded: true)
      return NumberRange(lower: bound, upper: bound).map { .range($0) }
    default: return nil
    }
  }
}
