public import CatalogModel
import CatalogText

/// What a guide needs of the rest of the catalog: the bodies and the names of e-licence types, found by code.
///
/// Made once for all guides of an export.
public struct CatalogNames: Sendable {
  private let bodies: [String: PlainRecord]
  private let licences: [String: String]

  /// Reads the catalog's `organizations.yaml` and `licences.yaml`; of a code that stands twice the first entry counts.
  public init(_ catalog: Catalog) {
    let organizations = PlainRecord.list(catalog.organizations?.value(.organizations), of: .organization)
    bodies = Dictionary(
      organizations.compactMap { body in body.text(.code).map { ($0, body) } }, uniquingKeysWith: { first, _ in first })
    let types = PlainRecord.list(catalog.licences?.value(.licences), of: .licence)
    licences = Dictionary(
      types.compactMap { type in type.text(.code).flatMap { code in type.text(.name).map { (code, $0) } } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The body's record in `organizations.yaml`.
  func body(_ code: String?) -> PlainRecord? { code.flatMap { bodies[$0] } }

  /// The name of a body, or its code where the catalog does not know it.
  public func bodyName(_ code: String) -> String { bodies[code]?.text(.name) ?? code }

  /// The name of an e-licence type, or its code where the catalog does not know it.
  public func licenceName(_ code: String) -> String { licences[code] ?? code }
}

/// A mapping of a file that belongs to no effective item, read element by element.
struct PlainRecord: Sendable {
  let kind: RecordKind
  let value: Value

  /// The mappings of a list.
  static func list(_ value: Value?, of kind: RecordKind) -> [PlainRecord] {
    guard let value, let tree = value.file.tree, tree.nodes[value.node].isSequence else { return [] }
    return tree.elements(of: value.node).filter { tree.nodes[$0].isMapping }
      .map { PlainRecord(kind: kind, value: Value(file: value.file, node: $0)) }
  }

  func content(_ key: Key) -> Value? {
    guard let tree = value.file.tree, let node = tree.value(of: key.rawValue, in: value.node) else { return nil }
    return Value(file: value.file, node: node)
  }

  func text(_ key: Key) -> String? { content(key)?.text }

  /// The record under an element.
  func part(_ key: Key, _ kind: RecordKind) -> PlainRecord? {
    guard let content = content(key), content.file.tree?.nodes[content.node].isMapping ?? false else { return nil }
    return PlainRecord(kind: kind, value: content)
  }

  /// The records of a list; nil where the file does not say the element.
  func parts(_ key: Key, _ kind: RecordKind) -> [PlainRecord]? {
    content(key).map { PlainRecord.list($0, of: kind) }
  }
}
