import CatalogModel
import CatalogText
import Wording

/// A rule over the wording of texts with some roles.
///
/// Its message may use `{element}`, the element's name, and `{phrase}`, the words concerned; its cure `{advice}`, what
/// to write instead.
protocol WordingRule: ListedRule {
  /// The texts it reads.
  static var roles: TextRoles { get }
  /// Whether all it looks for in them are numbers of at least seventeen digits.
  static var readsLongNumbersAlone: Bool { get }
  /// What likely should stand in the place of some words, and what writing it does; nil where that is not known.
  static func guess(_ phrase: ArraySlice<UInt8>) -> (text: String, title: Bilingual)?
  /// Reads one text.
  static func find(_ reader: inout PhraseReader)
}

extension WordingRule {
  static var readsLongNumbersAlone: Bool { false }

  static var wording: WordingReach {
    readsLongNumbersAlone ? WordingReach(phrases: [], numbers: roles) : WordingReach(phrases: roles, numbers: [])
  }

  static func guess(_ phrase: ArraySlice<UInt8>) -> (text: String, title: Bilingual)? { nil }

  static func check(_ subject: FileSubject, _ findings: inout Findings) {
    for index in subject.looseTexts.indices where roles.contains(subject.looseTexts[index].role) {
      let text = subject.looseTexts[index]
      var reader = PhraseReader(text)
      find(&reader)
      guard !reader.hits.isEmpty else { continue }
      let path = text.source.path
      for hit in reader.hits {
        let place = text.place(hit.range)
        findings.add(
          Self.self, at: place, element: path,
          arguments: [
            Argument("element", text.source.element.label),
            Argument("phrase", String(decoding: text.bytes[hit.range], as: UTF8.self)),
            Argument("advice", hit.advice),
          ], fixes: fixes(place, text.bytes[hit.range]))
      }
    }
  }

  /// Writes what was likely meant, where the words stand in the file as they are.
  private static func fixes(_ place: Place, _ phrase: ArraySlice<UInt8>) -> [Fix] {
    guard let (text, title) = guess(phrase), place.span.count == phrase.count else { return [] }
    return [Fix(title, .unsafe, path: place.path, edits: [TextEdit(span: place.span, replacement: Array(text.utf8))])]
  }
}
