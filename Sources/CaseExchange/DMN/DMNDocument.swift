import CaseLogic
import Wording
import XMLIO

/// Writes a table as a DMN 1.3 document.
struct DMNDocument {
  let table: DecisionTable
  let toolVersion: String
  var writer = XMLWriter()
  private var rules = 0

  init(_ table: DecisionTable, toolVersion: String) {
    self.table = table
    self.toolVersion = toolVersion
  }

  mutating func write() {
    writer.startElement(
      "definitions",
      [
        "xmlns": DMNNames.model, "xmlns:govsvc": DMNNames.own, "id": "definitions", "name": table.name,
        "namespace": "urn:govsvc:item:" + table.code, "exporter": "govsvc", "exporterVersion": toolVersion,
      ])
    writeNever()
    for question in table.questions { writeType(question) }
    writeCaseType()
    for question in table.questions { writeInput(question) }
    for index in table.questions.indices where table.questions[index].askedWhen != nil { writeAsked(index) }
    writeCases()
    writer.endElement()
  }

  func finish() throws(XMLWriteError) -> [UInt8] { try writer.finish() }

  // MARK: Types

  private mutating func writeType(_ question: TableQuestion) {
    writer.startElement(
      "itemDefinition",
      question.choose == .many
        ? [
          "id": "type_" + question.id, "label": question.ask, "name": typeName(question), "isCollection": "true",
        ] : ["id": "type_" + question.id, "label": question.ask, "name": typeName(question)])
    writer.element("typeRef", text: baseType(question))
    writer.startElement("allowedValues")
    writer.element("text", text: allowedValues(question))
    writer.endElement()
    writer.endElement()
  }

  private func typeName(_ question: TableQuestion) -> String { "t_" + DMNNames.variable(question.id) }

  private func baseType(_ question: TableQuestion) -> String { question.choose == .number ? "number" : "string" }

  private func allowedValues(_ question: TableQuestion) -> String {
    question.choose == .number
      ? "[\(question.from)..\(question.to)]" : FEELWriter.list(question.options.map(\.id))
  }

  private mutating func writeCaseType() {
    writer.startElement(
      "itemDefinition",
      table.mayJoinCases
        ? ["id": "type-cases", "label": "办事情形", "name": "t_办事情形", "isCollection": "true"]
        : ["id": "type-cases", "label": "办事情形", "name": "t_办事情形"])
    for (name, label) in [("id", "情形标识"), ("name", "情形名称")] {
      writer.startElement("itemComponent", ["id": "type-cases-" + name, "label": label, "name": name])
      writer.element("typeRef", text: "string")
      writer.endElement()
    }
    writer.endElement()
  }

  // MARK: Inputs

  private mutating func writeInput(_ question: TableQuestion) {
    let variable = DMNNames.variable(question.id)
    writer.startElement("inputData", ["id": "question_" + question.id, "label": question.ask, "name": variable])
    writer.startElement("extensionElements")
    writeDefinition(of: question)
    writer.endElement()
    writer.startElement(
      "variable", ["id": "variable_" + question.id, "name": variable, "typeRef": typeName(question)])
    writer.endElement()
    writer.endElement()
  }

  private mutating func writeRequirements(_ questions: [Int], of owner: String, withCases: Bool = false) {
    for index in questions {
      let id = table.questions[index].id
      writer.startElement("informationRequirement", ["id": "requires_\(owner)_\(id)"])
      writer.startElement("requiredInput", ["href": "#question_" + id])
      writer.endElement()
      writer.endElement()
    }
    guard withCases else { return }
    writer.startElement("informationRequirement", ["id": "requires_\(owner)-cases"])
    writer.startElement("requiredDecision", ["href": "#decision-cases"])
    writer.endElement()
    writer.endElement()
  }

  private mutating func writeClauses(_ questions: [Int], of owner: String) {
    for index in questions {
      let question = table.questions[index]
      writer.startElement("input", ["id": "clause_\(owner)_\(question.id)", "label": question.ask])
      writer.startElement(
        "inputExpression", ["id": "expression_\(owner)_\(question.id)", "typeRef": typeName(question)])
      writer.element("text", text: DMNNames.variable(question.id))
      writer.endElement()
      writer.startElement("inputValues", ["id": "values_\(owner)_\(question.id)"])
      writer.element("text", text: allowedValues(question))
      writer.endElement()
      writer.endElement()
    }
  }

  private mutating func writeTests(_ row: TableRow, _ questions: [Int]) {
    for index in questions { writeText("inputEntry", FEELWriter.test(row.cells[index], of: table.questions[index])) }
  }

  private mutating func writeText(_ name: String, _ text: String) {
    writer.startElement(name)
    writer.element("text", text: text)
    writer.endElement()
  }

  private mutating func startRule() {
    rules += 1
    writer.startElement("rule", ["id": "rule_\(rules)"])
  }

  private static func questions(of rows: [TableRow]) -> [Int] { Set(rows.flatMap(\.cells.keys)).sorted() }

  // MARK: Decisions

  private mutating func writeCases() {
    let questions = Self.questions(of: table.cases.flatMap(\.rows))
    writer.startElement(
      "decision", ["id": "decision-cases", "label": table.name + "：办事情形", "name": DMNNames.cases])
    writer.element("question", text: "属于哪一种办事情形？")
    writer.startElement("variable", ["id": "variable-cases", "name": DMNNames.cases, "typeRef": "t_办事情形"])
    writer.endElement()
    writeRequirements(questions, of: "cases")
    writer.startElement("decisionTable", ["id": "table-cases", "hitPolicy": hitPolicy, "outputLabel": "办事情形"])
    writeClauses(questions, of: "cases")
    for (name, label) in [("id", "情形标识"), ("name", "情形名称")] {
      writer.startElement("output", ["id": "output-cases-" + name, "label": label, "name": name, "typeRef": "string"])
      writer.endElement()
    }
    for row in table.cases {
      for (index, cells) in row.rows.enumerated() {
        startRule()
        if index == 0 { writeExtension(of: row) }
        writeTests(cells, questions)
        writeText("outputEntry", FEELWriter.literal(row.id))
        writeText("outputEntry", FEELWriter.literal(row.name))
        writer.endElement()
      }
    }
    writer.endElement()
    writer.endElement()
  }

  /// `UNIQUE` where one case applies and one row tells it, `ANY` where several rows may tell the same case, `COLLECT`
  /// where several cases may apply.
  private var hitPolicy: String {
    if table.mayJoinCases { return "COLLECT" }
    return table.cases.allSatisfy { Self.areDisjoint($0.rows) } ? "UNIQUE" : "ANY"
  }

  private static func areDisjoint(_ rows: [TableRow]) -> Bool {
    rows.indices.allSatisfy { one in
      rows.indices.dropFirst(one + 1).allSatisfy { other in
        rows[one].cells.contains { question, cell in
          rows[other].cells[question].map { CellLogic(meetingOf: cell).intersection(cell, $0).isEmpty } ?? false
        }
      }
    }
  }

  /// Whether a question is asked: a decision table of its own.
  private mutating func writeAsked(_ index: Int) {
    let question = table.questions[index]
    let rows = question.askedWhen ?? []
    let questions = Self.questions(of: rows)
    let withCases = rows.contains { $0.results != nil }
    let owner = "asked_" + question.id
    let name = "提问_" + DMNNames.variable(question.id)
    writer.startElement("decision", ["id": "decision_" + owner, "label": "是否提问：" + question.ask, "name": name])
    writer.startElement("extensionElements")
    writer.startElement("govsvc:asked", ["question": question.id])
    writer.endElement()
    writer.endElement()
    writer.startElement("variable", ["id": "variable_" + owner, "name": name, "typeRef": "boolean"])
    writer.endElement()
    writeRequirements(questions, of: owner, withCases: withCases)
    writer.startElement("decisionTable", ["id": "table_" + owner, "hitPolicy": "ANY", "outputLabel": "是否提问"])
    writeClauses(questions, of: owner)
    if withCases { writeResultsClause(of: owner) }
    writer.startElement("output", ["id": "output_" + owner, "label": "是否提问", "typeRef": "boolean"])
    writer.startElement("defaultOutputEntry")
    writer.element("text", text: "false")
    writer.endElement()
    writer.endElement()
    for row in rows {
      startRule()
      if let results = row.results { writeExtension(ofResults: results) }
      writeTests(row, questions)
      if withCases { writeText("inputEntry", caseTest(row.results)) }
      writeText("outputEntry", "true")
      writer.endElement()
    }
    writer.endElement()
    writer.endElement()
  }
}

// MARK: - Results

extension DMNDocument {
  /// The ids of the selected cases as an input of a question that is asked because of their results.
  private mutating func writeResultsClause(of owner: String) {
    writer.startElement("input", ["id": "clause_\(owner)-cases", "label": "选中的办事情形"])
    writer.startElement("inputExpression", ["id": "expression_\(owner)-cases"])
    writer.element("text", text: DMNNames.cases + ".id")
    writer.endElement()
    writer.endElement()
  }

  /// The test of which cases are selected that says which results they give.
  func caseTest(_ results: TableCell?) -> String {
    guard let results else { return "-" }
    let test = ResultTest(table)
    return table.mayJoinCases ? test.overCases(results) : test.overCase(results)
  }
}

extension CellLogic {
  /// The logic of two cells of one question, as far as their meeting goes.
  fileprivate init(meetingOf cell: TableCell) {
    switch cell {
    case .choice: self = .single(.max)
    case .anyOf, .together: self = .several(.max)
    case .numbers: self = .number
    }
  }
}
