import CatalogModel
import Wording

/// A rule that tells ids of one list of the item that name no record of it; each list has one.
protocol DanglingReferenceRule: ItemRule {
  /// The list in which the records are looked for.
  static var list: Key { get }
}

extension DanglingReferenceRule {
  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for reference in subject.dangling where reference.list == list {
      let key = list.spelling
      findings.add(
        Self.self, at: reference.value.place, element: reference.element.key.spelling,
        arguments: [
          Argument("id", reference.value.text),
          hint(reference.suggestion, Bilingual("在 \(key) 中增加，或者删除引用", "add it to \(key), or delete the reference")),
        ], fixes: reference.value.replaced(by: reference.suggestion))
    }
  }
}
