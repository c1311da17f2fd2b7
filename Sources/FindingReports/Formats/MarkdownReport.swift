import CatalogModel
import CatalogRules
import Wording

extension FindingsReport {
  /// By this line a program finds the comment it wrote before, to write it anew.
  static let marker = "<!-- govsvc validate -->\n"

  /// As many characters as a comment may have on GitHub is 65,536; some are left for what is put around it.
  static let mostCharacters = 60_000

  /// A review comment: the sum, then a table a file, those with the gravest findings first, folded from the second one
  /// on; what no longer fits is counted.
  func markdown() -> [UInt8] {
    let language = setting.language
    let sum = FindingsSummary(run).line(language)
    var text = Self.marker + "**\(plainMarkdown(sum))**\n"
    var length = text.unicodeScalars.count
    var left = run.findings.count
    let files = findingsByPath()
    let graveness = files.map { $0.findings.map(\.severity).max() ?? .note }
    let order = files.indices.sorted { (graveness[$1], $0) < (graveness[$0], $1) }
    for (number, file) in order.map({ files[$0] }).enumerated() {
      guard let section = section(file.path, file.findings, isOpen: number == 0, room: Self.mostCharacters - length)
      else { break }
      text += section.text
      length += section.text.unicodeScalars.count
      left -= section.listed
    }
    if left > 0 {
      text += "\n" + Bilingual("还有 \(left) 个问题未列出。", "\(left) more findings are not listed.")[language] + "\n"
    }
    return Array(text.utf8)
  }

  /// A file's table, and how many findings it lists: all of them, or as many of the gravest as there is room for; nil
  /// where there is room for none.
  private func section(
    _ path: String, _ findings: [JudgedFinding], isOpen: Bool, room: Int
  ) -> (text: String, listed: Int)? {
    let language = setting.language
    let head = [
      Bilingual("行", "line"), Bilingual("级别", "severity"), Bilingual("规则", "rule"), Bilingual("问题", "finding"),
      Bilingual("怎么改", "cure"),
    ]
    var lines = ["| " + head.map { $0[language] }.joined(separator: " | ") + " |", "| ---: | --- | --- | --- | --- |"]
    let counts = FindingsSummary.counts(of: findings, language)
    let title = "\(markupSafe(path)) · \(counts)"
    let opening = "\n<details\(isOpen ? " open" : "")>\n<summary>\(title)</summary>\n\n"
    let closing = "\n\n</details>\n"
    let rows = findings.map(row)
    let size = { (text: String) in text.unicodeScalars.count + 1 }
    var left = room - (lines + [opening, closing]).reduce(0) { $0 + size($1) }
    var listed = Set<Int>()
    for severity in [Severity.error, .warning, .note] {
      for index in rows.indices where findings[index].severity == severity && left >= size(rows[index]) {
        left -= size(rows[index])
        listed.insert(index)
      }
    }
    guard !listed.isEmpty else { return nil }
    lines += listed.sorted().map { rows[$0] }
    return (opening + lines.joined(separator: "\n") + closing, listed.count)
  }

  private func row(_ judged: JudgedFinding) -> String {
    let (finding, language) = (judged.finding, setting.language)
    let rule = RuleRegistry.rule(finding.code)?.info
    let cells = [
      "\(excerpts.columns(of: finding.place).start.line)", judged.severity.label[language], finding.code.description,
      rule?.message(finding, language) ?? "", rule?.cure(finding, language) ?? "",
    ]
    return "| " + cells.map(plainMarkdown).joined(separator: " | ") + " |"
  }

  /// The text as it must be written within HTML.
  private func markupSafe(_ text: String) -> String {
    var safe = ""
    for scalar in terminalSafe(text).unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "@": safe += "&#64;"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}
