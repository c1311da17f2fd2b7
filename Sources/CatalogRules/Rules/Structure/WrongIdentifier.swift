import CatalogModel
import Wording

/// GS0110: an id of the wrong form.
enum WrongIdentifier: IssueRule {
  static let info = RuleInfo(
    110, "wrong-identifier", .error,
    message: Bilingual("“{element}”不能是“{value}”", "{element} cannot be “{value}”"),
    cure: Bilingual("写成{form}，如 {example}；引用处一并修改", "write {form}, such as {example}, and mend what refers to it"),
    what: Bilingual(
      "标识以字母或数字开头，文件内的标识只含小写字母、数字和“-”，不超过 100 位。",
      "An id begins with a letter or digit; inside of a file it has lower-case letters, digits and “-” only, "
        + "at most 100 in all."),
    why: Bilingual(
      "标识要在命令行、网址和文件名里使用，大小写和空格会引起混淆。",
      "Ids are used on the command line, in addresses and in file names, where case and spaces mislead."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("  - id: licence\n", with: "  - id: «Licence_Paper»\n", in: .standard)),
      .bad(.replace("  - id: licence\n", with: "  - id: «营业执照»\n", in: .standard)),
      .good(.replace("  - id: licence\n", with: "  - id: licence-2\n", in: .standard)),
    ])

  static func report(_ issue: StructureIssue, in file: SourceFile) -> IssueReport? {
    guard case .wrongIdentifier = issue.kind else { return nil }
    let form = (issue.element?.type.single ?? .identifier).form
    return IssueReport(arguments: [Argument("form", form), Argument("example", example(issue.text))])
  }

  /// The id in the right form, as far as its letters go.
  private static func example(_ text: String) -> String {
    var id = ""
    for scalar in text.lowercased().unicodeScalars.prefix(60) {
      switch scalar {
      case "a"..."z", "0"..."9": id.unicodeScalars.append(scalar)
      case "-", "_", " ", ".": if !id.isEmpty { id += "-" }
      default: break
      }
    }
    return id.isEmpty ? "agent-id" : id
  }
}
