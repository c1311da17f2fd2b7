import CatalogText

/// Writes a table in the catalog's text.
struct TableText {
  private let table: DecisionTable
  private let conditions: ConditionLines

  init(_ table: DecisionTable) {
    self.table = table
    conditions = ConditionLines(questions: table.questions, results: table.results)
  }

  /// The lines of a question's record.
  func lines(_ question: TableQuestion) -> [String] {
    var lines = [entry("id", question.id), entry("ask", question.ask), entry("choose", question.choose.rawValue)]
      .flatMap { $0 }
    if !question.options.isEmpty, question.choose != .yesNo {
      lines.append("options:")
      for option in question.options { lines += ConditionLines.element(self.lines(option)) }
    }
    lines += condition("asked-when", question.askedWhen)
    if question.choose == .number {
      lines += ["from: " + question.from, "to: " + question.to]
      if let unit = question.unit { lines += entry("unit", unit) }
      if question.decimals > 0 { lines.append("decimals: \(question.decimals)") }
    }
    if let note = question.note { lines += entry("note", note) }
    return lines
  }

  /// The lines of an option's record.
  func lines(_ option: TableOption) -> [String] {
    entry("id", option.id) + entry("label", option.label) + condition("offered-when", option.offeredWhen)
      + (option.note.map { entry("note", $0) } ?? [])
  }

  /// The lines of a case's record.
  func lines(_ row: TableCase) -> [String] {
    var lines = entry("id", row.id) + entry("name", row.name) + condition("when", row.rows)
    if let handling = row.handling { lines.append("handling: " + ScalarStyle.doubleQuoted(handling)) }
    if let results = row.results {
      lines.append("results: [" + results.map { table.results[$0] }.joined(separator: ", ") + "]")
    }
    return lines
  }

  /// The lines of an impossible combination's record.
  func lines(_ row: TableNever) -> [String] {
    var lines = ["when:"] + conditions.lines(row.rows, of: row).map { "  " + $0 }
    lines += entry("reason", row.reason)
    if !row.bases.isEmpty { lines.append("bases: [" + row.bases.joined(separator: ", ") + "]") }
    return lines
  }

  /// The lines of a condition's value.
  func lines(_ rows: [TableRow]) -> [String] { conditions.lines(rows) }

  /// The lines of a list of records.
  func list(_ records: [[String]]) -> [String] {
    records.flatMap { lines in lines.enumerated().map { ($0 == 0 ? "- " : $1.isEmpty ? "" : "  ") + $1 } }
  }

  /// Everything, as it stands in a standard.
  var whole: String {
    var lines = ["questions:"] + indented(list(table.questions.map { self.lines($0) }))
    if let never = table.never, !never.isEmpty { lines += ["never:"] + indented(list(never.map { self.lines($0) })) }
    lines += ["cases:"] + indented(list(table.cases.map { self.lines($0) }))
    return lines.map { $0 + "\n" }.joined()
  }

  private func indented(_ lines: [String]) -> [String] { lines.map { $0.isEmpty ? "" : "  " + $0 } }

  private func condition(_ key: String, _ rows: [TableRow]?) -> [String] {
    guard let rows else { return [] }
    let lines = conditions.lines(rows)
    return lines.isEmpty ? [] : [key + ":"] + lines.map { "  " + $0 }
  }

  private func entry(_ key: String, _ text: String) -> [String] {
    (key + ": " + ScalarStyle.written(text, quoted: false)).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }
}

extension DecisionTable {
  /// The questions, impossible combinations and cases in the catalog's text, to be put into a standard.
  public var catalogText: String { TableText(self).whole }
}
