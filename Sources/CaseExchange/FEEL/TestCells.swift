import CaseLogic
import ServiceCodes
import Wording

/// What a test says of one question, as cells of which one must hold.
struct TestCells {
  /// Why a test says nothing of the question.
  struct Mismatch: Error, Hashable {
    let message: Bilingual
    let cure: Bilingual
  }

  let question: TableQuestion

  /// The cells of which one must hold; nil among them is one that always holds.
  func cells(_ test: FEELTest) throws(Mismatch) -> [TableCell?] {
    switch question.choose {
    case .one, .yesNo:
      let set = try options(test)
      return CellLogic.single(question.options.count).simplified(
        .choice(set.options.sorted(), unanswered: set.unanswered))
    case .many: return try lists(test, negated: false)
    case .number:
      if let cell = try plainRanges(test) { return CellLogic.number.simplified(cell) }
      let set = try numbers(test)
      return CellLogic.number.simplified(.numbers(set.numbers.intervals, unanswered: set.unanswered))
    }
  }

  // MARK: One option

  private struct OptionSet {
    var options: Set<Int>
    var unanswered: Bool
  }

  private func options(_ test: FEELTest) throws(Mismatch) -> OptionSet {
    let every = Set(question.options.indices)
    switch test {
    case .anything: return OptionSet(options: every, unanswered: true)
    case .isNull: return OptionSet(options: [], unanswered: true)
    case .equals(let literal): return OptionSet(options: [try option(literal)], unanswered: false)
    case .range: throw wrongKind(Bilingual("范围", "a range"))
    case .contains: throw wrongKind(Bilingual("list contains", "list contains"))
    case .not(let inner):
      let set = try options(inner)
      return OptionSet(options: every.subtracting(set.options), unanswered: !set.unanswered)
    case .all(let parts), .either(let parts):
      var sets: [OptionSet] = []
      for part in parts { sets.append(try options(part)) }
      var isAll = false
      if case .all = test { isAll = true }
      return sets.dropFirst().reduce(sets.first ?? OptionSet(options: every, unanswered: true)) { one, other in
        isAll
          ? OptionSet(
            options: one.options.intersection(other.options), unanswered: one.unanswered && other.unanswered)
          : OptionSet(options: one.options.union(other.options), unanswered: one.unanswered || other.unanswered)
      }
    }
  }

  /// The option that a literal names by id or label.
  func option(_ literal: FEELLiteral) throws(Mismatch) -> Int {
    let text: String
    switch literal {
    case .text(let written): text = written
    case .truth(let value): text = question.choose == .yesNo ? (value ? "是" : "否") : String(value)
    case .number(let number): text = number.description
    }
    if let place = question.options.firstIndex(where: { $0.id == text }) { return place }
    if let place = question.options.firstIndex(where: { $0.label == text }) { return place }
    let known = question.options.prefix(20).map { $0.id == $0.label ? $0.id : "\($0.id)（\($0.label)）" }
    throw Mismatch(
      message: Bilingual("问题“\(question.ask)”没有选项“\(text)”", "the question “\(question.ask)” has no option “\(text)”"),
      cure: Bilingual("可用：\(known.joined(separator: "、"))", "there are \(known.joined(separator: ", "))"))
  }

  // MARK: Several options

  private func lists(_ test: FEELTest, negated: Bool) throws(Mismatch) -> [TableCell?] {
    let logic = CellLogic.several(question.options.count)
    let every = Array(question.options.indices)
    switch test {
    case .anything: return negated ? [] : [nil]
    case .isNull: return logic.simplified(negated ? .anyOf(every) : .together(all: [], none: every))
    case .contains(let literal):
      let option = try option(literal)
      return logic.simplified(negated ? .together(all: [], none: [option]) : .anyOf([option]))
    case .not(let inner): return try lists(inner, negated: !negated)
    case .all(let parts), .either(let parts):
      var isAll = negated
      if case .all = test { isAll.toggle() }
      var cells: [TableCell?] = isAll ? [nil] : []
      for part in parts {
        let more = try lists(part, negated: negated)
        cells = isAll ? product(cells, more, logic) : united(cells + more)
      }
      return cells
    case .equals: throw wrongKind(Bilingual("一个选项", "a single option"))
    case .range: throw wrongKind(Bilingual("范围", "a range"))
    }
  }

  private func product(_ cells: [TableCell?], _ others: [TableCell?], _ logic: CellLogic) -> [TableCell?] {
    united(
      cells.flatMap { one in
        others.flatMap { other -> [TableCell?] in
          guard let one, let other else { return [one ?? other] }
          return logic.intersection(one, other)
        }
      })
  }

  /// The cells with those that only say “one of these” made one, and without those that others cover.
  private func united(_ cells: [TableCell?]) -> [TableCell?] {
    if cells.contains(nil) { return [nil] }
    var options: Set<Int> = []
    var rest: [TableCell] = []
    for case let cell? in cells {
      if case .anyOf(let more) = cell { options.formUnion(more) } else if !rest.contains(cell) { rest.append(cell) }
    }
    let missing = rest.compactMap { cell -> [Int]? in
      if case .together(all: [], let none) = cell { none } else { nil }
    }
    rest.removeAll { cell in
      guard case .together(all: [], let none) = cell else { return false }
      return missing.contains { $0.count < none.count && $0.allSatisfy(none.contains) }
    }
    return (options.isEmpty ? [] : [.anyOf(options.sorted())]) + rest
  }

  // MARK: Numbers

  private struct AnswerSet {
    var numbers: NumberSet
    var unanswered: Bool
  }

  /// Ranges one beside the other, as they were written.
  private func plainRanges(_ test: FEELTest) throws(Mismatch) -> TableCell? {
    let parts: [FEELTest]
    if case .either(let several) = test { parts = several } else { parts = [test] }
    var (intervals, unanswered): ([Interval], Bool) = ([], false)
    for part in parts {
      switch part {
      case .isNull: unanswered = true
      case .range(let range): intervals.append(try interval(range))
      case .equals(let literal): intervals.append(try number(literal))
      default: return nil
      }
    }
    return .numbers(intervals, unanswered: unanswered)
  }

  private func numbers(_ test: FEELTest) throws(Mismatch) -> AnswerSet {
    switch test {
    case .anything: return AnswerSet(numbers: .all, unanswered: true)
    case .isNull: return AnswerSet(numbers: NumberSet([]), unanswered: true)
    case .range(let range): return AnswerSet(numbers: NumberSet([try interval(range)]), unanswered: false)
    case .equals(let literal): return AnswerSet(numbers: NumberSet([try number(literal)]), unanswered: false)
    case .contains: throw wrongKind(Bilingual("list contains", "list contains"))
    case .not(let inner):
      let set = try numbers(inner)
      return AnswerSet(numbers: set.numbers.complement, unanswered: !set.unanswered)
    case .all(let parts), .either(let parts):
      var sets: [AnswerSet] = []
      for part in parts { sets.append(try numbers(part)) }
      var isAll = false
      if case .all = test { isAll = true }
      return sets.dropFirst().reduce(sets.first ?? AnswerSet(numbers: .all, unanswered: true)) { one, other in
        isAll
          ? AnswerSet(
            numbers: one.numbers.intersection(other.numbers), unanswered: one.unanswered && other.unanswered)
          : AnswerSet(
            numbers: NumberSet(one.numbers.intervals + other.numbers.intervals),
            unanswered: one.unanswered || other.unanswered)
      }
    }
  }

  private func number(_ literal: FEELLiteral) throws(Mismatch) -> Interval {
    guard case .number(let number) = literal else { throw wrongKind(Bilingual("文字", "a text")) }
    let bound = NumberRange.Bound(number, isIncluded: true)
    return try interval(NumberRange(lower: bound, upper: bound))
  }

  /// A range in whole steps of the question.
  func interval(_ range: NumberRange?) throws(Mismatch) -> Interval {
    let lower = try scaled(range?.lower?.value)
    let upper = try scaled(range?.upper?.value)
    return Interval(
      lower: lower, lowerIncluded: range?.lower?.isIncluded ?? true, upper: upper,
      upperIncluded: range?.upper?.isIncluded ?? true)
  }

  private func scaled(_ number: Decimal4?) throws(Mismatch) -> Int64? {
    guard let number else { return nil }
    let steps: [Int64] = [10_000, 1_000, 100, 10, 1]
    guard steps.indices.contains(question.decimals), number.tenThousandths % steps[question.decimals] == 0 else {
      throw Mismatch(
        message: Bilingual(
          "问题“\(question.ask)”最多 \(question.decimals) 位小数，\(number) 超出",
          "the question “\(question.ask)” has at most \(question.decimals) decimals, which \(number) exceeds"),
        cure: Bilingual("改小数，或者在问题中写明小数位数", "mend the number, or say the decimals of the question"))
    }
    return number.tenThousandths / steps[question.decimals]
  }

  private func wrongKind(_ what: Bilingual) -> Mismatch {
    let kinds: Bilingual =
      switch question.choose {
      case .one: Bilingual("单选问题，写选项", "takes one option; write options")
      case .yesNo: Bilingual("是否问题，写是或否", "takes 是 or 否")
      case .many: Bilingual("多选问题，写 list contains(?, …)", "takes several options; write list contains(?, …)")
      case .number: Bilingual("数值问题，写数或范围", "takes a number; write numbers and ranges")
      }
    return Mismatch(
      message: Bilingual(
        "问题“\(question.ask)”不能用\(what.chinese)", "\(what.english) does not fit the question “\(question.ask)”"),
      cure: Bilingual("它是\(kinds.chinese)", "it \(kinds.english)"))
  }
}
