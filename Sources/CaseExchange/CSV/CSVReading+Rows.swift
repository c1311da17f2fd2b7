import CaseLogic
import Wording

extension CSVReading {
  /// The cases, in the order in which they are first named.
  mutating func readCases() {
    var ids = Identifiers(
      (known?.cases.map(\.id) ?? []) + rows.filter { $0.kind == .serviceCase }.map { text(.id, $0) })
    for row in rows where row.kind == .serviceCase {
      let (id, name) = (text(.id, row), text(.name, row))
      guard !id.isEmpty || !name.isEmpty else {
        refuse(
          row.number, fields[.id] ?? fields[.name] ?? 0, Bilingual("这一行没有写情形", "the row names no case"),
          cure: Bilingual("写情形的标识或名称", "write the case's id or name"))
        continue
      }
      if !id.isEmpty, !Identifiers.isIdentifier(id) {
        refuse(
          row.number, fields[.id] ?? 0, Bilingual("“\(id)”不能作情形标识", "“\(id)” cannot be a case's id"),
          cure: .idCure)
      }
      let conditions = readRow(row, mayNameResults: false)
      let found = table.cases.firstIndex { id.isEmpty ? $0.name == name : $0.id == id }
      if let found {
        if !name.isEmpty, table.cases[found].name != name {
          refuse(
            row.number, fields[.name] ?? 0, Bilingual("情形“\(id)”有两个名称", "the case “\(id)” has two names"),
            cure: Bilingual("统一名称", "give it one name"))
        }
        table.cases[found].rows += conditions.filter { !table.cases[found].rows.contains($0) }
        continue
      }
      let knownCase = known?.cases.first { id.isEmpty ? $0.name == name : $0.id == id }
      let newID = !id.isEmpty ? id : knownCase?.id ?? ids.make(of: name, or: "case-")
      table.cases.append(
        TableCase(
          id: newID, name: name.isEmpty ? knownCase?.name ?? id : name, handling: prose(.handling, row).map(blankless),
          results: results(row), rows: conditions))
    }
    if table.cases.isEmpty, refusals.isEmpty {
      refuse(
        1, 0, Bilingual("表格没有情形", "the table has no cases"), cure: Bilingual("每种情形写一行", "write a row for each case"))
    }
  }

  private func results(_ row: Row) -> [Int]? {
    guard prose(.results, row) != nil else { return nil }
    return text(.results, row).split(whereSeparator: { ",，".contains($0) }).compactMap { id in
      table.results.firstIndex(of: blankless(String(id)))
    }
  }

  /// What asks and offers, and what cannot occur.
  mutating func readConditions() {
    for row in rows {
      switch row.kind {
      case .asked:
        guard let place = place(of: text(.id, row)).question else {
          refuseName(row)
          continue
        }
        table.questions[place].askedWhen = (table.questions[place].askedWhen ?? []) + readRow(row, mayNameResults: true)
      case .offered:
        let (place, id) = place(of: text(.id, row))
        guard let place, let option = table.questions[place].options.firstIndex(where: { $0.id == id }) else {
          refuseName(row)
          continue
        }
        table.questions[place].options[option].offeredWhen =
          (table.questions[place].options[option].offeredWhen ?? []) + readRow(row, mayNameResults: true)
      case .never: readNever(row)
      case .serviceCase, .question, .option: continue
      }
    }
  }

  private mutating func refuseName(_ row: Row) {
    let id = text(.id, row)
    refuse(
      row.number, fields[.id] ?? 0, Bilingual("没有“\(id)”", "there is no “\(id)”"),
      cure: Bilingual("写问题的标识，或者 问题/选项", "write a question's id, or question/option"))
  }

  /// Rows with one number, one after another, are one combination.
  private mutating func readNever(_ row: Row) {
    let reason = prose(.name, row) ?? ""
    let bases = text(.bases, row).split(whereSeparator: { ",，".contains($0) }).map { blankless(String($0)) }
    let conditions = readRow(row, mayNameResults: false, asLists: true)
    var never = table.never ?? []
    let number = text(.id, row)
    if !number.isEmpty, number == lastNever, let last = never.indices.last {
      never[last].rows += conditions
    } else {
      let isJoint = text(.choose, row) == CSVColumns.joint
      never.append(TableNever(rows: conditions, reason: reason, bases: bases, isJoint: isJoint))
    }
    lastNever = number
    table.never = never
  }

  /// The cells of a row; none where it can never hold.
  private mutating func readRow(_ row: Row, mayNameResults: Bool, asLists: Bool = false) -> [TableRow] {
    var rows = [TableRow()]
    for (column, _) in columns {
      guard let question = questions[column] else { continue }
      let asked = asLists ? table.questions[question].asList : table.questions[question]
      rows = joined(rows, row, column, asked) { $0.with($1, at: question) }
    }
    if mayNameResults, let column = fields[.results], !blankless(row.fields[column]).isEmpty {
      rows = joined(rows, row, column, .results(table.results)) { TableRow($0.cells, results: $1) }
    }
    return rows
  }

  private mutating func joined(
    _ rows: [TableRow], _ row: Row, _ column: Int, _ question: TableQuestion,
    with place: (TableRow, TableCell) -> TableRow
  ) -> [TableRow] {
    do throws(TestCells.Mismatch) {
      let cells = try TestCells(question: question).cells(try CSVCell.test(row.fields[column], of: question))
      if cells.isEmpty {
        refuse(
          row.number, column, Bilingual("这一格不可能满足", "this cell can never hold"),
          cure: Bilingual("改正，或者留空表示任何回答", "mend it, or leave it empty for any answer"))
      }
      return rows.flatMap { own in cells.map { cell in cell.map { place(own, $0) } ?? own } }
    } catch {
      refuse(row.number, column, error.message, cure: error.cure)
      return rows
    }
  }
}
