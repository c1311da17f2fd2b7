/// A table in which nothing but lists of options decides, looked at as boxes: one word of options a case and question.
///
/// Every question is always asked and offers every option, no combination is excluded, and a case lists options only.
/// Two cases are apart if one question tells them apart, and cases that are all apart cover every path exactly if
/// their paths, counted, are as many as there are.
struct PlainTable {
  /// More comparisons than this are left to the general proof, as are more paths.
  private static let comparisonLimit = 1 << 16
  private static let pathLimit = 1 << 50

  private let questionnaire: Questionnaire
  private let masks: UnsafeMutableBufferPointer<UInt64>
  private var selecting: UInt64 = 0

  /// What the proof shows, if the questionnaire is a plain table whose paths lead to exactly one case each and has no
  /// structure problem; nil for every other one.
  static func report(of questionnaire: Questionnaire) -> PathReport? {
    let (rows, columns) = (questionnaire.cases.count, questionnaire.questions.count)
    guard questionnaire.never.isEmpty, rows > 0, rows < 256, columns <= 64,
      rows * rows * columns <= comparisonLimit
    else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: (rows + 1) * columns) { masks in
      masks.initialize(repeating: .max)
      var table = PlainTable(questionnaire: questionnaire, masks: masks)
      guard table.fill(), table.isDisjoint, let count = table.pathCount else { return nil }
      var report = PathReport()
      report.pathCount = count
      return report
    }
  }

  private init(questionnaire: Questionnaire, masks: UnsafeMutableBufferPointer<UInt64>) {
    self.questionnaire = questionnaire
    self.masks = masks
  }

  private var columns: Int { questionnaire.questions.count }

  /// Fills in what each question offers, as row 0, and what each case takes of it; false if the table is not plain.
  private mutating func fill() -> Bool {
    var many: UInt64 = 0
    for column in 0..<columns {
      let question = questionnaire.questions[column]
      let count = question.optionCount
      guard question.askedWhen == nil, count > 0, count < 64 else { return false }
      for option in question.options where option.offeredWhen != nil { return false }
      masks[column] = 1 << UInt64(count) &- 1
      if question.kind == .many { many |= 1 << UInt64(column) }
    }
    for row in questionnaire.cases.indices {
      guard let named = fill(row), (named & many).nonzeroBitCount < 2 else { return false }
      selecting |= named
    }
    return true
  }

  /// Fills in one case; the questions it names, or nil if it is not plain or has no path.
  private func fill(_ row: Int) -> UInt64? {
    guard let lines = questionnaire.cases[row].when?.lines else { return 0 }
    let first = (row + 1) * columns
    var named: UInt64 = 0
    for line in lines {
      guard case .answer(let question, let options) = line, question >= 0, question < columns else { return nil }
      var taken: UInt64 = 0
      for option in options {
        guard option >= 0, option < 64 else { return nil }
        taken |= 1 << UInt64(option)
      }
      guard taken & ~masks[question] == 0 else { return nil }
      masks[first + question] &= taken
      guard masks[first + question] != 0 else { return nil }
      named |= 1 << UInt64(question)
    }
    return named
  }

  private var isDisjoint: Bool {
    for later in 1..<max(1, questionnaire.cases.count) {
      for earlier in 0..<later where meet((later + 1) * columns, (earlier + 1) * columns) { return false }
    }
    return true
  }

  @inline(__always)
  private func meet(_ one: Int, _ other: Int) -> Bool {
    for column in 0..<columns where masks[one + column] & masks[other + column] == 0 { return false }
    return true
  }

  /// How many paths there are, if that is how many the cases have together.
  private var pathCount: Int? {
    guard let all = size(of: 0) else { return nil }
    var covered = 0
    for row in 1...questionnaire.cases.count { covered += size(of: row * columns) ?? 0 }
    return covered == all ? all : nil
  }

  /// How many paths a row has; nil beyond the limit.
  private func size(of first: Int) -> Int? {
    var size = 1
    for column in 0..<columns where selecting & (1 << UInt64(column)) != 0 {
      size *= (masks[first + column] & masks[column]).nonzeroBitCount
      guard size <= PlainTable.pathLimit else { return nil }
    }
    return size
  }
}
