import CaseLogic
import CatalogModel

extension GuideXML {
  /// The sentence of a condition and its lines, of which each must hold.
  mutating func writeParts(_ condition: ItemView.Node) {
    reader.note(readingOf: .questions)
    if repeatCondition(condition) { return }
    let start = xml.count
    xml.line()
    xml.raw("<sentence")
    xml.text(reader.sentence(condition), "</sentence>")
    writeLines(condition, depth: 0)
    rememberCondition(condition, start..<xml.count)
  }

  private mutating func writeLines(_ condition: ItemView.Node, depth: Int) {
    var lines = ConditionLines(condition, depth: depth, reader.item)
    while let line = lines.next(&reader) { write(line, of: condition, depth: depth) }
  }

  private mutating func write(_ line: ConditionLine, of condition: ItemView.Node, depth: Int) {
    switch line.kind {
    case .answer: writeAnswer(line, 0)
    case .allOf: writeAnswer(line, 1)
    case .noneOf: writeAnswer(line, 2)
    case .range: writeNumber(line, of: condition)
    case .results: writeResults(line.value)
    case .any:
      xml.line()
      xml.raw("<any")
      let start = xml.down()
      writeConditions(line.value, depth: depth + 1)
      xml.up("</any>", from: start)
    case .none:
      xml.line()
      xml.raw("<none")
      let start = xml.down()
      writeConditions(line.value, depth: depth + 1)
      xml.up("</none>", from: start)
    }
  }

  private mutating func writeConditions(_ value: ItemView.Node, depth: Int) {
    guard let parts = reader.conditions(value) else { return }
    for part in parts {
      xml.line()
      xml.raw("<condition")
      let start = xml.down()
      writeLines(part, depth: depth)
      xml.up("</condition>", from: start)
    }
  }

  private static let matches: InlineArray<3, StaticString> = [
    " match=\"any\"", " match=\"all\"", " match=\"none\"",
  ]

  private mutating func writeAnswer(_ line: ConditionLine, _ match: Int) {
    xml.line()
    let place = 3 * line.question + match
    if written.answers[place].isEmpty {
      let start = xml.count
      xml.raw("<answer question=\"")
      xml.attribute(reader.questions[line.question].id)
      xml.raw(" label=\"")
      xml.attribute(reader.questions[line.question].title)
      xml.raw(Self.matches[match])
      written.answers[place] = start..<xml.count
    } else {
      xml.repeatBytes(written.answers[place])
    }
    let start = xml.down()
    for element in reader.item.elements(line.value) {
      if let option = reader.option(line.question, named: element) { writeOption(line.question, option) }
    }
    xml.up("</answer>", from: start)
  }

  private mutating func writeOption(_ question: Int, _ option: Int) {
    xml.line()
    let place = written.firstOption[question] + option
    guard written.options[place].isEmpty else { return xml.repeatBytes(written.options[place]) }
    let start = xml.count
    xml.raw("<option id=\"")
    xml.attribute(reader.optionID(question, option))
    xml.text(reader.optionLabel(question, option), "</option>")
    written.options[place] = start..<xml.count
  }

  private mutating func writeResults(_ value: ItemView.Node) {
    xml.line()
    xml.raw("<gives")
    let start = xml.down()
    for element in reader.item.elements(value) {
      guard let result = reader.result(named: element) else { continue }
      xml.line()
      xml.raw("<result id=\"")
      xml.attribute(reader.textOrNone(result, .id))
      xml.text(reader.textOrNone(result, .name), "</result>")
    }
    xml.up("</gives>", from: start)
  }

  private mutating func writeNumber(_ line: ConditionLine, of condition: ItemView.Node) {
    let intervals = reader.intervals(line, in: condition)
    xml.line()
    xml.raw("<number question=\"")
    xml.attribute(reader.questions[line.question].id)
    xml.raw(" label=\"")
    xml.attribute(reader.questions[line.question].title)
    let start = xml.down()
    for interval in intervals {
      xml.line()
      xml.raw("<range")
      let inner = xml.down()
      if let lower = interval.lower {
        writeBound("<lower", lower, interval.lowerIncluded, line.question, "</lower>")
      }
      if let upper = interval.upper {
        writeBound("<upper", upper, interval.upperIncluded, line.question, "</upper>")
      }
      xml.up("</range>", from: inner)
    }
    xml.up("</number>", from: start)
  }

  private mutating func writeBound(
    _ open: StaticString, _ bound: Int64, _ isIncluded: Bool, _ question: Int, _ close: StaticString
  ) {
    let number = reader.sheet().number(bound, question)
    xml.line()
    xml.raw(open)
    xml.raw(isIncluded ? " included=\"true\"" : " included=\"false\"")
    xml.text(reader.words.copy(number), close)
  }
}
