import CatalogModel
public import CatalogRules
public import Wording

/// What a rule's own documentation says, for `explain`, `rules` and `docs/rules.md`.
public struct RulePages: Sendable {
  private let language: Language

  /// Makes pages in a language.
  public init(language: Language) {
    self.language = language
  }

  /// One rule in full, as plain text of lines that are at most `columns` wide, examples apart.
  public func text(of info: RuleInfo, toWidth columns: Int) -> String {
    let headings = self.headings
    let open = language == .chinese ? "（" : " ("
    let close = language == .chinese ? "）" : ")"
    func block(_ heading: String, _ text: String) -> String {
      "\n\(heading)\n" + wrapped(text, toWidth: columns - 2).map { "  \($0)\n" }.joined()
    }
    var text = "\(info.code) \(info.name)\(open)\(severity(of: info))\(close)\n\n"
    text += wrapped(generalised(info.message[language]), toWidth: columns).map { "\($0)\n" }.joined()
    text += block(headings.what, info.what[language]) + block(headings.why, info.why[language])
    for (heading, lines) in [(headings.bad, info.badLines), (headings.good, info.goodLines)] {
      text += "\n\(heading)\n" + lines.map { "  \($0)\n" }.joined()
    }
    return text + block(headings.cure, generalised(info.cure[language])) + block(headings.source, info.source)
  }

  /// All rules in aligned columns: code, severity, name, message.
  public func table(of infos: [RuleInfo], painter: Painter) -> String {
    let rows = infos.map {
      [$0.code.description, severity(of: $0), $0.name, generalised($0.message[language])]
    }
    let widths = (0..<3).map { column in rows.map { displayWidth($0[column]) }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { padded($0, toWidth: $1) + "  " }
      return painter(cells[0], .strong) + cells.dropFirst().joined() + row[3] + "\n"
    }.joined()
  }

  /// All rules in one Markdown document.
  public func markdown(of infos: [RuleInfo]) -> String {
    let title = Bilingual("检查规则", "Rules")
    let preface = Bilingual(
      "govsvc validate 按这些规则检查事项目录。各目录可在 govsvc.yaml 的 rules 中调整级别或关闭。本页由 make docs 生成。",
      "The rules of govsvc validate. A catalog may change their levels or turn them off under rules in govsvc.yaml. "
        + "This page is made by make docs.")
    var text = "# \(title[language])\n\n\(preface[language])\n\n"
    for info in infos {
      text += "## \(info.code) `\(info.name)`\n\n"
      text += "\(severity(of: info)) · \(markdownSafe(generalised(info.message[language])))\n\n"
      let colon = language == .chinese ? "：" : ": "
      let entries = [
        (headings.what, info.what[language]), (headings.why, info.why[language]),
        (headings.cure, generalised(info.cure[language])), (headings.source, info.source),
      ]
      text += entries.map { "- \($0.0)\(colon)\(markdownSafe($0.1))\n" }.joined() + "\n"
      for (heading, lines) in [(headings.bad, info.badLines), (headings.good, info.goodLines)] {
        text += "\(heading)\n\n```yaml\n" + lines.map { $0 + "\n" }.joined() + "```\n\n"
      }
    }
    return String(text.dropLast())
  }

  /// The default severity in words.
  public func severity(of info: RuleInfo) -> String {
    info.severity?.label[language] ?? Bilingual("默认关闭", "off by default")[language]
  }

  private var headings: (what: String, why: String, bad: String, good: String, cure: String, source: String) {
    switch language {
    case .chinese: ("检查什么", "为什么", "错误示例", "正确示例", "怎么改", "依据")
    case .english: ("What it checks", "Why it matters", "Bad", "Good", "Cure", "Source")
    }
  }

  /// A template with its placeholders as an ellipsis.
  private func generalised(_ template: String) -> String {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open] + "…"
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}

extension RuleInfo {
  /// The first bad example as lines of text.
  fileprivate var badLines: [String] {
    examples.first { $0.isBad && !$0.changes.isEmpty }.map { lines($0.shown) } ?? []
  }

  /// The first good example that shows something; else what the bad one changes, as it stands in the sample catalog.
  fileprivate var goodLines: [String] {
    if let example = examples.first(where: { !$0.isBad && !$0.changes.isEmpty }) { return lines(example.shown) }
    return examples.first { $0.isBad }.map { lines($0.shownInOrder) } ?? []
  }

  /// Each file's path as a comment, then what stands there.
  private func lines(_ shown: [(path: String, text: String)]) -> [String] {
    shown.indices.flatMap { index in
      let (path, text) = shown[index]
      let heading = index > 0 && shown[index - 1].path == path ? ["# …"] : ["# \(path)"]
      return heading + text.split(separator: "\n").map { terminalSafe(String($0)) }
    }
  }
}

/// Text with the characters that Markdown reads as markup escaped.
public func markdownSafe(_ text: String) -> String {
  var safe = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~": safe += "\\" + String(scalar)
    case "\n", "\r", "\t": safe += " "
    case _ where isUnsafeInTerminal(scalar): safe += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: safe.unicodeScalars.append(scalar)
    }
  }
  return safe
}
