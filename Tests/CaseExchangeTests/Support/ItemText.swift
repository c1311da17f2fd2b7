import CaseExchange
import CaseLogic
import CatalogModel
import CatalogStore
import TestSupport
import Testing

/// An item of a catalog for tests: its text, its sheet, and the catalog around it.
struct ItemText {
  let text: String

  init(_ text: String) { self.text = text }

  /// The item with a questionnaire, written without the code that is tested.
  init(_ logic: Questionnaire) {
    var lines = ["questions:"]
    for (index, question) in logic.questions.enumerated() {
      lines += ["  - id: q\(index)", "    ask: 第\(index)问，“是,非”？"]
      switch question.kind {
      case .one: lines.append("    choose: one")
      case .many: lines.append("    choose: many")
      case .yesNo: lines.append("    choose: yes-no")
      case .number(let domain):
        lines += ["    choose: number", "    from: \(domain.from)", "    to: \(domain.to)", "    unit: 平方米"]
      }
      if let when = question.askedWhen { lines += ["    asked-when:"] + Self.condition(when, logic, "      ") }
      if question.kind == .one || question.kind == .many {
        lines.append("    options:")
        for (place, option) in question.options.enumerated() {
          lines += ["      - id: o\(place)", "        label: 选项\(place)（甲、乙）"]
          if let when = option.offeredWhen {
            lines += ["        offered-when:"] + Self.condition(when, logic, "          ")
          }
        }
      }
    }
    if !logic.never.isEmpty {
      lines.append("never:")
      for (index, row) in logic.never.enumerated() {
        lines += ["  - when:"] + Self.condition(row.when, logic, "      ") + ["    reason: 原因 \(index)"]
      }
    }
    lines.append("cases:")
    for (index, row) in logic.cases.enumerated() {
      lines += ["  - id: c\(index)", "    name: 情形 \(index)"]
      if let when = row.when { lines += ["    when:"] + Self.condition(when, logic, "      ") }
      lines.append("    results: [\(row.results.map { "r\($0)" }.joined(separator: ", "))]")
    }
    text =
      Self.head + "results:\n  - id: r0\n    name: 甲\n  - id: r1\n    name: 乙\n"
      + lines.joined(separator: "\n") + "\n"
  }

  /// What every standard says; followed by questions and cases.
  static let head = """
    govsvc: standard/1
    local-code: GD-SAMPLE
    name: 样例事项
    type: 行政许可
    version: 1
    objects: [自然人]

    """

  var loaded: LoadedCatalog {
    LoadedCatalog(root: nil, files: [file], problems: [])
  }

  private var file: SourceFile {
    SourceFile(path: "standards/GD-SAMPLE.yaml", kind: .standard, bytes: Array(text.utf8))
  }

  func sheet() throws -> CaseSheet {
    let loaded = loaded
    let file = try #require(loaded.catalog.files.first)
    #expect(file.refusals.isEmpty, "\(file.refusals) in\n\(text)")
    return CaseSheet(loaded.catalog.effective(file))
  }

  func table() throws -> DecisionTable { try DecisionTable(sheet()) }

  private static func condition(_ condition: Condition, _ logic: Questionnaire, _ indent: String) -> [String] {
    let parts = condition.lines.flatMap { line -> [Condition] in if case .none(let parts) = line { parts } else { [] } }
    var lines = condition.lines.filter { if case .none = $0 { false } else { true } }
    // A condition has one `none`, which says the same as several.
    if !parts.isEmpty { lines.append(.none(parts)) }
    return lines.flatMap { line -> [String] in
      func list(_ options: [Int], _ question: Int) -> String {
        let isYesNo = logic.questions[question].kind == .yesNo
        return "[" + options.map { isYesNo ? ["是", "否"][$0] : "o\($0)" }.joined(separator: ", ") + "]"
      }
      switch line {
      case .answer(let question, let options): return [indent + "q\(question): " + list(options, question)]
      case .allOf(let question, let options):
        return [indent + "q\(question):", indent + "  all: " + list(options, question)]
      case .noneOf(let question, let options):
        return [indent + "q\(question):", indent + "  none: " + list(options, question)]
      case .range(let question, let intervals):
        return [indent + "q\(question): [" + intervals.map(range).joined(separator: ", ") + "]"]
      case .results(let results):
        return [indent + "results: [" + results.map { "r\($0)" }.joined(separator: ", ") + "]"]
      case .any(let parts): return [indent + "any:"] + parts.flatMap { element($0, logic, indent) }
      case .none(let parts): return [indent + "none:"] + parts.flatMap { element($0, logic, indent) }
      }
    }
  }

  private static func element(_ part: Condition, _ logic: Questionnaire, _ indent: String) -> [String] {
    var lines = self.condition(part, logic, indent + "    ")
    lines[0] = indent + "  - " + lines[0].dropFirst(indent.count + 4)
    return lines
  }

  private static func range(_ interval: Interval) -> String {
    let lower = interval.lower.map { "\($0)" + (interval.lowerIncluded ? "" : "<") } ?? ""
    let upper = interval.upper.map { (interval.upperIncluded ? "" : "<") + "\($0)" } ?? ""
    return lower + ".." + upper
  }
}
