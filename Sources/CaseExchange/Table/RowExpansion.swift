import CaseLogic

/// Turns conditions into rows, of which one must hold, and back.
struct RowExpansion {
  /// More rows than this are not made of one condition.
  static let mostRows = 1_000

  /// A condition that would become more rows than ``mostRows``.
  struct TooManyRows: Error {}

  let questions: [Question]
  let resultCount: Int
  /// Whether every question with options is taken for one with several answers, as impossible combinations do.
  var asLists = false

  private func logic(_ question: Int) -> CellLogic { CellLogic(questions[question], asList: asLists) }

  /// The rows of a condition, those that hold for nothing left out; one without cells where it always holds.
  func rows(_ condition: Condition?) throws(TooManyRows) -> [TableRow] {
    guard let condition else { return [TableRow()] }
    return try rows(condition, negated: false)
  }

  private func rows(_ condition: Condition, negated: Bool) throws(TooManyRows) -> [TableRow] {
    var rows = negated ? [] : [TableRow()]
    for line in condition.lines {
      let parts = try self.rows(line, negated: negated)
      rows = negated ? try united(rows, parts) : try product(rows, parts)
    }
    return rows
  }

  private func rows(_ line: Condition.Line, negated: Bool) throws(TooManyRows) -> [TableRow] {
    switch line {
    case .any(let parts), .none(let parts):
      var isNegated = negated
      if case .none = line { isNegated.toggle() }
      var rows = isNegated ? [TableRow()] : []
      for part in parts {
        let more = try self.rows(part, negated: isNegated)
        rows = isNegated ? try product(rows, more) : try united(rows, more)
      }
      return rows
    case .results(let wanted):
      let cell: TableCell = negated ? .together(all: [], none: wanted) : .anyOf(wanted)
      return CellLogic.several(resultCount).simplified(cell).map { $0.map { TableRow(results: $0) } ?? TableRow() }
    case .answer(let question, _), .allOf(let question, _), .noneOf(let question, _), .range(let question, _):
      guard questions.indices.contains(question) else { return [] }
      let cells = logic(question).cells(line, negated: negated)
      return cells.map { cell in cell.map { TableRow([question: $0]) } ?? TableRow() }
    }
  }

  private func united(_ rows: [TableRow], _ more: [TableRow]) throws(TooManyRows) -> [TableRow] {
    var united = rows
    for row in more where !united.contains(where: row.isCovered) {
      united.removeAll { $0.isCovered(by: row) }
      united.append(row)
    }
    guard united.count <= Self.mostRows else { throw TooManyRows() }
    return united
  }

  private func product(_ rows: [TableRow], _ others: [TableRow]) throws(TooManyRows) -> [TableRow] {
    var product: [TableRow] = []
    for row in rows {
      for other in others { product = try united(product, joined(row, other)) }
    }
    return product
  }

  /// The rows that hold where both do.
  func joined(_ row: TableRow, _ other: TableRow) -> [TableRow] {
    var joined = [row]
    for (question, cell) in other.cells.sorted(by: { $0.key < $1.key }) {
      let logic = logic(question)
      joined = joined.flatMap { row -> [TableRow] in
        guard let own = row.cells[question] else { return [row.with(cell, at: question)] }
        return logic.intersection(own, cell).map { row.with($0, at: question) }
      }
    }
    guard let results = other.results else { return joined }
    return joined.flatMap { row -> [TableRow] in
      guard let own = row.results else { return [TableRow(row.cells, results: results)] }
      return CellLogic.several(resultCount).intersection(own, results).map { TableRow(row.cells, results: $0) }
    }
  }
}

extension TableRow {
  /// Whether another row holds wherever this one does, told by its having no other cells.
  func isCovered(by other: TableRow) -> Bool {
    (other.results == nil || other.results == results) && other.cells.allSatisfy { cells[$0.key] == $0.value }
  }

  /// The row with another cell; nil takes the cell away.
  func with(_ cell: TableCell?, at question: Int) -> TableRow {
    var row = self
    row.cells[question] = cell
    return row
  }
}
