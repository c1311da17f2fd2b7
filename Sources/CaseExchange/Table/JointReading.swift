import CaseLogic

/// Makes rows that hold on a path into rows that hold on the joint answer to which the path belongs.
///
/// A path takes one option at each question with several answers, and a later question may be asked on one path of a
/// joint answer and not on another. A decision table only sees the joint answer. So what asks a question stands in
/// the row itself; a row for which that is not enough has no place in a decision table.
struct JointReading {
  /// A row that a decision table cannot say, with the question that makes it so.
  struct Unreadable: Error {
    let question: Int
  }

  private let questionnaire: Questionnaire
  private let expansion: RowExpansion
  /// For each question whether paths of one joint answer may answer it differently: several may be chosen, or its
  /// being asked or offered depends on such a question.
  private let branches: [Bool]

  init(_ questionnaire: Questionnaire, _ expansion: RowExpansion) {
    self.questionnaire = questionnaire
    self.expansion = expansion
    let selecting = questionnaire.selectingQuestions()
    var branches = [Bool](repeating: false, count: questionnaire.questions.count)
    for (index, question) in questionnaire.questions.enumerated() where selecting[index] {
      let conditions = [question.askedWhen] + question.options.map(\.offeredWhen)
      branches[index] = question.kind == .many || conditions.contains { Self.names($0, branches) }
    }
    self.branches = branches
  }

  /// Whether several cases may apply to one joint answer.
  var mayJoin: Bool { branches.contains(true) }

  /// The rows as a joint answer sees them; those that hold on no path are left out.
  func rows(_ rows: [TableRow]) throws(Unreadable) -> [TableRow] {
    var joint: [TableRow] = []
    for row in rows { joint += try self.row(row).filter { !joint.contains($0) } }
    return joint
  }

  private func row(_ row: TableRow) throws(Unreadable) -> [TableRow] {
    guard row.cells.keys.contains(where: { branches[$0] }) else { return [row] }
    var rows = [row]
    // A question is asked because of earlier ones, so that one way from the last to the first is enough.
    for question in questionnaire.questions.indices.reversed() where branches[question] {
      var asked: [TableRow] = []
      for row in rows {
        guard let cell = row.cells[question] else {
          asked.append(row)
          continue
        }
        try check(cell, question)
        let condition = questionnaire.questions[question].askedWhen
        guard Self.names(condition, branches) else {
          asked.append(row)
          continue
        }
        for reason in try reasons(condition, question) { asked += expansion.joined(row, reason) }
      }
      rows = asked
    }
    return rows
  }

  /// The rows that ask a question, of the cells alone that differ between paths.
  private func reasons(_ condition: Condition?, _ question: Int) throws(Unreadable) -> [TableRow] {
    let rows: [TableRow]
    do throws(RowExpansion.TooManyRows) {
      rows = try expansion.rows(condition)
    } catch {
      throw Unreadable(question: question)
    }
    guard rows.count == 1 else { throw Unreadable(question: question) }
    return rows.map { TableRow($0.cells.filter { branches[$0.key] }, results: nil) }
  }

  /// Refuses a cell that holds without an answer, or of options that only some paths offer.
  private func check(_ cell: TableCell, _ question: Int) throws(Unreadable) {
    let options: [Int]
    switch cell {
    case .choice(let chosen, unanswered: false), .anyOf(let chosen): options = chosen
    case .numbers(_, unanswered: false): options = []
    case .choice, .numbers, .together: throw Unreadable(question: question)
    }
    let offers = questionnaire.questions[question].options
    if options.contains(where: { offers.indices.contains($0) && Self.names(offers[$0].offeredWhen, branches) }) {
      throw Unreadable(question: question)
    }
  }

  /// Whether a condition names a question of a set, at any depth.
  private static func names(_ condition: Condition?, _ wanted: [Bool]) -> Bool {
    condition?.lines.contains { line in
      if let question = line.question { return wanted.indices.contains(question) && wanted[question] }
      switch line {
      case .any(let parts), .none(let parts): return parts.contains { names($0, wanted) }
      default: return false
      }
    } ?? false
  }
}
