public import CatalogDiff
import CatalogModel
import CatalogStore
public import Wording

/// The changes as a person reads them in a terminal: one heading per subject, heavier changes first, a sum at the end.
///
/// - Parameters:
///   - changes: What changed.
///   - language: The language of the words; names and values stay as the catalog has them.
///   - color: Whether styles are written.
/// - Returns: Lines, each with its line end; text of unknown origin is made safe for a terminal.
public func renderChangesText(_ changes: CatalogChanges, language: Language, color: Bool) -> String {
  let report = ChangesText(language: language, paint: Painter(isColoured: color))
  let subjects = changes.subjects
  // A thread is worth it for many subjects only.
  let jobs = subjects.count < 64 ? 1 : availableCores()
  let texts = parallelMap(subjects.count, jobs: jobs) { report.text(of: subjects[$0]) + "\n" }
  return texts.joined() + report.sum(of: changes)
}

private struct ChangesText: Sendable {
  let language: Language
  let paint: Painter

  func text(of subject: SubjectChanges) -> String {
    let words = ChangeWording(language: language)
    var lines = [paint(safe(words.title(of: subject)), .strong) + safe(words.remarks(on: subject))]
    let messages = subject.changes.map { safe($0.message[language]) }
    // Cases stand in a column of their own, unless one long message would push it out of sight.
    let width = messages.map { displayWidth($0) }.filter { $0 <= 48 }.max() ?? 0
    for (change, message) in zip(subject.changes, messages) {
      let notes = words.notes(on: change, in: subject)
      let text = notes.isEmpty ? message : padded(message, toWidth: width) + "  " + paint(safe(notes), .faint)
      lines.append("  " + mark(of: change) + "  " + text)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  func sum(of changes: CatalogChanges) -> String {
    safe(ChangeWording(language: language).sum(of: changes)) + "\n"
  }

  private func mark(of change: Change) -> String {
    let label = change.weight.sign + " " + change.weight.label[language]
    // The English words differ in length; the Chinese ones do not.
    let cell = language == .english ? padded(label, toWidth: 9) : label
    switch change.weight {
    case .heavier: return paint(cell, .error)
    case .lighter: return paint(cell, .good)
    case .neutral, .wording: return cell
    }
  }

  private func safe(_ text: String) -> String { terminalSafe(text) }
}
