import CatalogModel

@testable import GuideExport

/// Fields made of the elements of a record: labels from the dictionary, what is not said left out.
struct PlainFieldList {
  let record: Record
  let names: CatalogNames
  private(set) var fields: [PlainField] = []

  init(_ record: Record, names: CatalogNames, _ keys: [Key] = []) {
    self.record = record
    self.names = names
    for key in keys { add(key) }
  }

  /// Adds an element if it is said.
  mutating func add(_ key: Key) {
    guard let element = ElementDictionary.current.definition(of: key, in: record.kind) else { return }
    add(element.name, text(of: element))
  }

  /// Adds a field if it says anything.
  mutating func add(_ label: String, _ value: PlainText) {
    if !value.isEmpty { fields.append(PlainField(label, value)) }
  }

  /// Adds a field if it says anything.
  mutating func add(_ label: String, _ value: String?) { add(label, PlainText(value ?? "")) }

  private func text(of element: Element) -> PlainText {
    guard let value = record[element.key] else { return PlainText("") }
    switch element.type {
    case .list(.code(.licenceType)):
      return PlainText(value.elements.map { names.licenceName($0.text) }.joined(separator: "、"))
    case .list: return PlainText(value.elements.map(\.text).joined(separator: "、"))
    default: return address(value.text)
    }
  }
}

/// A text as a link where the whole of it is a web address.
func address(_ text: String) -> PlainText {
  guard text.hasPrefix("http://") || text.hasPrefix("https://") else { return PlainText(text) }
  let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  return isPlain ? PlainText([.web(text)]) : PlainText(text)
}
