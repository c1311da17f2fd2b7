import CatalogModel
import Wording

/// GS0113: the first element says another kind of file, or another version of the format.
enum WrongSignature: IssueRule {
  static let info = RuleInfo(
    113, "wrong-signature", .error,
    message: Bilingual(
      "文件类型写的是“{value}”，此处的文件应为“{expected}”", "the file says “{value}”; a file in this place is “{expected}”"),
    cure: Bilingual("{hint}", "{hint}"),
    what: Bilingual(
      "文件类型与文件所在的位置一致，版本是本工具支持的版本。",
      "The kind a file says agrees with its place, and its version is one this tool reads."),
    why: Bilingual("类型不符，多半是文件放错了文件夹。", "Where they disagree, the file mostly lies in the wrong folder."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("govsvc: standard/1", with: "govsvc: «item/1»", in: .standard)),
      .bad(.replace("govsvc: standard/1", with: "govsvc: «standard/2»", in: .standard)),
      .bad(.replace("govsvc: standard/1", with: "govsvc: «标准»", in: .standard)),
      .bad(.replace("govsvc: standard/1", with: "govsvc: «Standard／1»", in: .standard)),
      .good(.replace("govsvc: standard/1", with: "govsvc: \"standard/1\"", in: .standard)),
    ])

  static func report(_ issue: StructureIssue, in file: SourceFile) -> IssueReport? {
    guard case .wrongSignature(let expected) = issue.kind else { return nil }
    let isSame = keyForm(of: issue.text) == expected
    let fix = issue.replaced(
      by: expected, Bilingual("改为 \(expected)", "write \(expected)"), isSame ? .safe : .unsafe, in: file)
    return IssueReport(
      arguments: [Argument("expected", expected), Argument("hint", hint(issue.text, expected, file.kind))], fix: fix)
  }

  private static func hint(_ text: String, _ expected: String, _ kind: FileKind) -> Bilingual {
    if FileKind.allCases.contains(where: { $0 != kind && $0.signature == text }) {
      return Bilingual(
        "把文件移到该类文件的位置，或把首行改为 \(expected)", "move the file to where its kind belongs, or write \(expected)")
    }
    if text.hasPrefix(kind.rawValue + "/") {
      return Bilingual("改为 \(expected)；更高的版本请用新版 govsvc 读取", "write \(expected); a later version needs a later govsvc")
    }
    return Bilingual("改为 \(expected)", "write \(expected)")
  }
}
