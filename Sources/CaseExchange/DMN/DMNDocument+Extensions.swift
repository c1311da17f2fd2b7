import XMLIO

/// What DMN has no element for: labels of options, `offered-when`, impossible combinations, handling items, results.
extension DMNDocument {
  /// All that the catalog says of a question but its text, which is the input's label.
  mutating func writeDefinition(of question: TableQuestion) {
    switch question.choose {
    case .number:
      startOwn(
        "question",
        [
          ("id", question.id), ("choose", question.choose.rawValue), ("from", question.from), ("to", question.to),
          ("unit", question.unit), ("decimals", question.decimals == 0 ? nil : String(question.decimals)),
        ])
    default: startOwn("question", [("id", question.id), ("choose", question.choose.rawValue)])
    }
    if let note = question.note { writer.element("govsvc:note", text: note) }
    for option in question.options where question.choose != .yesNo {
      startOwn("option", [("id", option.id), ("label", option.label)])
      if let note = option.note { writer.element("govsvc:note", text: note) }
      if let rows = option.offeredWhen {
        writer.startElement("govsvc:offeredWhen")
        writeRows(rows)
        writer.endElement()
      }
      writer.endElement()
    }
    writer.endElement()
  }

  /// The item, its results and its impossible combinations.
  mutating func writeNever() {
    writer.startElement("extensionElements")
    startOwn("item", [("code", table.code)])
    for result in table.results {
      startOwn("result", [("id", result)])
      writer.endElement()
    }
    for row in table.never ?? [] {
      let bases = row.bases.isEmpty ? nil : row.bases.joined(separator: " ")
      startOwn("never", [("joint", row.isJoint ? "true" : nil), ("bases", bases)])
      writer.element("govsvc:reason", text: row.reason)
      writeRows(row.rows)
      writer.endElement()
    }
    writer.endElement()
    writer.endElement()
  }

  /// What a case has besides id and name.
  mutating func writeExtension(of row: TableCase) {
    guard row.handling != nil || row.results != nil else { return }
    writer.startElement("extensionElements")
    let results = row.results.map { $0.map { table.results[$0] }.joined(separator: " ") }
    startOwn("case", [("handling", row.handling), ("results", results)])
    writer.endElement()
    writer.endElement()
  }

  /// The results that a row of `asked-when` names.
  mutating func writeExtension(ofResults cell: TableCell) {
    writer.startElement("extensionElements")
    writeCell(cell)
    writer.endElement()
  }

  private mutating func writeRows(_ rows: [TableRow]) {
    for row in rows {
      writer.startElement("govsvc:row")
      for (index, cell) in row.cells.sorted(by: { $0.key < $1.key }) {
        let question = table.questions[index]
        writer.element(
          "govsvc:cell", text: FEELWriter.test(cell, of: question), ["question": question.id])
      }
      if let results = row.results { writeCell(results) }
      writer.endElement()
    }
  }

  private mutating func writeCell(_ cell: TableCell) {
    writer.element("govsvc:results", text: FEELWriter.lists(cell, of: table.results))
  }

  private mutating func startOwn(_ name: String, _ attributes: [(String, String?)]) {
    let given = attributes.compactMap { name, value in value.map { (name: name, value: $0) } }
    writer.startElement("govsvc:" + name, attributes: given)
  }
}
