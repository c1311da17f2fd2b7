public import CatalogDiff
public import Wording

/// The changes as Markdown for a review comment: the sum, then a table under one heading per subject; from the
/// eleventh subject on they are folded in `<details>`.
///
/// - Parameters:
///   - changes: What changed.
///   - language: The language of the words.
/// - Returns: GitHub-flavoured Markdown; names and values are escaped, so that they show as they are.
public func renderChangesMarkdown(_ changes: CatalogChanges, language: Language) -> String {
  let report = ChangesMarkdown(language: language)
  let shown = changes.subjects.prefix(ChangesMarkdown.openSubjects)
  let folded = changes.subjects.dropFirst(ChangesMarkdown.openSubjects)
  var text = "**" + plainMarkdown(ChangeWording(language: language).sum(of: changes)) + "**\n"
  for subject in shown { text += "\n" + report.section(subject) }
  guard !folded.isEmpty else { return text }
  let title = Bilingual("其余 \(folded.count) 个", "\(folded.count) more")[language]
  text += "\n<details>\n<summary>\(title)</summary>\n"
  for subject in folded { text += "\n" + report.section(subject) }
  return text + "\n</details>\n"
}

private struct ChangesMarkdown {
  /// How many subjects stand open.
  static let openSubjects = 10

  let language: Language

  func section(_ subject: SubjectChanges) -> String {
    let words = ChangeWording(language: language)
    var lines = ["### " + plainMarkdown(words.title(of: subject) + words.remarks(on: subject)), ""]
    let head = [
      Bilingual("对办事人", "for the applicant"), Bilingual("变化", "change"), Bilingual("情形和范围", "cases and reach"),
    ]
    lines.append("| " + head.map { $0[language] }.joined(separator: " | ") + " |")
    lines.append("| --- | --- | --- |")
    for change in subject.changes {
      let weight = change.weight.sign + " " + change.weight.label[language]
      let cells = [weight, change.message[language], words.notes(on: change, in: subject)]
      lines.append("| " + cells.map(plainMarkdown).joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
