import CatalogModel
import CatalogText
import Wording

/// GS0101: a key that has no meaning where it stands.
enum UnknownElement: FileRule {
  static let info = RuleInfo(
    101, "unknown-element", .error,
    message: Bilingual("“{key}”不是这里可以填写的要素", "“{key}” is no element of this record"),
    cure: Bilingual("{hint}", "{hint}"),
    what: Bilingual(
      "每个键都必须是要素字典为该处规定的要素。", "Every key is an element that the dictionary has for its place."),
    why: Bilingual(
      "写错的键不会生效：要素看似填写了，指南里却没有。",
      "A misspelt key has no effect: the element looks filled in but is missing from the guide."),
    source: "docs/elements.md",
    examples: [
      .bad(.replace("visits: 0", with: "«visit»: 0", in: .standard)),
      .good(),
    ])

  static func check(_ file: SourceFile, _ findings: inout Findings) {
    for issue in file.issues {
      guard case .unknownElement(let suggestion) = issue.kind else { continue }
      var fixes: [Fix] = []
      var hint = Bilingual("删除这一项，或者改为要素字典中的键", "delete it, or use a key of the dictionary")
      if let suggestion {
        hint = Bilingual("是不是想写 \(suggestion.spelling)？", "did you mean \(suggestion.spelling)?")
        let edit = TextEdit(span: issue.span, replacement: Array(suggestion.spelling.utf8))
        fixes = [Fix(hint, .unsafe, path: file.path, edits: [edit])]
      }
      findings.add(
        Self.self, at: file.place(issue.span), element: issue.path,
        arguments: [Argument("key", issue.text), Argument("hint", hint)], fixes: fixes)
    }
  }
}
