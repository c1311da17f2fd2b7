import CaseLogic
import Wording
import XMLIO

extension DMNReading {
  /// The questions that the inputs of a table ask, as places in the table; new ones are added.
  mutating func readInputs(_ inputs: [XMLNode], _ tests: [[FEELTest]]) -> [Int] {
    var places: [Int] = []
    for (index, input) in inputs.enumerated() {
      if let place = readInput(input, tests.map { $0.indices.contains(index) ? $0[index] : .anything }) {
        places.append(place)
      }
    }
    return places
  }

  private mutating func readInput(_ input: XMLNode, _ tests: [FEELTest]) -> Int? {
    guard let expression = children(of: input, "inputExpression").first, let (text, node) = text(of: expression) else {
      refuse(input, Bilingual("输入没有写表达式", "the input has no expression"), cure: Bilingual("写输入的名称", "write its name"))
      return nil
    }
    checkLanguage(expression)
    guard let name = FEELReader.name(text) else {
      let shown = blankless(text)
      refuse(
        node, Bilingual("输入“\(shown)”不是一个名称", "the input “\(shown)” is no name"),
        cure: Bilingual("输入只能是一个问题的回答，不能计算", "an input is the answer to one question; nothing is worked out"))
      return nil
    }
    let data = children(of: root, "inputData").first { $0.attribute("name") == name }
    let label = input.attribute("label") ?? data?.attribute("label") ?? name
    if let place = table.questions.firstIndex(where: { DMNNames.variable($0.id) == name }) { return place }
    if let known = knownQuestion(name: name, label: label) {
      table.questions.append(known)
      return table.questions.count - 1
    }
    var column = PlainColumn(name: name, label: label, place: input.exchangePlace)
    column.tests = tests
    setType(of: &column, input, expression, data)
    do throws(ExchangeRefusal) {
      table.questions.append(try column.question(&ids))
      return table.questions.count - 1
    } catch {
      refusals.append(error)
      return nil
    }
  }

  private func knownQuestion(name: String, label: String) -> TableQuestion? {
    let id = Identifiers.identifier(name)
    return known?.questions.first { question in
      question.id == id || DMNNames.variable(question.id) == name || question.ask == label || question.ask == name
    }
  }

  /// The type of an input, and the values it allows: its own, else those of its type.
  private mutating func setType(
    of column: inout PlainColumn, _ input: XMLNode, _ expression: XMLNode, _ data: XMLNode?
  ) {
    let variable = data.flatMap { children(of: $0, "variable").first }
    var type = expression.attribute("typeRef") ?? variable?.attribute("typeRef")
    var allowed = text(of: children(of: input, "inputValues").first)
    var steps = 0
    while let definition = children(of: root, "itemDefinition").first(where: { $0.attribute("name") == type }),
      steps < 8
    {
      if definition.attribute("isCollection") == "true" { column.isList = true }
      if allowed == nil { allowed = text(of: children(of: definition, "allowedValues").first) }
      type = children(of: definition, "typeRef").first?.text
      steps += 1
    }
    switch type.map({ blankless($0.split(separator: ":").last.map(String.init) ?? $0).lowercased() }) {
    case "number", "integer", "long", "double", "decimal", "int", "float": column.choose = .number
    case "boolean": column.choose = .yesNo
    case "string": column.choose = .one
    case "date", "time", "datetime", "date and time", "duration", "days and time duration", "years and months duration":
      refuse(
        expression, Bilingual("输入“\(column.label)”是日期或时间", "the input “\(column.label)” is a date or time"),
        cure: Bilingual("改问选项，或者改问天数、年数", "ask for an option, or for a number of days or years"))
    default: break
    }
    guard let (text, node) = allowed, blankless(text) != "", blankless(text) != "-" else { return }
    do throws(FEELError) {
      column.values = try FEELReader.values(text)
    } catch {
      refuse(node, text, error)
    }
  }
}
