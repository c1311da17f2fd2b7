import CatalogModel
import CatalogText
import ServiceCodes
import Wording

/// GS0108: a code that its kind refuses.
enum WrongCode: IssueRule {
  static let info = RuleInfo(
    108, "wrong-code", .error,
    message: Bilingual("“{element}”{value} 有误：{problem}", "{element} {value} is wrong: {problem}"),
    cure: Bilingual("{hint}；应为：{form}", "{hint}; it must be {form}"),
    what: Bilingual(
      "编码的位数、字符、校验码、层级和类型都要符合该种编码的规定。",
      "A code has the length, characters, check digit, level and type that its kind asks for."),
    why: Bilingual(
      "编码错一位，就指到别的机构或别的事项，或者谁也不是。",
      "With one wrong character a code names another body or item, or none."),
    source: "GB 32100-2015；GB 11714-1997；GB/T 2260；GB/T 39554.1-2020；编码结构依公布的编码归纳",
    examples: [
      .bad(.replace("- code: \"11440300MB2D097052\"", with: "- code: «\"11440300MB2D097053\"»", in: .organizations)),
      .bad(.replace("- code: \"11440300MB2D097052\"", with: "- code: «\"11440300mb2d097052\"»", in: .organizations)),
      .bad(.replace("code: \"440125044002\"", with: "code: «\"44012504400\"»", in: .standard)),
      .bad(.replace("code: \"440125044002\"", with: "code: «\"４４０１２５０４４００２\"»", in: .standard)),
      .bad(.replace("handling: \"02\"", with: "handling: «\"０２\"»", in: .item)),
      .bad(.replace("handling: \"02\"", with: "handling: «\"2\"»", in: .item)),
      .bad(.replace("local-code: GD-SAMPLE", with: "local-code: «\"123456\"»", in: .localStandard)),
      .bad(.replace("region: \"440000\"", with: "region: «\"990000\"»", in: .manifest)),
      .good(.replace("- code: \"11440300MB2D097052\"", with: "- code: '11440300MB2D097052'", in: .organizations)),
    ])

  static func report(_ issue: StructureIssue, in file: SourceFile) -> IssueReport? {
    guard case .wrongCode(let use) = issue.kind else { return nil }
    let reading = reading(issue.text, as: use)
    let errors = reading?.problems.filter { $0.severity == .error } ?? []
    let messages = errors.map(\.message)
    let general = Bilingual("格式不符", "its form is not right")
    let problem =
      messages.isEmpty
      ? general
      : Bilingual(
        messages.map(\.chinese).joined(separator: "；"), messages.map(\.english).joined(separator: "; "))
    var report = IssueReport(arguments: [Argument("problem", problem), Argument("form", use.form)])
    guard let reading, let suggestion = reading.suggestion, let kind = reading.kind,
      readCode(suggestion, as: kind).isValid
    else {
      let hint =
        reading == nil
        ? Bilingual("按规定写法改正", "write it as the format asks")
        : Bilingual("对照发布的目录核对后改正", "compare it with the published catalog and mend it")
      report.arguments.append(Argument("hint", hint))
      report.fix = narrowed(issue, as: use, in: file)
      return report
    }
    report.arguments.append(
      Argument("hint", Bilingual("核对后改为 \(suggestion)", "look it up, then write \(suggestion)")))
    // Letter case, width and spaces carry no meaning in a code; any other repair is a guess.
    let isForm = reading.problems.allSatisfy { $0.severity != .error || $0.kind.isForm }
    report.fix = issue.replaced(
      by: ScalarStyle.doubleQuoted(suggestion), Bilingual("改为 \(suggestion)", "write \(suggestion)"),
      isForm ? .safe : .unsafe, in: file)
    return report
  }

  /// A code of the catalog's own or a suffix that is right but for its width or blanks, or lacks its zero.
  private static func narrowed(_ issue: StructureIssue, as use: CodeUse, in file: SourceFile) -> Fix? {
    let text = narrowForm(of: issue.text)
    let padded = use == .handlingSuffix && text.utf8.count == 1 ? "0" + text : text
    guard padded != issue.text, isCode(padded, as: use) else { return nil }
    return issue.replaced(
      by: ScalarStyle.doubleQuoted(padded), Bilingual("改为 \(padded)", "write \(padded)"),
      padded == text ? .safe : .unsafe, in: file)
  }

  private static func reading(_ text: String, as use: CodeUse) -> CodeReading? {
    switch use {
    case .base: readCode(text, as: .baseCode)
    case .implementation: readCode(text, as: .implementationCode)
    case .organization: readCode(text, as: text.hasPrefix("TE") ? .temporaryBody : .uscc)
    case .licenceType: readCode(text, as: .licenceType)
    case .region: readCode(text, as: .region)
    case .any: readCode(text)
    case .local, .handlingSuffix: nil
    }
  }
}

extension CodeProblem.Kind {
  fileprivate var isForm: Bool { self == .lowerCase || self == .fullWidth || self == .separators }
}
