import CaseLogic
import CatalogModel
import TestSupport
import Testing

/// Catalogs of a few short texts; each file lies where its own code puts it.
enum SmallCatalog {
  /// A catalog of texts, all of which keep to the format.
  static func make(_ texts: [String]) -> Catalog {
    let catalog = TestCatalog.make(texts.map { (path: path(of: $0), bytes: Array($0.utf8)) })
    let faults = catalog.files.flatMap { file in
      file.refusals.map { "\(file.path): \($0)" } + file.issues.map { "\(file.path): \($0.kind) at \($0.path)" }
    }
    #expect(faults.isEmpty, "\(faults)")
    return catalog
  }

  /// The effective item of the last text.
  static func effective(_ texts: String...) throws -> EffectiveItem {
    let catalog = make(texts)
    let last = try #require(texts.last.map(path(of:)))
    return catalog.effective(try #require(catalog.files.first { $0.path == last }))
  }

  private static func path(of text: String) -> String {
    let lines = text.split(separator: "\n")
    func value(_ key: String) -> String? {
      lines.first { $0.hasPrefix(key + ": ") }.map { $0.dropFirst(key.utf8.count + 2).filter { $0 != "\"" } }
    }
    let code = value("code") ?? value("local-code") ?? ""
    switch value("govsvc") {
    case "standard/1": return "standards/\(code).yaml"
    case "material/1": return "materials/\(value("id") ?? "").yaml"
    case "item/1":
      let body = value("authority") ?? String(code.prefix(18))
      return "items/\(body)/\(code.isEmpty ? value("standard") ?? "" : code).yaml"
    default: return "govsvc.yaml"
    }
  }
}

extension CaseSheet {
  /// Answers written as `question=option,option question=3`; numbers are scaled already.
  func answers(_ text: String) -> Answers {
    var values = [Answers.Answer?](repeating: nil, count: questions.count)
    for pair in text.split(separator: " ") {
      let parts = pair.split(separator: "=").map(String.init)
      guard parts.count == 2, let question = question(parts[0]) else {
        Issue.record("no question in \(pair)")
        continue
      }
      if let number = Int64(parts[1]), questions[question].text(.choose) == "number" {
        values[question] = .number(number)
      } else {
        let ids = optionIDs(question)
        let chosen = parts[1].split(separator: ",").compactMap { ids.firstIndex(of: String($0)) }
        values[question] = .options(chosen)
      }
    }
    return Answers(values)
  }

  /// The ids of cases by position, joined.
  func names(_ indices: [Int]) -> String {
    indices.map { cases[$0].id ?? "" }.joined(separator: " ")
  }
}

extension EffectiveItem {
  /// The checklist of answers written as text.
  func checklist(_ answers: String) -> Checklist {
    let sheet = CaseSheet(self)
    return Checklist(self, sheet: sheet, answers: sheet.answers(answers))
  }

  /// The case with an id.
  func serviceCase(_ id: String) throws -> Record {
    try #require(root.records(.cases)[id: id])
  }
}

extension Checklist {
  /// Each filing as `cases: materials`, with `?` after materials that are open, joined by ` | `.
  var outline: String {
    filings.map { filing in
      let cases = filing.cases.map { $0.id ?? "" }.joined(separator: "+")
      let lines = filing.lines.map { ($0.material?.id ?? $0.name) + ($0.isOpen ? "?" : "") }
      return "\(cases): \(lines.joined(separator: " "))"
    }.joined(separator: " | ")
  }
}

/// Compares rows of a table: what is meant, what came out, what should.
func expectRows(_ rows: [(String, String, String)], location: SourceLocation = #_sourceLocation) {
  let wrong = rows.filter { $0.1 != $0.2 }.map { "\($0.0): got \($0.1), not \($0.2)" }
  #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))", sourceLocation: location)
}
