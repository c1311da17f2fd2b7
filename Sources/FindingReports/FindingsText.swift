import CatalogModel
public import CatalogRules
import CatalogText
public import Wording

/// Findings for people: place, message, the source lines with the place marked, what to do.
public struct FindingsText: Sendable {
  private let language: Language
  private let paint: Painter
  private let excerpts: Excerpts

  /// Makes a report in a language over the texts of a catalog.
  public init(language: Language, painter: Painter, excerpts: Excerpts) {
    self.language = language
    paint = painter
    self.excerpts = excerpts
  }

  /// The lines of one finding, each with its line end.
  public func text(of judged: JudgedFinding) -> String {
    let finding = judged.finding
    let rule = RuleRegistry.rule(finding.code)?.info
    let position = excerpts.columns(of: finding.place).start
    let place = "\(terminalSafe(finding.place.path)):\(position.line):\(position.codePoint):"
    let label = paint(judged.severity.label[language], style(of: judged.severity))
    let message = terminalSafe(rule?.message(finding, language) ?? "")
    var lines = ["\(paint(place, .strong)) \(label) \(finding.code) \(message)"]
    lines += sourceLines(of: judged)
    lines += notes(of: judged, cure: rule?.cure(finding, language) ?? "")
    return lines.joined(separator: "\n") + "\n"
  }

  private func notes(of judged: JudgedFinding, cure: String) -> [String] {
    var notes: [String] = []
    for related in judged.finding.related where !isShown(related.place, with: judged.finding) {
      let position = excerpts.columns(of: related.place).start
      let place = "\(terminalSafe(related.place.path)):\(position.line):\(position.codePoint)"
      notes.append("\(Bilingual("另见：", "see also: ")[language])\(place) \(terminalSafe(related.label[language]))")
    }
    if !judged.affectedItems.isEmpty {
      let names = judged.affectedItems.prefix(2).joined(separator: language == .chinese ? "、" : ", ")
      let more = judged.affectedItems.count > 2 ? "…" : ""
      let count = judged.affectedItems.count
      notes.append(
        Bilingual("涉及：\(count) 个实施清单（\(names)\(more)）", "concerns: \(counted(count, "item")) (\(names)\(more))")[
          language])
    }
    if !cure.isEmpty {
      notes.append(Bilingual("怎么改：\(cure)", "cure: \(cure)")[language])
    }
    return notes.map { "   \(paint("=", .note)) \(terminalSafe($0))" }
  }

  private func isShown(_ place: Place, with finding: Finding) -> Bool {
    place.path == finding.place.path && excerpts.hasText(place.path)
  }

  private func style(of severity: Severity) -> TextStyle {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}

extension FindingsText {
  /// The source lines of a finding and of the related places in the same file, in order of line.
  private func sourceLines(of judged: JudgedFinding) -> [String] {
    let finding = judged.finding
    guard excerpts.hasText(finding.place.path) else { return [] }
    var marks = [Mark(place: finding.place, sign: "^", label: "", style: style(of: judged.severity))]
    for related in finding.related where related.place.path == finding.place.path {
      marks.append(Mark(place: related.place, sign: "─", label: related.label[language], style: .note))
    }
    let lines = marks.map { excerpts.line(of: $0.place) }
    let width = lines.map { String($0.number).count }.max() ?? 1
    let gap = String(repeating: " ", count: width)
    let bar = paint("│", .note)
    var shown = ["\(gap) \(bar)"]
    let order = marks.indices.sorted { (lines[$0].number, $0) < (lines[$1].number, $1) }
    var previous = 0
    for index in order {
      let line = lines[index]
      if previous > 0, line.number > previous + 1 { shown.append("\(gap) \(paint("⋮", .note))") }
      if line.number != previous {
        let number = String(line.number)
        let pad = String(repeating: " ", count: width - number.count)
        shown.append("\(paint(pad + number, .note)) \(bar) \(line.text)")
      }
      previous = line.number
      let sign = String(repeating: marks[index].sign, count: line.markWidth)
      let label = marks[index].label.isEmpty ? "" : " " + terminalSafe(marks[index].label)
      let indent = String(repeating: " ", count: line.markColumn)
      shown.append("\(gap) \(bar) \(indent)\(paint(sign + label, marks[index].style))")
    }
    shown.append("\(gap) \(bar)")
    return shown
  }

  private struct Mark {
    let place: Place
    let sign: String
    let label: String
    let style: TextStyle
  }
}
