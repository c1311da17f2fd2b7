import CatalogModel
import Wording

/// A rule over the wording of texts with some roles.
///
/// Its message may use `{element}`, the element's name, and `{phrase}`, the words concerned; its cure `{advice}`, what
/// to write instead.
protocol WordingRule: ListedRule {
  /// The texts it reads.
  static var roles: TextRoles { get }
  /// Reads one text.
  static func find(_ reader: inout PhraseReader)
}

extension WordingRule {
  static func check(_ subject: FileSubject, _ findings: inout Findings) {
    for index in subject.looseTexts.indices where roles.contains(subject.looseTexts[index].role) {
      let text = subject.looseTexts[index]
      var reader = PhraseReader(text)
      find(&reader)
      guard !reader.hits.isEmpty else { continue }
      let path = text.source.path
      for hit in reader.hits {
        findings.add(
          Self.self, at: text.place(hit.range), element: path,
          arguments: [
            Argument("element", text.source.element.label),
            Argument("phrase", String(decoding: text.bytes[hit.range], as: UTF8.self)),
            Argument("advice", hit.advice),
          ])
      }
    }
  }
}
