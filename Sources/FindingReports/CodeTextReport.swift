public import ServiceCodes
public import Wording

/// What a code says, for people: its kind, its parts in aligned columns, what is wrong.
public struct CodeTextReport: Sendable {
  private let language: Language
  private let paint: Painter

  /// Makes a report in a language.
  public init(language: Language, painter: Painter) {
    self.language = language
    paint = painter
  }

  /// The lines of one reading, each with its line end; text of unknown origin is made safe for a terminal.
  public func text(of reading: CodeReading) -> String {
    var lines = [paint(title(of: reading), .strong) + "  " + verdict(of: reading)]
    let rows = reading.parts.flatMap { self.rows(of: $0, depth: 1) }
    let nameWidth = rows.map { displayWidth($0.name) }.max() ?? 0
    let textWidth = rows.map { displayWidth($0.text) }.max() ?? 0
    for row in rows {
      var line = padded(row.name, toWidth: nameWidth) + "  " + row.text
      if !row.meaning.isEmpty || !row.source.isEmpty {
        line = padded(line, toWidth: nameWidth + 2 + textWidth) + "  " + row.meaning
        if !row.source.isEmpty {
          line += (row.meaning.isEmpty || language == .chinese ? "" : " ") + paint(parenthesised(row.source), .faint)
        }
      }
      lines.append(line)
    }
    for problem in reading.problems {
      let label = paint(problem.severity.label[language], problem.severity.style)
      let colon = language == .chinese ? "：" : ": "
      lines.append("  " + label + colon + terminalSafe(problem.message[language]))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private struct Row {
    let name: String
    let text: String
    let meaning: String
    let source: String
  }

  private func rows(of part: CodePart, depth: Int) -> [Row] {
    let row = Row(
      name: String(repeating: "  ", count: depth) + part.name[language],
      text: terminalSafe(part.text),
      meaning: part.meaning.map { terminalSafe($0[language]) } ?? "",
      source: part.source ?? "")
    return [row] + part.parts.flatMap { rows(of: $0, depth: depth + 1) }
  }

  /// The code as it heads its lines; what is no plain code stands in quotes, so that no line begins as a command to a
  /// CI service does (`::`, `##[`).
  private func title(of reading: CodeReading) -> String {
    if reading.isValid { return reading.canonical }
    let isPlain = reading.input.utf8.allSatisfy { byte in
      0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
    }
    return isPlain && !reading.input.isEmpty ? reading.input : "“\(terminalSafe(reading.input))”"
  }

  private func verdict(of reading: CodeReading) -> String {
    let kind = reading.localFormat?.name ?? reading.kind?.name ?? Bilingual("无法识别", "not recognised")
    if reading.isValid { return kind[language] }
    guard reading.kind != nil else { return paint(kind[language], .error) }
    let comma = language == .chinese ? "，" : ", "
    return kind[language] + comma + paint(Bilingual("有误", "wrong")[language], .error)
  }

  private func parenthesised(_ text: String) -> String {
    language == .chinese ? "（\(text)）" : "(\(text))"
  }
}

extension CodeProblem.Severity {
  /// The word a person reads: 错误, 警告, 提示.
  var label: Bilingual {
    switch self {
    case .error: Bilingual("错误", "error")
    case .warning: Bilingual("警告", "warning")
    case .info: Bilingual("提示", "note")
    }
  }

  /// The word in machine output.
  var identifier: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "info"
    }
  }

  fileprivate var style: TextStyle {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .note
    }
  }
}
