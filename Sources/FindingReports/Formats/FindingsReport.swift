public import CatalogModel
import CatalogRules
public import Wording
public import XMLIO

/// A run told in any of the forms other programs read.
public struct FindingsReport: Sendable {
  /// What a report says of findings besides the findings themselves.
  public struct Setting: Sendable {
    /// The language of messages, where a form has room for one only.
    public let language: Language
    /// What stands before a path of the catalog to make it one of the repository: empty, or ending in `/`.
    public let prefix: String
    /// The version of the program.
    public let version: String
    /// The severity from which on a finding fails the run.
    public let failLevel: Severity

    /// Makes a setting.
    public init(language: Language, prefix: String, version: String, failLevel: Severity) {
      self.language = language
      self.prefix = prefix
      self.version = version
      self.failLevel = failLevel
    }
  }

  let run: FindingsRun
  let excerpts: Excerpts
  let setting: Setting
  /// How many findings to list; counts are always of all.
  let shown: Int

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - run: What was found.
  ///   - excerpts: The texts of the files that the listed findings point into.
  ///   - setting: Language, paths and version.
  ///   - shown: How many findings to list.
  public init(_ run: FindingsRun, excerpts: Excerpts, setting: Setting, shown: Int) {
    self.run = run
    self.excerpts = excerpts
    self.setting = setting
    self.shown = shown
  }

  /// The report in a form, as UTF-8, without colours.
  ///
  /// - Throws: Where a text cannot be held by XML, which made safe texts never are.
  public func bytes(_ format: FindingFormat) throws(XMLWriteError) -> [UInt8] {
    switch format {
    case .text: text()
    case .json: FindingsJSON(excerpts: excerpts).text(of: run, shown: shown)
    case .jsonl: FindingsJSON(excerpts: excerpts).lines(of: run, shown: shown)
    case .sarif: sarif()
    case .github: github()
    case .gitlab: gitlab()
    case .junit: try junit()
    case .rdjson: rdjson()
    case .checkstyle: try checkstyle()
    case .markdown: markdown()
    }
  }

  private func text() -> [UInt8] {
    let report = FindingsText(language: setting.language, painter: Painter(isColoured: false), excerpts: excerpts)
    var text = listed.map { report.text(of: $0) + "\n" }.joined()
    let summary = FindingsSummary(run)
    if let rest = summary.rest(shown: listed.count, setting.language) { text += rest + "\n" }
    return Array((text + summary.closing(setting.language) + "\n").utf8)
  }

  /// The findings to list.
  var listed: ArraySlice<JudgedFinding> { run.findings.prefix(shown) }

  /// The path of a file in the repository.
  func path(_ place: Place) -> String { setting.prefix + place.path }

  /// The message of a finding, with its cure behind it where there is one.
  func message(_ finding: Finding) -> String {
    guard let rule = RuleRegistry.rule(finding.code)?.info else { return finding.code.description }
    let message = rule.message(finding, setting.language)
    let cure = rule.cure(finding, setting.language)
    guard !cure.isEmpty else { return message }
    return setting.language == .chinese ? "\(message)。怎么改：\(cure)" : "\(message). Cure: \(cure)"
  }

  /// The name of a finding's rule.
  func ruleName(_ finding: Finding) -> String {
    RuleRegistry.rule(finding.code)?.info.name ?? finding.code.description
  }

  /// Digests that stay the same while lines move: of what makes two findings the same, and of its number among equals.
  func digests() -> [String] { digests(of: Array(listed)) }

  /// The digests of findings that are told together.
  func digests(of findings: [JudgedFinding]) -> [String] {
    var counts: [String: Int] = [:]
    return findings.map { judged in
      let fingerprint = judged.finding.fingerprint
      counts[fingerprint, default: 0] += 1
      return digest(fingerprint, counts[fingerprint, default: 1])
    }
  }
}
