import CatalogModel

/// What the dictionary says of each element, as bytes that a guide copies.
///
/// Each worker has one of its own: the bytes lie in its memory and are lent as pointers.
final class LabelTable {
  /// How the value of an element reads in running text.
  enum Form {
    /// A scalar.
    case scalar
    /// A list of scalars.
    case list
    /// A list of codes of e-licence types, which are named.
    case licences
  }

  private struct Entry {
    var label = Text.empty
    var lead: Run
    var fallback: Text?
    var form = Form.scalar
  }

  private var pool = TextArena()
  private let entries: [Entry]
  /// The beginning of the field 收费.
  let feeLead: Run
  private let keyCount = Key.allCases.count

  init() {
    var pool = TextArena()
    let nothing = pool.run("")
    entries = RecordKind.allCases.flatMap { kind in
      Key.allCases.map { key in
        guard let element = ElementDictionary.current.definition(of: key, in: kind) else {
          return Entry(lead: nothing)
        }
        let form: Form =
          switch element.type {
          case .list(.code(.licenceType)): .licences
          case .list: .list
          default: .scalar
          }
        return Entry(
          label: pool.copy(element.name), lead: pool.run("- **\(element.name)**："),
          fallback: element.fallback.map { pool.copy($0) }, form: form)
      }
    }
    feeLead = pool.run("- **收费**：")
    self.pool = pool
  }

  private func entry(_ key: Key, _ kind: RecordKind) -> Entry {
    entries[Int(kind.rawValue) * keyCount + Int(key.rawValue)]
  }

  /// The 要素名称 of an element; nothing for a key that has no meaning in the kind.
  func label(_ key: Key, _ kind: RecordKind) -> Text { entry(key, kind).label }

  /// The 要素名称 as a field of Markdown begins with it.
  func lead(_ key: Key, _ kind: RecordKind) -> Run { entry(key, kind).lead }

  /// The value that holds where none is written.
  func fallback(_ key: Key, _ kind: RecordKind) -> Text? { entry(key, kind).fallback }

  /// How the value of an element reads.
  func form(_ key: Key, _ kind: RecordKind) -> Form { entry(key, kind).form }
}
