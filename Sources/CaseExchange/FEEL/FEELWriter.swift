import CaseLogic

/// Writes cells as `feel` unary tests (DMN 1.3 §7.3.2, §10.3).
///
/// A question without an answer is `null`; one with several answers is a list.
enum FEELWriter {
  /// The test of a cell; `-` where there is none.
  static func test(_ cell: TableCell?, of question: TableQuestion) -> String {
    switch cell {
    case nil: return "-"
    case .choice(let options, unanswered: false): return list(options.map { question.options[$0].id })
    case .choice(let options, unanswered: true):
      let others = question.options.indices.filter { !options.contains($0) }
      return "not(\(list(others.map { question.options[$0].id })))"
    case .anyOf, .together: return lists(cell, of: question.options.map(\.id))
    case .numbers(let intervals, let unanswered):
      let parts = (unanswered ? ["null"] : []) + intervals.map { range($0, question.decimals) }
      return parts.joined(separator: ", ")
    }
  }

  /// The test of a cell over a list of the ids of what was chosen.
  static func lists(_ cell: TableCell?, of ids: [String]) -> String {
    switch cell {
    case .anyOf(let options): return contains(options.map { ids[$0] }, "or")
    case .together(let all, let none):
      let missing = "not(\(contains(none.map { ids[$0] }, "or")))"
      if none.isEmpty { return contains(all.map { ids[$0] }, "and") }
      if all.isEmpty { return "? = null or " + missing }
      return contains(all.map { ids[$0] }, "and") + " and " + missing
    default: return "-"
    }
  }

  /// Whether a list has one or all of these.
  static func contains(_ ids: [String], _ word: String) -> String {
    ids.map { "list contains(?, \(literal($0)))" }.joined(separator: " \(word) ")
  }

  /// String literals, separated by commas.
  static func list(_ texts: [String]) -> String { texts.map(literal).joined(separator: ", ") }

  /// A string literal (§10.3.1.2, grammar rules 35 and 64).
  static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }

  /// A range: `[1..5)`, `>= 65`, or a number by itself.
  static func range(_ interval: Interval, _ decimals: Int) -> String {
    let lower = interval.lower.map { number($0, decimals) }
    let upper = interval.upper.map { number($0, decimals) }
    switch (lower, upper) {
    case (let lower?, let upper?):
      if lower == upper { return lower }
      return (interval.lowerIncluded ? "[" : "(") + lower + ".." + upper + (interval.upperIncluded ? "]" : ")")
    case (let lower?, nil): return (interval.lowerIncluded ? ">= " : "> ") + lower
    case (nil, let upper?): return (interval.upperIncluded ? "<= " : "< ") + upper
    case (nil, nil): return "? != null"
    }
  }

  /// A number in whole steps of its question as the shortest decimal text.
  static func number(_ scaled: Int64, _ decimals: Int) -> String {
    guard decimals > 0 else { return String(scaled) }
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    var places = padded.suffix(decimals)
    while places.hasSuffix("0") { places.removeLast() }
    return (scaled < 0 ? "-" : "") + padded.dropLast(decimals) + (places.isEmpty ? "" : "." + places)
  }
}
