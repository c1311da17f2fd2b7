import CatalogModel
import CatalogRules
import CatalogStore
import CatalogText
import Foundation
import TestSupport
import Testing

/// A labelled text: what it is, and what the rules about wording are to find in it.
struct WordingSample: Sendable, CustomTestStringConvertible {
  /// The tier whose rules the text tries.
  let tier: Character
  /// The element it stands in, by its Chinese name.
  let element: String
  let text: String
  /// What is to be found: the tier and the words, such as `A 其他材料`.
  let expected: Set<String>

  var testDescription: String { "\(element) \(text)" }

  /// The rows of a table in `Data`.
  static func read(_ name: String) -> [WordingSample] {
    let path = Repository.root() + "/Tests/CatalogRulesTests/Data/" + name
    let lines = String(decoding: Repository.bytes(path), as: UTF8.self).split(separator: "\n")
    return lines.filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let expected = cells.count == 6 && cells[3] != "-" ? cells[3].components(separatedBy: " + ") : []
      return WordingSample(
        tier: cells.first?.first ?? "?", element: cells.count == 6 ? cells[1] : "",
        text: cells.count == 6 ? cells[2] : "",
        expected: Set(expected))
    }
  }

  /// What the rules find, in the shape of `expected`.
  var found: Set<String> {
    guard let body = Self.body(element, text) else { return ["? no such element: \(element)"] }
    let head = "govsvc: standard/1\nlocal-code: GD-SAMPLE\n" + (element == "事项名称" ? "" : "name: 示例备案\n")
    let file = SourceFile(path: "standards/GD-SAMPLE.yaml", kind: .standard, bytes: Array((head + body).utf8))
    guard file.refusals.isEmpty, file.issues.allSatisfy({ $0.kind == .missingElement }) else {
      return ["? \(file.refusals) \(file.issues)"]
    }
    let validation = Validation(LoadedCatalog(root: nil, files: [file], problems: []))
    return Set(
      validation.findings.compactMap { judged in
        let place = judged.finding.place
        let words = String(decoding: file.bytes[place.span.range], as: UTF8.self).filter { $0 != "\"" }
        return Self.tier(judged.finding.code.number).map { "\($0) \(words)" }
      })
  }

  private static func tier(_ code: UInt16) -> Character? {
    switch code {
    case 801...803: "A"
    case 804: "B"
    case 805, 806: "C"
    case 807, 808: "D"
    case 809: "E"
    case 810...812: "F"
    default: nil
    }
  }

  /// A standard's elements that hold the text where it belongs.
  private static func body(_ element: String, _ text: String) -> String? {
    let value = "\"\(text)\"\n"
    return switch element {
    case "事项名称": "name: " + value
    case "情形名称": "cases:\n  - id: one\n    name: " + value
    case "受理条件": "conditions:\n  - id: one\n    text: " + value
    case "材料名称": "materials:\n  - id: one\n    name: " + value
    case "审查要点": "materials:\n  - id: one\n    name: 登记表\n    checks:\n      - " + value
    case "备注": "materials:\n  - id: one\n    name: 登记表\n    note: " + value
    case "填报须知": "materials:\n  - id: one\n    name: 登记表\n    fill-notes: " + value
    case "审查标准": "steps:\n  - id: one\n    name: 审查\n    criteria: " + value
    case "环节结果": "steps:\n  - id: one\n    name: 审查\n    outcome: " + value
    case "送达方式": "steps:\n  - id: one\n    name: 送达\n    delivery: " + value
    case "特别程序说明": "special-procedures:\n  - id: one\n    name: 鉴定\n    note: " + value
    case "时限说明": "limits:\n  promised-note: " + value
    case "解答": "faq:\n  - question: 怎样办理？\n    answer: " + value
    case "减免": "fees:\n  - id: one\n    name: 工本费\n    amount: 10 元/件\n    reductions:\n      - text: " + value
    case "咨询方式": "contact:\n  consult: " + value
    case "电话": "windows:\n  - id: one\n    name: 综合窗口\n    phone: " + value
    case "咨询与监督": contact(text)
    default: nil
    }
  }

  private static func contact(_ text: String) -> String {
    let parts = text.components(separatedBy: "‖")
    return "contact:\n  consult: \"\(parts.first ?? "")\"\n  complain: \"\(parts.last ?? "")\"\n"
  }
}
