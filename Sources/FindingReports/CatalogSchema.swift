public import CatalogModel
import ServiceCodes
public import Wording

/// The JSON Schema (draft 7) of a kind of catalog file, made from the element dictionary, for editors that complete and
/// explain while one types.
///
/// It says no more than a schema can: shapes, keys, labels, forms of values. What refers from file to file is `validate`'s.
/// Source: JSON Schema draft-07 (json-schema.org), the version YAML editors read.
public struct CatalogSchema: Sendable {
  private let kind: FileKind
  private let language: Language
  private let dictionary = ElementDictionary.current

  /// Makes the schema of a kind of file, with titles and descriptions in a language.
  public init(of kind: FileKind, language: Language) {
    self.kind = kind
    self.language = language
  }

  /// The JSON text as UTF-8.
  public func text() -> [UInt8] {
    var json = JSONText()
    json.beginObject()
    json.member("$schema", "http://json-schema.org/draft-07/schema#")
    json.member("title", title[language])
    addRecord(kind.root, isRoot: true, to: &json)
    json.object("definitions") { json in
      for record in records() {
        json.object("\(record)") { addRecord(record, isRoot: false, to: &$0) }
      }
      addConditions(to: &json)
    }
    json.endObject()
    json.finish()
    return json.takeBytes()
  }

  private var title: Bilingual {
    switch kind {
    case .catalog: Bilingual("事项目录", "catalog")
    case .organizations: Bilingual("实施主体", "bodies")
    case .licences: Bilingual("电子证照类型", "e-licence types")
    case .retired: Bilingual("停用编码", "retired codes")
    case .baseline: Bilingual("基线", "baseline")
    case .material: Bilingual("共用材料", "shared material")
    case .standard: Bilingual("事项标准", "standard")
    case .item: Bilingual("实施清单", "item")
    }
  }

  /// The records that may stand below the file's own, in the order in which they are met.
  private func records() -> [RecordKind] {
    var found: [RecordKind] = []
    var rest = [kind.root]
    while let record = rest.popLast() {
      for element in elements(of: record).reversed() {
        guard let child = Self.child(of: element.type), !found.contains(child) else { continue }
        found.append(child)
        rest.append(child)
      }
    }
    return found.sorted { $0.rawValue < $1.rawValue }
  }

  private static func child(of type: ValueType) -> RecordKind? {
    switch type {
    case .record(let kind), .records(let kind): kind
    default: nil
    }
  }

  /// The elements that may stand in this kind of file.
  private func elements(of record: RecordKind) -> [Element] {
    dictionary.elements(of: record).filter { element in
      switch element.presence {
      case .standardOnly: kind != .item
      case .itemOnly: kind != .standard
      case .optional, .required, .requiredEffective: true
      }
    }
  }
}

extension CatalogSchema {
  private func addRecord(_ record: RecordKind, isRoot: Bool, to json: inout JSONText) {
    let elements = elements(of: record)
    let required = elements.filter { $0.presence == .required && (isRoot || !mayBeInherited($0)) }
    json.member("type", "object")
    json.key("additionalProperties")
    json.value(false)
    if !required.isEmpty {
      json.array("required") { json in for element in required { json.value(element.key.spelling) } }
    }
    json.object("properties") { json in
      for element in elements {
        json.object(element.key.spelling) { add(element, to: &$0) }
      }
    }
  }

  /// Whether an item may leave an element of a record to the standard's record of the same id.
  private func mayBeInherited(_ element: Element) -> Bool {
    guard kind == .item else { return false }
    return element.owner == .remedy || element.key != .id && element.key != element.owner.identity
  }

  private func add(_ element: Element, to json: inout JSONText) {
    json.member("title", element.label[language])
    var description = element.meaning[language]
    if !element.source.isEmpty { description += language == .chinese ? "（\(element.source)）" : " (\(element.source))" }
    json.member("description", description)
    if element.key == .govsvc {
      json.member("const", kind.signature)
    } else if element.owner == .question, element.key == .from || element.key == .to {
      addType(["string", "number"], to: &json)
    } else if element.type == .code(.any), element.owner == .service {
      addCode(kind == .item ? .implementation : .base, to: &json)
    } else {
      add(element.type, to: &json)
    }
    guard let fallback = element.fallback else { return }
    json.key("default")
    if case .integer = element.type, let number = Int(fallback) { json.value(number) } else { json.value(fallback) }
  }

  private func add(_ type: ValueType, to json: inout JSONText) {
    switch type {
    case .text, .prose, .url, .phone: json.member("type", "string")
    case .identifier, .reference: addPattern("^[a-z0-9][a-z0-9-]*$", to: &json)
    case .name: addPattern("^[A-Za-z0-9][A-Za-z0-9._-]*$", to: &json)
    case .code(let use): addCode(use, to: &json)
    case .integer(let range):
      json.member("type", "integer")
      json.key("minimum")
      json.value(range.lowerBound)
      json.key("maximum")
      json.value(range.upperBound)
    case .timeLimit:
      let units = TimeLimit.Unit.allCases.map(\.label.chinese).joined(separator: "|")
      addPattern("^(即办|[0-9]+(\\.[0-9]+)? (\(units)))$", to: &json)
    case .date: addPattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", to: &json)
    case .money: addType(["string", "number"], to: &json)
    case .label(let list): addLabels(list, to: &json)
    case .condition: json.member("$ref", "#/definitions/when")
    case .list(let inner):
      json.member("type", "array")
      json.object("items") { add(inner, to: &$0) }
    case .record(let kind): json.member("$ref", "#/definitions/\(kind)")
    case .records(let kind):
      json.member("type", "array")
      json.object("items") { addRow(kind, to: &$0) }
    case .policy(let list):
      json.member("type", "object")
      json.object("additionalProperties") { addLabels(list, to: &$0) }
    }
  }

  /// A record of a list, or the scalar that is short for it.
  private func addRow(_ kind: RecordKind, to json: inout JSONText) {
    guard kind.shorthand != nil else { return json.member("$ref", "#/definitions/\(kind)") }
    json.array("anyOf") { json in
      json.beginObject()
      json.member("type", "string")
      json.endObject()
      json.beginObject()
      json.member("$ref", "#/definitions/\(kind)")
      json.endObject()
    }
  }

  private func addCode(_ use: CodeUse, to json: inout JSONText) {
    switch use {
    case .handlingSuffix: addPattern("^[0-9]{2}$", to: &json)
    case .region: addPattern("^[0-9]{6}$", to: &json)
    case .base: addPattern("^[0-9]{11}[0-9Y]$", to: &json)
    case .implementation: addPattern("^[0-9A-Z]{19}[0-9]{11}[0-9Y]$", to: &json)
    case .local, .organization, .licenceType, .any: json.member("type", "string")
    }
  }

  private func addLabels(_ list: CodeList, to json: inout JSONText) {
    json.array("enum") { json in for label in list.labels { json.value(label.chinese) } }
  }

  private func addPattern(_ pattern: String, to json: inout JSONText) {
    json.member("type", "string")
    json.member("pattern", pattern)
  }

  private func addType(_ names: [String], to json: inout JSONText) {
    json.array("type") { json in for name in names { json.value(name) } }
  }

  /// Conditions over answers: a line a question, and `any`, `none` and `results` (docs/format.md §5).
  private func addConditions(to json: inout JSONText) {
    let answers = "#/definitions/answers"
    json.object("answers") { json in
      json.array("anyOf") { json in
        json.beginObject()
        addType(["string", "number"], to: &json)
        json.endObject()
        json.beginObject()
        json.member("type", "array")
        json.object("items") { addType(["string", "number"], to: &$0) }
        json.endObject()
      }
    }
    json.object("when") { json in
      json.member("type", "object")
      json.object("properties") { json in
        for name in ["any", "none"] {
          json.object(name) { json in
            json.member("type", "array")
            json.object("items") { $0.member("$ref", "#/definitions/when") }
          }
        }
        json.object("results") { $0.member("$ref", answers) }
      }
      json.object("additionalProperties") { json in
        json.array("anyOf") { json in
          json.beginObject()
          json.member("$ref", answers)
          json.endObject()
          json.beginObject()
          json.member("type", "object")
          json.key("additionalProperties")
          json.value(false)
          json.object("properties") { json in
            for name in ["all", "any", "none"] { json.object(name) { $0.member("$ref", answers) } }
          }
          json.endObject()
        }
      }
    }
  }
}
