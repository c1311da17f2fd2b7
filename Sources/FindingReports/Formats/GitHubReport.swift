import CatalogModel
import CatalogRules
import Wording

extension FindingsReport {
  /// Commands of a GitHub workflow: one a finding, the gravest first, because only ten of a kind are shown in a step;
  /// then a line that sums up.
  func github() -> [UInt8] {
    var text = ""
    for severity in Severity.allCases.reversed() {
      for judged in listed where judged.severity == severity { text += command(judged) }
    }
    let summary = FindingsSummary(run)
    var lines = [summary.line(setting.language)]
    if let rest = summary.rest(shown: listed.count, setting.language) { lines.append(rest) }
    if Severity.allCases.contains(where: { run.count($0) > Self.shownOfAKind }) {
      lines.append(
        Bilingual(
          "GitHub 每一步每种只显示 \(Self.shownOfAKind) 条标注，全部问题见上面的日志",
          "GitHub shows \(Self.shownOfAKind) annotations of a kind in a step; all findings stand in the log above")[
            setting.language])
    }
    text += "::notice title=govsvc::\(Self.data(lines.joined(separator: "\n")))\n"
    return Array(text.utf8)
  }

  /// As many annotations of a kind as GitHub shows of one step.
  static let shownOfAKind = 10

  private func command(_ judged: JudgedFinding) -> String {
    let finding = judged.finding
    let (start, end) = excerpts.columns(of: finding.place)
    var properties = "file=\(Self.property(path(finding.place))),line=\(start.line),endLine=\(end.line)"
    // Columns count only within one line.
    if start.line == end.line { properties += ",col=\(start.codePoint),endColumn=\(end.codePoint)" }
    let title = Self.property("\(finding.code) \(ruleName(finding))")
    return "::\(judged.severity.githubCommand) \(properties),title=\(title)::\(Self.data(message(finding)))\n"
  }

  /// A message, with what would end it or begin an escape written as GitHub asks.
  static func data(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": safe += "%25"
      case "\r": safe += "%0D"
      case "\n": safe += "%0A"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// A property's value; `:` and `,` would end it.
  static func property(_ text: String) -> String {
    var safe = ""
    for scalar in data(text).unicodeScalars {
      switch scalar {
      case ":": safe += "%3A"
      case ",": safe += "%2C"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}

extension Severity {
  fileprivate var githubCommand: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }
}
