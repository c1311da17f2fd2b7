import CatalogModel
import CatalogText
import Wording

/// A rule that says in words where a file disagrees with the element dictionary; each kind of disagreement has one.
protocol IssueRule: FileRule {
  /// What to say of an issue; nil where it is of another kind.
  static func report(_ issue: StructureIssue, in file: SourceFile) -> IssueReport?
}

/// What a rule says of an issue, besides its place.
struct IssueReport {
  /// What fills placeholders of the rule's own, besides `{element}` (the 要素名称), `{key}` and `{value}`.
  var arguments: [Argument] = []
  /// What stands at the other place, where the issue has one.
  var relatedLabel = Bilingual("前一处在这里", "the first is here")
  /// A way to mend it.
  var fix: Fix?
}

extension IssueRule {
  static func check(_ file: SourceFile, _ findings: inout Findings) {
    for issue in file.issues {
      guard let report = report(issue, in: file) else { continue }
      let general = [
        Argument("element", issue.name), Argument("key", issue.element?.key.spelling ?? quotable(issue.text)),
        Argument("value", quotable(issue.text)),
      ]
      findings.add(
        Self.self, at: file.place(issue.span), element: issue.path, arguments: general + report.arguments,
        related: issue.related.map { [Related(file.place($0), report.relatedLabel)] } ?? [],
        fixes: report.fix.map { [$0] } ?? [])
    }
  }
}

extension Value {
  /// A fix that writes something else in the value's place, likely what was meant; none without a text.
  func replaced(by text: String?, _ applicability: Fix.Applicability = .unsafe) -> [Fix] {
    guard let text, text != self.text, !text.contains("\n") else { return [] }
    let written = ScalarStyle.inFlow(text, quoted: false)
    return [
      Fix(
        Bilingual("改为“\(text)”", "write “\(text)”"), applicability, path: file.path,
        edits: [TextEdit(span: span, replacement: Array(written.utf8))])
    ]
  }
}

extension StructureIssue {
  /// The 要素名称 of the element; its path where the dictionary does not know it.
  var name: Bilingual { element?.label ?? Bilingual(quotable(path), quotable(path)) }

  /// A fix that writes something else in the issue's place.
  func replaced(
    by text: String, _ title: Bilingual, _ applicability: Fix.Applicability, in file: SourceFile
  ) -> Fix {
    Fix(
      title, applicability, path: file.path, edits: [TextEdit(span: span, replacement: Array(text.utf8))])
  }
}
