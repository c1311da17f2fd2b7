public import Wording

/// The forms in which findings can be told.
public enum FindingFormat: String, CaseIterable, Sendable {
  /// For people: excerpts of the source with the place marked.
  case text
  /// For programs: everything, in one document.
  case json
  /// For programs: everything, an object a line.
  case jsonl
  /// Static Analysis Results Interchange Format 2.1.0 (OASIS).
  case sarif
  /// Commands of GitHub's workflow log, shown beside the changed lines.
  case github
  /// GitLab's code quality report.
  case gitlab
  /// JUnit's report of tests: a test a file.
  case junit
  /// reviewdog's diagnostics.
  case rdjson
  /// Checkstyle's report.
  case checkstyle
  /// A comment for a review, as Markdown.
  case markdown

  /// What it is, for help.
  public var summary: Bilingual {
    switch self {
    case .text: Bilingual("供人阅读：问题所在的行、原因和改法", "for people: the line, the cause and the cure")
    case .json: Bilingual("供程序读取：全部内容", "for programs: everything")
    case .jsonl: Bilingual("供程序读取：每行一个问题", "for programs: a finding a line")
    case .sarif: Bilingual("SARIF 2.1.0，代码扫描平台和编辑器通用", "SARIF 2.1.0, for code scanning and editors")
    case .github: Bilingual("GitHub 流水线标注", "annotations in GitHub workflows")
    case .gitlab: Bilingual("GitLab 代码质量报告", "GitLab code quality report")
    case .junit: Bilingual("JUnit 测试报告，每个文件一项", "JUnit report, a test a file")
    case .rdjson: Bilingual("reviewdog 诊断", "reviewdog diagnostics")
    case .checkstyle: Bilingual("Checkstyle 报告", "Checkstyle report")
    case .markdown: Bilingual("审查意见（Markdown），按文件折叠", "a review comment, folded by file")
    }
  }

  /// Whether it tells one by one of findings that are passed over.
  public var tellsSuppressed: Bool { self == .json || self == .sarif }

  /// Whether it is read by people, so that it shows only so many findings unless more are asked for.
  public var isForPeople: Bool {
    switch self {
    case .text, .github, .markdown: true
    case .json, .jsonl, .sarif, .gitlab, .junit, .rdjson, .checkstyle: false
    }
  }
}
