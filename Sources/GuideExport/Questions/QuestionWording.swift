import CaseLogic
import CatalogModel
import Wording

/// How questions and their options are written for people and for programs.
struct QuestionWording: Sendable {
  let sheet: CaseSheet
  let language: Language

  func say(_ chinese: String, _ english: String) -> String { Bilingual(chinese, english)[language] }

  /// The question as it is asked.
  func ask(_ question: Int) -> String { sheet.questions[question].text(.ask) ?? "" }

  /// The name of a case.
  func caseName(_ index: Int) -> String {
    guard sheet.cases.indices.contains(index) else { return say("不分情形", "no cases") }
    return sheet.cases[index].text(.name) ?? sheet.cases[index].id ?? ""
  }

  /// Some answers to a question, as they are read.
  func words(_ values: [Path.Value], _ question: Int) -> String {
    let labels = sheet.optionLabels(question)
    let unit = sheet.questions[question].text(.unit) ?? ""
    return values.map { value in
      switch value {
      case .option(let option): labels.indices.contains(option) ? labels[option] : String(option)
      case .numbers(let numbers): range(numbers, question) + unit
      }
    }.joined(separator: say("、", ", "))
  }

  private func range(_ numbers: ClosedRange<Int64>, _ question: Int) -> String {
    let lower = sheet.number(numbers.lowerBound, question)
    return numbers.lowerBound == numbers.upperBound ? lower : lower + "–" + sheet.number(numbers.upperBound, question)
  }

  /// A question as JSON, with the options that are offered.
  func json(_ question: Int, offered: [Int]) -> [(String, JSONValue)] {
    let record = sheet.questions[question]
    let (ids, labels) = (sheet.optionIDs(question), sheet.optionLabels(question))
    let options = offered.filter(ids.indices.contains).map { option in
      JSONValue.row([("id", .text(ids[option])), ("label", .text(labels[option]))])
    }
    return [
      ("id", .text(record.id ?? "")), ("ask", .text(record.text(.ask) ?? "")),
      ("choose", .text(record.text(.choose) ?? "")), ("options", .list(options)),
      ("from", .optional(record.text(.from))), ("to", .optional(record.text(.to))),
      ("unit", .optional(record.text(.unit))),
    ]
  }

  /// A case as JSON.
  func json(ofCase index: Int) -> JSONValue {
    let id = sheet.cases.indices.contains(index) ? sheet.cases[index].id ?? "" : ""
    return .row([("id", .text(id)), ("name", .text(caseName(index)))])
  }
}

/// A number of questions to one decimal.
func tenths(_ number: Double) -> String {
  let tenths = Int((number * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}
