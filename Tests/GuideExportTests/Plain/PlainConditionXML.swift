import CaseLogic
import CatalogModel
import XMLIO

@testable import GuideExport

extension PlainXMLWriter {
  /// A condition element: its sentence, then its structure.
  mutating func writeCondition(_ element: Element, _ value: Value) {
    xml.startElement(element.key.spelling, ["label": element.name, "origin": origin(value.file.kind)])
    writeParts(guide.sheet.condition(value))
    xml.endElement()
  }

  /// The sentence of a condition and its lines, of which each must hold.
  mutating func writeParts(_ condition: Condition) {
    xml.element("sentence", text: guide.wording.conditions.sentence(condition))
    writeLines(condition)
  }

  private mutating func writeLines(_ condition: Condition) {
    for line in condition.lines { write(line) }
  }

  private mutating func write(_ line: Condition.Line) {
    switch line {
    case .answer(let question, let options): write(question, options, match: "any")
    case .allOf(let question, let options): write(question, options, match: "all")
    case .noneOf(let question, let options): write(question, options, match: "none")
    case .range(let question, let intervals): write(question, intervals)
    case .results(let results):
      xml.startElement("gives")
      let records = Array(guide.item.root.records(.results))
      for result in results where records.indices.contains(result) {
        xml.element("result", text: records[result].text(.name) ?? "", ["id": records[result].id ?? ""])
      }
      xml.endElement()
    case .any(let conditions): write("any", conditions)
    case .none(let conditions): write("none", conditions)
    }
  }

  private mutating func write(_ name: String, _ conditions: [Condition]) {
    xml.startElement(name)
    for condition in conditions {
      xml.startElement("condition")
      writeLines(condition)
      xml.endElement()
    }
    xml.endElement()
  }

  private func questionID(_ question: Int) -> String {
    guide.sheet.questions.indices.contains(question) ? guide.sheet.questions[question].id ?? "" : ""
  }

  private mutating func write(_ question: Int, _ options: [Int], match: String) {
    let sheet = guide.sheet
    xml.startElement("answer", ["question": questionID(question), "label": sheet.title(question), "match": match])
    let ids = sheet.optionIDs(question)
    let labels = sheet.optionLabels(question)
    for option in options where ids.indices.contains(option) {
      xml.element("option", text: labels[option], ["id": ids[option]])
    }
    xml.endElement()
  }

  private mutating func write(_ question: Int, _ intervals: [Interval]) {
    let sheet = guide.sheet
    xml.startElement("number", ["question": questionID(question), "label": sheet.title(question)])
    for interval in intervals {
      xml.startElement("range")
      if let lower = interval.lower {
        let included = interval.lowerIncluded ? "true" : "false"
        xml.element("lower", text: sheet.number(lower, question), ["included": included])
      }
      if let upper = interval.upper {
        let included = interval.upperIncluded ? "true" : "false"
        xml.element("upper", text: sheet.number(upper, question), ["included": included])
      }
      xml.endElement()
    }
    xml.endElement()
  }
}
