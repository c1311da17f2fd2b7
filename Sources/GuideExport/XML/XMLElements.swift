import CatalogModel

/// The tags of every published element as bytes, with attributes that are the same wherever the element stands.
///
/// Each worker has one of its own, as of `LabelTable`.
final class XMLElements {
  /// What stands between an element's tags.
  enum Form {
    case record
    case records
    case condition
    case list(XMLListNames)
    case timeLimit
    case reference(Key)
    case value
  }

  /// One element of a kind of record.
  struct Element {
    /// Its position among the elements of the kind.
    let position: Int
    let key: Key
    let form: Form
    /// `<key label="…"`.
    let bare: Text
    /// `<key label="…" code-list="…" origin="`, the code list where there is one.
    let open: Text
    /// `</key>`.
    let close: Text
    /// The whole element as it stands where no file says it.
    let fallback: Text?
    /// The name of each record of a list.
    let item: Text
  }

  private var pool: TextArena
  private let kinds: [[Element]]

  init() {
    var pool = TextArena()
    kinds = RecordKind.allCases.map { kind in
      ElementDictionary.current.elements(of: kind).enumerated().compactMap { position, element in
        Self.element(element, position, &pool)
      }
    }
    self.pool = pool
  }

  /// The published elements of a kind, in the order of the dictionary.
  func elements(of kind: RecordKind) -> [Element] { kinds[Int(kind.rawValue)] }

  private static func element(_ element: CatalogModel.Element, _ position: Int, _ pool: inout TextArena) -> Element? {
    guard element.isPublished, let form = form(element.type) else { return nil }
    let name = element.key.spelling
    let label = "<\(name) label=\"\(escaped(element.name))\""
    let list = element.codeList.map { " code-list=\"\(GuideNames.codeList($0))\"" } ?? ""
    var item = ""
    if case .records(let kind) = element.type { item = GuideNames.record(kind) }
    let fallback: String? =
      switch form {
      case .record, .records: nil
      default: element.publishedFallback
      }
    return Element(
      position: position, key: element.key, form: form, bare: pool.copy(label),
      open: pool.copy("\(label)\(list) origin=\""), close: pool.copy("</\(name)>"),
      fallback: fallback.map { pool.copy("\(label)\(list) origin=\"default\">\(escaped($0))</\(name)>") },
      item: pool.copy(item))
  }

  private static func form(_ type: ValueType) -> Form? {
    switch type {
    case .policy: nil
    case .record: .record
    case .records: .records
    case .condition: .condition
    case .list(.reference(let key)): .list(.records(key))
    case .list(.code(.licenceType)): .list(.licences)
    case .list: .list(.none)
    case .timeLimit: .timeLimit
    case .reference(let key): .reference(key)
    default: .value
    }
  }

  /// Names and labels of the dictionary, as an attribute or a text may hold them.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}

/// How the values of a list are named beside their codes and ids.
enum XMLListNames {
  /// By nothing.
  case none
  /// By the name of an e-licence type.
  case licences
  /// By the record of one of the item's lists.
  case records(Key)
}
