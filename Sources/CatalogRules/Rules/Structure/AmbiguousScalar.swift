import CatalogModel
import CatalogText
import Wording

/// GS0107: a plain value that YAML readers take for something else than text.
enum AmbiguousScalar: IssueRule {
  static let info = RuleInfo(
    107, "ambiguous-scalar", .error,
    message: Bilingual(
      "“{element}”的值 {value} 没有加引号，别的软件会当作{taken}",
      "{element}: without quotes, other software takes {value} for {taken}"),
    cure: Bilingual("加双引号，写成 \"{value}\"", "put it in double quotes: \"{value}\""),
    what: Bilingual(
      "文字、编码、标识等要素中，看起来像数字、日期、是否值或空值的内容要加引号。",
      "In an element that is text, a code or an id, what looks like a number, a date, a boolean or null is quoted."),
    why: Bilingual(
      "编码会丢掉开头的零，“no”会变成“否”，12:30 会变成 750。",
      "A code would lose its leading zeros, “no” become false and 12:30 become 750."),
    source: "docs/format.md；YAML 1.1 bool、int、float、timestamp；YAML 1.2.2 §10.3",
    examples: [
      .bad(.replace("code: \"440125044002\"", with: "code: «440125044002»", in: .standard)),
      .bad(.replace("region: \"440000\"", with: "region: «440000»", in: .manifest)),
      .bad(.replace("name: 示例备案", with: "name: «no»", in: .localStandard)),
      .bad(.replace("number: 国务院令第746号", with: "number: «746»", in: .standard)),
      .bad(.replace("number: 国务院令第746号", with: "number: «2021-07-27»", in: .standard)),
      .good(.replace("number: 国务院令第746号", with: "number: '746'", in: .standard)),
    ])

  static func report(_ issue: StructureIssue, in file: SourceFile) -> IssueReport? {
    guard case .ambiguousScalar = issue.kind else { return nil }
    return IssueReport(
      arguments: [Argument("taken", taken(issue.text))],
      fix: issue.replaced(
        by: ScalarStyle.doubleQuoted(issue.text), Bilingual("加双引号", "put it in double quotes"), .safe, in: file))
  }

  /// What the value is taken for.
  private static func taken(_ text: String) -> Bilingual {
    switch text.lowercased() {
    case "null", "~", "": Bilingual("空值", "null")
    case "y", "n", "yes", "no", "on", "off", "true", "false": Bilingual("“是”或“否”", "a boolean")
    case "=", "<<": Bilingual("特殊符号", "a special value")
    case let word where word.utf8.dropFirst(4).first == UInt8(ascii: "-"): Bilingual("日期", "a date")
    case let word where word.utf8.contains(UInt8(ascii: ":")): Bilingual("六十进制数", "a number of base 60")
    default: Bilingual("数字", "a number")
    }
  }
}
