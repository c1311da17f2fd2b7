import CatalogModel
import CatalogRules
public import Wording

/// The closing line of a run: what was looked at and what was found.
public struct FindingsSummary: Sendable {
  private let run: FindingsRun

  /// Sums up a run.
  public init(_ run: FindingsRun) {
    self.run = run
  }

  /// The line, without a line end.
  ///
  /// - Parameters:
  ///   - language: The reader's language.
  ///   - seconds: How long the run took; nil where it is not to be told.
  /// - Returns: The line in the language.
  public func line(_ language: Language, seconds: Double? = nil) -> String {
    let files = run.fileCount
    let items = run.itemCount
    switch language {
    case .chinese:
      let time = seconds.map { "，用时 \(Self.rounded($0)) 秒" } ?? ""
      let found =
        run.findings.isEmpty ? (run.isOfChange ? "没有新增问题" : "没有发现问题") : Self.counts(of: run.findings, language)
      return "检查 \(files) 个文件、\(items) 个标准和实施清单\(time)：\(found)\(passedOver(language))"
    case .english:
      let time = seconds.map { " in \(Self.rounded($0)) s" } ?? ""
      let found =
        run.findings.isEmpty
        ? (run.isOfChange ? "nothing new found" : "nothing found") : Self.counts(of: run.findings, language)
      return "checked \(counted(files, "file")), \(items) standards and items\(time): \(found)\(passedOver(language))"
    }
  }

  /// How many findings are passed over, and by what; empty where none are.
  private func passedOver(_ language: Language) -> String {
    let allowed = run.suppressed.count { $0.suppression.isInSource }
    let known = run.suppressed.count - allowed
    var parts: [Bilingual] = []
    if allowed > 0 { parts.append(Bilingual("\(allowed) 个按注释允许", "\(allowed) allowed by comments")) }
    if known > 0 { parts.append(Bilingual("\(known) 个记在基线中", "\(known) in the baseline")) }
    guard !parts.isEmpty else { return "" }
    let list = parts.map { $0[language] }.joined(separator: language == .chinese ? "，" : ", ")
    return Bilingual("；另有 \(list)", "; besides, \(list)")[language]
  }

  /// The line with how many of the findings `--fix` and `--fix-unsafe` can mend, where there are any.
  ///
  /// - Parameters:
  ///   - language: The reader's language.
  ///   - seconds: How long the run took; nil where it is not to be told.
  /// - Returns: The line in the language.
  public func closing(_ language: Language, seconds: Double? = nil) -> String {
    let safe = run.findings.count { $0.finding.isMendable(.safe) }
    let unsafe = run.findings.count { $0.finding.isMendable(.unsafe) && !$0.finding.isMendable(.safe) }
    var remarks: [Bilingual] = []
    if safe > 0 { remarks.append(Bilingual("\(safe) 个可用 --fix 改正", "\(safe) can be fixed with --fix")) }
    if unsafe > 0 {
      remarks.append(
        Bilingual("\(unsafe) 个可用 --fix-unsafe 改正（改后须核对）", "\(unsafe) with --fix-unsafe (to be checked)"))
    }
    guard !remarks.isEmpty else { return line(language, seconds: seconds) }
    let (head, comma) = language == .chinese ? ("；", "，") : ("; ", ", ")
    return line(language, seconds: seconds) + head + remarks.map { $0[language] }.joined(separator: comma)
  }

  /// The findings of a run that were not shown, as one line; nil where all were.
  public func rest(shown: Int, _ language: Language) -> String? {
    let rest = run.findings.count - shown
    guard rest > 0 else { return nil }
    return Bilingual("还有 \(rest) 个问题未显示（--max 0 显示全部）", "\(rest) more not shown (--max 0 shows all)")[language]
  }

  /// How many findings are of each severity.
  static func counts(of findings: [JudgedFinding], _ language: Language) -> String {
    let count = { (severity: Severity) in findings.count { $0.severity == severity } }
    let (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
    return Bilingual(
      "\(errors) 个错误，\(warnings) 个警告，\(notes) 个提示",
      "\(counted(errors, "error")), \(counted(warnings, "warning")), \(counted(notes, "note"))")[language]
  }

  /// Two decimals without a formatter.
  static func rounded(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100).rounded())
    let decimals = String(hundredths % 100)
    return "\(hundredths / 100).\(decimals.count == 1 ? "0" : "")\(decimals)"
  }
}

extension Finding {
  /// Whether a fix of some sureness mends it.
  fileprivate func isMendable(_ applicability: Fix.Applicability) -> Bool {
    fixes.contains { $0.applicability == applicability }
  }
}
