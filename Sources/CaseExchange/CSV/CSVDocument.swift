extension DecisionTable {
  /// The table as CSV: UTF-8 with a byte order mark, lines ended by CRLF.
  ///
  /// First the cases, then the questions with their options and conditions, then what cannot occur.
  public func csv() -> [UInt8] { CSVDocument(self).bytes }
}

/// Writes a table as CSV.
private struct CSVDocument {
  private let table: DecisionTable
  /// The questions that conditions name, which are columns.
  private let columns: [Int]
  private var rows: [(kind: CSVColumns.Kind, fields: [CSVColumns.Field: String], cells: TableRow)] = []

  init(_ table: DecisionTable) {
    self.table = table
    var conditions = table.cases.flatMap(\.rows) + (table.never ?? []).flatMap(\.rows)
    for question in table.questions {
      conditions += question.askedWhen ?? []
      conditions += question.options.flatMap { $0.offeredWhen ?? [] }
    }
    columns = Set(conditions.flatMap(\.cells.keys)).sorted()
    for row in table.cases { add(row) }
    for question in table.questions { add(question) }
    for (index, row) in (table.never ?? []).enumerated() {
      var fields: [CSVColumns.Field: String] = [.id: String(index + 1), .name: row.reason]
      if !row.bases.isEmpty { fields[.bases] = row.bases.joined(separator: ", ") }
      if row.isJoint { fields[.choose] = CSVColumns.joint }
      add(.never, rows: row.rows, fields)
    }
  }

  private mutating func add(_ row: TableCase) {
    var fields: [CSVColumns.Field: String] = [.id: row.id, .name: row.name]
    fields[.handling] = row.handling
    fields[.results] = row.results.map { results in
      results.isEmpty ? CSVColumns.nothing : results.map { table.results[$0] }.joined(separator: ", ")
    }
    add(.serviceCase, rows: row.rows, fields)
  }

  private mutating func add(_ question: TableQuestion) {
    var fields: [CSVColumns.Field: String] = [.id: question.id, .name: question.ask]
    fields[.choose] = CSVColumns.word(question.choose)
    fields[.note] = question.note
    if question.choose == .number {
      fields[.range] = question.from + ".." + question.to
      fields[.unit] = question.unit
      if question.decimals > 0 { fields[.decimals] = String(question.decimals) }
    }
    rows.append((.question, fields, TableRow()))
    if let asked = question.askedWhen { add(.asked, rows: asked, [.id: question.id]) }
    for option in question.options where question.choose != .yesNo {
      let id = question.id + "/" + option.id
      var fields: [CSVColumns.Field: String] = [.id: id, .name: option.label]
      fields[.note] = option.note
      rows.append((.option, fields, TableRow()))
      if let offered = option.offeredWhen { add(.offered, rows: offered, [.id: id]) }
    }
  }

  private mutating func add(_ kind: CSVColumns.Kind, rows: [TableRow], _ fields: [CSVColumns.Field: String]) {
    for row in rows { self.rows.append((kind, fields, row)) }
  }

  var bytes: [UInt8] {
    let used = Set(rows.flatMap(\.fields.keys)).union(rows.contains { $0.cells.results != nil } ? [.results] : [])
    let tail = CSVColumns.Field.allCases.filter { used.contains($0) && ![.kind, .id, .name].contains($0) }
    let head: [CSVColumns.Field] = [.kind, .id, .name]
    var lines = [head.map(\.rawValue) + columns.map(heading) + tail.map(\.rawValue)]
    for row in rows {
      func field(_ field: CSVColumns.Field) -> String {
        if field == .kind { return row.kind.rawValue }
        if field == .results, let results = row.cells.results { return CSVCell.text(results, of: resultQuestion) }
        return row.fields[field] ?? ""
      }
      let cells = columns.map { CSVCell.text(row.cells.cells[$0], of: table.questions[$0]) }
      lines.append(head.map(field) + cells + tail.map(field))
    }
    return CSVText.bytes(lines)
  }

  /// What stands over a question's column: its text, or its id where the text could be misread.
  private func heading(_ index: Int) -> String {
    let (id, ask) = (table.questions[index].id, table.questions[index].ask)
    let isTwice = table.questions.enumerated().contains { $0 != index && ($1.ask == ask || $1.id == ask) }
    let isOdd = ask.isEmpty || ask != blankless(ask) || CSVColumns.Field(heading: ask) != nil
    return isTwice || isOdd ? id : ask
  }

  private var resultQuestion: TableQuestion { .results(table.results) }
}

extension TableQuestion {
  /// The question with several answers, whatever it is; a number stays one.
  var asList: TableQuestion {
    guard choose != .number else { return self }
    var question = self
    question.choose = .many
    return question
  }

  /// Results as the options of a question, for cells over them.
  static func results(_ ids: [String]) -> TableQuestion {
    TableQuestion(id: "results", ask: "审批结果", choose: .many, options: ids.map { TableOption(id: $0, label: $0) })
  }
}
